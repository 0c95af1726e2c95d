import type { Language, TemplateValue } from '@app/domain/shared'
import { composeText } from '@app/domain/texts'
import { system } from '../../kernel/actor.ts'
import type { Kernel } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { openFor } from '../connections/index.ts'
import { sendMail } from './mail/email-channel.ts'
import { say } from './say.ts'

/** Told to somebody whose address nobody has proved yet: what lies in it opens something, so the job carries it sealed. */
interface Told {
  email: string | null
  phone: string
  language: Language
  template: string
  facts: Record<string, TemplateValue>
  accountId: string
}

/** By e-mail where a server takes it; by text where there is no address, no server, or nobody there. */
export async function tellSealed(kernel: Kernel, { id, sealed }: { id: string; sealed: string }): Promise<void> {
  const told = JSON.parse(kernel.vault.openOwn('told', Buffer.from(sealed, 'base64')).toString()) as Told
  if (told.email !== null && (await mailed(kernel, id, told, told.email))) return
  await inTransaction(kernel, { actor: system('job:told.sealed'), channel: 'system' }, (tx) =>
    say(tx, { ...told, key: `told ${id}` }),
  )
}

async function mailed(kernel: Kernel, id: string, told: Told, to: string): Promise<boolean> {
  const servers = await openFor(kernel, 'mail')
  const text = composeText(kernel.territory, told.template, told.language, told.facts)
  for (const open of servers) {
    const sent = await sendMail(kernel, open, { to, subject: kernel.territory.programme.name.en, text, messageId: id })
    if (sent.outcome !== 'refused') return true
    if (sent.blames === 'message') return false
  }
  // Servers that are down come back: the job is tried again, and does not fall to the other way for it.
  if (servers.length) throw new Error('no mail server took it')
  return false
}
