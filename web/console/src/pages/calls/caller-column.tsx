import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, EmptyState, Icon, Notice, Tabs, TextField, useText, When } from '@app/ui'
import { SectionList, type ListSection } from '../../components/lists/section-list.tsx'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { looksLikePhone, type useActiveCall } from '../../components/order/active-call.ts'
import { CallbackList } from './callback-list.tsx'
import { callWords } from './call-words.ts'
import { CardRow } from './card-row.tsx'
import { PromiseCard } from './promise-card.tsx'
import { RecentCalls } from './recent-calls.tsx'

export type Candidate = Output<'calls.find'>['candidates'][number]

interface CallerColumnProps {
  active: ReturnType<typeof useActiveCall>
  /** Who is calling by the telephone's own word: searched at once. */
  number?: string
  requestId: string | undefined
  onCaller(caller: Candidate | undefined): void
  onOpen(requestId: string | undefined): void
  onOrder(candidate: Candidate): void
  /** To what is the caller's own: their record and household. */
  onSpeak(): void
}

type Below = 'callbacks' | 'recent'

/** Who is calling. A number starts the call by itself; whoever it may be is shown and none is chosen. */
export function CallerColumn(props: CallerColumnProps) {
  const t = useText(callWords)
  const { active } = props
  const [text, setText] = useState(props.number ?? '')
  const [asked, setAsked] = useState(props.number ?? '')
  const [below, setBelow] = useState<Below>('callbacks')
  const find = () => {
    const q = text.trim()
    if (q.length < 2) return
    props.onCaller(undefined)
    setAsked(q)
    if (!active.call && looksLikePhone(q)) void active.start(q)
  }
  const answer = useAnswer('calls.find', asked ? { q: asked } : null)
  return (
    <>
      <form
        className="find-caller"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
        <TextField
          id="find-caller"
          type="search"
          label={`${t.find} (F2)`}
          hint={t.findHint}
          maxLength={60}
          value={text}
          onChange={setText}
        />
        <Button type="submit" small tone="primary" icon="search" busy={asked !== '' && answer.loading}>
          {t.search}
        </Button>
      </form>
      {asked && (
        <Answered answer={answer} shape="row">
          {({ candidates, more }) => (
            <>
              <Candidates {...props} candidates={candidates} />
              {more && <Notice tone="information" title={t.moreFit} />}
            </>
          )}
        </Answered>
      )}
      {active.call && <Button small icon="user-check" onClick={props.onSpeak}>{`${t.own} (F6)`}</Button>}
      <Tabs<Below>
        label={t.caller}
        current={below}
        onChange={setBelow}
        tabs={[
          {
            key: 'callbacks',
            label: t.callbacks,
            content: (
              <>
                <CallbackList active={active} onOpen={props.onOpen} />
                <PromiseCard />
              </>
            ),
          },
          { key: 'recent', label: t.recent, content: <RecentCalls now={active.call?.callId} /> },
        ]}
      />
    </>
  )
}

function MayPass({ lift }: { lift: NonNullable<Candidate['pastLimit']> }) {
  const t = useText(callWords)
  return (
    <span className="small">
      {lift.scope === 'day' ? t.pastDay : t.pastOrder} <When at={lift.until} /> · <bdi>{lift.reason}</bdi> ·{' '}
      <bdi>{lift.by}</bdi>
    </span>
  )
}

const ORDER = 'order:'

function Candidates({
  candidates,
  requestId,
  onCaller,
  onOpen,
  onOrder,
}: CallerColumnProps & { candidates: Candidate[] }) {
  const t = useText(callWords)
  if (candidates.length === 0)
    return (
      <EmptyState icon="person" title={t.noCandidate}>
        {t.noCandidateText}
      </EmptyState>
    )
  const by = { phone: t.byPhone, name: t.byName, tracking: t.byTracking }
  const keyOf = (candidate: Candidate, index: number) => candidate.accountId ?? candidate.personId ?? String(index)
  const sections = candidates.map((candidate, index): ListSection => ({
    id: keyOf(candidate, index),
    heading: (
      <span className="candidate-head">
        <strong>
          <Icon name="person" /> <bdi>{candidate.name || '—'}</bdi>
        </strong>
        <span className="small muted">
          <Bdi>{candidate.phoneMasked}</Bdi> · {by[candidate.matchedBy]} · {candidate.open.length} {t.open}
        </span>
        {candidate.pastLimit && <MayPass lift={candidate.pastLimit} />}
      </span>
    ),
    rows: [
      ...[...candidate.open, ...candidate.recent].map((card) => ({
        id: card.id,
        text: card.trackingNo,
        content: <CardRow card={card} />,
      })),
      {
        id: `${ORDER}${index}`,
        text: t.newOrder,
        content: (
          <span className="candidate-order">
            <Icon name="plus" /> {candidate.name ? t.newOrderFor(candidate.name) : t.newOrder}
          </span>
        ),
      },
    ],
  }))
  return (
    <SectionList
      label={t.candidates}
      sections={sections}
      open={requestId}
      onOpen={(id) => {
        const ordered = id.startsWith(ORDER) ? candidates[Number(id.slice(ORDER.length))] : undefined
        if (ordered) return onOrder(ordered)
        onCaller(
          candidates.find((candidate) => [...candidate.open, ...candidate.recent].some((card) => card.id === id)),
        )
        onOpen(id)
      }}
    />
  )
}
