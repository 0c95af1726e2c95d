import type { RailAnswer } from '@app/domain/payments'
import { paisaIn, rupeesIn } from '@app/domain/reconciliation'
import { callOver } from '../../../kernel/outgoing/http-auth.ts'
import { NOTHING_SAID, type Spoken } from './rail.ts'

export const EASYPAISA = 'easypaisa'

const INITIATE = '/easypay-service/rest/v4/initiate-ma-transaction'
const INQUIRE = '/easypay-service/rest/v4/inquire-transaction'

/** A payment is answered when its holder has given the PIN, or not at all. */
const INITIATE_WITHIN_MS = 30_000
const ANSWER_WITHIN_MS = 10_000

const OK = '0000'
const NO_SUCH_MERCHANT = '0010'

/** What an inquiry says became of a payment. */
const STATUS_OF_WORD: Readonly<Record<string, RailAnswer['status']>> = {
  PAID: 'paid',
  PENDING: 'waiting',
  FAILED: 'failed',
  DROPPED: 'failed',
  EXPIRED: 'expired',
}

type Said = Readonly<Record<string, string>>

/**
 * Easypaisa's mobile accounts, as a merchant speaks to them over REST. Nothing they send is signed, so what became of a payment
 * is believed only from an inquiry that we make ourselves, over TLS and with our credentials.
 */
export const easypaisa: Spoken = (outgoing, open, recorder) => {
  const text = (name: string): string => String(open.settings[name] ?? '')
  const credentials = Buffer.from(`${text('username')}:${open.secrets.password ?? ''}`).toString('base64')
  async function ask(path: string, fields: object, timeoutMs = ANSWER_WITHIN_MS): Promise<Said> {
    const answer = await callOver(
      outgoing,
      open,
      {
        url: new URL(path, text('url')).href,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', credentials },
        body: JSON.stringify({ ...fields, storeId: text('storeId') }),
        timeoutMs,
      },
      recorder,
    )
    if (answer.status < 200 || answer.status > 299) throw new Error(`Easypaisa answered ${answer.status}`)
    const said = readFields(answer.body)
    if (!said?.responseCode) throw new Error('Easypaisa’s answer has no code')
    if (said.responseCode === NO_SUCH_MERCHANT) throw new Error('Easypaisa does not take our credentials')
    return said
  }
  async function inquire(reference: string): Promise<RailAnswer> {
    const said = await ask(INQUIRE, { orderId: reference, accountNum: text('accountNumber') })
    if (said.responseCode !== OK) return { ...NOTHING_SAID, reference }
    if (said.orderId !== reference) throw new Error('Easypaisa answers about another payment')
    return {
      status: STATUS_OF_WORD[(said.transactionStatus ?? '').toUpperCase()] ?? 'unknown',
      reference,
      amountPaisa: paisaIn(said.transactionAmount ?? '') ?? null,
      // They hold rupees alone, and don't say so.
      currency: 'PKR',
      transactionId: said.transactionId || said.paymentToken || reference,
    }
  }
  return {
    name: EASYPAISA,
    // Both are done by hand in their merchant portal; there is no call for it.
    capabilities: { cancel: false, refund: false },
    async createIntent({ reference, amountPaisa, payer }) {
      await ask(
        INITIATE,
        {
          orderId: reference,
          transactionAmount: rupeesIn(amountPaisa),
          transactionType: 'MA',
          mobileAccountNo: payer.number,
          emailAddress: text('email'),
        },
        INITIATE_WITHIN_MS,
      )
      return inquire(reference)
    },
    parseCallback: () => ({ verified: false }),
    inquire,
    cancel: () => Promise.reject(new Error('Easypaisa takes no payment back')),
    refund: () => Promise.reject(new Error('Easypaisa gives back in its own portal')),
  }
}

/** Some of their names come with a blank behind, and a sum as a number or as words; undefined: no object at all. */
function readFields(raw: Uint8Array): Said | undefined {
  try {
    const said: unknown = JSON.parse(Buffer.from(raw).toString('utf8'))
    if (said === null || typeof said !== 'object' || Array.isArray(said)) return undefined
    return Object.fromEntries(
      Object.entries(said).flatMap(([name, value]) =>
        value === null || typeof value === 'object' ? [] : [[name.trim(), String(value).trim()]],
      ),
    )
  } catch {
    return undefined
  }
}
