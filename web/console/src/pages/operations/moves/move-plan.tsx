import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Between,
  Button,
  DateField,
  dayOf,
  newId,
  Notice,
  ProblemNotice,
  SelectField,
  StatusBadge,
  Table,
  TextField,
  useLanguage,
  useText,
  When,
} from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { businessNow } from '../../../app/programme.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { reasonOf } from '../../../components/request/reason-words.ts'
import { moveWords } from './move-words.ts'
import { type ComingVisit, VisitName } from './visit-name.tsx'

type Planned = Output<'operations.movePlan'>['items'][number]
type Result = Output<'operations.moves'>

const HOURS = { any: [0, 24], morning: [0, 12], afternoon: [12, 24] } as const
type Hours = keyof typeof HOURS
const DAY_MS = 86_400_000
const ASK_MS = 1_500

/** The start of a day on the territory's wall, as an instant: no sooner than now. */
function startOf(day: string): string {
  const now = businessNow()
  for (
    let at = Date.parse(`${day}T00:00:00Z`) - DAY_MS;
    at < Date.parse(`${day}T00:00:00Z`) + DAY_MS;
    at += DAY_MS / 96
  )
    if (dayOf(at) === day) return new Date(Math.max(at, now.getTime())).toISOString()
  return now.toISOString()
}

/** What the rule would do, then what it did. */
export function MovePlan({
  visits,
  onAgain,
  onBack,
}: {
  visits: readonly ComingVisit[]
  onAgain(): void
  onBack(): void
}) {
  const t = useText(moveWords)
  const [day, setDay] = useState(() => dayOf(businessNow().getTime() + DAY_MS))
  const [hours, setHours] = useState<Hours>('any')
  // One batch for one look: pressed again after the network went, it is the same.
  const [batchId] = useState(newId)
  const [begun, setBegun] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [hourFrom, hourTo] = HOURS[hours]
  const plan = useAnswer(
    'operations.movePlan',
    !begun && day
      ? { visitIds: visits.map((visit) => visit.visitId).join(), from: startOf(day), hourFrom, hourTo }
      : null,
    { keep: true },
  )
  const command = useAct('operations.moveVisits')
  const result = useAnswer('operations.moves', begun ? { batchId } : null, { everyMs: ASK_MS })
  const moves = (plan.data?.items ?? []).flatMap((one) =>
    one.slotId ? [{ visitId: one.visitId, slotId: one.slotId }] : [],
  )
  const commit = async () => {
    setTried(true)
    if (!reason.trim() || moves.length === 0) return
    if (await command.run({ batchId, reason: reason.trim(), moves })) setBegun(true)
  }
  if (begun)
    return (
      <Answered answer={result}>{(found) => <Outcome visits={visits} result={found} onAgain={onAgain} />}</Answered>
    )
  return (
    <div className="stack gap-4">
      <TargetFields day={day} hours={hours} onDay={setDay} onHours={setHours} />
      <h2>
        {t.plan} <span className="small muted">{t.previewHint}</span>
      </h2>
      <Answered answer={plan} shape="row" lines={4}>
        {({ items }) => <PlanTable visits={visits} items={items} />}
      </Answered>
      <TextField
        id="move-reason"
        label={t.reason}
        hint={t.reasonHint}
        maxLength={200}
        error={tried && !reason.trim() ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      {command.problem && <ProblemNotice problem={command.problem} onRetry={() => void commit()} />}
      <div className="row gap-2">
        <Button
          tone="primary"
          icon="calendar-clock"
          busy={command.busy}
          reason={plan.data && moves.length === 0 ? t.nothing : undefined}
          onClick={() => void commit()}
        >
          {t.commit(moves.length)}
        </Button>
        <Button onClick={onBack}>{t.again}</Button>
      </div>
    </div>
  )
}

interface TargetFieldsProps {
  day: string
  hours: Hours
  onDay(day: string): void
  onHours(hours: Hours): void
}

/** From which day on, and which part of it. */
function TargetFields({ day, hours, onDay, onHours }: TargetFieldsProps) {
  const t = useText(moveWords)
  return (
    <div className="bar">
      <DateField id="move-day" label={t.from} value={day} onChange={onDay} />
      <SelectField
        id="move-hours"
        label={t.hours}
        value={hours}
        options={[
          { value: 'any', label: t.anyHour },
          { value: 'morning', label: t.morning },
          { value: 'afternoon', label: t.afternoon },
        ]}
        onChange={(next) => onHours((next || 'any') as Hours)}
      />
    </div>
  )
}

function PlanTable({ visits, items }: { visits: readonly ComingVisit[]; items: readonly Planned[] }) {
  const t = useText(moveWords)
  const { language } = useLanguage()
  const planned = new Map(items.map((one) => [one.visitId, one]))
  return (
    <Table<ComingVisit>
      caption={t.plan}
      rows={visits}
      rowKey={(visit) => visit.visitId}
      columns={[
        { key: 'visit', heading: t.visit, cell: (visit) => <VisitName visit={visit} /> },
        {
          key: 'now',
          heading: t.now,
          cell: (visit) => (
            <>
              <When at={visit.startsAt} as="day" /> · <Between from={visit.startsAt} until={visit.endsAt} />
            </>
          ),
        },
        {
          key: 'to',
          heading: t.to,
          cell: (visit) => {
            const one = planned.get(visit.visitId)
            if (one?.startsAt && one.endsAt)
              return (
                <strong>
                  <When at={one.startsAt} as="day" /> · <Between from={one.startsAt} until={one.endsAt} />
                </strong>
              )
            return one ? (
              <StatusBadge tone="warning" icon="warning">
                {one.refusal === 'slot_full' ? t.no : reasonOf(one.refusal, language)}
              </StatusBadge>
            ) : (
              '—'
            )
          },
        },
      ]}
    />
  )
}

function Outcome({ visits, result, onAgain }: { visits: readonly ComingVisit[]; result: Result; onAgain(): void }) {
  const t = useText(moveWords)
  const { language } = useLanguage()
  const looks = {
    moved: ['success', 'check'],
    refused: ['danger', 'warning'],
    waiting: ['information', 'hourglass'],
  } as const
  return (
    <div className="stack gap-4">
      <Notice
        tone={result.waiting > 0 ? 'information' : result.refused > 0 ? 'warning' : 'success'}
        live
        title={result.waiting > 0 ? t.moving(result.waiting) : t.done(result.moved, result.refused)}
      />
      <Table<Result['items'][number]>
        caption={t.plan}
        rows={result.items}
        rowKey={(one) => one.visitId}
        columns={[
          {
            key: 'visit',
            heading: t.visit,
            cell: (one) => {
              const visit = visits.find((other) => other.visitId === one.visitId)
              return visit ? <VisitName visit={visit} /> : '—'
            },
          },
          {
            key: 'result',
            heading: t.result,
            cell: (one) => (
              <StatusBadge tone={looks[one.result][0]} icon={looks[one.result][1]}>
                {t[one.result]}
              </StatusBadge>
            ),
          },
          { key: 'why', heading: t.reason, cell: (one) => reasonOf(one.refusal, language) ?? '—' },
        ]}
      />
      <div>
        <Button icon="back" onClick={onAgain}>
          {t.again}
        </Button>
      </div>
    </div>
  )
}
