import { decide, isEnd, type Action, type Blamed, type RequestState } from '@app/domain/requests'
import type { EventName, Events, RequestMoved } from '@app/contract/events'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { deadlineIn, startTimers, stopTimers } from './deadlines.ts'
import { getRequest, type RequestFacts, tableFacts } from './facts.ts'
import { passChargeOn } from './shared-charge.ts'
import type { LocalText } from '../shapes.ts'
import * as store from '../store.ts'
import { closeNeeds, insertChange } from './store.ts'
import { retell } from './turns.ts'

export interface Why {
  cause?: Blamed | undefined
  reason?: string | undefined
  resolvedTo?: RequestState | undefined
  words?: LocalText | undefined
}

/**
 * The only way a request's state changes: lock, decide by the table, write history and turns, announce. Refuses with
 * the table's code. A correction visit and an office visit never come here by themselves; what they bring about does.
 */
export async function advance(tx: Tx, requestId: string, action: Action, why: Why = {}): Promise<RequestFacts> {
  const row = (await store.lockRequest(tx, requestId)) ?? refuse('not_found')
  const verdict = decide(row.state, action, tableFacts(row, why.resolvedTo))
  if (!verdict.ok) refuse(verdict.refusal, { state: row.state })
  const { to } = verdict
  const deadline = await deadlineIn(tx, row, to)
  await Promise.all([
    store.moveRequest(tx, requestId, to, tx.at, deadline),
    insertChange(tx, {
      requestId,
      at: tx.at,
      deviceAt: tx.deviceAt ?? null,
      kind: 'state',
      action,
      from: row.state,
      to,
      cause: why.cause ?? null,
      reason: why.reason ?? null,
      words: why.words ?? null,
      actor: actorKey(tx.actor),
      channel: tx.channel,
    }),
    store.setFacts(tx, requestId, factsOnMove(action, to, why), tx.at),
    isEnd(to) && closeNeeds(tx, requestId, 'lapsed', tx.at),
    retell(tx, requestId),
  ])
  if (why.cause === 'citizen' && leavesItsOrder(action, to)) await passChargeOn(tx, row)
  await stopTimers(tx, requestId)
  await startTimers(tx, requestId, to)
  const moved: RequestMoved = {
    requestId,
    orderId: row.order_id,
    serviceId: row.service_id,
    serviceVersion: row.service_version,
    caseId: row.case_id,
    mode: row.mode,
    from: row.state,
    to,
    action,
    ...(why.cause && { cause: why.cause }),
    ...(why.reason && { reason: why.reason }),
    tehsilId: row.tehsil_id,
    districtId: row.district_id,
    officeId: row.office_id,
  }
  if (to !== 'draft') await tx.announce(`request.${to}` as EventName, moved as Events[EventName])
  await tx.live(`request:${requestId}`, { kind: 'changed', data: { requestId, state: to } })
  if (row.district_id)
    await tx.live(`district:${row.district_id}`, {
      kind: 'changed',
      data: { requestId, state: to, tehsilId: row.tehsil_id },
    })
  await tx.audit({ action: `request.${action}`, subject: `request:${requestId}`, details: { from: row.state, to } })
  return getRequest(tx, requestId)
}

/** What we bring about makes nothing dearer for the others; who goes by their own wish leaves them the whole charge. */
const leavesItsOrder = (action: Action, to: RequestState): boolean =>
  action === 'change_mode' || to === 'cancelled' || to === 'failed'

/** Facts that a move itself brings about. */
function factsOnMove(action: Action, to: RequestState, why: Why): Partial<Record<store.FactColumn, unknown>> {
  const facts: Partial<Record<store.FactColumn, unknown>> = {}
  if (action === 'acknowledge' || action === 'file_oneself') facts.office_took = true
  if (to === 'objected') facts.correction_cause = why.cause ?? 'citizen'
  if (action === 'cure') Object.assign(facts, { correction_cause: null, objection: null })
  if (isEnd(to) && to !== 'closed' && why.words) facts.end_reason = why.words
  if (action === 'reopen' || action === 'redo') facts.end_reason = null
  if (to === 'scheduled' || to === 'booked') facts.work_began = false
  if (isEnd(to) || to === 'booked') facts.home_visit = null
  return facts
}
