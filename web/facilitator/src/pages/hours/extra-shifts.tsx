import { useState } from 'react'
import { instantAt, isLocalDate } from '@app/domain/shared'
import { Between, Button, Card, ChoiceCards, DateField, newId, Stack, useSay, useText, When } from '@app/ui'
import { businessNow } from '../../app/clock.ts'
import { useOffset } from '../../app/offset.ts'
import { Refused } from '../../app/refused.tsx'
import type { Hours } from '../../offline/apply-hours.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { useShift } from '../../offline/use-shift.ts'
import { ClockSelect } from './clock-select.tsx'
import { HOURS_LANE } from './lane.ts'
import { hoursWords } from './words.ts'

/** Shifts beyond the week: one's own, which can be taken back here, and the agency's, which are the agency's. */
export function ExtraShifts({ hours }: { hours: Hours }) {
  const t = useText(hoursWords)
  const say = useSay()
  const acting = useAct()
  const tehsils = useShift().data?.tehsils ?? []
  const [adding, setAdding] = useState(false)
  const place = (shift: Hours['planned'][number]) =>
    say(shift.tehsilName) || say(tehsils.find((one) => one.id === shift.tehsilId)?.name) || ''
  return (
    <Card title={t.shifts} icon="calendar-clock">
      <p className="small muted">{t.shiftsText}</p>
      {hours.planned.length === 0 ? (
        <p className="muted">{t.noShifts}</p>
      ) : (
        <Stack as="ul" gap={2}>
          {hours.planned.map((shift) => (
            <li key={shift.id} className="hours-item">
              <span>
                <strong>
                  <When at={shift.startsAt} as="day" />
                </strong>{' '}
                · <Between from={shift.startsAt} until={shift.endsAt} />
                <br />
                <span className="small muted">
                  {place(shift)}
                  {shift.agencyName && (
                    <>
                      {' '}
                      · {t.byAgency} <bdi>{say(shift.agencyName)}</bdi>
                    </>
                  )}
                </span>
              </span>
              {!shift.agencyName && (
                <Button
                  tone="quiet"
                  small
                  icon="trash"
                  busy={acting.busy}
                  onClick={() =>
                    void acting.act({ endpoint: 'hours.dropShift', lane: HOURS_LANE, input: { shiftId: shift.id } })
                  }
                >
                  {t.remove}
                </Button>
              )}
            </li>
          ))}
        </Stack>
      )}
      <Refused acting={acting} />
      {adding ? (
        <NewShift tehsils={tehsils} onClose={() => setAdding(false)} />
      ) : (
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t.addShift}
        </Button>
      )}
    </Card>
  )
}

type Tehsil = NonNullable<ReturnType<typeof useShift>['data']>['tehsils'][number]

function NewShift({ tehsils, onClose }: { tehsils: readonly Tehsil[]; onClose(): void }) {
  const t = useText(hoursWords)
  const say = useSay()
  const acting = useAct()
  const offset = useOffset()
  const [shiftId] = useState(newId)
  const [day, setDay] = useState('')
  const [clock, setClock] = useState({ from: '09:00', to: '17:00' })
  const [chosen, setChosen] = useState('')
  const tehsilId = chosen || (tehsils[0]?.id ?? '')
  const startsAt = isLocalDate(day) ? instantAt(day, clock.from, offset) : null
  const fits = startsAt !== null && startsAt > businessNow() && clock.from < clock.to && tehsilId !== ''
  const save = async () => {
    if (!startsAt) return
    const input = {
      shiftId,
      tehsilId,
      startsAt: startsAt.toISOString(),
      endsAt: instantAt(day, clock.to, offset).toISOString(),
    }
    const done = await acting.act({ endpoint: 'hours.planShift', lane: HOURS_LANE, input })
    if (done.kind !== 'refused') onClose()
  }
  return (
    <Stack gap={3}>
      <DateField id="shift-day" label={t.day} value={day} onChange={setDay} />
      <div className="hours-span">
        <ClockSelect
          id="shift-from"
          label={t.from}
          value={clock.from}
          onChange={(from) => setClock({ ...clock, from })}
        />
        <span aria-hidden="true">–</span>
        <ClockSelect
          id="shift-to"
          label={t.until}
          value={clock.to}
          after={clock.from}
          onChange={(to) => setClock({ ...clock, to })}
        />
      </div>
      {tehsils.length > 1 && (
        <ChoiceCards
          id="shift-where"
          label={t.where}
          value={tehsilId}
          choices={tehsils.map((one) => ({ value: one.id, label: say(one.name) }))}
          onChange={setChosen}
        />
      )}
      <Refused acting={acting} />
      <Button
        tone="primary"
        block
        busy={acting.busy}
        reason={fits ? undefined : t.fillShift}
        onClick={() => void save()}
      >
        {t.addShift}
      </Button>
      <Button tone="quiet" onClick={onClose}>
        {t.cancel}
      </Button>
    </Stack>
  )
}
