import type { Output } from '@app/contract'
import { byPromises, dayAhead, isOut, type StopTimes } from '@app/domain/dispatch'
import { type LocalDate, localDateOf, type Point } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { officeOf } from '../../places/index.ts'
import { getRequest } from '../../requests/index.ts'
import * as tracking from '../../tracking/index.ts'
import { type Way, wayNow } from '../../travel/index.ts'
import { plannedRoute, type PlannedRoute } from '../plan/planned-person.ts'
import { heldVisits, type VisitRow } from '../store.ts'
import { caseOf } from '../visit/definition.ts'
import { facilitatorOf } from '../visit/own-visit.ts'
import { pointOf } from '../visit/point-of.ts'
import { areaName } from '../visit/visit-view.ts'
import { silentAfter } from '../way/silence.ts'
import { tasksOfVisits } from './store.ts'

type OwnDay = Output<'facilitator.day'>
type Stop = OwnDay['stops'][number]

/**
 * Only visits that are theirs, so it tells no more of a household than those visits' own pages do. What the plan sends them to
 * and nobody has promised yet is not in it, but the plan leaves time for it.
 */
export async function ownDay(q: Query): Promise<OwnDay> {
  const facilitatorId = facilitatorOf(q)
  const { utcOffsetMinutes } = q.kernel.territory.calendar
  const today = localDateOf(q.at, utcOffsetMinutes)
  // What was left over from a day before is to be done now.
  const dayOf = (visit: VisitRow): LocalDate => {
    const own = localDateOf(visit.starts_at, utcOffsetMinutes)
    return own < today ? today : own
  }
  const held = await heldVisits(q, facilitatorId)
  const day = held[0] ? dayOf(held[0]) : today
  const visits = held.filter((visit) => dayOf(visit) === day)
  const route = visits.length ? await plannedRoute(q, facilitatorId, day, visits) : null
  return {
    day,
    at: q.at.toISOString(),
    order: route ? 'plan' : 'promises',
    plannedAt: route?.madeAt.toISOString() ?? null,
    stops: await stopsOf(q, visits, route, day === today ? await seenAt(q, facilitatorId) : null),
  }
}

/** An old place says nothing about when they come. */
async function seenAt(q: Query, facilitatorId: string): Promise<Point | null> {
  const seen = await tracking.last(q, facilitatorId)
  return seen?.seenAt && silentAfter(q, seen.seenAt) > q.at ? seen.point : null
}

async function stopsOf(
  q: Query,
  visits: readonly VisitRow[],
  route: PlannedRoute | null,
  from: Point | null,
): Promise<Stop[]> {
  const planned = new Map(route?.stops.map((stop, place) => [stop.visitId, { ...stop, place }]))
  const stops = byPromises(
    visits.map((visit) => ({
      id: visit.id,
      state: visit.state,
      point: pointOf(visit),
      startsMs: visit.starts_at.getTime(),
      minutes: visit.minutes,
      startedMs: visit.started_at?.getTime() ?? null,
      arrivedMs: visit.arrived_at?.getTime() ?? null,
      // Where the plan lets them begin later, it has them pray, or go somewhere else before.
      beginsNotBeforeMs: Math.max(
        visit.starts_at.getTime(),
        visit.state === 'assigned' ? (planned.get(visit.id)?.beginsAt?.getTime() ?? 0) : 0,
      ),
    })),
  )
  const placeOf = (id: string): number => planned.get(id)?.place ?? 0
  if (route) stops.sort((a, b) => Number(isOut(b.state)) - Number(isOut(a.state)) || placeOf(a.id) - placeOf(b.id))
  const times = dayAhead(stops, from, q.at.getTime(), (here, there, atMs) => wayNow(q, here, there, new Date(atMs)))
  const tasks = Map.groupBy(
    await tasksOfVisits(
      q,
      stops.map(({ id }) => id),
    ),
    (task) => task.visit_id,
  )
  const of = new Map(visits.map((visit) => [visit.id, visit]))
  return Promise.all(
    stops.map(async ({ id }, place): Promise<Stop> => {
      const visit = of.get(id)!
      const own = (tasks.get(id) ?? []).filter((task) => task.state === 'open')
      return {
        ...shownOf(q, visit),
        ...timesOf(visit, times[place]!, times[place - 1]?.endsMs ?? q.at.getTime()),
        tasks: await Promise.all(
          own.map(async (task) => ({
            kind: task.kind,
            serviceName: (await caseOf(q, await getRequest(q, task.request_id))).service.name,
          })),
        ),
      }
    }),
  )
}

const shownOf = (q: Query, visit: VisitRow) => ({
  visitId: visit.id,
  kind: visit.kind,
  state: visit.state,
  startsAt: visit.starts_at.toISOString(),
  endsAt: visit.ends_at.toISOString(),
  placeName: (visit.office_id === null ? undefined : officeOf(q.kernel, visit.office_id)?.name) ?? areaName(q, visit),
  point: pointOf(visit),
})

function timesOf(visit: VisitRow, { way, arrivesMs, beginsMs, endsMs }: StopTimes<Way>, freeMs: number) {
  const iso = (ms: number): string => new Date(ms).toISOString()
  const onTheWay = visit.state !== 'assigned'
  return {
    road: way && { seconds: Math.round(way.seconds), meters: Math.round(way.meters), source: way.source },
    leaveAt: way && !onTheWay ? iso(Math.max(freeMs, beginsMs - way.seconds * 1_000)) : null,
    arrivesAt: arrivesMs === null ? null : iso(arrivesMs),
    beginsAt: iso(beginsMs),
    doneAt: iso(endsMs),
    late: (visit.arrived_at?.getTime() ?? beginsMs) >= visit.ends_at.getTime(),
  }
}
