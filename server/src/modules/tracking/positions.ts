import { NearestGrid } from '@app/domain/tracking'
import type { Point } from '@app/domain/shared'
import type { Kernel } from '../../kernel/context.ts'
import * as store from './store.ts'

/** Said to every process when a marker moved or left. */
export const POSITIONS = 'positions'
export interface MarkerMoved {
  facilitatorId: string
  point: Point | null
  atMs: number
}

interface Positions {
  grid: NearestGrid<string>
  seenMs: Map<string, number>
}
const byKernel = new WeakMap<Kernel, Positions>()

/** The markers of those on shift, as this process knows them. */
export function positionsOf(kernel: Kernel): Positions {
  let positions = byKernel.get(kernel)
  if (!positions) byKernel.set(kernel, (positions = { grid: new NearestGrid(), seenMs: new Map() }))
  return positions
}

export function moveMarker(kernel: Kernel, { facilitatorId, point, atMs }: MarkerMoved): void {
  const { grid, seenMs } = positionsOf(kernel)
  // Word of two batches may cross on its way; a later word about leaving or coming wins too.
  if ((seenMs.get(facilitatorId) ?? Number.NEGATIVE_INFINITY) > atMs) return
  seenMs.set(facilitatorId, atMs)
  if (point) grid.set(facilitatorId, point)
  else grid.delete(facilitatorId)
}

const PAGE = 1_000
const AGAIN_MS = 1_000

/** Whoever is on shift by the database stands on the grid, and nobody else. */
async function fill(kernel: Kernel, movedMeanwhile: ReadonlySet<string>): Promise<void> {
  const onShift = new Set<string>()
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await store.markersOnShift(kernel.db, after, PAGE)
    for (const row of rows) {
      onShift.add(row.facilitator_id)
      if (row.lat !== null && row.lon !== null && row.at)
        moveMarker(kernel, {
          facilitatorId: row.facilitator_id,
          point: { lat: row.lat, lon: row.lon },
          atMs: row.at.getTime(),
        })
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) break
    after = last.facilitator_id
  }
  const { grid, seenMs } = positionsOf(kernel)
  for (const id of seenMs.keys()) if (!onShift.has(id) && !movedMeanwhile.has(id)) grid.delete(id)
}

/**
 * Fills the grid from the database and listens from then on. Listening begins first, so nothing falls between; where words
 * may have been missed, it is filled again, as often as that takes.
 */
export async function startPositions(kernel: Kernel): Promise<{ stop(): Promise<void> }> {
  const moved = new Set<string>()
  let stopped = false
  let filling: Promise<void> | undefined
  let again = false
  let timer: NodeJS.Timeout | undefined
  const refill = (): void => {
    again = true
    if (filling || stopped) return
    again = false
    moved.clear()
    filling = fill(kernel, moved)
      .catch((error: Error) => {
        kernel.log.warn({ err: error.message }, 'positions not read again yet')
        if (!stopped) timer = setTimeout(refill, AGAIN_MS)
      })
      .finally(() => {
        filling = undefined
        if (again) refill()
      })
  }
  const leave = [
    kernel.live.subscribe([POSITIONS], ({ message }) => {
      const marker = message as Partial<MarkerMoved>
      // A word without a marker says that something changed and does not say what.
      if (marker.facilitatorId === undefined) return refill()
      moved.add(marker.facilitatorId)
      moveMarker(kernel, marker as MarkerMoved)
    }),
    kernel.live.onGap(refill),
  ]
  await fill(kernel, moved)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      for (const off of leave) off()
      await filling
    },
  }
}
