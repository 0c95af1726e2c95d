import type { Output, ParsedInput } from '@app/contract'
import type { VisitMoved } from '@app/contract/events'
import { normalisePhone } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { refuse } from '../../kernel/refusal.ts'
import { languageOf } from '../identity/index.ts'
import * as dispatch from '../dispatch/index.ts'
import * as requests from '../requests/index.ts'
import * as store from './store.ts'

/** Promised within the hour; not reached, again in two. */
const PROMISE_MS = 3_600_000
const AGAIN_MS = 2 * 3_600_000

/** The one open promise to that number, made and told now if there is none. */
export async function promise(tx: Tx, phone: string): Promise<{ id: string; promised_at: Date }> {
  const callback = await store.ensureCallback(tx, {
    id: newId(),
    owedFor: `phone ${phone}`,
    reason: 'abandoned',
    phone,
    visitId: null,
    requestId: null,
    promisedAt: new Date(tx.at.getTime() + PROMISE_MS),
  })
  const offset = tx.kernel.territory.calendar.utcOffsetMinutes
  const language = await languageOf(tx, phone)
  await tx.enqueue('sms.send', {
    phone,
    template: 'callback_promised',
    language,
    facts: { when: requests.words.whenIn(callback.promised_at, language, offset) },
    key: `callback ${callback.id}`,
  })
  return callback
}

/** A caller gave up waiting: one call-back for that number, however often they tried. */
export async function abandoned(tx: Tx, input: ParsedInput<'calls.abandoned'>): Promise<Output<'calls.abandoned'>> {
  const callback = await promise(tx, normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' }))
  return { callbackId: callback.id, promisedAt: callback.promised_at.toISOString() }
}

/** A visit whose code was wrong, or that a witness opened: somebody asks whether it took place. */
export async function askAboutVisit(tx: Tx, event: VisitMoved): Promise<void> {
  const requestId = event.requestIds[0]
  if (!event.unproven || !event.orderId || !requestId) return
  const order = await requests.getOrder(tx, event.orderId)
  await store.ensureCallback(tx, {
    id: newId(),
    owedFor: `visit ${event.visitId}`,
    reason: 'unproven_visit',
    phone: (order.receiver && normalisePhone(order.receiver.phone)) ?? order.contactPhone,
    visitId: event.visitId,
    requestId,
    promisedAt: new Date(tx.at.getTime() + PROMISE_MS),
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
  const row = (await store.lockCallback(tx, input.callbackId)) ?? refuse('not_found')
  if (row.done_at) refuse('already_done')
  if (heldByAnother(tx, row)) refuse('taken_by_another')
  if (!input.reached) {
    await store.postponeCallback(tx, row.id, new Date(tx.at.getTime() + AGAIN_MS))
    return { done: true }
  }
  const by = tx.actor.kind === 'staff' ? tx.actor.id : refuse('not_yours')
  await store.finishCallback(
    tx,
    { id: row.id, owner: by, reached: true, visitConfirmed: input.visitConfirmed ?? null, note: input.note },
    tx.at,
  )
  if (row.visit_id && input.visitConfirmed !== undefined)
    await dispatch.proveVisit(tx, row.visit_id, input.visitConfirmed)
  return { done: true }
}
