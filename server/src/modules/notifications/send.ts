import { fillTemplate, type TemplateValue } from '@app/domain/shared'
import { system } from '../../kernel/actor.ts'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { newId } from '../../kernel/id.ts'
import { gatewayOf } from './gateway.ts'
import { noteQuestion } from './questions.ts'
import * as store from './store.ts'

export type Language = 'ur' | 'en' | 'ur-Latn'
export interface SmsPayload {
  phone: string
  template: string
  language: Language
  facts: Record<string, TemplateValue>
  key?: string
  /** The visit or the request that a question is about. */
  about?: string
}

/** What happens at the door, and what lets a person in, cannot wait for the morning. */
const URGENT = new Set([
  'login_code',
  'recovery_used',
  'recovery_refused',
  'test_text',
  'account_code',
  'account_change_asked',
  'household_invite',
  'visit_departed',
  'visit_codes',
  'receipt',
  'badge_genuine',
  'badge_unknown',
  'status',
  'sms_help',
  'extra_money_question',
  'refund_code',
  'overcharge_opened',
  'sos_escalation',
  'sos_heard',
  'ticket_issued',
  'ticket_called',
])
const TRIES_MAX = 8

/** Writes the message down and has it sent. The same key twice is one message. */
export async function say(tx: Tx, sms: SmsPayload): Promise<void> {
  const text = textOf(tx.kernel, sms)
  const id = newId()
  const notBefore = URGENT.has(sms.template) ? null : afterQuietHours(tx.kernel, tx.at)
  const sealed = tx.kernel.vault.sealOwn('message', JSON.stringify({ text, facts: sms.facts }))
  if (
    (await store.insertMessage(tx, {
      id,
      at: tx.at,
      phone: sms.phone,
      template: sms.template,
      language: sms.language,
      sealed,
      key: sms.key ?? null,
      notBefore,
    })) === 0
  )
    return
  await noteQuestion(tx, sms)
  if (notBefore) await tx.timer('sms.due', id, notBefore)
  else await tx.enqueue('sms.deliver', { id }, { key: `sms ${id}` })
}

export function textOf(kernel: Kernel, sms: Pick<SmsPayload, 'template' | 'language' | 'facts'>): string {
  const { messages, programme } = kernel.territory
  const template = messages.sms[sms.template]
  if (!template) throw new Error(`the pack has no text message "${sms.template}"`)
  const name =
    sms.language === 'ur'
      ? programme.name.ur
      : sms.language === 'ur-Latn'
        ? (programme.name.roman ?? programme.name.en)
        : programme.name.en
  return fillTemplate(template[sms.language], { programme: name, helpline: programme.helpline.short, ...sms.facts })
}

/** The end of quiet hours, or null when it is a decent time now. */
function afterQuietHours(kernel: Kernel, at: Date): Date | null {
  const { settings, calendar } = kernel.territory
  const local = new Date(at.getTime() + calendar.utcOffsetMinutes * 60_000)
  const clock = local.toISOString().slice(11, 16)
  const { from, to } = settings.quietHours
  const quiet = from < to ? clock >= from && clock < to : clock >= from || clock < to
  if (!quiet) return null
  const day = clock >= to ? new Date(local.getTime() + 86_400_000) : local
  return new Date(Date.parse(`${day.toISOString().slice(0, 10)}T${to}:00Z`) - calendar.utcOffsetMinutes * 60_000)
}

/** Hands the message to the gateway. A failure is counted and tried again by the queue; the last one is kept for operations. */
export async function deliver(kernel: Kernel, { id }: { id: string }): Promise<void> {
  const actor = system('job:sms.deliver')
  let failure: Error | undefined
  await inTransaction(kernel, { actor, channel: 'system' }, async (tx) => {
    const message = await store.lockWaiting(tx, id)
    if (!message) return
    const { text } = JSON.parse(kernel.vault.openOwn('message', message.sealed).toString()) as { text: string }
    try {
      await gatewayOf(kernel).send({ id, phone: message.phone, text, mask: kernel.territory.programme.senderMask })
      await store.markSent(tx, id)
    } catch (error) {
      const last = message.tries + 1 >= TRIES_MAX
      await store.markTried(tx, id, (error as Error).message, last)
      if (!last) failure = error as Error
    }
  })
  if (failure) throw failure
}

/** A message asked for by a module below; it has no event of its own. */
export async function sendJob(kernel: Kernel, payload: SmsPayload): Promise<void> {
  await inTransaction(kernel, { actor: system('job:sms.send'), channel: 'system' }, (tx) => say(tx, payload))
}
