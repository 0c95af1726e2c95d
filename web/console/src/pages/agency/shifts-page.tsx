import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import type { DaySpan } from '@app/domain/availability'
import {
  Between,
  Button,
  Confirm,
  DateField,
  EmptyState,
  newId,
  ProblemNotice,
  SelectField,
  StatusBadge,
  Table,
  TextField,
  useLanguage,
  useSay,
  useText,
  When,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { useOffset } from '../../app/offset.ts'
import { Answered } from '../../components/page/states.tsx'
import { usePlaces } from '../../components/request/places.ts'
import { weekWords } from '../../components/people/week-words.ts'
import { agencyWords } from './agency-words.ts'

type Capacity = Output<'agency.capacity'>
type Shift = Capacity['shifts'][number]
type Thin = { day: string; tehsil: string; people: number; hours: number }

export default function AgencyShiftsPage() {
  const t = useText(agencyWords)
  const say = useSay()
  const places = usePlaces()
  const answer = useAnswer('agency.capacity', { days: 14 }, { keep: true })
  const drop = useAct('agency.dropShift')
  const [planning, setPlanning] = useState(false)
  const tehsil = (id: string) => say(places?.tehsils.find((one) => one.id === id)?.name) || id
  return (
    <DeskPage title={t.shifts} lead={t.shiftsLead}>
      <Answered answer={answer} shape="row">
        {({ days, shifts, onShiftNow }) => (
          <>
            <div className="row gap-2">
              <p className="interface">{t.now(onShiftNow)}</p>
              <Button tone="primary" icon="plus" onClick={() => setPlanning(true)}>
                {t.plan}
              </Button>
            </div>
            {shifts.length === 0 ? (
              <EmptyState icon="calendar-clock" title={t.noShifts} />
            ) : (
              <>
                <Table<Thin>
                  caption={t.count}
                  rows={days.flatMap((day) =>
                    day.tehsils.map((one) => ({
                      day: day.day,
                      tehsil: say(one.name),
                      people: one.people,
                      hours: one.hours,
                    })),
                  )}
                  rowKey={(row) => `${row.day} ${row.tehsil}`}
                  columns={[
                    { key: 'day', heading: t.day, cell: (row) => <When at={`${row.day}T07:00:00Z`} as="day" /> },
                    { key: 'where', heading: t.where, cell: (row) => row.tehsil },
                    { key: 'count', heading: t.count, numeric: true, cell: (row) => row.people },
                    { key: 'hours', heading: t.hours, numeric: true, cell: (row) => row.hours },
                  ]}
                />
                <Table<Shift>
                  caption={t.planned}
                  rows={shifts}
                  rowKey={(row) => row.id}
                  columns={[
                    { key: 'who', heading: t.who, cell: (row) => <bdi>{row.name}</bdi> },
                    { key: 'where', heading: t.where, cell: (row) => tehsil(row.tehsilId) },
                    {
                      key: 'when',
                      heading: t.day,
                      cell: (row) => (
                        <>
                          <When at={row.startsAt} as="day" /> <Between from={row.startsAt} until={row.endsAt} />
                          {row.off && (
                            <>
                              {' '}
                              <StatusBadge tone="warning">{t.tookOff}</StatusBadge>
                            </>
                          )}
                        </>
                      ),
                    },
                    {
                      key: 'act',
                      heading: t.act,
                      cell: (row) => (
                        <Button small busy={drop.busy} onClick={() => void drop.run({ shiftId: row.id })}>
                          {t.drop}
                        </Button>
                      ),
                    },
                  ]}
                />
              </>
            )}
            {drop.problem && <ProblemNotice problem={drop.problem} />}
          </>
        )}
      </Answered>
      {planning && <PlanDialog onClose={() => setPlanning(false)} />}
    </DeskPage>
  )
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** When this person works anyway, and when they are off: a shift adds to the one and never goes over the other. */
function TheirHours({ facilitatorId }: { facilitatorId: string }) {
  const t = useText(agencyWords)
  const { language } = useLanguage()
  const { data } = useAnswer('agency.person', { facilitatorId })
  if (!data) return null
  return (
    <div className="small">
      <p>{data.week.length ? t.theirWeek : t.noWeek}</p>
      {data.week.length > 0 && <p>{weekWords(data.week as DaySpan[], language).join(' · ')}</p>}
      {data.daysOff.map((off) => (
        <p key={off.id}>
          <StatusBadge tone="warning">{t.offWord}</StatusBadge> <When at={off.from} as="moment" /> –{' '}
          <When at={off.to} as="moment" />
        </p>
      ))}
    </div>
  )
}

function PlanDialog({ onClose }: { onClose(): void }) {
  const t = useText(agencyWords)
  const say = useSay()
  const places = usePlaces()
  const offset = useOffset()
  const people = useAnswer('agency.people', { limit: 100 })
  const act = useAct('agency.planShift')
  const [shiftId] = useState(newId)
  const [who, setWho] = useState('')
  const [where, setWhere] = useState('')
  const [day, setDay] = useState('')
  const [from, setFrom] = useState('09:00')
  const [to, setTo] = useState('16:00')
  const person = people.data?.items.find((one) => one.facilitatorId === who)
  const tehsils = person?.tehsilIds ?? []
  const nameOf = (id: string) => say(places?.tehsils.find((one) => one.id === id)?.name) || id
  const tehsilId = tehsils.find((id) => id === where) ?? tehsils[0] ?? ''
  const at = (clock: string) => new Date(Date.parse(`${day}T${clock}:00Z`) - offset * 60_000).toISOString()
  const ready = person && tehsilId && /^\d{4}-\d{2}-\d{2}$/.test(day) && CLOCK.test(from) && CLOCK.test(to)
  const save = async () =>
    (await act.run({ shiftId, facilitatorId: who, tehsilId, startsAt: at(from), endsAt: at(to) })) && onClose()
  return (
    <Confirm
      open
      title={t.plan}
      confirm={t.plan}
      busy={act.busy}
      reason={ready ? undefined : t.fill}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <SelectField
        id="plan-who"
        label={t.who}
        value={who}
        options={(people.data?.items ?? []).map((one) => ({
          value: one.facilitatorId,
          label: `${one.name} (${one.badgeNo})`,
        }))}
        onChange={setWho}
      />
      {who && <TheirHours facilitatorId={who} />}
      {tehsils.length > 1 && (
        <SelectField
          id="plan-where"
          label={t.where}
          value={tehsilId}
          options={tehsils.map((id) => ({ value: id, label: nameOf(id) }))}
          onChange={setWhere}
        />
      )}
      <DateField id="plan-day" label={t.day} value={day} onChange={setDay} />
      <Clocks from={from} to={to} onFrom={setFrom} onTo={setTo} />
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}

function Clocks(props: { from: string; to: string; onFrom(text: string): void; onTo(text: string): void }) {
  const { from, to, onFrom, onTo } = props
  const t = useText(agencyWords)
  return (
    <div className="pair">
      <TextField
        id="plan-from"
        label={t.from}
        script="latin"
        inputMode="numeric"
        maxLength={5}
        value={from}
        onChange={onFrom}
      />
      <TextField
        id="plan-to"
        label={t.to}
        script="latin"
        inputMode="numeric"
        maxLength={5}
        value={to}
        onChange={onTo}
      />
    </div>
  )
}
