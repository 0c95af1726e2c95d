import type { RailAnswer } from '@app/domain/payments'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import { callOver } from '../../../kernel/outgoing/http-auth.ts'
import { type Fields, isSignedWith, signed } from './jazzcash-hash.ts'
import { type CallbackReading, NOTHING_SAID, type Spoken } from './rail.ts'

export const JAZZCASH = 'jazzcash'

const PURCHASE = '/ApplicationAPI/API/2.0/Purchase/DoMWalletTransaction'
const INQUIRE = '/ApplicationAPI/API/PaymentInquiry/Inquire'
const REFUND = '/ApplicationAPI/API/Purchase/domwalletrefundtransaction'

/** The first word of a purchase may wait for a PIN; the others are looked up. */
const PURCHASE_WITHIN_MS = 30_000
const ANSWER_WITHIN_MS = 10_000

/** Their codes of what became of a payment. */
const STATUS_OF_CODE: Readonly<Record<string, RailAnswer['status']>> = {
  '000': 'paid',
  '121': 'paid',
  '124': 'waiting',
  '157': 'waiting',
  '112': 'cancelled',
  '116': 'expired',
}
/** The many codes of why a wallet did not pay say so in this word as well; without it such a code says nothing. */
const STATUS_OF_WORD: Readonly<Record<string, RailAnswer['status']>> = { Failed: 'failed', Dropped: 'failed' }
const OK = '000'
const HASH_REFUSED = '115'
/** Their own system: tried again it may go. */
const SYSTEM = ['199', '999']

export const jazzcash: Spoken = (outgoing, open, recorder) => {
  const salt = open.secrets.salt ?? ''
  const merchant = {
    pp_MerchantID: String(open.settings.merchantId ?? ''),
    pp_Password: open.secrets.password ?? '',
  }
  async function ask(path: string, fields: Fields, timeoutMs = ANSWER_WITHIN_MS): Promise<Fields> {
    const answer = await callOver(
      outgoing,
      open,
      {
        url: new URL(path, String(open.settings.url)).href,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(signed(salt, { ...merchant, ...fields })),
        timeoutMs,
      },
      recorder,
    )
    if (answer.status < 200 || answer.status > 299) throw new Error(`JazzCash answered ${answer.status}`)
    const said = readFields(answer.body)
    if (!said || !isSignedWith(salt, said)) throw new Error('JazzCash’s answer does not carry its hash')
    if (said.pp_ResponseCode === HASH_REFUSED) throw new Error('JazzCash does not take our hash')
    return said
  }
  return {
    name: JAZZCASH,
    // A purchase ends by itself where nobody gives a PIN; there is no call that takes it back before.
    capabilities: { cancel: false, refund: true },
    async createIntent({ reference, amountPaisa, currency, description, begunAt, expiresAt, payer }) {
      const said = await ask(
        PURCHASE,
        {
          pp_Language: 'EN',
          pp_TxnRefNo: reference,
          pp_MobileNumber: payer.number,
          pp_CNIC: payer.idDigits ?? '',
          pp_Amount: String(amountPaisa),
          pp_TxnCurrency: currency,
          pp_BillReference: reference,
          pp_Description: description,
          pp_TxnDateTime: karachiTime(begunAt),
          pp_TxnExpiryDateTime: karachiTime(expiresAt),
        },
        PURCHASE_WITHIN_MS,
      )
      return answerOf(said, said.pp_ResponseCode)
    },
    parseCallback: (raw) => readCallback(raw, open),
    async inquire(reference) {
      const said = await ask(INQUIRE, { pp_TxnRefNo: reference })
      if (said.pp_ResponseCode !== OK) return { ...NOTHING_SAID, reference }
      return answerOf(said, said.pp_PaymentResponseCode)
    },
    cancel: () => Promise.reject(new Error('JazzCash takes no purchase back')),
    async refund({ reference, amountPaisa, currency }) {
      const said = await ask(REFUND, {
        pp_TxnRefNo: reference,
        pp_Amount: String(amountPaisa),
        pp_TxnCurrency: currency,
        pp_MerchantMPIN: open.secrets.mpin ?? '',
      })
      const code = said.pp_ResponseCode ?? ''
      return { status: code === OK ? 'done' : SYSTEM.includes(code) ? 'unknown' : 'refused', code }
    },
  }
}

const answerOf = (said: Fields, code = ''): RailAnswer => ({
  status: STATUS_OF_CODE[code] ?? STATUS_OF_WORD[said.pp_Status ?? ''] ?? 'unknown',
  reference: said.pp_TxnRefNo || null,
  amountPaisa: /^\d{1,15}$/.test(said.pp_Amount ?? '') ? Number(said.pp_Amount) : null,
  currency: said.pp_TxnCurrency || null,
  transactionId: said.pp_RetreivalReferenceNo || null,
})

/** For a day after a rotation it may still be signed with the former salt. */
function readCallback(raw: Uint8Array, { secrets, formerSecrets }: OpenConnection): CallbackReading {
  const said = readFields(raw)
  const salts = [secrets.salt, formerSecrets.salt].filter((salt) => salt !== undefined && salt !== '')
  return said && salts.some((salt) => isSignedWith(salt!, said))
    ? { verified: true, ...answerOf(said, said.pp_ResponseCode) }
    : { verified: false }
}

/** JSON from their servers, a form from a browser that they send back; undefined: neither. */
function readFields(raw: Uint8Array): Fields | undefined {
  const text = Buffer.from(raw).toString('utf8').trim()
  if (!text.startsWith('{')) return text === '' ? undefined : Object.fromEntries(new URLSearchParams(text))
  try {
    return Object.fromEntries(
      Object.entries(JSON.parse(text) as object).flatMap(([name, value]) =>
        value === null || typeof value === 'object' ? [] : [[name, String(value)]],
      ),
    )
  } catch {
    return undefined
  }
}

const KARACHI_MS = 5 * 3_600_000
/** `yyyyMMddHHmmss` in Karachi, where they are, whatever territory pays. */
const karachiTime = (at: Date): string =>
  new Date(at.getTime() + KARACHI_MS).toISOString().replace(/\D/g, '').slice(0, 14)
