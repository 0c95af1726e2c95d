import type { Tx } from '../../kernel/context.ts'
import { noteGood } from './gateway-health.ts'
import { noteOfferHeard } from './offer-heard.ts'
import { deliverSoon } from './soon.ts'
import * as store from './store.ts'

/** What a gateway says became of a message that it was given. */
export interface Report {
  /** What it calls the message, or our own id. */
  saidId: string
  delivered: boolean
  error: string
}

/**
 * Matched only to what this very gateway was given. What fits nothing may be a message whose taking we have not written
 * down yet: it is kept, counted, and refused where nothing is under way.
 */
export async function heardReport(
  tx: Tx,
  connectionId: string,
  report: Report,
): Promise<'matched' | 'early' | 'foreign'> {
  await store.oneAtATime(tx, connectionId, report.saidId)
  const attempt = await store.attemptBySaid(tx, connectionId, report.saidId)
  if (attempt) {
    await apply(tx, connectionId, attempt, report)
    return 'matched'
  }
  await store.keepUnmatched(tx, {
    connection_id: connectionId,
    said_id: report.saidId,
    ...outcomeOf(report),
    at: tx.at,
  })
  return (await store.anySending(tx, connectionId)) ? 'early' : 'foreign'
}

const outcomeOf = ({ delivered, error }: Report) => ({ delivered, error: error.slice(0, 80) })

/** The taking is written down now: a report that was quicker counts. */
export async function applyEarlyReport(tx: Tx, connectionId: string, saidIds: readonly string[]): Promise<void> {
  for (const row of await store.takeUnmatched(tx, connectionId, saidIds)) {
    const attempt = await store.attemptBySaid(tx, connectionId, row.said_id)
    if (attempt)
      await apply(tx, connectionId, attempt, { saidId: row.said_id, delivered: row.delivered, error: row.error })
  }
}

/** A browser has shown what was pushed to it: that is a delivery, however late it is told. */
export async function heardSeen(tx: Tx, attemptId: string): Promise<void> {
  const attempt = await store.findAttempt(tx, attemptId)
  if (attempt?.channel === 'push') await apply(tx, null, attempt, { saidId: attemptId, delivered: true, error: '' })
}

/** Messages are locked before their tries everywhere. A second report of the same changes nothing. */
async function apply(tx: Tx, connectionId: string | null, found: store.AttemptRow, report: Report): Promise<void> {
  const message = await store.lockMessage(tx, found.message_id)
  const attempt = await store.lockAttempt(tx, found)
  if (!message || !attempt || attempt.state === 'delivered') return
  if (!report.delivered && attempt.state === 'refused') return
  await store.reportAttempt(tx, attempt, outcomeOf(report), tx.at)
  tx.kernel.metrics.messages.inc({
    channel: attempt.channel,
    outcome: report.delivered ? 'delivered' : 'not_delivered',
  })
  await tx.cancelTimer('sms.watch', attempt.id)
  if (report.delivered) {
    if (connectionId === null) await noteOfferHeard(tx, message, 'push')
    await store.setState(tx, message.id, 'delivered')
    if (connectionId !== null) await noteGood(tx, connectionId)
    return
  }
  // It is certain that this one did not arrive: the next way, whatever the message is about.
  if (message.state !== 'sent' && message.state !== 'unknown' && message.state !== 'sending') return
  await store.setState(tx, message.id, 'waiting', report.error || 'not_delivered')
  await deliverSoon(tx, message)
}
