import { type DaySpan, leftOut, type Said, workTimes } from '@app/domain/availability'
import { isToCome } from '@app/domain/dispatch'
import { Between, Notice, useText, When } from '@app/ui'
import { businessNow } from '../../app/clock.ts'
import type { VisitView } from '../../offline/apply.ts'
import type { Hours } from '../../offline/apply-hours.ts'
import { hoursWords } from './words.ts'

const AHEAD_MS = 90 * 86_400_000

export const saidOf = (hours: Hours): Said => ({
  week: hours.week as DaySpan[],
  daysOff: hours.daysOff.map((off) => ({ from: new Date(off.from), to: new Date(off.to) })),
  shifts: hours.planned.map((shift) => ({ from: new Date(shift.startsAt), to: new Date(shift.endsAt) })),
})

/** Visits that I have promised and could keep until now, and not after this. The same rule as the server's. */
export function conflictsOf(visits: readonly VisitView[], before: Hours, next: Hours, offset: number): VisitView[] {
  const now = businessNow()
  const within = { from: now, to: new Date(now.getTime() + AHEAD_MS) }
  const promised = visits.filter((visit) => isToCome(visit.state) && visit.state === 'assigned')
  const kept = (hours: Hours) => {
    const out = new Set(leftOut(promised, workTimes(saidOf(hours), within, offset)).map((visit) => visit.id))
    return (visit: VisitView) => !out.has(visit.id)
  }
  const [was, is] = [kept(before), kept(next)]
  // An overlap with a new day off counts whatever the week had said: they may have been on a shift of their own.
  const offs = next.daysOff.filter((off) => !before.daysOff.some((one) => one.id === off.id))
  return promised.filter(
    (visit) => (was(visit) && !is(visit)) || offs.some((off) => off.from <= visit.startsAt && visit.startsAt < off.to),
  )
}

export function Conflicts({ visits }: { visits: readonly VisitView[] }) {
  const t = useText(hoursWords)
  if (!visits.length) return null
  return (
    <Notice tone="warning" live title={t.conflict(visits.length)}>
      <ul>
        {visits.map((visit) => (
          <li key={visit.id}>
            <When at={visit.startsAt} as="day" /> · <Between from={visit.startsAt} until={visit.endsAt} />
          </li>
        ))}
      </ul>
      <p>{t.conflictText}</p>
    </Notice>
  )
}
