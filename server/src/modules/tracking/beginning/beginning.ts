import { localDateOf, type Point } from '@app/domain/shared'
import { usualBeginning } from '@app/domain/tracking'
import type { Query, Tx } from '../../../kernel/context.ts'
import * as store from './store.ts'

/** Whoever has not begun for so long may have moved: it is forgotten. */
export const BEGINNINGS_KEPT_DAYS = 30

/** A shift begins here: the next day's plan takes the cell for where they begin. It is shown to nobody. */
export function keepBeginning(tx: Tx, facilitatorId: string, point: Point): Promise<unknown> {
  const day = localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes)
  return store.saveBeginning(tx, facilitatorId, usualBeginning(point), day)
}

/** The middle of the cell in which each last began a shift; of whom nothing is known there is none. */
export async function beginningsOf(q: Query, facilitatorIds: readonly string[]): Promise<Map<string, Point>> {
  const rows = await store.beginningsOf(q, facilitatorIds)
  return new Map(rows.map(({ facilitator_id, lat, lon }) => [facilitator_id, { lat, lon }]))
}
