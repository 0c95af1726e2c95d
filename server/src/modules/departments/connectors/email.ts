import type { Kernel } from '../../../kernel/context.ts'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import type { Recorder } from '../../../kernel/outgoing/exchange.ts'
import { OutgoingError } from '../../../kernel/outgoing/outgoing-error.ts'
import { type MailOut, MailRefused, sendMailOut } from '../../../kernel/outgoing/smtp-out.ts'
import type { Attachment, Connector, Envelope, SendAnswer } from '../envelope.ts'
import { Outage } from '../envelope.ts'
import { signatureOf } from '../signature.ts'
import { type MailSettings, mailSettings } from './mail-fields.ts'
import { imapBox, maildir } from './mailbox.ts'

interface Trying {
  recorder?: Recorder
  test?: boolean
}

/** A department that takes mail: applications go out by SMTP, its replies are fetched from a mailbox. */
export function emailConnector(
  kernel: Pick<Kernel, 'outgoing' | 'config'>,
  open: OpenConnection,
  { recorder, test = false }: Trying = {},
): Connector {
  const mail = mailSettings(open)
  const out = (letter: MailOut) => sendMailOut(kernel.outgoing, mail, letter, { recorder })
  return {
    async send(envelope: Envelope, attachments: readonly Attachment[], at: Date): Promise<SendAnswer> {
      try {
        await out(letterOf(mail, envelope, attachments, at, test))
      } catch (error) {
        if (error instanceof MailRefused)
          return { answer: 'rejected', code: 'mail_refused', words: error.message.slice(0, 500) }
        throw asOutage(error)
      }
      return { answer: 'later', reference: '' }
    },
    async collect(position: string, at: Date | null) {
      if (at)
        await out(clockOf(mail, at)).catch((error: unknown) => {
          throw asOutage(error)
        })
      return mail.incoming === 'maildir'
        ? maildir(kernel.config.exchangeFolders, mail, position)
        : imapBox(kernel, mail, position, recorder)
    },
  }
}

const asOutage = (error: unknown): Error =>
  error instanceof OutgoingError ? new Outage(error.message, error.code) : (error as Error)

function letterOf(
  mail: MailSettings,
  envelope: Envelope,
  attachments: readonly Attachment[],
  at: Date,
  test: boolean,
): MailOut {
  const { requestId: _ours, documents: _files, ...theirs } = envelope
  const sheet = JSON.stringify({ ...theirs, ...(test && { test: true }) })
  return {
    from: mail.from,
    to: mail.to,
    date: at,
    subject: `${test ? '[TEST] ' : ''}[${envelope.trackingNo}] ${envelope.kind} ${envelope.serviceId} ${envelope.caseId}`,
    messageId: `<${envelope.applicationId}.${envelope.round}@applications>`,
    headers: {
      'X-Signature': signatureOf(mail.secret, sheet),
      'X-Sent-At': at.toISOString(),
      ...(test && { 'X-Test': 'true' }),
    },
    text: [
      `Application ${envelope.trackingNo}`,
      envelope.proof.lines.map((line) => `${line.field}: ${line.value}`).join('\r\n'),
      '',
      envelope.note,
      '',
    ].join('\r\n'),
    attachments: [
      { mediaType: 'application/json', name: 'application.json', bytes: Buffer.from(sheet) },
      ...attachments,
    ],
  }
}

/** In the demo a simulator learns the time by mail, as it learns everything. */
const clockOf = (mail: MailSettings, at: Date): MailOut => ({
  from: mail.from,
  to: mail.to,
  date: at,
  subject: 'clock',
  messageId: `<clock.${at.getTime()}@applications>`,
  headers: { 'X-Sent-At': at.toISOString() },
  text: '',
  attachments: [],
})
