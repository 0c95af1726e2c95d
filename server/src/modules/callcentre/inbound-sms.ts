import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ParsedInput } from '@app/contract'
import { normalisePhone, type TemplateValue, toLatinDigits } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as grievances from '../grievances/index.ts'
import * as ratings from '../ratings/index.ts'
import * as requests from '../requests/index.ts'
import { raiseBySms } from '../safety/index.ts'
import * as workforce from '../workforce/index.ts'
import { cancelByText } from './by-text/cancel.ts'
import { slotByText } from './by-text/slot.ts'
import * as store from './store.ts'

const OPEN_SHOWN = 3
/** In the three ways that people write it. */
const COMPLAINT = /^(?:COMPLAIN(?:T)?|SHIKAYAT|شکایت)(?:\s+([\s\S]*))?$/

const SLOT = /^(?:SLOT|WAQT|وقت)(?:\s+([\s\S]*))?$/
const CANCEL = /^(?:CANCEL|MANSOOKH|منسوخ)(?:\s+([\s\S]*))?$/

/**
 * A text from a citizen's phone. `1` says that somebody asked for more than the receipt; `R 5` rates; COMPLAIN files a
 * complaint; SLOT names free times and takes one; CANCEL cancels; a tracking number or STATUS tells where things
 * stand; a badge number and code are checked. Anything else is answered with help.
 */
export async function inboundSms(tx: Tx, input: ParsedInput<'sms.inbound'>): Promise<{ done: true }> {
  assertSigned(tx, input)
  if ((await store.noteInbound(tx, input.messageId, tx.at)) === 0) return { done: true }
  const phone = normalisePhone(input.from)
  if (!phone) return { done: true }
  const text = toLatinDigits(input.text).trim().toUpperCase()
  const badge = /^([A-Z]{1,4}-?\d{2,8})\s+(\d{6})$/.exec(text)
  const complaint = COMPLAINT.exec(text)
  const slot = SLOT.exec(text)
  const cancel = CANCEL.exec(text)
  const rating = /^R(?:ATE)?\s*([1-5])$/.exec(text)
  if (await raiseBySms(tx, phone, text)) await reply(tx, phone, 'sos_heard', {}, input.messageId)
  else if (text === '1') await extraMoney(tx, phone, input.messageId)
  else if (complaint) await complain(tx, phone, input, complaint[1] ?? '')
  else if (slot) await answer(tx, phone, await slotByText(tx, phone, (slot[1] ?? '').trim()), input.messageId)
  else if (cancel) await answer(tx, phone, await cancelByText(tx, phone, (cancel[1] ?? '').trim()), input.messageId)
  else if (rating) await rate(tx, phone, Number(rating[1]), input.messageId)
  else if (badge) await checkBadge(tx, phone, badge[1] as string, badge[2] as string, input.messageId)
  else await status(tx, phone, text, input.messageId)
  return { done: true }
}

function assertSigned(tx: Tx, input: ParsedInput<'sms.inbound'>): void {
  const secret = tx.kernel.config.smsInboundSecret ?? (tx.kernel.mode === 'demo' ? 'demo' : refuse('signature_wrong'))
  const ours = createHmac('sha256', secret).update(`${input.messageId}|${input.from}|${input.text}`).digest('hex')
  const given = Buffer.from(input.signature)
  if (given.length !== ours.length || !timingSafeEqual(given, Buffer.from(ours))) refuse('signature_wrong')
}

const reply = (tx: Tx, phone: string, template: string, facts: Record<string, TemplateValue>, messageId: string) =>
  tx.enqueue('sms.send', { phone, template, language: 'ur', facts, key: `reply ${messageId}` })

const answer = async (
  tx: Tx,
  phone: string,
  said: { template: string; facts: Record<string, TemplateValue> } | null,
  messageId: string,
): Promise<void> => {
  if (said) await reply(tx, phone, said.template, said.facts, messageId)
}

async function extraMoney(tx: Tx, phone: string, messageId: string): Promise<void> {
  const said = await ratings.saidExtraMoney(tx, phone)
  // The case answers for itself when it is open: whether the money comes today is its to say.
  if (!said) await reply(tx, phone, 'sms_help', {}, messageId)
}

/** COMPLAIN, the tracking number, what happened: in the words as they were written. */
async function complain(tx: Tx, phone: string, input: ParsedInput<'sms.inbound'>, rest: string): Promise<void> {
  const [first = ''] = rest.split(/\s+/)
  const trackingNo = /^[A-Z]{1,4}-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/.test(first) ? first : null
  const written = input.text.trim().replace(/^\S+\s*/, '')
  const filed = await grievances.fileBySms(tx, phone, trackingNo, trackingNo ? written.replace(/^\S+\s*/, '') : written)
  if (filed.outcome === 'filed') return
  if (filed.outcome !== 'exists') return reply(tx, phone, 'complain_which', {}, input.messageId)
  const known = await grievances.caseFacts(tx, filed.id)
  const { trackingNo: about } = await requests.getRequest(tx, known.requestId)
  await reply(
    tx,
    phone,
    'grievance_opened',
    {
      trackingNo: about,
      caseNo: known.caseNo,
      until: known.dueAt
        ? requests.words.whenIn(known.dueAt, 'ur', tx.kernel.territory.calendar.utcOffsetMinutes, 'day')
        : '—',
    },
    input.messageId,
  )
}

async function rate(tx: Tx, phone: string, stars: number, messageId: string): Promise<void> {
  const rated = await ratings.rateByPhone(tx, phone, stars)
  await reply(tx, phone, rated ? 'rated' : 'sms_help', {}, messageId)
}

async function checkBadge(tx: Tx, phone: string, badgeNo: string, code: string, messageId: string): Promise<void> {
  const verdict = await workforce.verifyBadge(tx, { badgeNo, code })
  const genuine = verdict.valid && verdict.facilitator
  await reply(
    tx,
    phone,
    genuine ? 'badge_genuine' : 'badge_unknown',
    genuine
      ? { facilitator: { name: verdict.facilitator.names.ur, sex: verdict.facilitator.sex }, badge: badgeNo }
      : {},
    messageId,
  )
}

/** The sentence for each open request of that number; a discreet one is spoken of without its name. */
async function status(tx: Tx, phone: string, text: string, messageId: string): Promise<void> {
  const rows = await requests.lists.ofPhone(tx, phone, 20)
  const asked = rows.filter((r) => r.tracking_no === requests.normaliseTrackingNo(text))
  const open = asked.length
    ? asked
    : text.startsWith('STATUS') || text === 'S' || text === '؟'
      ? rows.filter((r) => !['closed', 'rejected', 'withdrawn', 'cancelled', 'failed'].includes(r.state))
      : null
  if (open === null) return reply(tx, phone, 'sms_help', {}, messageId)
  if (!open.length) return reply(tx, phone, 'status_unknown', {}, messageId)
  const spoken = await Promise.all(
    open.slice(0, OPEN_SHOWN).map(async (row) => (await requests.cardOfRow(tx, row)).spoken.ur),
  )
  return reply(tx, phone, 'status', { status: spoken.join('\n') }, messageId)
}
