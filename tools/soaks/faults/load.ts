import { randomUUID } from 'node:crypto'
import { setTimeout as rest } from 'node:timers/promises'
import type { Call } from '../../../bench/api/load.ts'
import { madeUpVoice } from '../../../server/src/modules/documents/made-up-scans.ts'
import type { Gateway } from './gateway.ts'
import type { Answered, PatientCaller } from './patient-caller.ts'

/** What the client was told is done, and must be found in the end. */
export interface Acknowledged {
  orders: { orderId: string; requestId: string; token: string }[]
  files: { fileId: string; requestId: string }[]
  sessions: string[]
  codes: string[]
}

export interface Load {
  readonly acknowledged: Acknowledged
  /** Each command with when it was sent and answered. */
  readonly commands: readonly Answered[]
  /** Commands that met a no, or no answer at all. */
  readonly refused: readonly string[]
  /** Ends when everything that was sent is answered. */
  stop(): Promise<void>
}

const BOOKINGS_A_SECOND = 6
const SIGN_INS_A_SECOND = 0.5
const UPLOAD_SHARE = 0.25
const CODE_WAIT_MS = 120_000

/** Open loop: what is due is sent, whether or not what was sent before is answered. */
export function startLoad(given: { caller: PatientCaller; calls: readonly Call[]; gateway: Gateway }): Load {
  const { caller, calls, gateway } = given
  const acknowledged: Acknowledged = { orders: [], files: [], sessions: [], codes: [] }
  const commands: Answered[] = []
  const refused: string[] = []
  const open = new Set<Promise<void>>()
  let [stopped, next, phones] = [false, 0, 0]

  async function command(path: string, body: string | Uint8Array, headers: Record<string, string>): Promise<Answered> {
    const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
    const asked = { 'content-type': type, 'idempotency-key': randomUUID(), ...headers }
    const answer = await caller.ask({ method: 'POST', path, headers: asked, body })
    commands.push(answer)
    if (answer.status !== 200)
      refused.push(`${path} ${answer.status} ${JSON.stringify(answer.body)?.slice(0, 200)} after ${answer.tries} tries`)
    return answer
  }

  async function book(call: Call): Promise<void> {
    if ((await command(call.path, call.body, call.headers)).status !== 200) return
    const { orderId, requests } = JSON.parse(call.body) as { orderId: string; requests: { requestId: string }[] }
    const requestId = requests[0]?.requestId ?? ''
    const token = call.headers.authorization as string
    acknowledged.orders.push({ orderId, requestId, token })
    if (Math.random() >= UPLOAD_SHARE) return
    const fileId = randomUUID()
    const path = `/api/requests/${requestId}/documents?fileId=${fileId}&itemId=way-voice`
    if ((await command(path, madeUpVoice(40_000), { authorization: token })).status === 200)
      acknowledged.files.push({ fileId, requestId })
  }

  async function signIn(phone: string): Promise<void> {
    const who = { phone, app: 'citizen' }
    // A code is good in the browser where it was asked for.
    const browser = { 'x-device': randomUUID() }
    if ((await command('/api/auth/code', JSON.stringify(who), browser)).status !== 200) return
    acknowledged.codes.push(phone)
    let code: string | undefined
    for (const end = Date.now() + CODE_WAIT_MS; !code && Date.now() < end; await rest(100))
      code = /\b\d{6}\b/.exec(gateway.textsTo(phone).at(-1) ?? '')?.[0]
    if (!code) return void refused.push(`no sign-in code came to a phone within ${CODE_WAIT_MS / 1_000} s`)
    const answer = await command('/api/auth/verify', JSON.stringify({ ...who, code }), browser)
    const token = (answer.body as { session?: { token: string } })?.session?.token
    if (token) acknowledged.sessions.push(token)
  }

  const begin = (work: Promise<void>): void => {
    const one = work.catch((error: Error) => void refused.push(`the client itself failed: ${error.message}`))
    open.add(one)
    void one.then(() => open.delete(one))
  }
  async function evenly(perSecond: number, each: () => void): Promise<void> {
    for (let due = Date.now(); !stopped; due += 1_000 / perSecond) {
      await rest(Math.max(0, due - Date.now()))
      if (!stopped) each()
    }
  }
  const loops = [
    evenly(BOOKINGS_A_SECOND, () => {
      const call = calls[next++]
      if (call) begin(book(call))
    }),
    evenly(SIGN_INS_A_SECOND, () => begin(signIn(`+92311${String(1_000_000 + phones++)}`))),
  ]
  return {
    acknowledged,
    commands,
    refused,
    async stop() {
      stopped = true
      await Promise.all(loops)
      while (open.size) await Promise.all(open)
    },
  }
}

/** Bookings that so many seconds of load need. */
export const bookingsFor = (seconds: number): number => Math.ceil(seconds * BOOKINGS_A_SECOND)
