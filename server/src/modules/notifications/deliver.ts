import { system } from '../../kernel/actor.ts'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { newId } from '../../kernel/id.ts'
import type { Outgoing, Sent, Way } from './channel.ts'
import { applyEarlyReport } from './reports.ts'
import { noteOfferHeard } from './offer-heard.ts'
import { contentOf, type SmsPayload, writeDown } from './say.ts'
import * as store from './store.ts'
import { noteTry } from './gateway-health.ts'
import { channelOf, waysFor } from './ways.ts'

/** Rounds over all ways, with growing pauses between them. */
const ROUNDS_MAX = 8
/** Until then whoever hands a message over is believed to be at it; longer than any channel waits for an answer. */
const HANDING_MS = 25_000
/** What went over in silence is settled by a report that comes within this, or by the rule for what nobody knows. */
export const UNKNOWN_MS = 20_000

interface Begun {
  messageId: string
  way: Way
  outgoing: Outgoing
}
type Beginning = { begun: Begun } | { done: true } | { nobody: string }

/**
 * Hands the message over. Three steps, of which the middle one is in no transaction: the try is written down and committed,
 * the other side is spoken to, and what came of it is written down. Who dies between is found by the try's watch.
 */
export const deliver = (kernel: Kernel, { id, attemptId }: { id: string; attemptId?: string }): Promise<void> =>
  byTheirWays(kernel, (tx) => (attemptId ? beginAgain(tx, id, attemptId) : begin(tx, id, new Set())))

/**
 * A message that a module below asks for, and that has no event of its own: written down and handed over by one job. The
 * job's own number makes it one message when the job runs again.
 */
export const sendJob = (kernel: Kernel, sms: SmsPayload, job: { id: number }): Promise<void> =>
  byTheirWays(kernel, async (tx) => {
    const key = sms.key ?? `job ${job.id}`
    const id = (await writeDown(tx, { ...sms, key })) ?? (await store.messageOfKey(tx, key))?.id
    return id === undefined ? { done: true } : begin(tx, id, new Set())
  })

async function byTheirWays(kernel: Kernel, first: (tx: Tx) => Promise<Beginning>): Promise<void> {
  const refused = new Set<string>()
  for (let next = first; ;) {
    const beginning = await inJob(kernel, next)
    if ('done' in beginning) return
    // The queue tries the next round later.
    if ('nobody' in beginning) throw new Error(beginning.nobody)
    const { begun } = beginning
    const sent = await handOver(kernel, begun)
    await inJob(kernel, (tx) => record(tx, begun, sent))
    kernel.metrics.messages.inc({ channel: begun.way.channel, outcome: sent.outcome })
    if (sent.outcome !== 'refused') return
    refused.add(keyOf(begun.way))
    next = (tx) => begin(tx, begun.messageId, refused)
  }
}

const keyOf = (way: Pick<Way, 'channel' | 'connectionId'>): string => `${way.channel} ${way.connectionId ?? ''}`
const inJob = <T>(kernel: Kernel, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(kernel, { actor: system('job:sms.deliver'), channel: 'system' }, fn)

const handOver = (kernel: Kernel, { way, outgoing }: Begun): Promise<Sent> =>
  channelOf(way)
    .send(kernel, way, outgoing)
    .catch((error: Error): Sent => {
      // A channel says what came; one that throws has a fault, and what it had done by then nobody knows.
      kernel.log.error({ channel: way.channel, err: error.message }, 'a channel failed')
      return { outcome: 'unknown', error: 'channel_failed' }
    })

async function begin(tx: Tx, messageId: string, refused: ReadonlySet<string>): Promise<Beginning> {
  const message = await store.lockMessage(tx, messageId)
  if (message?.state !== 'waiting' || (message.not_before && message.not_before > tx.at)) return { done: true }
  const attempts = await store.attemptsOf(tx, messageId)
  const ways = await waysFor(tx, message, attempts)
  const way = ways.find((one) => !refused.has(keyOf(one)))
  if (!way) return endOfRound(tx, message, ways.length > 0 || attempts.every((one) => !one.blames_message))
  const id = newId()
  const inbox = way.channel === 'text' && way.connectionId === null
  await store.insertAttempt(tx, {
    id,
    message_id: messageId,
    channel: way.channel,
    connection_id: way.connectionId,
    state: inbox ? 'accepted' : 'sending',
    begun_at: tx.at,
  })
  await store.setState(tx, messageId, inbox ? 'sent' : 'sending')
  if (inbox) {
    await noteOfferHeard(tx, message, way.channel)
    return { done: true }
  }
  await tx.timer('sms.watch', id, new Date(tx.at.getTime() + HANDING_MS))
  return { begun: { messageId, way, outgoing: outgoingOf(tx, message, id) } }
}

/** The same try once more: only where the other side knows it by its id. */
async function beginAgain(tx: Tx, messageId: string, attemptId: string): Promise<Beginning> {
  const message = await store.lockMessage(tx, messageId)
  const attempt = await store.lockAttempt(tx, { id: attemptId, message_id: messageId })
  if (message?.state !== 'sending' || attempt?.state !== 'sending') return { done: true }
  const to = { accountId: message.account_id, phone: message.phone, language: message.language }
  const ways = await channelOf(attempt).ways(tx, to, message.template)
  const way = ways.find((one) => one.connectionId === attempt.connection_id)
  // Switched off meanwhile: its watch decides.
  if (!way) return { done: true }
  await tx.timer('sms.watch', attemptId, new Date(tx.at.getTime() + HANDING_MS))
  return { begun: { messageId, way, outgoing: outgoingOf(tx, message, attemptId) } }
}

const outgoingOf = (tx: Tx, message: store.MessageRow, id: string): Outgoing => ({
  id,
  template: message.template,
  language: message.language,
  ...contentOf(tx.kernel, message.sealed),
})

/** Nobody takes it now. After the last round it stays for a person to look at. */
async function endOfRound(tx: Tx, message: store.MessageRow, more: boolean): Promise<Beginning> {
  const last = !more || message.tries + 1 >= ROUNDS_MAX
  const error = message.last_error ?? 'no_way'
  await store.endRound(tx, message.id, error, last)
  return last ? { done: true } : { nobody: error }
}

async function record(tx: Tx, { messageId, way, outgoing }: Begun, sent: Sent): Promise<void> {
  // Before the rows, as reports do.
  const saidIds = [...(sent.outcome === 'accepted' && sent.providerId ? [sent.providerId] : []), outgoing.id]
  if (way.connectionId) for (const saidId of saidIds) await store.oneAtATime(tx, way.connectionId, saidId)
  const message = await store.lockMessage(tx, messageId)
  const attempt = await store.lockAttempt(tx, { id: outgoing.id, message_id: messageId })
  if (!message || !attempt) return
  await noteTry(tx, way, sent)
  // A report may have come before we are here, and the watch too: what is settled is not unsettled.
  if (attempt.state !== 'sending' && !(attempt.state === 'unknown' && sent.outcome !== 'unknown')) return
  await store.settleAttempt(
    tx,
    attempt,
    {
      state: sent.outcome,
      provider_id: sent.outcome === 'accepted' ? sent.providerId : null,
      parts: sent.outcome === 'accepted' ? sent.parts : 1,
      price_paisa: sent.outcome === 'accepted' ? sent.pricePaisa : 0,
      error: sent.outcome === 'accepted' ? null : sent.error,
      blames_message: sent.outcome === 'refused' && sent.blames === 'message',
    },
    tx.at,
  )
  switch (sent.outcome) {
    case 'accepted':
      await store.setState(tx, messageId, 'sent')
      // A push service may keep it for hours: that is heard when the browser has shown it.
      if (way.channel !== 'push') await noteOfferHeard(tx, message, way.channel)
      await watch(tx, outgoing.id, way.reportWithinMs)
      if (way.connectionId) await applyEarlyReport(tx, way.connectionId, saidIds)
      return
    case 'refused':
      await store.setState(tx, messageId, 'waiting', sent.error)
      await tx.cancelTimer('sms.watch', outgoing.id)
      return
    case 'unknown':
      await store.setState(tx, messageId, 'unknown', sent.error)
      await watch(tx, outgoing.id, UNKNOWN_MS)
  }
}

const watch = (tx: Tx, attemptId: string, withinMs: number | null): Promise<void> =>
  withinMs === null
    ? tx.cancelTimer('sms.watch', attemptId)
    : tx.timer('sms.watch', attemptId, new Date(tx.at.getTime() + withinMs))
