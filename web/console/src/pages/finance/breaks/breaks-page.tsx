import { useState } from 'react'
import { Amount, Button, StatusBadge, Table, useText, When } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { StateChips } from '../../../components/lists/state-chips.tsx'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { useOnlyReads } from '../only-reads.ts'
import { AcceptDialog, RefuseDialog, ResolveDialog, TakeDialog } from './break-dialogs.tsx'
import { type Break, Line, type Proposal } from './break-line.tsx'
import { breakWords } from './break-words.ts'
import { ProposalText } from './proposal-text.tsx'

type Doing = { how: 'accept' | 'refuse'; line: Break; proposal: Proposal } | { how: 'take' | 'resolve'; line: Break }
const STATES = ['open', 'settled'] as const
/** From these days on somebody should have asked, and somebody above should know. */
const [LATE_DAYS, OLD_DAYS] = [3, 7]

/** What the bank shows and nothing of ours explains: what it may be, who looks after it, and how it ends. */
export default function BreaksPage() {
  const t = useText(breakWords)
  const [state, setState] = useState<(typeof STATES)[number]>('open')
  const pages = usePages('finance.breaks', { state, limit: 30 })
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <StateChips label={t.which} states={STATES} words={t} value={state} onChange={setState} />
      <Listed
        pages={pages}
        empty={
          state === 'open'
            ? { icon: 'success', title: t.none, text: t.noneText }
            : { icon: 'receipt', title: t.noneSettled }
        }
      >
        {(items) => (state === 'open' ? <OpenLines items={items} onDo={setDoing} /> : <SettledLines items={items} />)}
      </Listed>
      {doing?.how === 'accept' && <AcceptDialog line={doing.line} proposal={doing.proposal} onClose={close} />}
      {doing?.how === 'refuse' && <RefuseDialog line={doing.line} proposal={doing.proposal} onClose={close} />}
      {doing?.how === 'take' && <TakeDialog line={doing.line} onClose={close} />}
      {doing?.how === 'resolve' && <ResolveDialog line={doing.line} onClose={close} />}
    </DeskPage>
  )
}

function OpenLines({ items, onDo }: { items: readonly Break[]; onDo(doing: Doing): void }) {
  const t = useText(breakWords)
  const onlyReads = useOnlyReads()
  return (
    <Table<Break>
      caption={t.open}
      rows={items}
      rowKey={(line) => line.lineId}
      columns={[
        { key: 'line', heading: t.line, cell: (line) => <Line line={line} /> },
        { key: 'amount', heading: t.amount, numeric: true, cell: (line) => <Amount paisa={line.amountPaisa} /> },
        { key: 'age', heading: t.age, cell: (line) => <Age days={line.ageDays} /> },
        {
          key: 'maybe',
          heading: t.maybe,
          cell: (line) =>
            line.proposals.length === 0 ? (
              <span className="muted">{t.unknown}</span>
            ) : (
              <div className="stack gap-3">
                {line.proposals.map((proposal) => (
                  <div className="stack gap-1" key={proposal.movement}>
                    <ProposalText proposal={proposal} />
                    <span className="row gap-2">
                      <Button
                        small
                        reason={onlyReads ?? (proposal.acceptable ? undefined : t.other_amount)}
                        onClick={() => onDo({ how: 'accept', line, proposal })}
                      >
                        {t.accept}
                      </Button>
                      <Button small reason={onlyReads} onClick={() => onDo({ how: 'refuse', line, proposal })}>
                        {t.refuse}
                      </Button>
                    </span>
                  </div>
                ))}
              </div>
            ),
        },
        {
          key: 'owner',
          heading: t.looksAfter,
          cell: (line) => (
            <>
              {line.owner ? <bdi>{line.owner}</bdi> : <span className="muted">{t.nobody}</span>}
              {line.note && (
                <span className="small muted">
                  {' '}
                  · <bdi>{line.note}</bdi>
                </span>
              )}
            </>
          ),
        },
        {
          key: 'act',
          heading: t.act,
          cell: (line) => (
            <span className="row gap-2">
              <Button small icon="edit" reason={onlyReads} onClick={() => onDo({ how: 'take', line })}>
                {t.take}
              </Button>
              <Button small reason={onlyReads} onClick={() => onDo({ how: 'resolve', line })}>
                {t.resolve}
              </Button>
            </span>
          ),
        },
      ]}
    />
  )
}

function Age({ days }: { days: number }) {
  const t = useText(breakWords)
  const words = days === 0 ? t.today : t.days(days)
  if (days < LATE_DAYS) return <>{words}</>
  return (
    <StatusBadge tone={days < OLD_DAYS ? 'warning' : 'danger'} icon="clock">
      {words}
    </StatusBadge>
  )
}

function SettledLines({ items }: { items: readonly Break[] }) {
  const t = useText(breakWords)
  const ends = { open: t.open, matched: t.matched, suspense: t.suspenseDone, not_ours: t.notOursDone }
  return (
    <Table<Break>
      caption={t.settled}
      rows={items}
      rowKey={(line) => line.lineId}
      columns={[
        { key: 'line', heading: t.line, cell: (line) => <Line line={line} /> },
        { key: 'amount', heading: t.amount, numeric: true, cell: (line) => <Amount paisa={line.amountPaisa} /> },
        {
          key: 'end',
          heading: t.end,
          cell: (line) => (
            <>
              {ends[line.state]}
              {line.note && (
                <span className="small muted">
                  {' '}
                  · <bdi>{line.note}</bdi>
                </span>
              )}
            </>
          ),
        },
        {
          key: 'by',
          heading: t.by,
          cell: (line) =>
            line.state === 'matched' && line.foundBy !== 'person' ? (
              t.bySystem
            ) : (
              <bdi>{[line.askedBy, line.settledBy].filter(Boolean).join(' · ')}</bdi>
            ),
        },
        { key: 'at', heading: t.settled, cell: (line) => line.settledAt && <When at={line.settledAt} /> },
      ]}
    />
  )
}
