/**
 * JazzCash as a merchant meets it, as a process of its own: takes purchases, lets the holder of the wallet decide, is inquired,
 * gives back and calls back, with faults out of a seed. What a wallet does is told by its last digit: 1 does not give the PIN,
 * 2 never answers, 3 has too little money; all others pay. The hash is written here anew, so that two readings of the guide meet.
 */
import { createHmac } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answer } from './process.ts'
import { beginRail, controlled, draw, type Fields, fieldsOf, numberOf, remembering, secret } from './rail-process.ts'

interface Purchase {
  reference: string
  number: string
  amountPaisa: number
  currency: string
  code: string
  takenPaisa: number
  transactionId: string
  givenBackPaisa: number
}

/** The merchant of the demo: their password and salt come of the one secret that both sides know. */
const merchant = { id: 'MERCHANT', password: secret.slice(0, 16), salt: secret.slice(16) }
const knobs = {
  /** How long somebody looks for their phone. */
  decideMs: 1_500,
  /** Where their servers tell what became of a purchase; the merchant writes it into a form of theirs. */
  callbackUrl: '',
  twicePercent: 0,
  latePercent: 0,
  reorderedPercent: 0,
  forgedPercent: 0,
  unsignedPercent: 0,
  liesPercent: 0,
  shortPercent: 0,
  silentPercent: 0,
  lostPercent: 0,
  downPercent: 0,
}
const LATE_MS = 300
const WORDS: Fields = { '121': 'Completed', '157': 'Pending', '112': 'Failed', '999': 'Failed' }

const purchases = new Map<string, Purchase>()

const remember = remembering<Purchase>((one) => void purchases.set(one.reference, one))

const hashOf = (salt: string, fields: Fields): string => {
  const names = Object.keys(fields).filter(
    (name) => /^pp/.test(name) && name !== 'pp_SecureHash' && fields[name] !== '',
  )
  const message = names.sort((a, b) => (a < b ? -1 : 1)).reduce((sum, name) => `${sum}&${fields[name]}`, salt)
  return createHmac('sha256', salt).update(message).digest('hex').toUpperCase()
}
function purchase(fields: Fields): Fields {
  const reference = fields.pp_TxnRefNo ?? ''
  const known = purchases.get(reference)
  if (known) return said(known, known.code === '121' ? '121' : known.code)
  const one: Purchase = {
    reference,
    number: fields.pp_MobileNumber ?? '',
    amountPaisa: Number(fields.pp_Amount),
    currency: fields.pp_TxnCurrency ?? '',
    code: '157',
    takenPaisa: 0,
    transactionId: String(numberOf(`transaction ${reference}`) % 1e12).padStart(12, '1'),
    givenBackPaisa: 0,
  }
  remember(one)
  if (!one.number.endsWith('2')) setTimeout(() => decide(one), knobs.decideMs)
  return said(one, '157')
}

function decide(one: Purchase): void {
  if (one.code !== '157') return
  one.code = one.number.endsWith('1') ? '112' : one.number.endsWith('3') ? '999' : '121'
  if (one.code === '121')
    one.takenPaisa = draw(`short ${one.reference}`, knobs.shortPercent)
      ? Math.floor(one.amountPaisa / 2)
      : one.amountPaisa
  remember(one)
  callBack(one)
}

const said = (one: Purchase, code: string): Fields => ({
  pp_MerchantID: merchant.id,
  pp_TxnRefNo: one.reference,
  pp_Amount: String(one.takenPaisa || one.amountPaisa),
  pp_TxnCurrency: one.currency,
  pp_RetreivalReferenceNo: one.code === '121' ? one.transactionId : '',
  pp_ResponseCode: code,
})

function inquire(fields: Fields): Fields {
  const one = purchases.get(fields.pp_TxnRefNo ?? '')
  if (!one) return { pp_MerchantID: merchant.id, pp_ResponseCode: '118', pp_ResponseMessage: 'No such transaction' }
  return {
    ...said(one, '000'),
    pp_PaymentResponseCode: one.code,
    pp_Status: WORDS[one.code] ?? '',
  }
}

function giveBack(fields: Fields): Fields {
  const one = purchases.get(fields.pp_TxnRefNo ?? '')
  const amountPaisa = Number(fields.pp_Amount)
  if (!one || one.code !== '121' || amountPaisa > one.takenPaisa - one.givenBackPaisa)
    return { pp_MerchantID: merchant.id, pp_ResponseCode: '118' }
  remember(Object.assign(one, { givenBackPaisa: one.givenBackPaisa + amountPaisa }))
  return { ...said(one, '000'), pp_Amount: String(amountPaisa) }
}

/** Tells the merchant, badly if the seed says so; what really happened is only in the inquiry. */
function callBack(one: Purchase): void {
  const { reference } = one
  if (!knobs.callbackUrl || draw(`silent ${reference}`, knobs.silentPercent)) return
  const truth = said(one, one.code === '121' ? '000' : one.code)
  if (draw(`lies ${reference}`, knobs.liesPercent)) truth.pp_Amount = String(Math.floor(Number(truth.pp_Amount) / 2))
  const forged = draw(`forged ${reference}`, knobs.forgedPercent)
  const unsigned = draw(`unsigned ${reference}`, knobs.unsignedPercent)
  const sign = (fields: Fields): Fields =>
    unsigned ? fields : { ...fields, pp_SecureHash: hashOf(forged ? 'not the salt' : merchant.salt, fields) }
  const delay = draw(`late ${reference}`, knobs.latePercent) ? LATE_MS : 0
  const times = draw(`twice ${reference}`, knobs.twicePercent) ? 2 : 1
  for (let nth = 0; nth < times; nth++) setTimeout(() => void tell(sign(truth)), delay * (nth + 1))
  // What was true before is told afterwards.
  if (draw(`reordered ${reference}`, knobs.reorderedPercent))
    setTimeout(() => void tell(sign({ ...truth, pp_RetreivalReferenceNo: '', pp_ResponseCode: '157' })), LATE_MS * 3)
}

const tell = (fields: Fields): Promise<unknown> =>
  fetch(knobs.callbackUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  }).catch(() => undefined)

const routes: Record<string, (fields: Fields) => Fields> = {
  '/ApplicationAPI/API/2.0/Purchase/DoMWalletTransaction': purchase,
  '/ApplicationAPI/API/PaymentInquiry/Inquire': inquire,
  '/ApplicationAPI/API/Purchase/domwalletrefundtransaction': giveBack,
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? ''
  const fields = await fieldsOf(request)
  const pay = (reference: string): void => {
    const one = purchases.get(reference)
    if (one) decide(one)
  }
  if (controlled(request, response, fields, { knobs, pay })) return
  const route = routes[path]
  if (!route) return answer(response, 404, { error: 'no such call' })
  const signed = (said: Fields): Fields => ({ ...said, pp_SecureHash: hashOf(merchant.salt, said) })
  if (fields.pp_SecureHash?.toUpperCase() !== hashOf(merchant.salt, fields))
    return answer(response, 200, signed({ pp_ResponseCode: '115', pp_ResponseMessage: 'Invalid hash' }))
  if (fields.pp_MerchantID !== merchant.id || fields.pp_Password !== merchant.password)
    return answer(response, 200, signed({ pp_ResponseCode: '101', pp_ResponseMessage: 'Invalid merchant credentials' }))
  if (draw(`down ${path} ${fields.pp_TxnRefNo}`, knobs.downPercent)) return answer(response, 503, { error: 'down' })
  const said = route(fields)
  // It was done, and nobody hears of it.
  if (draw(`lost ${path} ${fields.pp_TxnRefNo}`, knobs.lostPercent)) return void response.destroy()
  answer(response, 200, draw(`unsigned ${fields.pp_TxnRefNo}`, knobs.unsignedPercent) ? said : signed(said))
}

await beginRail(serve)
