import type { Output, ParsedInput } from '@app/contract'
import { type Opening, openingOf } from '@app/domain/places'
import { localDateOf } from '@app/domain/shared'
import { actorKey, mayActFor } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as store from './store.ts'

const todayOf = (q: Query): string => localDateOf(q.at, q.kernel.territory.calendar.utcOffsetMinutes)

/** Refuses an order from a district that is not open on the day on which it is placed. */
export async function assertOpen(q: Query, districtId: string): Promise<void> {
  const set = await store.findOpening(q, districtId)
  const { open, opensOn } = openingOf(set && { opensOn: set.opens_on }, todayOf(q))
  if (!open) refuse('district_closed', { opensOn })
}

/** Every district with what holds for it, in the territory's order. */
export async function districtOpenings(q: Query): Promise<(Opening & { districtId: string })[]> {
  const rows = new Map((await store.openings(q)).map((row) => [row.district_id, { opensOn: row.opens_on }]))
  const today = todayOf(q)
  return q.kernel.territory.areas.districts.map(({ id }) => ({ districtId: id, ...openingOf(rows.get(id), today) }))
}

/** A system that begins is closed everywhere: each district is opened by somebody who knows that it is ready. */
export async function closeAllDistricts(tx: Tx): Promise<void> {
  const districts = tx.kernel.territory.areas.districts.map((district) => district.id)
  await store.closeDistricts(tx, districts, actorKey(tx.actor), tx.at)
}

export const listOpenings = async (q: Query): Promise<Output<'districts.openings'>> => ({
  items: await districtOpenings(q),
})

export async function setOpening(
  tx: Tx,
  { districtId, opensOn }: ParsedInput<'districts.setOpening'>,
): Promise<Output<'districts.setOpening'>> {
  if (!tx.kernel.territory.areas.districts.some((district) => district.id === districtId)) refuse('place_unknown')
  if (!mayActFor(tx.actor, { districtId })) refuse('not_yours')
  await store.setOpening(tx, districtId, opensOn, actorKey(tx.actor), tx.at)
  await tx.audit({ action: 'district.opening_set', subject: `district:${districtId}`, details: { opensOn } })
  return { done: true }
}
