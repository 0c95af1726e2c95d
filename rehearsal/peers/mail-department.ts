import { ImapFlow } from 'imapflow'
import { simpleParser } from 'mailparser'
import nodemailer from 'nodemailer'
import { type Department, type HandedIn, isSigned, readSheet, sign } from './department.ts'
import type { Mailbox, MailPeer } from './mail.ts'

const LOOK_EVERY_MS = 250

/** A department whose clerks read a mailbox over IMAP and answer by mail; both servers are the mail peer's. */
export async function startMailDepartment(given: {
  mail: MailPeer
  authority: string
  secret: string
  box: Mailbox
  answersTo: string
}): Promise<Department> {
  const { mail, authority, secret, box, answersTo } = given
  const tls = { ca: authority }
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: mail.applications.imapPort,
    secure: true,
    tls,
    auth: { user: box.address, pass: box.password },
    logger: false,
    disableAutoIdle: true,
  })
  client.on('error', () => undefined)
  await client.connect()
  await client.mailboxOpen('INBOX')
  const { smtpPort, login } = mail.answers
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: smtpPort,
    requireTLS: true,
    tls,
    ...(login && { auth: { user: login.address, pass: login.password } }),
  })
  const handedIn: HandedIn[] = []
  const wrong: string[] = []
  let read = 0
  let ended = false

  async function take(source: Buffer): Promise<void> {
    const { headers, attachments } = await simpleParser(source)
    const sheet = attachments.find((part) => part.filename === 'application.json')?.content
    if (!sheet || headers.has('x-test')) return
    if (!isSigned(secret, sheet, String(headers.get('x-signature') ?? ''))) return void wrong.push('the signature')
    const scans = attachments.flatMap((part) => (part.contentType.startsWith('image/') ? [part.filename ?? ''] : []))
    handedIn.push(readSheet(sheet.toString('utf8'), scans))
  }
  async function look(): Promise<void> {
    await client.noop()
    const fresh = await client.fetchAll(`${read + 1}:*`, { uid: true, source: true }, { uid: true })
    for (const { uid, source } of fresh)
      if (uid > read && source) {
        read = uid
        await take(source)
      }
  }
  const looking = (async () => {
    while (!ended) {
      await look().catch((error: Error) => wrong.push(error.message))
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  })()

  return {
    handedIn: () => handedIn,
    wrong: () => wrong,
    async answer(answer, paper) {
      const sheet = JSON.stringify({ ...answer, ...(paper && { document: { sha256: paper.sha256 } }) })
      await transport.sendMail({
        from: box.address,
        to: answersTo,
        subject: `Re: ${answer.kind}`,
        headers: { 'X-Signature': sign(secret, sheet) },
        attachments: [
          { filename: 'answer.json', contentType: 'application/json', content: Buffer.from(sheet) },
          ...(paper ? [{ filename: 'paper.pdf', contentType: 'application/pdf', content: paper.bytes }] : []),
        ],
      })
    },
    async stop() {
      ended = true
      await looking
      transport.close()
      await client.logout().catch(() => undefined)
    },
  }
}
