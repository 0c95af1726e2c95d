import webPush from 'web-push'
import type { PushMessage, PushRule } from '@app/domain/texts'
import { shortened } from '@app/domain/texts'
import type { Kernel } from '../../../kernel/context.ts'
import { asOutgoing } from '../../../kernel/outgoing/outgoing-error.ts'
import { contactOf, privateKeyOf } from './own-key.ts'
import type { SubscriptionRow } from './store.ts'
import { browserOf } from './subscriptions.ts'

/** What a push service said about one browser. */
export type Pushed =
  | { said: 'taken' }
  | { said: 'gone' }
  | { said: 'later'; afterSeconds: number; error: string }
  | { said: 'no'; error: string }
  /** It may have been taken or not. */
  | { said: 'nothing'; error: string }

const TIMEOUT_MS = 8_000
const ANSWER_BYTES_MAX = 65_536
const LATER_SECONDS = 60
const LATER_SECONDS_MAX = 3_600

/** Sealed for that browser alone (RFC 8291), signed by us (RFC 8292), brought to its push service (RFC 8030). */
export async function pushTo(
  kernel: Kernel,
  row: SubscriptionRow,
  rule: Pick<PushRule, 'urgency' | 'ttlSeconds'>,
  message: PushMessage,
): Promise<Pushed> {
  const first = await handOver(kernel, row, rule, message)
  if (first !== 'too_large') return first
  const second = await handOver(kernel, row, rule, shortened(message))
  return second === 'too_large' ? { said: 'no', error: 'answers 413' } : second
}

async function handOver(
  kernel: Kernel,
  row: SubscriptionRow,
  rule: Pick<PushRule, 'urgency' | 'ttlSeconds'>,
  message: PushMessage,
): Promise<Pushed | 'too_large'> {
  const { endpoint, p256dh, auth } = browserOf(kernel, row.sealed)
  const vapidDetails = {
    subject: contactOf(kernel),
    publicKey: row.public_key,
    privateKey: await privateKeyOf(kernel, row.public_key),
  }
  const sealed = sealedFor({ endpoint, keys: { p256dh, auth } }, message, {
    vapidDetails,
    TTL: rule.ttlSeconds,
    urgency: rule.urgency,
    topic: message.tag,
    contentEncoding: 'aes128gcm',
  })
  // Keys that are none: whoever made them up is told nothing.
  if (!sealed) return { said: 'gone' }
  try {
    const answer = await kernel.outgoing.call({
      url: endpoint,
      method: 'POST',
      headers: sealed.headers,
      body: sealed.body,
      timeoutMs: TIMEOUT_MS,
      answerBytesMax: ANSWER_BYTES_MAX,
    })
    return meaningOf(answer.status, answer.headers)
  } catch (error) {
    const { code } = asOutgoing(error)
    return code === 'timed_out' || code === 'answer_too_large'
      ? { said: 'nothing', error: code }
      : { said: 'no', error: code }
  }
}

function sealedFor(
  browser: { endpoint: string; keys: { p256dh: string; auth: string } },
  message: PushMessage,
  options: webPush.RequestOptions,
): { headers: Record<string, string>; body: Buffer } | null {
  try {
    const { headers, body } = webPush.generateRequestDetails(browser, JSON.stringify(message), options)
    const told = Object.entries(headers as Record<string, string | number>)
    return { headers: Object.fromEntries(told.map(([name, value]) => [name.toLowerCase(), String(value)])), body }
  } catch {
    return null
  }
}

function meaningOf(status: number, headers: Readonly<Record<string, string>>): Pushed | 'too_large' {
  if (status >= 200 && status < 300) return { said: 'taken' }
  if (status === 404 || status === 410) return { said: 'gone' }
  if (status === 413) return 'too_large'
  const error = `answers ${status}`
  if (status !== 429 && status < 500) return { said: 'no', error }
  return { said: 'later', afterSeconds: secondsOf(headers), error }
}

/** Seconds, or a date by the other side's own clock (RFC 9110); kept within an hour, whatever a stranger asks for. */
function secondsOf({ 'retry-after': wanted = '', date = '' }: Readonly<Record<string, string>>): number {
  const seconds = /^\d+$/.test(wanted) ? Number(wanted) : (Date.parse(wanted) - Date.parse(date)) / 1_000
  return Number.isFinite(seconds) ? Math.min(Math.max(1, Math.ceil(seconds)), LATER_SECONDS_MAX) : LATER_SECONDS
}
