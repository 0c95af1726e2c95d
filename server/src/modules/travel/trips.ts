import { distanceMeters, type Point } from '@app/domain/shared'
import { bandAt } from '@app/domain/travel'
import type { Tx } from '../../kernel/context.ts'
import { roadsOf } from './roads.ts'
import * as store from './store.ts'

/** Somebody sets out to a visit. Of from where only the length of the way is kept, and what it leads through. */
export function setOut(tx: Tx, way: { visitId: string; from: Point; to: Point }): Promise<unknown> {
  const { areas, rivers } = roadsOf(tx.kernel.territory)
  return store.setOut(tx, {
    visit_id: way.visitId,
    at: tx.at,
    meters: Math.round(rivers.meters(way.from, way.to, distanceMeters(way.from, way.to))),
    area: areas.ofWay(way.from, way.to),
    band: bandAt(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes),
  })
}

/** … and is there: what was kept of the visit becomes a trip of nobody's. */
export async function arrived(tx: Tx, visitId: string, at: Date): Promise<void> {
  const way = await store.takeSettingOut(tx, visitId)
  const seconds = way ? Math.round((at.getTime() - way.at.getTime()) / 1000) : 0
  if (way && seconds > 0) await store.insertTrip(tx, { ...way, seconds }, at)
}

/** … or is not, or nobody knows since when: their way teaches nothing. */
export const leftWay = (tx: Tx, visitId: string): Promise<unknown> => store.takeSettingOut(tx, visitId)
