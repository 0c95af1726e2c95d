import { isIP } from 'node:net'
import nodemailer from 'nodemailer'
import type { Recorder } from './exchange.ts'
import type { Outgoing } from './outgoing.ts'
import { asOutgoing, OutgoingError } from './outgoing-error.ts'

/** A mail server as a form describes it. */
export interface SmtpServer {
  host: string
  port: number
  /** From the first byte; after STARTTLS, or not at all; without encryption, to this machine itself only. */
  security: 'tls' | 'starttls' | 'none'
  user: string
  password: string
  /** PEM of the authority that signed its certificate; '': the ones that this machine trusts. */
  authority: string
}
export interface MailOut {
  from: string
  to: string
  subject: string
  date: Date
  messageId: string
  headers: Record<string, string>
  text: string
  attachments: readonly { name: string; mediaType: string; bytes: Buffer }[]
}

/** The server said no for this mail alone; trying again later will not help. */
export class MailRefused extends Error {}

/** Hands one mail to a server. Throws {@link MailRefused} on a lasting no, OutgoingError when it is to be tried again. */
export async function sendMailOut(
  outgoing: Outgoing,
  server: SmtpServer,
  mail: MailOut,
  { timeoutMs = 15_000, recorder }: { timeoutMs?: number; recorder?: Recorder | undefined } = {},
): Promise<void> {
  const address = await outgoing.addressOf(server.host)
  if (server.security === 'none' && !(await outgoing.isOwnMachine(server.host)))
    throw new OutgoingError('address_not_encrypted')
  const transport = nodemailer.createTransport({
    host: address,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    tls: {
      ...(!isIP(server.host) && { servername: server.host }),
      ...(server.authority && { ca: server.authority }),
    },
    ...(server.user && { auth: { user: server.user, pass: server.password } }),
    name: 'localhost',
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // What a mail is made of is given as bytes: no path and no address in it is followed.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(recorder && { logger: transcript(recorder) as never, debug: true }),
  })
  try {
    await transport.sendMail({
      from: mail.from,
      to: mail.to,
      subject: mail.subject,
      date: mail.date,
      messageId: mail.messageId,
      headers: mail.headers,
      text: mail.text,
      attachments: mail.attachments.map(({ name, mediaType, bytes }) => ({
        filename: name,
        contentType: mediaType,
        content: bytes,
      })),
    })
  } catch (error) {
    throw asMailError(error as Error & { code?: string; responseCode?: number; command?: string; response?: string })
  } finally {
    transport.close()
  }
}

function asMailError(error: Error & { code?: string; responseCode?: number; response?: string }): Error {
  const { code = '', responseCode = 0 } = error
  const said = (error.response ?? '').replace(/[\r\n]+/g, ' ').slice(0, 150)
  if (code === 'EAUTH') return new OutgoingError('sign_in_failed', said)
  if (code === 'ETLS') return new OutgoingError('tls_failed', said)
  if (responseCode >= 500) return new MailRefused(said)
  if (code === 'ESOCKET' || code === 'ECONNECTION' || code === 'ETIMEDOUT' || code === 'EDNS') {
    const found = asOutgoing((error as { cause?: unknown }).cause ?? error)
    if (/certificate|self.signed|ssl|tls/i.test(error.message)) return new OutgoingError('tls_failed')
    return found.code === 'unreachable' && /timeout/i.test(error.message) ? new OutgoingError('timed_out') : found
  }
  return new OutgoingError('unreachable', said || code)
}

/** The library's own log of the dialogue, as steps of an exchange. */
function transcript(recorder: Recorder) {
  const take = (entry: { tnx?: string } | string, message?: string, ...given: unknown[]) => {
    const tnx = typeof entry === 'object' ? entry.tnx : undefined
    if (tnx !== 'client' && tnx !== 'server') return
    const text = given.reduce<string>((line, one) => line.replace('%s', String(one)), message ?? '')
    recorder.say(tnx === 'client' ? 'out' : 'in', text.slice(0, 300))
  }
  return { level: () => undefined, trace: take, debug: take, info: take, warn: take, error: take, fatal: take }
}
