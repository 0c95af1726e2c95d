import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PsidInquiry } from '@app/domain/payments'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import type { Recorder } from '../../../kernel/outgoing/exchange.ts'
import { callOver } from '../../../kernel/outgoing/http-auth.ts'
import type { Outgoing } from '../../../kernel/outgoing/outgoing.ts'

/** What every rail can be asked; the treasury's PSID is the first. A rail that cannot do a thing says so in `capabilities`. */
export interface PsidRail {
  readonly capabilities: { refund: false; cancel: true; assess: true }
  /** The same reference again answers the same number. */
  createIntent(intent: {
    reference: string
    amountPaisa: number
    expiresAt: Date
    callbackUrl: string | null
  }): Promise<{ number: string }>
  inquire(number: string): Promise<PsidInquiry>
  cancel(number: string): Promise<void>
  /** The department's own figure for a line that only it can reckon. */
  assess(line: {
    reference: string
    lowPaisa: number
    highPaisa: number
  }): Promise<{ amountPaisa: number; reference: string }>
}

interface CallbackBody {
  psid: string
  amountPaisa: number
  transactionId: string
  paidAt: string
  signature: string
}

const answerWithinMs = 4_000

/** `HMAC-SHA256(secret, psid|amount|transaction|time)`, hex. */
const callbackSignature = (secret: string, body: Omit<CallbackBody, 'signature'>): string =>
  createHmac('sha256', secret)
    .update([body.psid, body.amountPaisa, body.transactionId, body.paidAt].join('|'))
    .digest('hex')

/** Is the call-back from a rail that signs with this secret? It is believed in nothing else. */
export function callbackHolds(secret: string, body: CallbackBody): boolean {
  const expected = Buffer.from(callbackSignature(secret, body), 'utf8')
  const given = Buffer.from(body.signature.toLowerCase(), 'utf8')
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** Speaks to the rail over HTTP. Every answer is awaited for a few seconds at most; what comes later is as if unsaid. */
export function httpPsidRail(outgoing: Outgoing, open: OpenConnection, recorder?: Recorder): PsidRail {
  async function ask<T>(path: string, body: object): Promise<T> {
    const answer = await callOver(
      outgoing,
      open,
      {
        url: new URL(path, String(open.settings.url)).href,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${open.secrets.secret ?? ''}` },
        body: JSON.stringify(body),
        timeoutMs: answerWithinMs,
      },
      recorder,
    )
    if (answer.status < 200 || answer.status > 299)
      throw new Error(`the PSID rail answered ${answer.status} to ${path}`)
    return JSON.parse(answer.body.toString('utf8')) as T
  }
  return {
    capabilities: { refund: false, cancel: true, assess: true },
    createIntent: (intent) => ask('/psids', { ...intent, expiresAt: intent.expiresAt.toISOString() }),
    async inquire(number) {
      const answer = await ask<{
        status: PsidInquiry['status']
        amountPaisa: number
        transactionId: string | null
        paidAt: string | null
      }>('/inquire', { psid: number })
      return { ...answer, paidAt: answer.paidAt ? new Date(answer.paidAt) : null }
    },
    cancel: async (number) => void (await ask('/cancel', { psid: number })),
    assess: (line) => ask('/assess', line),
  }
}
