/**
 * Easypaisa as a merchant meets it, as a process of its own: a payment is answered when the holder of the account has decided,
 * is inquired afterwards, and told by an unsigned call, with faults out of a seed. What a wallet does is told by its last digit:
 * 1 does not give the PIN, 2 never answers, 3 has too little money; all others pay.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pass } from 'node:timers/promises'
import { answer } from './process.ts'
import { beginRail, controlled, draw, type Fields, fieldsOf, numberOf, remembering, secret } from './rail-process.ts'

interface Payment {
  orderId: string
  number: string
  amountPaisa: number
  status: 'PENDING' | 'PAID' | 'FAILED'
  takenPaisa: number
  transactionId: string
}

const merchant = {
  storeId: '1001',
  accountNumber: '20001',
  credentials: Buffer.from(`MERCHANT:${secret.slice(0, 16)}`).toString('base64'),
}
const knobs = {
  /** How long somebody looks for their phone, and how long they are waited for. */
  decideMs: 1_500,
  waitMs: 5_000,
  callbackUrl: '',
  twicePercent: 0,
  latePercent: 0,
  silentPercent: 0,
  shortPercent: 0,
  unsignedPercent: 0,
  lostPercent: 0,
  downPercent: 0,
}
const LATE_MS = 300

const payments = new Map<string, Payment>()

const remember = remembering<Payment>((one) => void payments.set(one.orderId, one))

async function initiate(fields: Fields): Promise<object> {
  const { orderId = '', mobileAccountNo = '', transactionAmount = '' } = fields
  const of = { orderId, storeId: merchant.storeId }
  if (fields.transactionType !== 'MA' || !/^\d+\.\d{2}$/.test(transactionAmount) || !/^03\d{9}$/.test(mobileAccountNo))
    return { ...of, responseCode: '0001', responseDesc: 'SYSTEM ERROR' }
  if (payments.has(orderId)) return { ...of, responseCode: '0005', responseDesc: 'DUPLICATE ORDER' }
  const one: Payment = {
    orderId,
    number: mobileAccountNo,
    amountPaisa: Number(transactionAmount.replace('.', '')),
    status: 'PENDING',
    takenPaisa: 0,
    transactionId: String(numberOf(`transaction ${orderId}`) % 1e10).padStart(10, '1'),
  }
  remember(one)
  if (one.number.endsWith('2')) {
    await pass(knobs.waitMs)
    return { ...of, responseCode: '0014', responseDesc: 'TIMED OUT' }
  }
  await pass(knobs.decideMs)
  decide(one)
  return one.status === 'PAID'
    ? { ...of, transactionId: one.transactionId, responseCode: '0000', responseDesc: 'SUCCESS' }
    : { ...of, responseCode: '0013', responseDesc: 'LOW BALANCE OR PIN NOT GIVEN' }
}

function decide(one: Payment): void {
  if (one.status !== 'PENDING') return
  one.status = /[13]$/.test(one.number) ? 'FAILED' : 'PAID'
  if (one.status === 'PAID')
    one.takenPaisa = draw(`short ${one.orderId}`, knobs.shortPercent)
      ? Math.floor(one.amountPaisa / 2)
      : one.amountPaisa
  remember(one)
  callBack(one)
}

function inquire(fields: Fields): object {
  const one = payments.get(fields.orderId ?? '')
  if (!one || fields.accountNum !== merchant.accountNumber)
    return { responseCode: '0003', responseDesc: 'INVALID ORDER ID' }
  return {
    orderId: one.orderId,
    accountNum: merchant.accountNumber,
    storeId: merchant.storeId,
    transactionStatus: one.status,
    // Their own guide has the blank, and a bare number.
    'transactionAmount ': (one.takenPaisa || one.amountPaisa) / 100,
    ...(one.status === 'PAID' && { transactionId: one.transactionId }),
    responseCode: '0000',
    responseDesc: 'SUCCESS',
  }
}

/** They only say where it may be looked up, to anybody who listens there. */
function callBack({ orderId }: Payment): void {
  if (!knobs.callbackUrl || draw(`silent ${orderId}`, knobs.silentPercent)) return
  const url = new URL(knobs.callbackUrl)
  url.searchParams.set('url', `https://easypay.example/easypay-service/rest/v1/order-status/${orderId}`)
  const delay = draw(`late ${orderId}`, knobs.latePercent) ? LATE_MS : 0
  const times = draw(`twice ${orderId}`, knobs.twicePercent) ? 2 : 1
  for (let nth = 0; nth < times; nth++) setTimeout(() => void fetch(url).catch(() => undefined), delay * (nth + 1))
}

const routes: Record<string, (fields: Fields) => object | Promise<object>> = {
  '/easypay-service/rest/v4/initiate-ma-transaction': initiate,
  '/easypay-service/rest/v4/inquire-transaction': inquire,
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? ''
  const fields = await fieldsOf(request)
  const pay = (reference: string): void => {
    const one = payments.get(reference)
    if (one) decide(one)
  }
  if (controlled(request, response, fields, { knobs, pay })) return
  const route = routes[path]
  if (!route) return answer(response, 404, { error: 'no such call' })
  if (request.headers.credentials !== merchant.credentials || fields.storeId !== merchant.storeId)
    return answer(response, 200, { responseCode: '0010', responseDesc: 'INVALID CREDENTIALS' })
  if (draw(`down ${path} ${fields.orderId}`, knobs.downPercent)) return answer(response, 503, { error: 'down' })
  const said = await route(fields)
  // It was done, and nobody hears of it.
  if (draw(`lost ${path} ${fields.orderId}`, knobs.lostPercent)) return void response.destroy()
  // Somebody on the way answers in their place, about a payment of their own.
  answer(
    response,
    200,
    draw(`unsigned ${fields.orderId}`, knobs.unsignedPercent) ? { ...said, orderId: 'another' } : said,
  )
}

await beginRail(serve)
