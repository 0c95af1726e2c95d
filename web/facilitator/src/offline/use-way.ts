import type { Output } from '@app/contract/calls'
import { isHeld, isOut } from '@app/domain/dispatch'
import { WAY_KEY } from './absorb.ts'
import type { VisitView } from './apply.ts'
import { type KeptState, useKept } from './use-offline.tsx'

export type OwnDay = Output<'facilitator.day'>
export type DayStop = OwnDay['stops'][number]

/** The day in the order in which to go, as it was last told; what was ended on this phone since then is not in it. */
export function useWay(visits: readonly VisitView[] | undefined): KeptState<OwnDay> {
  const asked = useKept('facilitator.day', {}, WAY_KEY)
  return { ...asked, data: asked.data && stillOpen(asked.data, visits) }
}

export function stillOpen(day: OwnDay, visits: readonly VisitView[] | undefined): OwnDay {
  if (!visits) return day
  const held = new Set(visits.filter((visit) => isHeld(visit.state)).map((visit) => visit.id))
  return { ...day, stops: day.stops.filter((stop) => held.has(stop.visitId)) }
}

/** The visit that one is out on comes first, then as the day is to be gone; what it does not know comes after, by time. */
export function inOrder(visits: readonly VisitView[], day?: Pick<OwnDay, 'stops'>): VisitView[] {
  const places = new Map(day?.stops.map((stop, place) => [stop.visitId, place]))
  const placeOf = ({ id }: VisitView): number => places.get(id) ?? places.size
  return visits
    .filter((visit) => isHeld(visit.state))
    .sort(
      (a, b) =>
        Number(isOut(b.state)) - Number(isOut(a.state)) ||
        placeOf(a) - placeOf(b) ||
        a.startsAt.localeCompare(b.startsAt),
    )
}
