import type { Output, ParsedInput } from '@app/contract'
import { maskPhone, normalisePhone } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { endSpeakingFor, noteLine } from '../identity/index.ts'
import * as requests from '../requests/index.ts'
import * as store from './store.ts'

const staffId = (q: Query): string => (q.actor.kind === 'staff' ? q.actor.id : refuse('not_yours'))

export async function startCall(tx: Tx, input: ParsedInput<'calls.start'>): Promise<Output<'calls.start'>> {
  const phone = normalisePhone(input.phone)
  await endSpeakingFor(tx, staffId(tx))
  await noteLine(tx, staffId(tx), input.callId)
  await store.insertCall(tx, { id: input.callId, phone, direction: input.direction, agentId: staffId(tx) }, tx.at)
  if ((await store.lockCall(tx, input.callId))?.agent_id !== staffId(tx)) refuse('command_reused', { field: 'callId' })
  return { callId: input.callId, phoneNormal: phone }
}

export async function finishCall(tx: Tx, input: ParsedInput<'calls.finish'>): Promise<{ done: true }> {
  const call = await store.lockCall(tx, input.callId)
  if (call?.agent_id !== staffId(tx)) refuse('call_unknown')
  if (call.finished_at) refuse('already_done')
  if (input.requestId !== undefined) await requests.assertMayHear(tx, input.requestId)
  await store.finishCall(
    tx,
    { id: input.callId, disposition: input.disposition, requestId: input.requestId ?? null, note: input.note },
    tx.at,
  )
  await callOver(tx, input.callId)
  return { done: true }
}

/** Whoever was on the line is not any more; of a call that another has followed nothing is left to end. */
export async function callOver(tx: Tx, callId: string): Promise<void> {
  const last = await store.lastCallWith(tx, callId)
  if (last?.id === callId) await endSpeakingFor(tx, last.agent_id)
}

export async function recentCalls(q: Query, input: ParsedInput<'calls.recent'>): Promise<Output<'calls.recent'>> {
  const rows = await store.recentCalls(q, staffId(q), input.cursor ?? null, input.limit)
  return {
    items: rows.map((r) => ({
      callId: r.id,
      phoneMasked: r.phone ? maskPhone(r.phone) : '—',
      at: r.at.toISOString(),
      disposition: r.disposition,
    })),
    next: rows.length === input.limit ? (rows.at(-1)?.id ?? null) : null,
  }
}
