import type { Output, ParsedInput } from '@app/contract'
import { ignoresRatings, isHeld, isOut } from '@app/domain/dispatch'
import { areaOf } from '../../../kernel/area.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { tehsilOf } from '../../places/index.ts'
import { lists } from '../../requests/index.ts'
import * as tracking from '../../tracking/index.ts'
import * as workforce from '../../workforce/index.ts'
import { shownPlace } from '../way/shown-place.ts'
import { consider, needsOf } from '../visit/candidates.ts'
import { toFiveMinutes, toKilometer } from '../visit/considered.ts'
import { vanish } from '../visit/leave-visit.ts'
import { placed } from '../visit/placed.ts'
import { pointOf } from '../visit/point-of.ts'
import * as store from '../store.ts'
import { openVisitsIn, tasksOfVisits } from './store.ts'
import { lockShift, onShift } from '../shifts/store.ts'

const MAP_FACILITATORS = 2_000
const MAP_VISITS = 500

/**
 * Who is on shift and what is open in my area. Each marker says when it was seen. Between visits a
 * position is only that of its cell, unless an alarm of theirs is open.
 */
export async function operationsMap(q: Query, input: ParsedInput<'operations.map'>): Promise<Output<'operations.map'>> {
  const area = areaOf(q, input.districtId)
  const visits = await openVisitsIn(q, area, MAP_VISITS)
  const ids = (await onShift(q, MAP_FACILITATORS)).map((row) => row.facilitator_id)
  const out = new Map(
    visits.flatMap((one) => (isOut(one.state) && one.facilitator_id ? [[one.facilitator_id, one]] : [])),
  )
  const seen = new Map<string, tracking.LastSeen>()
  for (let i = 0; i < ids.length; i += 500)
    for (const one of await tracking.lastOf(q, ids.slice(i, i + 500))) seen.set(one.facilitatorId, one)
  const facilitators: Output<'operations.map'>['facilitators'] = []
  for (let i = 0; i < ids.length; i += 500) {
    const alarmed = await tracking.alarmed(q, ids.slice(i, i + 500))
    for (const person of await workforce.many(q, ids.slice(i, i + 500))) {
      const visit = out.get(person.id)
      const place = shownPlace(seen.get(person.id), visit, alarmed.has(person.id))
      if (
        !place ||
        (area &&
          !person.tehsilIds.some(
            (id) => area.tehsils.includes(id) || area.districts.includes(tehsilOf(q.kernel, id)?.districtId ?? ''),
          ))
      )
        continue
      facilitators.push({
        id: person.id,
        name: person.name,
        badgeNo: person.badgeNo,
        point: place.point,
        exact: place.exact,
        seenAt: place.seenAt.toISOString(),
        visitId: visit?.id ?? null,
      })
    }
  }
  const tasks = await tasksOfVisits(
    q,
    visits.map((visit) => visit.id),
  )
  return { facilitators, visits: await visitsOnMap(q, visits, tasks) }
}

/** Each by the first of its requests; their numbers are asked for once. */
async function visitsOnMap(
  q: Query,
  visits: readonly store.VisitRow[],
  tasks: readonly store.TaskRow[],
): Promise<Output<'operations.map'>['visits']> {
  const first = new Map(tasks.toReversed().map((task) => [task.visit_id, task.request_id]))
  const numbers = await lists.trackingNos(q, [...new Set(first.values())])
  return visits.flatMap((visit) => {
    const trackingNo = numbers.get(first.get(visit.id) ?? '')
    return trackingNo === undefined
      ? []
      : [
          {
            id: visit.id,
            state: visit.state,
            point: pointOf(visit),
            startsAt: visit.starts_at.toISOString(),
            trackingNo,
          },
        ]
  })
}

/** Who could do it, with what speaks against each: the same reckoning that makes the offers. */
export async function candidates(
  q: Query,
  input: ParsedInput<'operations.candidates'>,
): Promise<Output<'operations.candidates'>> {
  const visit = await placed(q, await store.findVisit(q, input.visitId))
  const tasks = (await store.tasksOfVisit(q, visit.id)).filter((task) => task.state === 'open')
  const considered = await consider(q, visit, await needsOf(q, visit, tasks), {
    blind: (id) => ignoresRatings(`${visit.id}${id}`),
  })
  return {
    items: considered.slice(0, 30).map((one) => ({
      facilitatorId: one.facilitatorId,
      name: one.name,
      distanceMeters: toKilometer(one.meters),
      score: toFiveMinutes(one.score),
      eligible: one.against.length === 0,
      against: one.against,
    })),
  }
}

/** Cannot be reached: the visit goes on with another. */
export async function markLost(
  tx: Tx,
  input: ParsedInput<'operations.markLost'>,
): Promise<Output<'operations.markLost'>> {
  const found = await placed(tx, await store.findVisit(tx, input.visitId))
  if (found.facilitator_id) await lockShift(tx, found.facilitator_id)
  const visit = (await store.lockVisit(tx, input.visitId)) ?? refuse('not_found')
  if (!isHeld(visit.state)) refuse('visit_moved_on')
  await vanish(tx, visit, input.reason)
  return { done: true }
}
