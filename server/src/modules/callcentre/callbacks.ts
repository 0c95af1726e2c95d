import type { Output, ParsedInput } from '@app/contract'
import type { Events, VisitMoved } from '@app/contract/events'
import { normalisePhone } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as dispatch from '../dispatch/index.ts'
import * as requests from '../requests/index.ts'
import { noLongerMissed, postpone, promiseFor, tellWindow } from './promises.ts'
import * as store from './store.ts'

const ORDER = 'order '
/** Rung so often and not reached: a supervisor looks as well. */
const ORDER_TRIES = 2
const orderAskedFor = (row: store.CallbackRow): string | null =>
  row.owed_for.startsWith(ORDER) ? row.owed_for.slice(ORDER.length) : null

/** The one open promise to that number, made if there is none, and told. */
export async function promise(tx: Tx, phone: string): Promise<store.PromiseRow> {
  const owedFor = `phone ${phone}`
  const callback = await promiseFor(tx, { owedFor, reason: 'abandoned', phone, visitId: null, requestId: null })
  await tellWindow(tx, 'callback_promised', phone, callback)
  return callback
}

/** A caller gave up waiting: one call-back for that number, however often they tried. */
export async function abandoned(tx: Tx, input: ParsedInput<'calls.abandoned'>): Promise<Output<'calls.abandoned'>> {
  const callback = await promise(tx, normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' }))
  return {
    callbackId: callback.id,
    promisedAt: callback.promised_at.toISOString(),
    promisedUntil: callback.promised_until.toISOString(),
  }
}

/** A visit whose code was wrong, or that a witness opened: somebody asks whether it took place. */
export async function askAboutVisit(tx: Tx, event: VisitMoved): Promise<void> {
  const requestId = event.requestIds[0]
  if (!event.unproven || !event.orderId || !requestId) return
  const order = await requests.getOrder(tx, event.orderId)
  await promiseFor(tx, {
    owedFor: `visit ${event.visitId}`,
    reason: 'unproven_visit',
    phone: (order.receiver && normalisePhone(order.receiver.phone)) ?? order.contactPhone,
    visitId: event.visitId,
    requestId,
  })
}

/** Somebody asks whether the visit is wanted, before anybody is sent. Whoever is told of it is rung. */
export async function askAboutOrder(tx: Tx, event: Events['order.doubted']): Promise<void> {
  const order = await requests.getOrder(tx, event.orderId)
  await promiseFor(tx, {
    owedFor: `${ORDER}${event.orderId}`,
    reason: 'order_asked',
    phone: (order.receiver && normalisePhone(order.receiver.phone)) ?? order.contactPhone,
    visitId: null,
    requestId: event.requestIds[0] ?? null,
  })
}

export async function listCallbacks(q: Query, input: ParsedInput<'callbacks.list'>): Promise<Output<'callbacks.list'>> {
  const me = q.actor.kind === 'staff' ? q.actor.id : null
  const rows = await store.openCallbacks(q, input.cursor ?? null, input.limit)
  return {
    items: rows.map((r) => ({
      id: r.id,
      reason: r.reason,
      phone: r.phone,
      visitId: r.visit_id,
      requestId: r.request_id,
      promisedAt: r.promised_at.toISOString(),
      promisedUntil: r.promised_until.toISOString(),
      owner: r.owner,
      mine: r.owner !== null && r.owner === me,
      takenUntil: r.taken_until?.toISOString() ?? null,
      tries: r.tries,
    })),
    next: rows.length === input.limit ? (rows.at(-1)?.id ?? null) : null,
  }
}

/** Somebody else is ringing them just now. */
export const heldByAnother = (q: Query, row: store.CallbackRow): boolean =>
  row.owner !== null &&
  row.owner !== (q.actor.kind === 'staff' ? q.actor.id : null) &&
  row.taken_until !== null &&
  row.taken_until > q.at

/** Not reached: promised again. Reached about a visit: what they say decides whether it is proven. */
export async function callbackDone(tx: Tx, input: ParsedInput<'callbacks.done'>): Promise<{ done: true }> {
  // In the order in which promises are made: a caller who tries again just now waits, and nobody waits for the other.
  if (!input.reached) await store.onePromiseAtATime(tx)
  const row = (await store.lockCallback(tx, input.callbackId)) ?? refuse('not_found')
  if (row.done_at) refuse('already_done')
  if (heldByAnother(tx, row)) refuse('taken_by_another')
  const orderId = orderAskedFor(row)
  if (orderId && input.reached && input.visitConfirmed === undefined)
    refuse('answer_missing', { field: 'visitConfirmed' })
  if (!input.reached) {
    await postpone(tx, row)
    if (orderId && row.tries + 1 >= ORDER_TRIES) await requests.doubts.notReached(tx, orderId)
    return { done: true }
  }
  const by = tx.actor.kind === 'staff' ? tx.actor.id : refuse('not_yours')
  await store.finishCallback(
    tx,
    { id: row.id, owner: by, reached: true, visitConfirmed: input.visitConfirmed ?? null, note: input.note },
    tx.at,
  )
  await noLongerMissed(tx, row.id)
  if (orderId && input.visitConfirmed !== undefined) await requests.doubts.answered(tx, orderId, input.visitConfirmed)
  if (row.visit_id && input.visitConfirmed !== undefined)
    await dispatch.proveVisit(tx, row.visit_id, input.visitConfirmed)
  return { done: true }
}
