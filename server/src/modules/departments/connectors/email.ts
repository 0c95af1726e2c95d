import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Attachment, Collected, Connector, Envelope, SendAnswer } from '../envelope.ts'
import { Outage, readMessage } from '../envelope.ts'
import { signatureHolds, signatureOf } from '../signature.ts'
import { composeMail, parseMail } from './mime.ts'
import { MailRefused, sendMail } from './smtp.ts'

const PATIENCE_MS = 6_000
const MAILS_MAX = 200

/** A department that takes mail: applications go out by SMTP, its replies lie in a Maildir that the mail server fills. */
export function emailConnector({
  host,
  port,
  from,
  to,
  maildir,
  secret,
}: {
  host: string
  port: number
  from: string
  to: string
  maildir: string
  secret: string
}): Connector {
  return {
    async send(envelope: Envelope, attachments: readonly Attachment[], at: Date): Promise<SendAnswer> {
      const { requestId: _ours, documents: _files, ...theirs } = envelope
      const sheet = JSON.stringify(theirs)
      const data = composeMail(
        {
          From: from,
          To: to,
          Date: at.toUTCString(),
          Subject: `[${envelope.trackingNo}] ${envelope.kind} ${envelope.serviceId} ${envelope.caseId}`,
          'Message-ID': `<${envelope.applicationId}.${envelope.round}@applications>`,
          'X-Signature': signatureOf(secret, sheet),
          'X-Sent-At': at.toISOString(),
        },
        [
          {
            mediaType: 'text/plain; charset=utf-8',
            bytes: Buffer.from(
              [
                `Application ${envelope.trackingNo}`,
                envelope.proof.lines.map((line) => `${line.field}: ${line.value}`).join('\r\n'),
                '',
                envelope.note,
                '',
              ].join('\r\n'),
            ),
          },
          { mediaType: 'application/json', name: 'application.json', bytes: Buffer.from(sheet) },
          ...attachments,
        ],
        `part-${envelope.applicationId}-${envelope.round}`,
      )
      try {
        await sendMail({ host, port }, { from, to, data }, PATIENCE_MS)
      } catch (error) {
        if (error instanceof MailRefused)
          return { answer: 'rejected', code: 'mail_refused', words: error.message.slice(0, 500) }
        throw new Outage((error as Error).message.slice(0, 100))
      }
      return { answer: 'later', reference: '' }
    },
    async collect(position: string, at: Date | null) {
      if (at) {
        const knock = composeMail(
          { From: from, To: to, Date: at.toUTCString(), Subject: 'clock', 'X-Sent-At': at.toISOString() },
          [],
          'none',
        )
        await sendMail({ host, port }, { from, to, data: knock }, PATIENCE_MS).catch((error: Error) => {
          throw new Outage(error.message.slice(0, 100))
        })
      }
      const fresh = join(maildir, 'new')
      const names = (await readdir(fresh).catch(() => [])).sort().slice(0, MAILS_MAX)
      const items: Collected[] = []
      for (const name of names) items.push(...answerOf(await readFile(join(fresh, name), 'utf8'), secret))
      return {
        items,
        position,
        async done() {
          await mkdir(join(maildir, 'cur'), { recursive: true })
          for (const name of names)
            await rename(join(fresh, name), join(maildir, 'cur', `${name}:2,S`)).catch(() => undefined)
        },
      }
    },
  }
}

/** A reply is a signed sheet; a mail without a right signature is left aside unread. */
function answerOf(raw: string, secret: string): Collected[] {
  const { headers, parts } = parseMail(raw)
  const sheet = parts.find((part) => part.mediaType === 'application/json')?.bytes
  if (!sheet || !signatureHolds(secret, sheet, headers['x-signature'])) return []
  try {
    const given = JSON.parse(sheet.toString('utf8')) as Record<string, unknown>
    if (given.kind === 'refused')
      return [
        {
          refused: {
            applicationId: String(given.applicationId),
            code: String(given.code ?? ''),
            words: String(given.words ?? ''),
          },
        },
      ]
    const message = readMessage(given)
    return message ? [{ message }] : []
  } catch {
    return []
  }
}
