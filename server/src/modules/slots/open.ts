import type { Query } from '../../kernel/context.ts'
import type { TakenSlot } from './take.ts'
import * as store from './store.ts'

const SLOTS_SHOWN = 100

/** Slots with room for these skills, the soonest first. */
export async function openSlots(q: Query, wanted: { tehsilId: string; skills: readonly string[]; from: Date; to: Date }): Promise<(TakenSlot & { left: number })[]> {
  const rows = await store.openSlots(q, wanted.tehsilId, wanted.skills, wanted.from, wanted.to, SLOTS_SHOWN)
  return rows.map((s) => ({ id: s.id, tehsilId: s.tehsil_id, startsAt: s.starts_at, endsAt: s.ends_at, left: s.left }))
}
