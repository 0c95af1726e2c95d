import { type Language, type TemplateValue } from '@app/domain/shared'
import { composeText, pushRule, quietUntil } from '@app/domain/texts'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import type { ChannelName } from './channel.ts'
import { isUrgent } from './classes.ts'
import { browsersFor } from './push/browsers.ts'
import { noteQuestion } from './questions.ts'
import { deliverSoon } from './soon.ts'
import * as store from './store.ts'

export type { Language }
/** What is to be told to whom. A key makes the same message twice one message. */
export interface SmsPayload {
  phone: string
  template: string
  language: Language
  facts: Record<string, TemplateValue>
  key?: string
  /** The visit or the request that a question is about. */
  about?: string
  /** Whose it is, where the number serves several. */
  accountId?: string
  /** By this way alone: what has to reach somebody by every way is a message a way. */
  only?: ChannelName
}

/** What lies sealed in a message. */
export interface Content {
  text: string
  facts: Record<string, TemplateValue>
}

/** Writes the message down and has it sent. The same key twice is one message. */
export async function say(tx: Tx, sms: SmsPayload): Promise<void> {
  const id = await writeDown(tx, sms)
  if (id) await deliverSoon(tx, { id, template: sms.template })
}

/** Its id, where it is new and may go out now. */
export async function writeDown(tx: Tx, sms: SmsPayload): Promise<string | undefined> {
  const { kernel } = tx
  if (!(await reachable(tx, sms))) return undefined
  // A record that hangs on no number: nobody is there to be told by text.
  if (sms.phone === '' && sms.only === undefined) return undefined
  const text = composeText(kernel.territory, sms.template, sms.language, sms.facts)
  const id = newId()
  const notBefore = isUrgent(sms.template) ? null : afterQuietHours(kernel, tx.at)
  const content: Content = { text, facts: sms.facts }
  const written = await store.insertMessage(tx, {
    id,
    at: tx.at,
    phone: sms.phone,
    template: sms.template,
    language: sms.language,
    sealed: kernel.vault.sealOwn('message', JSON.stringify(content)),
    key: sms.key ?? null,
    notBefore,
    accountId: sms.accountId ?? null,
    only: sms.only ?? null,
  })
  if (written === 0) return undefined
  await noteQuestion(tx, sms)
  if (!notBefore) return id
  await tx.timer('sms.due', id, notBefore)
  return undefined
}

/** What goes by push alone is not written down for whom no browser can be told. */
async function reachable(tx: Tx, { phone, accountId, language, template }: SmsPayload): Promise<boolean> {
  const rule = pushRule(template)
  if (!rule?.alone) return true
  return (await browsersFor(tx, { phone, accountId: accountId ?? null, language }, rule)).length > 0
}

export const contentOf = (kernel: Kernel, sealed: Buffer): Content =>
  JSON.parse(kernel.vault.openOwn('message', sealed).toString()) as Content

/** The end of quiet hours, or null when it is a decent time now. */
export const afterQuietHours = ({ territory: { settings, calendar } }: Kernel, at: Date): Date | null =>
  quietUntil(settings.quietHours, calendar.utcOffsetMinutes, at)
