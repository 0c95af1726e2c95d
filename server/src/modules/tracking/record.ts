import { type Fix, fixRefusal, follow, keptFix, type Marker, signsOf, type TrackState } from '@app/domain/tracking'
import type { Point } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import { keepBeginning } from './beginning/beginning.ts'
import { type MarkerMoved, POSITIONS } from './positions.ts'
import * as store from './store.ts'
import { count } from './told/told.ts'

export interface Recorded {
  stored: number
  refused: number
  marker: Marker | null
  moved: boolean
  /** Those of the batch that had not been told before, in order of time. */
  fixes: Fix[]
}

/**
 * Keeps a batch of fixes of somebody on shift since `shiftFrom`; says where the marker is now. A fix that was told before
 * moves nothing, so that a batch may come again. Where the caller still asks for the shift, both questions travel together.
 */
export async function record(
  tx: Tx,
  facilitatorId: string,
  batch: readonly Fix[],
  shiftFrom: Date | Promise<Date>,
  /** What the app calls the phone, where it does. */
  phone?: string,
): Promise<Recorded> {
  const [row, from] = await Promise.all([store.lockMarker(tx, facilitatorId, tx.at), shiftFrom])
  const fixes = batch
    .filter((fix) => fixRefusal(fix, tx.at.getTime(), from.getTime()) === null)
    .map(keptFix)
    .sort((a, b) => a.atMs - b.atMs)
  const refused = batch.length - fixes.length
  const before = markerOf(row.lat, row.lon, row.at, row.accuracy_meters)
  const state: TrackState = { marker: before, held: markerOf(row.held_lat, row.held_lon, row.held_at, 0) }
  if (!fixes.length) {
    await count(tx, facilitatorId, { positions: batch.length, signs: signsOf(state, []), phone })
    return { stored: 0, refused, marker: before, moved: false, fixes }
  }
  const kept = await store.insertFixes(tx, facilitatorId, {
    at: fixes.map((f) => new Date(f.atMs).toISOString()),
    lat: fixes.map((f) => f.point.lat),
    lon: fixes.map((f) => f.point.lon),
    accuracy: fixes.map((f) => f.accuracyMeters),
    speed: fixes.map((f) => f.speedMps),
    mock: fixes.map((f) => f.mock),
  })
  const fresh = onceEach(fixes, new Set(kept.map((row) => Math.round(row.at_ms))))
  await count(tx, facilitatorId, { positions: batch.length, signs: signsOf(state, fresh), phone })
  if (!fresh.length) return { stored: fixes.length, refused, marker: before, moved: false, fixes: fresh }
  const { marker, held } = fresh.reduce(follow, state)
  await store.saveMarker(tx, {
    facilitator_id: facilitatorId,
    lat: marker?.point.lat ?? null,
    lon: marker?.point.lon ?? null,
    at: marker ? new Date(marker.atMs) : null,
    accuracy_meters: marker?.accuracyMeters ?? null,
    held_lat: held?.point.lat ?? null,
    held_lon: held?.point.lon ?? null,
    held_at: held ? new Date(held.atMs) : null,
  })
  const moved = marker !== null && marker.atMs !== before?.atMs
  if (moved) await tx.live(POSITIONS, { facilitatorId, point: marker.point, atMs: marker.atMs } satisfies MarkerMoved)
  return { stored: fixes.length, refused, marker, moved, fixes: fresh }
}

/** The fixes of these moments, of several of one moment the first. */
const onceEach = (fixes: readonly Fix[], wanted: Set<number>): Fix[] => fixes.filter((fix) => wanted.delete(fix.atMs))

const markerOf = (
  lat: number | null,
  lon: number | null,
  at: Date | null,
  accuracyMeters: number | null,
): Marker | null =>
  lat === null || lon === null || at === null
    ? null
    : { point: { lat, lon }, atMs: at.getTime(), accuracyMeters: accuracyMeters ?? 0 }

/** On shift from here on. */
export async function begin(tx: Tx, facilitatorId: string, point: Point): Promise<void> {
  await store.beginMarker(tx, facilitatorId, point.lat, point.lon, tx.at)
  await keepBeginning(tx, facilitatorId, point)
  await tx.live(POSITIONS, { facilitatorId, point, atMs: tx.at.getTime() } satisfies MarkerMoved)
}

/** Off shift: no position of them is shown or kept any more. */
export async function end(tx: Tx, facilitatorId: string): Promise<void> {
  await store.endMarker(tx, facilitatorId)
  await tx.live(POSITIONS, { facilitatorId, point: null, atMs: tx.at.getTime() } satisfies MarkerMoved)
}
