import type { Output, ParsedInput } from '@app/contract'
import type { Events } from '@app/contract/events'
import { covers } from '@app/domain/identity'
import { decide } from '@app/domain/requests'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { giveSlotBack } from '../changes/cancel.ts'
import { advance } from '../life/advance.ts'
import { tableFacts } from '../life/facts.ts'
import { lockRequest, requestsOfOrder } from '../store.ts'
import { FAILURES_MS, OVER } from './look-at.ts'
import * as store from './store.ts'

/** Is nobody to be sent yet, because somebody is to ring first? */
export const isHeld = store.isWaiting

async function goOn(tx: Tx, orderId: string, how: Parameters<typeof store.settleDoubt>[2]): Promise<void> {
  await store.settleDoubt(tx, orderId, how, tx.at)
  await tx.cancelTimer(OVER, orderId)
  await tx.announce('order.cleared', { orderId })
}

/** Nobody wants it: what is not begun is cancelled, free of charge, and what it shares with later orders is remembered. */
async function drop(tx: Tx, orderId: string, how: Parameters<typeof store.settleDoubt>[2]): Promise<void> {
  await store.settleDoubt(tx, orderId, how, tx.at)
  await tx.cancelTimer(OVER, orderId)
  await store.noteFailure(tx, orderId, 'denied', tx.at, new Date(tx.at.getTime() - FAILURES_MS))
  for (const { id } of await requestsOfOrder(tx, orderId)) {
    const row = await lockRequest(tx, id)
    if (row && decide(row.state, 'cancel', tableFacts(row)).ok)
      await advance(tx, id, 'cancel', { cause: 'citizen', reason: 'cancelled' })
  }
  await giveSlotBack(tx, orderId)
}

/** Whoever was rung says whether they want the visit. */
export async function answered(tx: Tx, orderId: string, wanted: boolean): Promise<void> {
  const row = await store.lockDoubt(tx, orderId)
  if (row?.state !== 'waiting') return
  const by = actorKey(tx.actor)
  await (wanted
    ? goOn(tx, orderId, { state: 'confirmed', by, reason: null })
    : drop(tx, orderId, { state: 'denied', by, reason: null }))
}

/** Rung and not reached: a supervisor looks as well. */
export const notReached = (tx: Tx, orderId: string): Promise<unknown> => store.raiseToLook(tx, orderId)

/** There is no time left to ring: whoever was not reached is visited like everybody else. */
export async function doubtOver(tx: Tx, { key }: TimerRow<typeof OVER>): Promise<void> {
  const row = await store.lockDoubt(tx, key)
  if (row?.state === 'waiting') await goOn(tx, key, { state: 'ran_out', by: actorKey(tx.actor), reason: null })
}

const sees = (q: Query, row: store.DoubtRow): boolean =>
  q.actor.kind === 'staff' && covers(q.actor.jurisdiction, { districtId: row.district_id, tehsilId: row.tehsil_id })

/** A supervisor's word stands above the points, with its reason. */
export async function decideDoubt(
  tx: Tx,
  input: ParsedInput<'orders.decideDoubt'>,
): Promise<Output<'orders.decideDoubt'>> {
  const row = await store.lockDoubt(tx, input.orderId)
  if (!row || !sees(tx, row)) return refuse('not_found')
  if (row.state !== 'waiting') refuse('already_done')
  const how = { by: actorKey(tx.actor), reason: input.reason }
  await (input.goOn
    ? goOn(tx, row.order_id, { state: 'let_go', ...how })
    : drop(tx, row.order_id, { state: 'denied', ...how }))
  return { done: true }
}

export async function listDoubts(q: Query, input: ParsedInput<'orders.doubts'>): Promise<Output<'orders.doubts'>> {
  const states =
    input.state === 'waiting'
      ? ['waiting']
      : input.state === 'clear'
        ? ['clear']
        : ['confirmed', 'let_go', 'denied', 'ran_out']
  const rows = await store.doubtPage(q, states, input.cursor ?? null, input.limit)
  const items = []
  for (const row of rows.filter((one) => sees(q, one))) {
    const [first] = await requestsOfOrder(q, row.order_id)
    items.push({
      orderId: row.order_id,
      requestId: first?.id ?? null,
      trackingNo: first?.tracking_no ?? null,
      score: row.score,
      reasons: row.reasons,
      outcome: row.outcome,
      state: row.state,
      at: row.at.toISOString(),
      decidedAt: row.decided_at?.toISOString() ?? null,
      decidedBy: row.decided_by,
      reason: row.reason,
    })
  }
  return { items, next: rows.length === input.limit ? (rows.at(-1)?.order_id ?? null) : null }
}

/** What a visit found is remembered of the place, the browser and the number, and of no household. */
const FAILED: Readonly<Record<string, 'nobody' | 'no_address'>> = { nobody_home: 'nobody', address_wrong: 'no_address' }
export async function followFailed(tx: Tx, event: Events['visit.failed']): Promise<void> {
  const what = FAILED[event.reason ?? '']
  if (what && event.orderId)
    await store.noteFailure(tx, event.orderId, what, tx.at, new Date(tx.at.getTime() - FAILURES_MS))
}
