import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PsidInquiry } from '@app/domain/payments'

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
  /** Is the call-back from the rail? It is believed in nothing else. */
  parseCallback(body: CallbackBody): { verified: boolean }
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

/** Speaks to the rail over HTTP. Every answer is awaited for a few seconds at most; what comes later is as if unsaid. */
export function httpPsidRail(url: string, secret: string): PsidRail {
  async function ask<T>(path: string, body: object): Promise<T> {
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answerWithinMs),
    })
    if (!response.ok) throw new Error(`the PSID rail answered ${response.status} to ${path}`)
    return (await response.json()) as T
  }
  return {
    capabilities: { refund: false, cancel: true, assess: true },
    createIntent: (intent) => ask('/psids', { ...intent, expiresAt: intent.expiresAt.toISOString() }),
    parseCallback(body) {
      const expected = Buffer.from(callbackSignature(secret, body), 'utf8')
      const given = Buffer.from(body.signature.toLowerCase(), 'utf8')
      return { verified: expected.length === given.length && timingSafeEqual(expected, given) }
    },
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
