import { performance } from 'node:perf_hooks'
import { createTransport } from 'nodemailer'
import { textIn } from '@app/domain/shared'
import type { Kernel, Query } from '../../../kernel/context.ts'
import type {
  ConnectionField,
  ConnectionKind,
  Exchange,
  OpenConnection,
} from '../../../kernel/outgoing/connection-kind.ts'
import { asOutgoing, OutgoingError } from '../../../kernel/outgoing/outgoing-error.ts'
import { messageName } from '../../../kernel/http/words.ts'
import { findOpen, openFor } from '../../connections/index.ts'
import type { Channel, Outgoing, Recipient, Sent, Way } from '../channel.ts'
import { preferenceOf } from '../choice/preference.ts'

const FIELDS: readonly ConnectionField[] = [
  { name: 'host', type: 'host', required: true, plainWhen: { field: 'encryption', is: ['none'] } },
  { name: 'port', type: 'number', default: 587, min: 1, max: 65_535 },
  { name: 'encryption', type: 'choice', choices: ['starttls', 'tls', 'none'], default: 'starttls' },
  { name: 'user', type: 'text', default: '' },
  { name: 'password', type: 'secret' },
  { name: 'sender', type: 'text', required: true },
  { name: 'authority', type: 'long', default: '' },
  { name: 'dkimDomain', type: 'text', default: '' },
  { name: 'dkimSelector', type: 'text', default: '' },
  { name: 'dkimKey', type: 'secret' },
]
const WAIT_MS = 10_000

/** A way to a mail server, its address checked and its certificate asked for the name. */
async function transportOf(kernel: Kernel, open: OpenConnection) {
  const { settings, secrets } = open
  const host = String(settings.host)
  const encryption = settings.encryption ?? 'starttls'
  if (encryption === 'none' && !(await kernel.outgoing.isOwnMachine(host)))
    throw new OutgoingError('address_not_encrypted')
  const user = String(settings.user ?? '')
  const domain = String(settings.dkimDomain ?? '')
  return createTransport({
    host: await kernel.outgoing.addressOf(host),
    port: Number(settings.port ?? 587),
    secure: encryption === 'tls',
    requireTLS: encryption === 'starttls',
    ignoreTLS: encryption === 'none',
    tls: { servername: host, ...(settings.authority && { ca: String(settings.authority) }) },
    ...(user && { auth: { user, pass: secrets.password ?? '' } }),
    ...(domain &&
      secrets.dkimKey && {
        dkim: { domainName: domain, keySelector: String(settings.dkimSelector ?? ''), privateKey: secrets.dkimKey },
      }),
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

export interface Mail {
  to: string
  subject: string
  text: string
  /** Makes a second sending of the same known as such to whoever keeps the mail. */
  messageId: string
}

export async function sendMail(kernel: Kernel, open: OpenConnection, mail: Mail): Promise<Sent> {
  try {
    const transport = await transportOf(kernel, open)
    const sender = String(open.settings.sender)
    const domain = sender.slice(sender.lastIndexOf('@') + 1).replace(/>$/, '')
    const sent = await transport.sendMail({
      from: { name: textIn(kernel.territory.programme.name, 'en'), address: sender },
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.messageId}@${domain}>`,
      headers: { 'auto-submitted': 'auto-generated' },
    })
    return { outcome: 'accepted', providerId: sent.messageId, parts: 1, pricePaisa: 0 }
  } catch (error) {
    return whyNot(error as Error & { code?: string; responseCode?: number; command?: string })
  }
}

/** After DATA nobody knows; before it nothing has been taken. A refused recipient is the message's fault. */
function whyNot(error: Error & { code?: string; responseCode?: number; command?: string }): Sent {
  if (error instanceof OutgoingError) return { outcome: 'refused', error: error.code, blames: 'way' }
  const { responseCode = 0, command = '', code = '' } = error
  if (responseCode >= 500 && /RCPT/.test(command))
    return { outcome: 'refused', error: 'no_such_address', blames: 'message' }
  if (responseCode >= 400) return { outcome: 'refused', error: `answers ${responseCode}`, blames: 'way' }
  if (/DATA/.test(command)) return { outcome: 'unknown', error: code || 'line_lost' }
  return { outcome: 'refused', error: code || asOutgoing(error).code, blames: 'way' }
}

/** To whoever gave an address and proved that it is theirs. */
export const emailChannel: Channel = {
  name: 'email',
  async ways(q: Query, to: Recipient): Promise<Way[]> {
    const open = await openFor(q.kernel, 'mail', undefined, q)
    if (!open.length) return []
    const preference = await preferenceOf(q, to)
    if (!preference?.email_sealed || !preference.email_proved_at) return []
    const address = q.kernel.vault.openOwn('email', preference.email_sealed).toString()
    return open
      .filter((one) => one.kind === mailKind.kind)
      .map((one) => ({ channel: 'email', connectionId: one.id, address, keepsIds: false, reportWithinMs: null }))
  },
  async send(kernel: Kernel, way: Way, message: Outgoing): Promise<Sent> {
    const open = way.connectionId === null ? undefined : await findOpen(kernel, way.connectionId)
    if (!open) return { outcome: 'refused', error: 'switched_off', blames: 'way' }
    const name = textIn(messageName(kernel.territory, message.template), message.language)
    const subject = `${textIn(kernel.territory.programme.name, message.language)}: ${name}`
    return sendMail(kernel, open, { to: way.address, subject, text: message.text, messageId: message.id })
  },
}

export const mailKind: ConnectionKind<Kernel> = {
  kind: 'mail-smtp',
  purpose: 'mail',
  subject: 'none',
  money: false,
  fields: FIELDS,
  async try(kernel, open): Promise<Exchange> {
    const begun = performance.now()
    const transport = await transportOf(kernel, open)
    try {
      await transport.verify()
      return {
        ok: true,
        steps: [{ way: 'note', what: 'EHLO, TLS, AUTH', text: 'ok', ms: Math.round(performance.now() - begun) }],
      }
    } catch (error) {
      const { code, responseCode, message } = error as Error & { code?: string; responseCode?: number }
      return {
        ok: false,
        code: code === 'EAUTH' ? 'sign_in_failed' : asOutgoing(error).code,
        words: responseCode ? `answers ${responseCode}` : message.slice(0, 120),
        steps: [],
      }
    } finally {
      transport.close()
    }
  },
}
