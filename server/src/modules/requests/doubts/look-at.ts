import { DOUBT_RULES, doubtOf, type OrderTrace, signsOf } from '@app/domain/orders'
import type { RequestState } from '@app/domain/requests'
import { DAY_MS, HOUR_MS } from '@app/domain/shared'
import { system } from '../../../kernel/actor.ts'
import type { Kernel, Tx } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { noteInHistory } from '../life/record.ts'
import { getOrder, requestsOfOrder } from '../store.ts'
import * as store from './store.ts'

/** The day of an order, and the months in which a failed visit says something of a place. */
const RELATED_MS = DAY_MS
export const FAILURES_MS = 90 * DAY_MS
const RELATED_MAX = 200
const FAILURES_MAX = 50
/** So long before the visit somebody has to know whether they ride; whoever was not rung by then is visited. */
const BEFORE_VISIT_MS = 2 * HOUR_MS
const WAITS_LEAST_MS = HOUR_MS / 2
const WAITS_MOST_MS = DAY_MS
export const OVER = 'order.doubt_over'

const text = (hash: Buffer | null): string | null => hash?.toString('hex') ?? null

declare module '../../../kernel/work/work-list.ts' {
  interface Jobs {
    'requests.look_again': { orderId: string }
  }
}

const traceOf = (row: store.OriginRow): OrderTrace => ({
  id: row.order_id,
  accountId: row.account_id,
  device: text(row.device),
  told: text(row.receiver),
  cell: row.cell,
  startsAtMs: row.slot_starts_at?.getTime() ?? null,
  madeAtMs: row.made_at.getTime(),
})

/** Those of the same day that share something with it, itself among them. */
const relatedTo = (tx: Tx, orderId: string): Promise<store.OriginRow[]> =>
  store.relatedOrders(tx, orderId, new Date(tx.at.getTime() - RELATED_MS), RELATED_MAX)

/**
 * Looks at an order that a citizen has just made. Where its signs ask for it nobody is sent until somebody has rung, or until there
 * is no time left to: nothing is refused. What was found stays, with its reasons. Earlier ones that it shares something with are looked
 * at again: with the third of a kind the first is no longer alone.
 */
export async function lookAtOrder(tx: Tx, orderId: string): Promise<void> {
  // A load test plays thousands by a few accounts: nobody is to be rung for it.
  if (tx.kernel.config.orderAllowance > 1) return
  const rows = await relatedTo(tx, orderId)
  await judge(tx, orderId, rows)
  if (rows.length > 1) await tx.enqueue('requests.look_again', { orderId })
}

const NOT_BEGUN: readonly RequestState[] = ['booked', 'scheduled', 'visit_assigned']

export const lookAgain = (kernel: Kernel, { orderId }: { orderId: string }): Promise<void> =>
  inTransaction(kernel, { actor: system('orders') }, async (tx) => {
    for (const row of await relatedTo(tx, orderId)) {
      if (row.order_id === orderId) continue
      const order = await getOrder(tx, row.order_id)
      const begun = (await requestsOfOrder(tx, row.order_id)).every((one) => !NOT_BEGUN.includes(one.state))
      // What somebody of ours wrote with the caller on the line was asked about already.
      if (order.ordered_by === null && !begun) await judge(tx, row.order_id, await relatedTo(tx, row.order_id))
    }
  })

async function judge(tx: Tx, orderId: string, rows: readonly store.OriginRow[]): Promise<void> {
  const own = rows.find((row) => row.order_id === orderId)
  const before = await store.lockDoubt(tx, orderId)
  if (!own || (before && before.state !== 'clear')) return
  const failures = await store.failuresLike(tx, orderId, new Date(tx.at.getTime() - FAILURES_MS), FAILURES_MAX)
  const signs = signsOf(
    { ...traceOf(own), addressBare: own.address_bare, pinByHand: own.pin_by_hand },
    rows.map(traceOf),
    failures.map((row) => ({ what: row.what, device: text(row.device), told: text(row.told), cell: row.cell })),
  )
  const { score, reasons, outcome } = doubtOf(signs, tx.kernel.territory.settings.orderDoubt ?? DOUBT_RULES)
  if (score === 0) return
  const order = await getOrder(tx, orderId)
  const place = { district_id: order.district_id, tehsil_id: order.tehsil_id }
  const state = outcome === 'none' ? 'clear' : 'waiting'
  await store.putDoubt(tx, { order_id: orderId, ...place, score, reasons, outcome, state }, tx.at)
  if (outcome === 'none') return
  await tx.timer(OVER, orderId, untilOf(tx.at, order.slot_starts_at))
  const { words } = tx.kernel.territory.messages
  const say = words['note.order_asked'] ?? { en: 'order_asked', ur: 'order_asked' }
  const requestIds = (await requestsOfOrder(tx, orderId)).map((row) => row.id)
  for (const requestId of requestIds) await noteInHistory(tx, requestId, { kind: 'order_asked', words: say })
  await tx.announce('order.doubted', { orderId, requestIds, outcome })
}

/** Two hours before the visit, a day at most, and half an hour at least, so that somebody can ring at all. */
function untilOf(at: Date, slotStartsAt: Date | null): Date {
  const latest = slotStartsAt ? slotStartsAt.getTime() - BEFORE_VISIT_MS : Infinity
  const until = Math.min(at.getTime() + WAITS_MOST_MS, latest)
  return new Date(Math.max(until, at.getTime() + WAITS_LEAST_MS))
}
