import type { Kernel } from '../../kernel/context.ts'
import { MailRefused, sendMailOut } from '../../kernel/outgoing/smtp-out.ts'
import { noteOutcome } from '../connections/index.ts'
import { connectionOf, noteTrouble } from './connections.ts'
import { mailSettings } from './connectors/mail-fields.ts'
import { signatureOf } from './signature.ts'

export interface Letter {
  /** The same letter again has the same: a mail server takes it once. */
  id: string
  subject: string
  text: string
  attachments: readonly { name: string; mediaType: string; bytes: Buffer }[]
}

/**
 * A letter to a department that is reached by mail, signed as its applications are. False: no connection by mail is on, or its server
 * will never take this one. Throws when it is to be tried again.
 */
export async function mailTo(kernel: Kernel, departmentId: string, letter: Letter): Promise<boolean> {
  const open = await connectionOf(kernel, departmentId, 'email')
  if (!open) return false
  const mail = mailSettings(open)
  const date = kernel.clock.now()
  try {
    await sendMailOut(kernel.outgoing, mail, {
      from: mail.from,
      to: mail.to,
      date,
      subject: letter.subject,
      messageId: `<${letter.id}@letters>`,
      headers: { 'X-Signature': signatureOf(mail.secret, letter.text), 'X-Sent-At': date.toISOString() },
      text: letter.text,
      attachments: letter.attachments,
    })
  } catch (error) {
    await noteTrouble(kernel, open, error)
    if (error instanceof MailRefused) return false
    throw error
  }
  await noteOutcome(kernel, open.id, { ok: true })
  return true
}
