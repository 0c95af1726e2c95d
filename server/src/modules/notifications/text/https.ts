import { createHmac, timingSafeEqual } from 'node:crypto'
import { smsParts } from '@app/domain/shared'
import type { Kernel } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import type { ConnectionKind, Exchange, OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import { asOutgoing } from '../../../kernel/outgoing/outgoing-error.ts'
import type { OutgoingAnswer } from '../../../kernel/outgoing/outgoing.ts'
import type { Report } from '../reports.ts'
import type { Sent } from '../channel.ts'
import { at, callOf, DIALECT_FIELDS, listOf, readBody, setting, type Values } from './dialect.ts'

const ANSWER_MS = 10_000
/** Nothing was taken: these come before a byte of the message has gone. */
const BEFORE_IT_WENT = new Set([
  'address_invalid',
  'address_not_public',
  'address_not_encrypted',
  'name_unknown',
  'tls_failed',
])
const REFUSED_AT_ONCE = /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/

export async function sendByHttps(kernel: Kernel, open: OpenConnection, message: Values): Promise<Sent> {
  let answer: OutgoingAnswer
  try {
    answer = await kernel.outgoing.call({ ...callOf(open, message), timeoutMs: ANSWER_MS, answerBytesMax: 65_536 })
  } catch (error) {
    const { code, message: said } = asOutgoing(error)
    return BEFORE_IT_WENT.has(code) || REFUSED_AT_ONCE.test(said)
      ? { outcome: 'refused', error: code, blames: 'way' }
      : { outcome: 'unknown', error: code }
  }
  return judge(open, answer, message.text)
}

function judge(open: OpenConnection, answer: OutgoingAnswer, text: string): Sent {
  const said = readBody(answer.body, answer.headers['content-type'] ?? '', {})
  const error = at(said, setting(open, 'errorAt')).slice(0, 80)
  const okAt = setting(open, 'okAt')
  const yes = okAt === '' || listOf(open, 'okIs').includes(at(said, okAt).toLowerCase())
  if (answer.status >= 200 && answer.status < 300 && yes) {
    const parts = smsParts(text)
    return {
      outcome: 'accepted',
      providerId: at(said, setting(open, 'idAt')).slice(0, 120) || null,
      parts,
      pricePaisa: parts * Number(setting(open, 'pricePaisa')),
    }
  }
  const blames = listOf(open, 'numberErrors').includes(error.toLowerCase()) ? 'message' : 'way'
  // Behind a proxy that gave up waiting the message may have been taken.
  if (answer.status === 502 || answer.status === 504) return { outcome: 'unknown', error: `answers ${answer.status}` }
  return { outcome: 'refused', error: error || `answers ${answer.status}`, blames }
}

export interface Called {
  body: Buffer
  contentType: string
  query: Readonly<Record<string, string>>
  signature: string | undefined
}

/** Whether a call to us comes from this gateway: with the secret of today, or for a day that of yesterday. */
export function isSigned(open: OpenConnection, called: Called): boolean {
  return [open.secrets.callSecret, open.formerSecrets.callSecret].some((secret) => {
    if (!secret || called.signature === undefined) return false
    const wanted =
      setting(open, 'signature') === 'token' ? secret : createHmac('sha256', secret).update(called.body).digest('hex')
    return same(wanted, called.signature.replace(/^sha256=/, ''))
  })
}
function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** A report about a delivery; null while the message is still on its way. */
export function reportIn(open: OpenConnection, called: Called): Report | 'unreadable' | null {
  const said = readBody(called.body, called.contentType, called.query)
  const saidId = at(said, setting(open, 'reportIdAt')).slice(0, 120)
  const state = at(said, setting(open, 'reportStateAt')).toLowerCase()
  if (saidId === '' || state === '') return 'unreadable'
  if (listOf(open, 'reportDelivered').includes(state)) return { saidId, delivered: true, error: '' }
  if (listOf(open, 'reportFailed').includes(state)) return { saidId, delivered: false, error: state }
  return null
}

export function inboundIn(open: OpenConnection, called: Called): { id: string; from: string; text: string } | null {
  const said = readBody(called.body, called.contentType, called.query)
  const [id, from, text] = ['inboundIdAt', 'inboundFromAt', 'inboundTextAt'].map((name) =>
    at(said, setting(open, name)),
  )
  return id && from && text !== undefined
    ? { id: id.slice(0, 80), from: from.slice(0, 20), text: text.slice(0, 500) }
    : null
}

/** To a number that nobody has: the gateway's answer to it shows that address, key and form are right. */
const NOBODY = '+923000000000'

export const httpsKind: ConnectionKind<Kernel> = {
  kind: 'text-https',
  purpose: 'text',
  subject: 'none',
  money: false,
  fields: DIALECT_FIELDS,
  async try(kernel, open): Promise<Exchange> {
    const text = 'Test'
    const call = callOf(open, { id: `test-${newId()}`, to: NOBODY, from: setting(open, 'sender'), text })
    const answer = await kernel.outgoing.call({ ...call, timeoutMs: ANSWER_MS, answerBytesMax: 65_536 })
    const sent = judge(open, answer, text)
    return {
      // That nobody has the number is an answer too.
      ok: sent.outcome === 'accepted' || (sent.outcome === 'refused' && sent.blames === 'message'),
      ...(sent.outcome !== 'accepted' && { code: 'answer_refused', words: sent.error }),
      steps: [
        { way: 'out', what: `${call.method} ${new URL(call.url).pathname}`, text: call.body ?? call.url, ms: 0 },
        { way: 'in', what: `${answer.status}`, text: answer.body.toString('utf8').slice(0, 4_000), ms: answer.ms },
      ],
    }
  },
}
