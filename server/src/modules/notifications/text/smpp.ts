import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Pdu } from 'smpp'
import { smsParts } from '@app/domain/shared'
import { system } from '../../../kernel/actor.ts'
import type { Kernel } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import type {
  ConnectionField,
  ConnectionKind,
  Exchange,
  OpenConnection,
} from '../../../kernel/outgoing/connection-kind.ts'
import { OutgoingError } from '../../../kernel/outgoing/outgoing-error.ts'
import { openFor } from '../../connections/index.ts'
import type { Sent } from '../channel.ts'
import { heardReport } from '../reports.ts'
import type { Values } from './dialect.ts'
import { bound, type Line, LineLost, openLine } from './smpp-line.ts'
import { isReceipt, type Part, partIn, receiptIn, submissionsOf, textIn } from './smpp-words.ts'

export const SMPP = 'text-smpp'
const FIELDS: readonly ConnectionField[] = [
  { name: 'host', type: 'host', required: true, plainWhen: { field: 'tls', is: [false] } },
  { name: 'port', type: 'number', default: 2775, min: 1, max: 65_535 },
  { name: 'tls', type: 'switch', default: true },
  { name: 'authority', type: 'long', when: { field: 'tls', is: [true] } },
  { name: 'systemId', type: 'text', required: true },
  { name: 'password', type: 'secret' },
  { name: 'systemType', type: 'text', default: '' },
  { name: 'sender', type: 'text', required: true },
  { name: 'longTexts', type: 'choice', choices: ['udh', 'payload'], default: 'udh' },
  { name: 'window', type: 'number', default: 10, min: 1, max: 500 },
  { name: 'pricePaisa', type: 'number', default: 0, min: 0, max: 100_000 },
  { name: 'reportSeconds', type: 'number', default: 600, min: 10, max: 86_400 },
]

const OK = 0
const THROTTLED = new Set([0x14, 0x58])
const BAD_NUMBER = new Set([0x0b, 0x0c])
const THROTTLE_PAUSES_MS = [500, 1_500, 4_000]
const LOOK_EVERY_MS = 15_000

/** Lines of this process, by the connection. */
const lines = new WeakMap<Kernel, Map<string, Line>>()

export function lineOf(kernel: Kernel, open: OpenConnection): Line {
  const all = lines.get(kernel) ?? new Map<string, Line>()
  lines.set(kernel, all)
  const known = all.get(open.id)
  if (known?.fits(open)) return known
  void known?.stop()
  const line = openLine(kernel, open, (pdu) => heard(kernel, open.id, pdu))
  all.set(open.id, line)
  return line
}

export async function sendBySmpp(kernel: Kernel, open: OpenConnection, message: Values): Promise<Sent> {
  const line = lineOf(kernel, open)
  const submissions = submissionsOf(message.text, open.settings.longTexts === 'payload' ? 'payload' : 'udh')
  let providerId = ''
  for (const [place, submission] of submissions.entries()) {
    const last = place === submissions.length - 1
    const sent = await submitted(line, { ...addresses(message), ...submission, registered_delivery: last ? 1 : 0 })
    // With a part gone already the rest is in nobody's hand.
    if (sent.outcome !== 'accepted') return place === 0 ? sent : { outcome: 'unknown', error: sent.error }
    providerId = sent.providerId ?? ''
  }
  const parts = smsParts(message.text)
  return {
    outcome: 'accepted',
    providerId: providerId || null,
    parts,
    pricePaisa: parts * Number(open.settings.pricePaisa ?? 0),
  }
}

const addresses = ({ from, to }: Values) => ({
  source_addr_ton: /^\d+$/.test(from) ? 0 : 5,
  source_addr_npi: 0,
  source_addr: from,
  dest_addr_ton: 1,
  dest_addr_npi: 1,
  destination_addr: to.replace(/^\+/, ''),
})

/** A centre that is asked too fast is asked slower; it has taken nothing. */
async function submitted(line: Line, options: Record<string, unknown>): Promise<Sent> {
  for (const pause of [...THROTTLE_PAUSES_MS, null]) {
    let pdu: Pdu
    try {
      pdu = await line.submit(options)
    } catch (error) {
      return error instanceof LineLost
        ? { outcome: 'unknown', error: 'line_lost' }
        : { outcome: 'refused', error: (error as OutgoingError).code ?? 'unreachable', blames: 'way' }
    }
    const { command_status: status } = pdu
    if (status === OK) return { outcome: 'accepted', providerId: pdu.message_id ?? null, parts: 1, pricePaisa: 0 }
    if (!THROTTLED.has(status))
      return {
        outcome: 'refused',
        error: `status 0x${status.toString(16)}`,
        blames: BAD_NUMBER.has(status) ? 'message' : 'way',
      }
    if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return { outcome: 'refused', error: 'throttled', blames: 'way' }
}

/** A report, or a text from somebody's phone. Written down before the centre is thanked. */
async function heard(kernel: Kernel, connectionId: string, pdu: Pdu): Promise<void> {
  const options = { actor: system('smpp'), channel: 'system' as const }
  if (isReceipt(pdu)) {
    const report = receiptIn(pdu)
    if (report) await inTransaction(kernel, options, (tx) => heardReport(tx, connectionId, report))
    return
  }
  const from = `+${(pdu.source_addr ?? '').replace(/^\+/, '')}`
  const text = whole(`${connectionId} ${from}`, partIn(pdu), textIn(pdu))
  if (text === null) return
  // A centre gives no id to what it brings: the same words of one number within a minute are one text.
  const minute = Math.floor(kernel.clock.now().getTime() / 60_000)
  const messageId = createHash('sha256').update(`${connectionId} ${from} ${minute} ${text}`).digest('hex').slice(0, 60)
  await inTransaction(kernel, options, (tx) =>
    tx.enqueue('sms.heard', { messageId, from, text: text.slice(0, 500) }, { key: `heard ${messageId}` }),
  )
}

const PARTS_KEPT_MS = 600_000
const gathering = new Map<string, { at: number; parts: Map<number, string> }>()
/** The whole text when its last part has come. */
function whole(who: string, part: Part | null, text: string): string | null {
  if (!part) return text
  const now = performance.now()
  for (const [key, one] of gathering) if (one.at < now - PARTS_KEPT_MS) gathering.delete(key)
  const key = `${who} ${part.reference}`
  const known = gathering.get(key) ?? { at: now, parts: new Map<number, string>() }
  gathering.set(key, known)
  known.parts.set(part.place, text)
  if (known.parts.size < part.total) return null
  gathering.delete(key)
  return [...known.parts.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, words]) => words)
    .join('')
}

/** Keeps a line to each centre that is on, so that reports and texts come in while nothing goes out. */
export function keepLines(kernel: Kernel): { stop(): Promise<void> } {
  const look = async () => {
    const open = (await openFor(kernel, 'text')).filter((one) => one.kind === SMPP)
    for (const one of open) lineOf(kernel, one)
    for (const [id, line] of lines.get(kernel) ?? [])
      if (!open.some((one) => one.id === id)) {
        lines.get(kernel)?.delete(id)
        await line.stop()
      }
  }
  const quietly = () => {
    look().catch((error: Error) => kernel.log.warn({ err: error.message }, 'text centres not looked at'))
  }
  quietly()
  const timer = setInterval(quietly, LOOK_EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all([...(lines.get(kernel)?.values() ?? [])].map((line) => line.stop()))
      lines.delete(kernel)
    },
  }
}

export const smppKind: ConnectionKind<Kernel> = {
  kind: SMPP,
  purpose: 'text',
  subject: 'none',
  money: false,
  fields: FIELDS,
  async try(kernel, open): Promise<Exchange> {
    const begun = performance.now()
    const session = await bound(kernel, open, async () => undefined)
    const steps: Exchange['steps'] = [
      { way: 'out', what: 'bind_transceiver', text: String(open.settings.systemId), ms: 0 },
      { way: 'in', what: 'bind_transceiver_resp', text: 'ok', ms: Math.round(performance.now() - begun) },
    ]
    await new Promise<void>((resolve) => {
      session.once('close', resolve)
      session.unbind({}, () => session.close())
      setTimeout(() => session.destroy(), 2_000).unref()
    })
    return { ok: true, steps }
  },
}
