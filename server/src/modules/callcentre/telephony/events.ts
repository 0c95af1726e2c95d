import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Output, ParsedInput } from '@app/contract'
import { DAY_MS, MINUTE_MS, normalisePhone, SECOND_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { endSpeakingFor, noteLine } from '../../identity/index.ts'
import { promise } from '../callbacks.ts'
import { callOver } from '../calls.ts'
import { noLongerMissed } from '../promises.ts'
import { insertCall } from '../store.ts'
import * as store from './store.ts'

/** A switch keeps what it could not tell us, and tells it when we are back. */
const LATE_MAX_MS = DAY_MS
const CLOCK_OFF_MAX_MS = 10 * MINUTE_MS
/** Events overtake each other on their way: a hangup without its answer is believed after this. */
const GRACE_MS = 20 * SECOND_MS
export const UNANSWERED = 'callcentre.unanswered'

export const agentTopic = (agentId: string): string => `agent:${agentId}`
export const QUEUE_TOPIC = 'calls:queue'

/** The switch tells what happens on the line, and signs it. */
export async function ctiEvent(tx: Tx, input: ParsedInput<'cti.event'>): Promise<Output<'cti.event'>> {
  assertSigned(tx)
  return hear(tx, input)
}

/** Only what is known about the call counts, not the order in which it came. */
export async function hear(tx: Tx, input: ParsedInput<'cti.event'>): Promise<Output<'cti.event'>> {
  const at = new Date(input.at)
  if ((await store.noteEvent(tx, { ...input, at }, tx.at)) === 0) return { done: true }
  const lateMs = tx.at.getTime() - at.getTime()
  if (lateMs > LATE_MAX_MS || lateMs < -CLOCK_OFF_MAX_MS) refuse('event_too_old', { field: 'at' })
  const when = (kind: typeof input.kind) => (input.kind === kind ? at : null)
  const call = await store.learn(tx, {
    callRef: input.callRef,
    phone: normalisePhone(input.from),
    rangAt: when('newCall'),
    answeredAt: when('answer'),
    hungUpAt: when('hangup'),
  })
  if (input.kind === 'answer') await putThrough(tx, call, { extension: input.extension, at })
  if (call.hung_up_at && !call.answered_at)
    await tx.timer(UNANSWERED, call.call_ref, new Date(Math.max(tx.at.getTime(), call.hung_up_at.getTime()) + GRACE_MS))
  if (input.kind === 'hangup' && call.call_id) await callOver(tx, call.call_id)
  if (input.kind === 'hangup' && call.agent_id)
    await tx.live(agentTopic(call.agent_id), { kind: 'ended', data: { callId: call.call_id } })
  await tx.live(QUEUE_TOPIC, { kind: 'queue', data: {} })
  return { done: true }
}

function assertSigned(tx: Tx): void {
  const secret = tx.kernel.config.ctiSecret ?? (tx.kernel.mode === 'demo' ? 'demo' : refuse('signature_wrong'))
  const body = tx.call?.rawBody ?? refuse('signature_wrong')
  const ours = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)
  const given = Buffer.from(tx.call?.header('x-signature') ?? '')
  if (given.length === ours.length && timingSafeEqual(given, ours)) return
  tx.kernel.log.warn({ endpoint: 'cti.event' }, 'an event that the switch did not sign was refused')
  refuse('signature_wrong')
}

/** The screen of whoever sits at that extension opens the caller; nobody else hears of it. */
async function putThrough(
  tx: Tx,
  call: store.SwitchCallRow,
  { extension, at }: { extension: string; at: Date },
): Promise<void> {
  await tx.cancelTimer(UNANSWERED, call.call_ref)
  // An answer that came after all: the promise made meanwhile is not needed.
  if (call.abandoned_at) await store.setAbandoned(tx, call.call_ref, null, null)
  if (call.phone) for (const { id } of await store.closeForPhone(tx, call.phone, tx.at)) await noLongerMissed(tx, id)
  const seat = extension ? await store.seatAt(tx, extension) : undefined
  // A call of an hour ago opens nobody's screen, and one that was handed on is not handed back by an older word.
  if (!seat || seat.agent_id === call.agent_id || tx.at.getTime() - at.getTime() > CLOCK_OFF_MAX_MS) return
  if (call.agent_id && call.answered_at && at <= call.answered_at) return
  const callId = newId()
  await endSpeakingFor(tx, seat.agent_id)
  await noteLine(tx, seat.agent_id, callId)
  await insertCall(tx, { id: callId, phone: call.phone, direction: 'in', agentId: seat.agent_id }, tx.at)
  await store.setAgent(tx, call.call_ref, seat.agent_id, callId)
  await tx.live(agentTopic(seat.agent_id), {
    kind: 'answered',
    data: { callId, phone: call.phone, over: call.hung_up_at !== null },
  })
}

/** Hung up, and still no answer is known: exactly one call-back for that number. Who hides it cannot be called. */
export async function unanswered(tx: Tx, { key }: TimerRow<'callcentre.unanswered'>): Promise<void> {
  const call = await store.lockSwitchCall(tx, key)
  if (!call || call.answered_at || call.abandoned_at) return
  const callback = call.phone ? await promise(tx, call.phone) : null
  await store.setAbandoned(tx, key, call.hung_up_at, callback?.id ?? null)
  await tx.live(QUEUE_TOPIC, { kind: 'queue', data: {} })
}
