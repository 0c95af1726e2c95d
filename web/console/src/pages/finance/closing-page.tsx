import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, Confirm, EmptyState, Notice, ProblemNotice, StatusBadge, Table, useText, When } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Answered } from '../../components/page/states.tsx'
import { closingWords } from './closing-words.ts'
import { HeldProofs } from './held-proofs.tsx'
import { useOnlyReads } from './only-reads.ts'

type Month = Output<'finance.periods'>['items'][number]
type State = Month['state']
interface Moving {
  month: Month
  to: State
}

/** Which months are closed, and by two people the next step of one; below, what is proved of the money each day. */
export default function ClosingPage() {
  const t = useText(closingWords)
  const answer = useAnswer('finance.periods', {}, { everyMs: 60_000 })
  const [moving, setMoving] = useState<Moving>()
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="row">
        {({ items }) => (
          <Table<Month>
            caption={t.title}
            rows={items}
            rowKey={(item) => item.period}
            empty={<EmptyState icon="calendar" title={t.none} />}
            columns={[
              { key: 'month', heading: t.month, cell: (item) => <MonthName period={item.period} /> },
              { key: 'state', heading: t.state, cell: (item) => <MonthState month={item} /> },
              { key: 'changed', heading: t.changed, cell: (item) => (item.moved ? <When at={item.moved.at} /> : '') },
              { key: 'act', heading: t.act, cell: (item) => <Steps month={item} onMove={setMoving} /> },
            ]}
          />
        )}
      </Answered>
      <HeldProofs />
      {moving && (
        <MoveDialog key={`${moving.month.period} ${moving.to}`} moving={moving} onClose={() => setMoving(undefined)} />
      )}
    </DeskPage>
  )
}

const MonthName = ({ period }: { period: string }) => <When at={`${period}-01`} as="month" />

function MonthState({ month: { state, over } }: { month: Month }) {
  const t = useText(closingWords)
  if (!over)
    return (
      <StatusBadge tone="neutral" icon="clock">
        {t.going}
      </StatusBadge>
    )
  return (
    <StatusBadge
      tone={state === 'hard' ? 'success' : state === 'soft' ? 'warning' : 'neutral'}
      icon={state === 'open' ? undefined : 'lock'}
    >
      {t[state]}
    </StatusBadge>
  )
}

function Steps({ month, onMove }: { month: Month; onMove(moving: Moving): void }) {
  const t = useText(closingWords)
  const onlyReads = useOnlyReads()
  if (!month.over || month.state === 'hard') return null
  if (month.state === 'open')
    return (
      <Button small icon="lock" reason={onlyReads} onClick={() => onMove({ month, to: 'soft' })}>
        {t.closeSoft}
      </Button>
    )
  const [lack] = month.lacks
  return (
    <span className="row gap-2">
      <Button
        small
        icon="lock"
        reason={onlyReads ?? (month.next ? lack && t[lack] : t.order)}
        onClick={() => onMove({ month, to: 'hard' })}
      >
        {t.closeHard}
      </Button>
      <Button small icon="undo" reason={onlyReads} onClick={() => onMove({ month, to: 'open' })}>
        {t.reopen}
      </Button>
    </span>
  )
}

const NAMES = { open: 'reopen', soft: 'closeSoft', hard: 'closeHard' } as const
const TEXTS = { open: 'openText', soft: 'softText', hard: 'hardText' } as const

function MoveDialog({ moving: { month, to }, onClose }: { moving: Moving; onClose(): void }) {
  const t = useText(closingWords)
  const command = useAct('finance.movePeriod')
  const { problem } = command
  const asked = problem?.kind === 'refused' && problem.code === 'second_person_needed'
  const save = async () => {
    if (asked || (await command.run({ period: month.period, to }))) onClose()
  }
  return (
    <Confirm
      open
      title={t[NAMES[to]]}
      confirm={t[NAMES[to]]}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>
        <strong>
          <MonthName period={month.period} />
        </strong>
      </p>
      {!asked && <p>{t[TEXTS[to]]}</p>}
      {!asked && <p>{t.two}</p>}
      {asked && <Notice tone="success" live title={t.asked} />}
      {problem && !asked && <ProblemNotice problem={problem} />}
    </Confirm>
  )
}
