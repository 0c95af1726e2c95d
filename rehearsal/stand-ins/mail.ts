import type { Certificate } from '@app/server/test/peers/authority'
import { mailPeer } from '@app/server/test/peers/mail-peer'
import type { Mailbox, MailPeer } from '../peers/mail.ts'

const CARRY_EVERY_MS = 50

/** A mail server for each of two boxes, over real sockets with TLS: what comes in by SMTP lies in the box. */
export async function standInMail(
  certificate: Certificate,
  boxes: { answers: Mailbox; applications: Mailbox },
): Promise<MailPeer> {
  const open = ({ address, password }: Mailbox) => mailPeer({ certificate, user: address, password })
  const [answers, applications] = [await open(boxes.answers), await open(boxes.applications)]
  const carrying = setInterval(() => {
    for (const { taken, box } of [answers, applications]) box.push(...taken.slice(box.length).map((one) => one.data))
  }, CARRY_EVERY_MS)
  return {
    by: 'our mail server',
    whose: 'standIn',
    answers: { smtpPort: answers.smtpPort, imapPort: answers.imapPort, login: boxes.answers },
    applications: { smtpPort: applications.smtpPort, imapPort: applications.imapPort, login: boxes.applications },
    async stop() {
      clearInterval(carrying)
      await Promise.all([answers.close(), applications.close()])
    },
  }
}
