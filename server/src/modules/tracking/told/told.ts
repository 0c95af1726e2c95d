import { addDays, instantAt, type LocalDate, localDateOf } from '@app/domain/shared'
import { POSITIONS_A_DAY_MAX, type Signs, type ToldDay } from '@app/domain/tracking'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as store from './store.ts'

/** What the app calls itself: a value of chance. Nothing else is taken for a phone. */
const PHONE = /^[\w-]{16,64}$/

/**
 * Counts what was told. Whoever floods us is refused for the rest of the day, and what was counted before stays. A phone that
 * told of somebody else that day leaves a line in the trail: it stops nobody, for a phone may be lent.
 */
export async function count(
  tx: Tx,
  facilitatorId: string,
  batch: { positions: number; signs: Signs; phone: string | undefined },
): Promise<void> {
  const { utcOffsetMinutes } = tx.kernel.territory.calendar
  const day = localDateOf(tx.at, utcOffsetMinutes)
  const phone = batch.phone && PHONE.test(batch.phone) ? tx.kernel.vault.blindIndex('positions', batch.phone) : null
  const told = await store.countTold(tx, facilitatorId, day, batch.positions, batch.signs, phone)
  if (phone && told.fresh && (await store.othersOfPhone(tx, phone, day, facilitatorId)).length > 0)
    await tx.audit({ action: 'position.phone_of_two', subject: `facilitator:${facilitatorId}` })
  if (told.positions <= POSITIONS_A_DAY_MAX) return
  const ends = instantAt(addDays(day, 1), '00:00', utcOffsetMinutes)
  refuse('too_many_requests', { retryAfterSeconds: Math.ceil((ends.getTime() - tx.at.getTime()) / 1_000) })
}

/** Those who told anything in these days, after somebody in the order of their ids, each with their days. */
export async function toldBetween(
  q: Query,
  { from, until, after, limit }: { from: LocalDate; until: LocalDate; after: string; limit: number },
): Promise<{ facilitatorId: string; days: ToldDay[] }[]> {
  const ids = (await store.tellersAfter(q, after, from, until, limit)).map((row) => row.facilitator_id)
  if (!ids.length) return []
  const days = Map.groupBy(await store.toldDays(q, ids, from, until), (row) => row.facilitatorId)
  return ids.map((facilitatorId) => ({ facilitatorId, days: days.get(facilitatorId) ?? [] }))
}
