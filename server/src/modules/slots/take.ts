import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as store from './store.ts'

export interface TakenSlot { id: string; tehsilId: string; startsAt: Date; endsAt: Date }

/** A slot under way may still be taken while at least this much of it is left: "now", where somebody is near. */
const LEAST_LEFT_MS = 30 * 60_000

/** The skills that a visit uses up beside one pair of hands. */
export const skillsFor = (manner: string, skills: readonly string[] = []): string[] => [...new Set(['', ...(manner === 'woman' ? ['woman'] : []), ...skills])].sort()

/** Takes one visit's room in the slot, in every skill it needs, or refuses and takes nothing. */
export async function take(tx: Tx, wanted: { slotId: string; tehsilId: string | null; skills: readonly string[] }): Promise<TakenSlot> {
  // Asked together, in one round trip: what was taken of an unknown slot goes with the refusal.
  const [slot, taken] = await Promise.all([store.findSlot(tx, wanted.slotId), store.takeSkills(tx, wanted.slotId, wanted.skills)])
  if (!slot || (wanted.tehsilId !== null && slot.tehsil_id !== wanted.tehsilId) || slot.ends_at.getTime() - tx.at.getTime() < LEAST_LEFT_MS) return refuse('slot_unknown', { field: 'slotId' })
  if (taken < wanted.skills.length) refuse('slot_full', { field: 'slotId' })
  return { id: slot.id, tehsilId: slot.tehsil_id, startsAt: slot.starts_at, endsAt: slot.ends_at }
}

export async function release(tx: Tx, held: { slotId: string; skills: readonly string[] }): Promise<void> {
  await store.releaseSkills(tx, held.slotId, held.skills)
}

/** Start of the earliest slot with room for these skills, or null. */
export async function earliestOffered(q: Query, wanted: { tehsilId: string; skills: readonly string[] }): Promise<Date | null> {
  const [first] = await store.openSlots(q, wanted.tehsilId, wanted.skills, new Date(q.at.getTime() + LEAST_LEFT_MS), new Date(q.at.getTime() + q.kernel.territory.settings.slotHorizonDays * 86_400_000), 1)
  return first?.starts_at ?? null
}
