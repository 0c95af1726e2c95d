import type { Output, ParsedInput } from '@app/contract'
import { type ArrivalRun, followArrival, isOut } from '@app/domain/dispatch'
import { distanceMeters, type Point } from '@app/domain/shared'
import { type Fix, type Seen, whereabouts } from '@app/domain/tracking'
import { rangeOf } from '@app/domain/travel'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as tracking from '../../tracking/index.ts'
import { wayNow } from '../../travel/index.ts'
import { arrivalRule, noteArrival } from './arrive.ts'
import { facilitatorOf } from '../visit/own-visit.ts'
import { pointOf } from '../visit/point-of.ts'
import * as store from '../store.ts'
import { isOfTrip } from './shown-place.ts'
import { openShift } from '../shifts/store.ts'

type Input = ParsedInput<'position.report'>

/** A batch of fixes of the representative's own app. On shift only. */
export async function reportPosition(tx: Tx, input: Input): Promise<Output<'position.report'>> {
  const facilitatorId = facilitatorOf(tx)
  const begun = openShift(tx, facilitatorId).then((shift) => (shift ?? refuse('not_on_shift')).started_at)
  return takeFixes(tx, facilitatorId, input.fixes.map(fixOf), begun, tx.call?.header('x-device'))
}

/** Fixes of somebody on shift, whichever app they came from: kept, shown to those who may see, and read for an arrival. */
export async function takeFixes(
  tx: Tx,
  facilitatorId: string,
  fixes: readonly Fix[],
  begun: Date | Promise<Date>,
  phone?: string,
): Promise<Output<'position.report'>> {
  // In this order: recording locks the marker first, so the visit is read as the batch before this one left it.
  const recording = tracking.record(tx, facilitatorId, fixes, begun, phone)
  const visiting = store.outVisitOf(tx, facilitatorId)
  const watching = visiting.then((visit) => (visit ? tracking.watchers(tx, facilitatorId) : []))
  const [recorded, visit, watchers] = await Promise.all([recording, visiting, watching])
  if (visit) await onTheWay(tx, visit, recorded, watchers)
  return { stored: recorded.stored, refused: recorded.refused }
}

const fixOf = (fix: Input['fixes'][number]): Fix => ({
  atMs: Date.parse(fix.at),
  point: { lat: fix.lat, lon: fix.lon },
  accuracyMeters: fix.accuracyMeters,
  speedMps: fix.speedMps ?? null,
  mock: fix.mock ?? false,
})

async function onTheWay(
  tx: Tx,
  visit: store.VisitRow,
  recorded: tracking.Recorded,
  watchers: readonly string[],
): Promise<void> {
  // What was kept on the phone until now may be from before they set out.
  if (recorded.moved && recorded.marker && isOfTrip(visit, new Date(recorded.marker.atMs))) {
    const { point, atMs } = recorded.marker
    const seen = seenOf(tx, visit, point, new Date(atMs))
    for (const requestId of watchers)
      await tx.live(`request:${requestId}`, { kind: 'position', data: positionData(tx, visit, point, seen) })
    await tx.live(`district:${visit.district_id}`, {
      kind: 'position',
      data: {
        visitId: visit.id,
        ...point,
        seenAt: new Date(atMs).toISOString(),
        eta: seen.eta,
        facilitatorId: visit.facilitator_id,
        tehsilId: visit.tehsil_id,
      },
    })
  }
  if (visit.state === 'en_route' && recorded.fixes.length) await followToDoor(tx, visit, recorded.fixes)
}

/** How far from the door they were then, and when they would have been there: a range, never one minute. */
export function seenOf(q: Query, visit: store.VisitRow, point: Point, at: Date): Seen {
  const door = pointOf(visit)
  const meters = Math.round(distanceMeters(point, door))
  const way = visit.state === 'en_route' ? wayNow(q, point, door, q.at) : null
  return {
    atMs: at.getTime(),
    meters,
    eta: way && rangeOf(way.seconds, way.late),
  }
}

/** What a household may be told of whoever is out on its visit. */
function whereaboutsOf(
  q: Query,
  visit: store.VisitRow,
  seen: Seen | null,
): Output<'requests.get'>['visits'][number]['whereabouts'] {
  const found = whereabouts(seen, q.at.getTime())
  if (found.known === 'never') return found
  const { seenAtMs, ...rest } = found
  return { ...rest, seenAt: new Date(seenAtMs).toISOString() }
}

/** Of a visit that somebody is out on; of any other there is nothing to say. */
export async function whereaboutsOfVisit(
  q: Query,
  visit: store.VisitRow,
): Promise<Output<'requests.get'>['visits'][number]['whereabouts']> {
  const last = isOut(visit.state) && visit.facilitator_id ? await tracking.last(q, visit.facilitator_id) : undefined
  return whereaboutsOf(
    q,
    visit,
    last?.point && last.seenAt && isOfTrip(visit, last.seenAt) ? seenOf(q, visit, last.point, last.seenAt) : null,
  )
}

/**
 * The same for the live link. A point is sent only while it says where they are: from an old one nothing could be
 * reckoned but a falsehood.
 */
export function positionData(q: Query, visit: store.VisitRow, point: Point, seen: Seen): Record<string, unknown> {
  const found = whereaboutsOf(q, visit, seen)
  return { visitId: visit.id, ...(found.known === 'fresh' && point), ...found }
}

/** Most batches come from the road and change nothing: the visit is locked only by one that does. */
async function followToDoor(tx: Tx, seen: store.VisitRow, fixes: readonly Fix[]): Promise<void> {
  if (!nearing(tx, seen, fixes).changes) return
  const visit = await store.lockVisit(tx, seen.id)
  if (visit?.state !== 'en_route') return
  const { run, arrivedMs, changes } = nearing(tx, visit, fixes)
  if (arrivedMs !== null) await noteArrival(tx, visit, 'automatic', new Date(Math.min(arrivedMs, tx.at.getTime())))
  else if (changes) await store.patchVisit(tx, visit.id, { arrival_run: run })
}

/** What the fixes say of an arrival, and whether that is more than was known. */
function nearing(
  q: Query,
  visit: store.VisitRow,
  fixes: readonly Fix[],
): { run: ArrivalRun | null; arrivedMs: number | null; changes: boolean } {
  const rule = arrivalRule(q)
  const departedMs = visit.departed_at?.getTime() ?? 0
  let run: ArrivalRun | null = visit.arrival_run
  for (const fix of fixes) {
    if (fix.atMs < departedMs) continue
    const step = followArrival(run, fix, pointOf(visit), rule)
    run = step.run
    if (step.arrivedMs !== null) return { run, arrivedMs: step.arrivedMs, changes: true }
  }
  return { run, arrivedMs: null, changes: JSON.stringify(run) !== JSON.stringify(visit.arrival_run) }
}
