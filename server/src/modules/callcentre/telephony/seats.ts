import type { Output, ParsedInput } from '@app/contract'
import { MINUTE_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { Sse } from '../../../kernel/http/sse.ts'
import { heldByAnother } from '../callbacks.ts'
import { STALE_MS } from '../promises.ts'
import { lockCallback } from '../store.ts'
import { agentTopic, QUEUE_TOPIC } from './events.ts'
import * as store from './store.ts'

const BOARD_MINUTES = 15
const IN_TIME_SECONDS = 20
const TAKEN_MS = 15 * MINUTE_MS
export const TAKEN_ENDS = 'callback.taken_ends'

const agentOf = (q: Query): string => (q.actor.kind === 'staff' ? q.actor.id : refuse('not_yours'))

export async function seat(q: Query): Promise<Output<'calls.seat'>> {
  const row = await store.seatOf(q, agentOf(q))
  if (!row) return { seat: null }
  const call = await store.openCallOf(q, row.agent_id)
  return {
    seat: {
      extension: row.extension,
      presence: row.presence,
      since: row.since.toISOString(),
      call: call
        ? { callId: call.id, phone: call.phone ?? '', answeredAt: call.at.toISOString(), over: call.over }
        : null,
    },
  }
}

export async function sit(tx: Tx, input: ParsedInput<'calls.sit'>): Promise<{ done: true }> {
  const agentId = agentOf(tx)
  const there = await store.seatAt(tx, input.extension)
  if (there && there.agent_id !== agentId) {
    const idle = there.presence === 'away' || tx.at.getTime() - there.since.getTime() > STALE_MS
    if (!idle || (await store.openCallOf(tx, there.agent_id))) refuse('extension_taken', { field: 'extension' })
    await store.leaveExtension(tx, input.extension)
  }
  await store.sit(tx, { agentId, ...input }, tx.at)
  await tx.live(QUEUE_TOPIC, { kind: 'queue', data: {} })
  return { done: true }
}

/** Whoever signed out sits nowhere: nobody waits for them. */
export async function leave(tx: Tx, { accountId }: { accountId: string }): Promise<void> {
  if ((await store.leaveSeat(tx, accountId)) > 0) await tx.live(QUEUE_TOPIC, { kind: 'queue', data: {} })
}

export async function callsLive(q: Query, _input: object, sse: Sse): Promise<void> {
  sse.follow([agentTopic(agentOf(q)), QUEUE_TOPIC])
}

export async function wallboard(q: Query): Promise<Output<'calls.wallboard'>> {
  const b = await store.board(q, {
    now: q.at,
    since: new Date(q.at.getTime() - BOARD_MINUTES * MINUTE_MS),
    soon: new Date(q.at.getTime() + BOARD_MINUTES * MINUTE_MS),
    inTimeSeconds: IN_TIME_SECONDS,
    gone: new Date(q.at.getTime() - STALE_MS),
  })
  return {
    at: q.at.toISOString(),
    waiting: b.waiting,
    longestWaitSeconds: b.oldest ? Math.max(0, Math.round((q.at.getTime() - b.oldest.getTime()) / 1_000)) : 0,
    ready: b.ready,
    talking: b.talking,
    wrappingUp: b.wrapping,
    away: b.away,
    answered15: b.answered,
    answeredInTime15: b.in_time,
    abandoned15: b.abandoned,
    callbacksOpen: b.open,
    callbacksLate: b.late,
    callbacksDue15: b.due,
    callbacksUntaken: b.untaken,
  }
}

/** One person calls; if nothing came of it in a quarter of an hour, the queue has it again. */
export async function takeCallback(tx: Tx, input: ParsedInput<'callbacks.take'>): Promise<Output<'callbacks.take'>> {
  const agentId = agentOf(tx)
  const row = (await lockCallback(tx, input.callbackId)) ?? refuse('not_found')
  if (row.done_at) refuse('already_done')
  if (heldByAnother(tx, row)) refuse('taken_by_another')
  const until = new Date(tx.at.getTime() + TAKEN_MS)
  await store.takeCallback(tx, row.id, agentId, until)
  await tx.timer(TAKEN_ENDS, row.id, until)
  return { until: until.toISOString() }
}

export async function takenEnds(tx: Tx, { key }: TimerRow<'callback.taken_ends'>): Promise<void> {
  await store.freeCallback(tx, key, tx.at)
}
