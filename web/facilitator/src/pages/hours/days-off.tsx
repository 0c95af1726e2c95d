import { useState } from 'react'
import { DAY_OFF_KINDS, dayOffFault, type DayOffKind, wholeDays } from '@app/domain/availability'
import { instantAt, isLocalDate } from '@app/domain/shared'
import {
  Between,
  Button,
  Card,
  Checkbox,
  ChoiceCards,
  DateField,
  dayOf,
  newId,
  Stack,
  StatusBadge,
  useSay,
  useText,
  When,
} from '@app/ui'
import { businessNow } from '../../app/clock.ts'
import { useOffset } from '../../app/offset.ts'
import { today } from '../../app/programme.ts'
import { Refused } from '../../app/refused.tsx'
import type { VisitView } from '../../offline/apply.ts'
import type { Hours } from '../../offline/apply-hours.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { ClockSelect } from './clock-select.tsx'
import { Conflicts, conflictsOf } from './conflicts.tsx'
import { HOURS_LANE } from './lane.ts'
import { hoursWords, kindWords } from './words.ts'

type DayOff = Hours['daysOff'][number]

export function DaysOff({ hours, visits }: { hours: Hours; visits: readonly VisitView[] }) {
  const t = useText(hoursWords)
  const say = useSay()
  const acting = useAct()
  const [adding, setAdding] = useState(false)
  return (
    <Card title={t.daysOff} icon="calendar">
      {hours.daysOff.length === 0 ? (
        <p className="muted">{t.noDaysOff}</p>
      ) : (
        <Stack as="ul" gap={2}>
          {hours.daysOff.map((off) => (
            <li key={off.id} className="hours-item">
              <span>
                <strong>
                  <OffWhen off={off} />
                </strong>
                <br />
                <span className="small muted">{say(kindWords[off.kind] ?? off.kind)}</span>
              </span>
              {off.byMyself ? (
                <Button
                  tone="quiet"
                  small
                  icon="trash"
                  busy={acting.busy}
                  onClick={() =>
                    void acting.act({ endpoint: 'hours.dropOff', lane: HOURS_LANE, input: { dayOffId: off.id } })
                  }
                >
                  {t.remove}
                </Button>
              ) : (
                <StatusBadge tone="neutral">{t.bySupervisor}</StatusBadge>
              )}
            </li>
          ))}
        </Stack>
      )}
      <Refused acting={acting} />
      {adding ? (
        <NewDayOff hours={hours} visits={visits} onClose={() => setAdding(false)} />
      ) : (
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t.addDayOff}
        </Button>
      )}
    </Card>
  )
}

/** Whole days by their names; a part of one with its hours. */
function OffWhen({ off }: { off: DayOff }) {
  const lastMoment = new Date(Date.parse(off.to) - 1).toISOString()
  const whole = dayOf(off.from) !== dayOf(new Date(Date.parse(off.from) - 1)) && dayOf(lastMoment) !== dayOf(off.to)
  if (dayOf(off.from) !== dayOf(lastMoment))
    return (
      <>
        <When at={off.from} as="day" /> – <When at={lastMoment} as="day" />
      </>
    )
  return (
    <>
      <When at={off.from} as="day" />
      {!whole && (
        <>
          {' '}
          · <Between from={off.from} until={off.to} />
        </>
      )}
    </>
  )
}

function NewDayOff({ hours, visits, onClose }: { hours: Hours; visits: readonly VisitView[]; onClose(): void }) {
  const t = useText(hoursWords)
  const say = useSay()
  const acting = useAct()
  const offset = useOffset()
  const [id] = useState(newId)
  const [kind, setKind] = useState<DayOffKind>('leave')
  const [first, setFirst] = useState(today)
  const [last, setLast] = useState(today)
  const [part, setPart] = useState(false)
  const [clock, setClock] = useState({ from: '09:00', to: '13:00' })
  const dated = isLocalDate(first) && isLocalDate(last) && first <= last
  const one = part && first === last
  const off = !dated
    ? null
    : one
      ? { from: instantAt(first, clock.from, offset), to: instantAt(first, clock.to, offset) }
      : wholeDays(first, last, offset)
  const next: DayOff | null = off && {
    id,
    from: off.from.toISOString(),
    to: off.to.toISOString(),
    kind,
    byMyself: true,
  }
  const conflicts = next ? conflictsOf(visits, hours, { ...hours, daysOff: [...hours.daysOff, next] }, offset) : []
  const fits = off !== null && dayOffFault(off, businessNow()) === null
  const save = async () => {
    if (!next) return
    const { from, to } = next
    const done = await acting.act({
      endpoint: 'hours.takeOff',
      lane: HOURS_LANE,
      input: { dayOffId: id, from, to, kind },
    })
    if (done.kind !== 'refused') onClose()
  }
  return (
    <Stack gap={3}>
      <DateField
        id="off-first"
        label={t.firstDay}
        value={first}
        onChange={(day) => {
          setFirst(day)
          if (day > last || last === first) setLast(day)
        }}
      />
      <DateField id="off-last" label={t.lastDay} value={last} onChange={setLast} />
      {dated && first === last && <Checkbox id="off-part" label={t.partOfDay} checked={part} onChange={setPart} />}
      {one && <PartOfDay clock={clock} onChange={setClock} />}
      <ChoiceCards
        id="off-kind"
        label={t.kind}
        value={kind}
        choices={DAY_OFF_KINDS.map((value) => ({ value, label: say(kindWords[value]) }))}
        onChange={setKind}
      />
      <Conflicts visits={conflicts} />
      <Refused acting={acting} />
      <Button
        tone={conflicts.length ? 'danger' : 'primary'}
        block
        busy={acting.busy}
        reason={fits ? undefined : t.fillDays}
        onClick={() => void save()}
      >
        {conflicts.length ? t.saveAnyway : t.addDayOff}
      </Button>
      <Button tone="quiet" onClick={onClose}>
        {t.cancel}
      </Button>
    </Stack>
  )
}

interface Clock {
  from: string
  to: string
}

function PartOfDay({ clock, onChange }: { clock: Clock; onChange(clock: Clock): void }) {
  const t = useText(hoursWords)
  return (
    <div className="hours-span">
      <ClockSelect id="off-from" label={t.from} value={clock.from} onChange={(from) => onChange({ ...clock, from })} />
      <span aria-hidden="true">–</span>
      <ClockSelect
        id="off-to"
        label={t.until}
        value={clock.to}
        after={clock.from}
        onChange={(to) => onChange({ ...clock, to })}
      />
    </div>
  )
}
