/**
 * The treasury's PSID system, as a process of its own: makes numbers, takes payments, answers inquiries and calls back,
 * with faults out of a seed: twice, late, short, forged. It ends when whoever started it is gone.
 */
import { createHmac } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answer, bodyOf } from './process.ts'
import { beginRail, remembering, secret } from './rail-process.ts'

interface Psid {
  number: string
  reference: string
  amountPaisa: number
  expiresAt: string
  callbackUrl: string | null
  status: 'unpaid' | 'paid' | 'cancelled'
  transactionId: string | null
  paidAt: string | null
  paidPaisa: number
}
interface Faults {
  twicePercent: number
  latePercent: number
  shortPercent: number
  forgedPercent: number
  silentPercent: number
  downPercent: number
}

const seed = Number(process.env.RAIL_SEED ?? 1)
const faults: Faults = {
  twicePercent: 0,
  latePercent: 0,
  shortPercent: 0,
  forgedPercent: 0,
  silentPercent: 0,
  downPercent: 0,
}
const lateMs = 200

const psids = new Map<string, Psid>()
const byReference = new Map<string, Psid>()

/** A treasury does not forget what was paid because somebody's server was killed. */
const remember = remembering<Psid>((psid) => {
  psids.set(psid.number, psid)
  byReference.set(psid.reference, psid)
})

/** Draws by seed and name, so that the same run meets the same faults in whatever order its calls arrive. */
function draw(name: string, percent: number): boolean {
  const hash = createHmac('sha256', String(seed)).update(name).digest()
  return hash.readUInt32BE(0) % 100 < percent
}

const seventeenDigits = (reference: string): string => {
  const hash = createHmac('sha256', 'psid').update(reference).digest()
  return `1${(hash.readBigUInt64BE(0) % 10n ** 16n).toString().padStart(16, '0')}`
}

const routes: Record<string, (body: Record<string, unknown>) => object | Promise<object>> = {
  '/psids'(body) {
    const reference = String(body.reference)
    const known = byReference.get(reference)
    if (known) return { number: known.number }
    const psid: Psid = {
      number: seventeenDigits(reference),
      reference,
      amountPaisa: Number(body.amountPaisa),
      expiresAt: String(body.expiresAt),
      callbackUrl: body.callbackUrl ? String(body.callbackUrl) : null,
      status: 'unpaid',
      transactionId: null,
      paidAt: null,
      paidPaisa: 0,
    }
    remember(psid)
    return { number: psid.number }
  },
  '/inquire'(body) {
    const psid = psids.get(String(body.psid))
    if (!psid) return { status: 'unknown', amountPaisa: 0, transactionId: null, paidAt: null }
    if (psid.status === 'paid')
      return { status: 'paid', amountPaisa: psid.paidPaisa, transactionId: psid.transactionId, paidAt: psid.paidAt }
    return {
      status: psid.status === 'cancelled' ? 'expired' : 'unpaid',
      amountPaisa: psid.amountPaisa,
      transactionId: null,
      paidAt: null,
    }
  },
  '/cancel'(body) {
    const psid = psids.get(String(body.psid))
    if (psid?.status === 'unpaid') remember(Object.assign(psid, { status: 'cancelled' as const }))
    return {}
  },
  '/assess'(body) {
    const [low, high] = [Number(body.lowPaisa), Number(body.highPaisa)]
    const part =
      createHmac('sha256', String(seed)).update(`assess ${body.reference}`).digest().readUInt32BE(0) / 0xffff_ffff
    // Whole rupees, as a tax office writes them.
    return {
      amountPaisa: Math.max(100, Math.round((low + part * (high - low)) / 100) * 100),
      reference: `A${seventeenDigits(String(body.reference)).slice(-8)}`,
    }
  },
  /** The citizen at the bank. `at` is the business clock of whoever plays; the bank has no other. */
  '/pay'(body) {
    const psid = psids.get(String(body.psid))
    if (!psid) return { paid: false, why: 'unknown' }
    if (psid.status === 'paid') return { paid: false, why: 'paid' }
    psid.status = 'paid'
    psid.paidPaisa = body.amountPaisa === undefined ? psid.amountPaisa : Number(body.amountPaisa)
    psid.paidAt = String(body.at)
    psid.transactionId = `TX${psid.number.slice(-10)}`
    remember(psid)
    const calling = callBack(psid)
    return { paid: true, callsBack: psid.callbackUrl !== null, ...(calling && { faulty: true }) }
  },
  '/faults'(body) {
    for (const name of Object.keys(faults) as (keyof Faults)[])
      if (typeof body[name] === 'number') faults[name] = body[name]
    return faults
  },
}

/** Tells the programme, badly if the seed says so; what really happened is only in the inquiry. */
function callBack(psid: Psid): boolean {
  const { callbackUrl } = psid
  if (!callbackUrl || draw(`silent ${psid.number}`, faults.silentPercent)) return callbackUrl !== null
  const forged = draw(`forged ${psid.number}`, faults.forgedPercent)
  const short = draw(`short ${psid.number}`, faults.shortPercent)
  const fact = {
    psid: psid.number,
    amountPaisa: short ? Math.floor(psid.paidPaisa / 2) : psid.paidPaisa,
    transactionId: psid.transactionId ?? '',
    paidAt: psid.paidAt ?? '',
  }
  const signature = createHmac('sha256', forged ? 'not the secret' : secret)
    .update([fact.psid, fact.amountPaisa, fact.transactionId, fact.paidAt].join('|'))
    .digest('hex')
  const times = draw(`twice ${psid.number}`, faults.twicePercent) ? 2 : 1
  const late = draw(`late ${psid.number}`, faults.latePercent)
  for (let nth = 0; nth < times; nth++)
    setTimeout(() => void send(callbackUrl, { ...fact, signature }, nth), late ? lateMs * (nth + 1) : 0)
  return forged || short || times > 1 || late
}

async function send(url: string, body: object, nth: number): Promise<void> {
  const key = createHmac('sha256', 'key')
    .update(`${JSON.stringify(body)} ${nth}`)
    .digest('hex')
  const uuid = `${key.slice(0, 8)}-${key.slice(8, 12)}-4${key.slice(13, 16)}-8${key.slice(17, 20)}-${key.slice(20, 32)}`
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': uuid },
    body: JSON.stringify(body),
  }).catch(() => undefined)
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? ''
  if (request.headers.authorization !== `Bearer ${secret}`) return answer(response, 401, { error: 'unauthorised' })
  const route = routes[path]
  if (!route) return answer(response, 404, { error: 'no such call' })
  const body = JSON.parse((await bodyOf(request)).toString('utf8') || '{}') as Record<string, unknown>
  if (path !== '/faults' && draw(`down ${path} ${JSON.stringify(body)}`, faults.downPercent))
    return answer(response, 503, { error: 'down' })
  answer(response, 200, await route(body))
}

await beginRail(serve)
