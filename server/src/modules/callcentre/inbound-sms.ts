import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ParsedInput } from '@app/contract'
import { type Language, normalisePhone, textIn, type TemplateValue } from '@app/domain/shared'
import { type Understood, understand } from '@app/domain/texts'
import { system } from '../../kernel/actor.ts'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as grievances from '../grievances/index.ts'
import { keepNumber, languageOf } from '../identity/index.ts'
import { noteAnswered, questionsTo } from '../notifications/index.ts'
import * as ratings from '../ratings/index.ts'
import * as requests from '../requests/index.ts'
import { raiseBySms } from '../safety/index.ts'
import * as workforce from '../workforce/index.ts'
import { cancelByText } from './by-text/cancel.ts'
import { slotByText } from './by-text/slot.ts'
import * as store from './store.ts'

const OPEN_SHOWN = 3

/** Whoever writes, and how they are answered. */
interface Writer {
  phone: string
  language: Language
  messageId: string
}
type Answer = { template: string; facts: Record<string, TemplateValue> } | null
const HELP: Answer = { template: 'sms_help', facts: {} }

/** A text that a gateway brings by the signed call. */
export async function inboundSms(tx: Tx, input: ParsedInput<'sms.inbound'>): Promise<{ done: true }> {
  assertSigned(tx, input)
  await heardText(tx, input)
  return { done: true }
}

/** One that a gateway brought over its own connection. */
export const heardJob = (kernel: Kernel, text: { messageId: string; from: string; text: string }): Promise<void> =>
  inTransaction(kernel, { actor: system('job:sms.heard'), channel: 'system' }, (tx) => heardText(tx, text))

/**
 * A text from somebody's phone. A call for help goes before everything; then words that say by themselves what they are,
 * or the answer to what was last asked of that number (domain/src/texts). Anything else is answered with help.
 */
export async function heardText(tx: Tx, input: { messageId: string; from: string; text: string }): Promise<void> {
  if ((await store.noteInbound(tx, input.messageId, tx.at)) === 0) return
  const phone = normalisePhone(input.from)
  if (!phone) return
  const writer: Writer = { phone, language: await languageOf(tx, phone), messageId: input.messageId }
  if (await raiseBySms(tx, phone, input.text.trim().toUpperCase())) {
    await reply(tx, writer, { template: 'sos_heard', facts: {} })
    return
  }
  const understood = understand(input.text, await questionsTo(tx, phone), tx.at)
  await reply(tx, writer, await actOn(tx, writer, understood, input.text))
  if ('question' in understood && understood.question) await noteAnswered(tx, understood.question.id)
}

async function actOn(tx: Tx, writer: Writer, understood: Understood, written: string): Promise<Answer> {
  const { phone, language } = writer
  switch (understood.means) {
    case 'extra_money':
      // The case answers for itself when it is open: whether the money comes today is its to say.
      return (await ratings.saidExtraMoney(tx, phone, understood.question?.about ?? null)) ? null : HELP
    case 'rating':
      return (await ratings.rateByPhone(tx, phone, understood.stars, understood.question?.about ?? null))
        ? { template: 'rated', facts: { stars: understood.stars } }
        : HELP
    case 'complaint':
      return complain(tx, writer, understood.words, written)
    case 'slot':
      return slotByText(tx, phone, understood.rest, language)
    case 'cancel':
      return cancelByText(tx, phone, understood.rest)
    case 'badge':
      return checkBadge(tx, language, understood.badgeNo, understood.code)
    case 'keep_number':
      // That it is stopped is told by every way.
      return (await keepNumber(tx, phone)) ? null : HELP
    case 'status':
      return status(tx, writer, null)
    case 'tracking':
      return status(tx, writer, understood.typed)
  }
}

function assertSigned(tx: Tx, input: ParsedInput<'sms.inbound'>): void {
  const secret = tx.kernel.config.smsInboundSecret ?? (tx.kernel.mode === 'demo' ? 'demo' : refuse('signature_wrong'))
  const ours = createHmac('sha256', secret).update(`${input.messageId}|${input.from}|${input.text}`).digest('hex')
  const given = Buffer.from(input.signature)
  if (given.length !== ours.length || !timingSafeEqual(given, Buffer.from(ours))) refuse('signature_wrong')
}

async function reply(tx: Tx, { phone, language, messageId }: Writer, answer: Answer): Promise<void> {
  if (answer) await tx.enqueue('sms.send', { phone, language, ...answer, key: `reply ${messageId}` })
}

/** COMPLAIN, the tracking number, what happened: in the words as they were written. */
async function complain(tx: Tx, writer: Writer, rest: string, whole: string): Promise<Answer> {
  const [first = ''] = rest.split(/\s+/)
  const trackingNo = /^[A-Z]{1,4}-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/.test(first) ? first : null
  const written = whole.trim().replace(/^\S+\s*/, '')
  const words = trackingNo ? written.replace(/^\S+\s*/, '') : written
  const filed = await grievances.fileBySms(tx, writer.phone, trackingNo, words)
  // The case's own message is the answer.
  if (filed.outcome === 'filed') return null
  if (filed.outcome !== 'exists') return { template: 'complain_which', facts: {} }
  const known = await grievances.caseFacts(tx, filed.id)
  const { trackingNo: about } = await requests.getRequest(tx, known.requestId)
  const { utcOffsetMinutes } = tx.kernel.territory.calendar
  const until = known.dueAt ? requests.words.whenIn(known.dueAt, writer.language, utcOffsetMinutes, 'day') : '—'
  return { template: 'grievance_opened', facts: { trackingNo: about, caseNo: known.caseNo, until } }
}

async function checkBadge(tx: Tx, language: Language, badgeNo: string, code: string): Promise<Answer> {
  const verdict = await workforce.verifyBadge(tx, { badgeNo, code })
  if (!verdict.valid || !verdict.facilitator) return { template: 'badge_unknown', facts: {} }
  const { facilitator } = verdict
  return {
    template: 'badge_genuine',
    facts: { facilitator: { name: textIn(facilitator.names, language), sex: facilitator.sex }, badge: badgeNo },
  }
}

/** The sentence for each open request of that number, or for the one that is named; a discreet one is spoken of without its name. */
async function status(tx: Tx, { phone, language }: Writer, typed: string | null): Promise<Answer> {
  const rows = await requests.lists.ofPhone(tx, phone, 20)
  const wanted = typed === null ? null : requests.normaliseTrackingNo(typed)
  const meant =
    wanted === null
      ? rows.filter((row) => !['closed', 'rejected', 'withdrawn', 'cancelled', 'failed'].includes(row.state))
      : rows.filter((row) => row.tracking_no === wanted)
  if (!meant.length) return wanted === null ? { template: 'status_unknown', facts: {} } : HELP
  const cards = await requests.cardsOfRows(tx, meant.slice(0, OPEN_SHOWN))
  const spoken = cards.map((card) => textIn(card.spoken, language))
  return { template: 'status', facts: { status: spoken.join('\n') } }
}
