import { roomFor } from '@app/domain/slots'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { crewsByHour } from './crews.ts'
import { openSlots, type TakenSlot } from './open.ts'
import * as store from './store.ts'
import { noteFreed } from './waiting/note.ts'
import * as waiting from './waiting/store.ts'

/** One that has begun is not offered; whoever saw it before it began may still take it while at least this much of it is left. */
const LEAST_LEFT_MS = 30 * 60_000

/** The skills that a visit uses up beside one pair of hands. */
export const skillsFor = (manner: string, skills: readonly string[] = []): string[] =>
  [...new Set(['', ...(manner === 'woman' ? ['woman'] : []), ...skills])].sort()

/** Whoever has an hour waits for none: what was held for them for these services is theirs, or free. */
export interface Holder {
  accountId: string
  serviceIds: readonly string[]
}

/**
 * Takes one visit's room in the slot: of somebody with every skill it needs, or refuses and takes nothing. An hour that is
 * held for `holder` is theirs to take.
 */
export async function take(
  tx: Tx,
  wanted: { slotId: string; tehsilId: string | null; skills: readonly string[]; holder?: Holder },
): Promise<TakenSlot> {
  const { holder } = wanted
  const [ended, slot] = await Promise.all([
    holder ? waiting.endTaken(tx, holder.accountId, wanted.slotId, holder.serviceIds, tx.at) : [],
    store.take(tx, wanted.slotId, wanted.skills),
  ])
  // What was taken of a slot that is not to be had goes with the refusal.
  if (
    !slot ||
    (wanted.tehsilId !== null && slot.tehsil_id !== wanted.tehsilId) ||
    slot.ends_at.getTime() - tx.at.getTime() < LEAST_LEFT_MS
  )
    return refuse('slot_unknown', { field: 'slotId' })
  // The hour is ours by now: nobody comes between what is given back here and what is taken below.
  for (const wait of ended) {
    await tx.cancelTimer('slots.wait', wait.id)
    if (wait.slot_id) await release(tx, { slotId: wait.slot_id, skills: wait.skills })
  }
  if (!slot.taken) {
    if (slot.ring === null || !(await canChangePlaces(tx, { ...slot, ring: slot.ring }, wanted.skills)))
      refuse('slot_full', { field: 'slotId' })
    await store.promise(tx, slot.id, wanted.skills)
  }
  return { id: slot.id, tehsilId: slot.tehsil_id, startsAt: slot.starts_at, endsAt: slot.ends_at }
}

/** The ring's hour is ours until commit: what is reckoned here still holds when it is written. */
async function canChangePlaces(
  tx: Tx,
  slot: store.SlotRow & { ring: string },
  skills: readonly string[],
): Promise<boolean> {
  const [crews, promised] = await Promise.all([
    crewsByHour(tx, slot.ring, slot.starts_at, slot.starts_at),
    store.promisedIn(tx, slot.ring, slot.starts_at, slot.starts_at),
  ])
  return (
    roomFor(
      crews(slot.starts_at),
      promised.map((one) => ({ tehsilId: one.tehsil_id, skills: one.skills, visits: one.visits })),
      { tehsilId: slot.tehsil_id, skills },
    ) > 0
  )
}

export async function release(tx: Tx, held: { slotId: string; skills: readonly string[] }): Promise<void> {
  await store.release(tx, held.slotId, held.skills)
  await noteFreed(tx, held.slotId)
}

/** Start of the earliest slot with room for these skills, or null. */
export async function earliestOffered(
  q: Query,
  wanted: { tehsilId: string; skills: readonly string[] },
): Promise<Date | null> {
  const from = q.at
  const to = new Date(q.at.getTime() + q.kernel.territory.settings.slotHorizonDays * 86_400_000)
  const [next] = await store.slotsWithSpare(q, wanted.tehsilId, wanted.skills, from, to, 1)
  if (!next || next.spare > 0) return next?.starts_at ?? null
  return (await openSlots(q, { ...wanted, from, to }))[0]?.startsAt ?? null
}
