import { afterDoubt, careOf, type Doubt } from '@app/domain/texts'
import type { Tx } from '../../kernel/context.ts'
import { UNKNOWN_MS } from './deliver.ts'
import { noteBad } from './gateway-health.ts'
import { isOfferSettled } from './offer-heard.ts'
import { deliverSoon } from './soon.ts'
import type { MessageRow, AttemptRow } from './store.ts'
import * as store from './store.ts'
import { channelOf, waysFor } from './ways.ts'

/** A try's time is over: who handed it over is gone, its delivery was not reported, or nobody knows what became of it. */
export async function lookAfter(tx: Tx, attemptId: string): Promise<void> {
  const found = await store.findAttempt(tx, attemptId)
  const message = found && (await store.lockMessage(tx, found.message_id))
  const attempt = message && (await store.lockAttempt(tx, found))
  if (!message || !attempt) return
  switch (attempt.state) {
    case 'sending':
      await store.doubtAttempt(tx, attempt, 'interrupted', tx.at)
      await store.setState(tx, message.id, 'unknown', 'interrupted')
      return decide(tx, message, attempt, 'interrupted', true)
    case 'accepted':
      await store.doubtAttempt(tx, attempt, 'no_report', tx.at)
      await store.setState(tx, message.id, 'unknown', 'no_report')
      if (attempt.connection_id) await noteBad(tx, attempt.connection_id, 'no_report')
      return decide(tx, message, attempt, 'unreported', false)
    case 'unknown':
      return decide(tx, message, attempt, 'interrupted', false)
    case 'delivered':
    case 'refused':
  }
}

async function decide(
  tx: Tx,
  message: MessageRow,
  attempt: AttemptRow,
  why: Doubt['why'],
  mayWait: boolean,
): Promise<void> {
  const to = { accountId: message.account_id, phone: message.phone, language: message.language }
  const way = (await channelOf(attempt).ways(tx, to, message.template)).find(
    (one) => one.connectionId === attempt.connection_id,
  )
  const attempts = await store.attemptsOf(tx, message.id)
  const doubts = attempts.filter((one) => one.state === 'unknown').length
  const next = afterDoubt({
    // A push says no more than that there is news: another way may say it too, whatever it is about.
    care: attempt.channel === 'push' ? 'again' : careOf(message.template),
    why,
    keepsIds: way?.keepsIds ?? false,
    sends: attempt.sends,
    // Once: a second doubt is for a person.
    otherWay: doubts <= 1 && (await waysFor(tx, message, attempts)).length > 0,
  })
  if (next === 'same') {
    await store.sendAgain(tx, attempt)
    await store.setState(tx, message.id, 'sending')
    await tx.timer('sms.watch', attempt.id, new Date(tx.at.getTime() + UNKNOWN_MS))
    await deliverSoon(tx, message, attempt.id)
    return
  }
  // A report may still say what became of it.
  if (mayWait && way && way.reportWithinMs !== null)
    return tx.timer('sms.watch', attempt.id, new Date(tx.at.getTime() + UNKNOWN_MS))
  if (next === 'leave' || (await isOfferSettled(tx, message))) return
  await store.setState(tx, message.id, 'waiting')
  await deliverSoon(tx, message)
}
