import type { WaitState } from '@app/domain/slots'
import { DAY_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { TakenSlot } from '../open.ts'
import { release } from '../take.ts'
import * as store from './store.ts'

const SHOWN = 20
const ENDED_SHOWN_MS = DAY_MS

export const waitsOf = (q: Query, accountId: string): Promise<store.ShownRow[]> =>
  store.shownOf(q, accountId, new Date(q.at.getTime() - ENDED_SHOWN_MS), SHOWN)

/** The hour that is held for this place in line, while it is. */
export async function heldHour(q: Query, waitId: string): Promise<{ startsAt: Date; heldUntil: Date } | null> {
  const row = await store.findHeld(q, waitId)
  return row ? { startsAt: row.starts_at, heldUntil: row.held_until } : null
}

/** Hours that are held for this account, for such a visit there. */
export async function heldFor(
  q: Query,
  wanted: { accountId: string; tehsilId: string; serviceId: string; manner: string },
): Promise<(TakenSlot & { heldUntil: Date })[]> {
  const rows = await store.heldBy(q, wanted.accountId, wanted.tehsilId, wanted.serviceId, wanted.manner, q.at)
  return rows.map((row) => ({
    id: row.id,
    tehsilId: row.tehsil_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    heldUntil: row.held_until,
  }))
}

/** They ask no more, or do not want the hour that is held: the next in line hears of it. */
export async function leave(tx: Tx, waitId: string, accountId: string): Promise<void> {
  const wait = await store.lockWait(tx, waitId)
  if (wait?.account_id !== accountId) return refuse('not_found')
  await end(tx, wait, 'declined')
}

/** By the clock: the hour was not taken, or the last of the days is over. */
export async function waitDue(tx: Tx, waitId: string): Promise<void> {
  const wait = await store.lockWait(tx, waitId)
  if (!wait || (wait.state === 'told' && wait.held_until! > tx.at)) return
  await end(tx, wait, wait.state === 'told' ? 'missed' : 'over')
}

async function end(tx: Tx, wait: store.HeldRow, as: WaitState): Promise<void> {
  if (wait.state !== 'waiting' && wait.state !== 'told') return
  await store.setEnded(tx, wait.id, as, tx.at)
  await tx.cancelTimer('slots.wait', wait.id)
  if (wait.state === 'told') await release(tx, { slotId: wait.slot_id!, skills: wait.skills })
}

/** A person is forgotten: nothing is held for them any more. */
export async function forgetWaits(tx: Tx, accountId: string): Promise<void> {
  for (const { id } of await store.openOf(tx, accountId)) await leave(tx, id, accountId)
  await store.deleteOf(tx, accountId)
}
