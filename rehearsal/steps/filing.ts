import assert from 'node:assert/strict'
import type { Department, HandedIn } from '../peers/department.ts'
import { CLIENT } from '../peers/rest-department.ts'
import { BOXES, SIGNED_WITH } from '../world/surroundings.ts'
import type { Order, Rehearsal } from '../world/rehearsal.ts'
import { connect } from './connections.ts'

const POLL_MINUTES = 1
const ROUNDS_MAX = 120

/** What was waiting for a connection goes when it is turned on; the department has it whole. */
async function untilHandedIn(r: Rehearsal, department: Department, { citizen, ordered }: Order): Promise<HandedIn> {
  const stage = r.get('stage')
  const found = () => department.handedIn().find((one) => one.trackingNo === ordered.trackingNo)
  for (let round = 0; round < ROUNDS_MAX && !found(); round++) {
    await stage.settle()
    await stage.pass(0.1)
  }
  const handedIn = found()
  assert.ok(
    handedIn,
    `${ordered.trackingNo} never came to the department: ${(await citizen.view(ordered.requestId)).state}`,
  )
  assert.deepEqual(department.wrong(), [])
  const { lines } = await citizen.voice.call('requests.proofLines', { requestId: ordered.requestId })
  const plain = (all: readonly { field: string; value: string }[]) => all.map(({ field, value }) => ({ field, value }))
  assert.deepEqual(plain(handedIn.lines), plain(lines), 'the lines are not those that were read aloud')
  assert.ok(handedIn.scans.length > 0, 'no scan came with it')
  return handedIn
}

export const fileByMail = (r: Rehearsal): Promise<void> =>
  r.steps.play('fileMail', async () => {
    const { mail, authority, mailDepartment } = r.machine
    const { login } = mail.applications
    await connect(r, {
      kind: 'departmentMail',
      subjectId: 'local-government',
      name: 'Local government, by mail',
      settings: {
        from: BOXES.answers.address,
        to: BOXES.applications.address,
        host: '127.0.0.1',
        port: mail.applications.smtpPort,
        ...(login && { user: login.address }),
        security: 'starttls',
        incoming: 'imap',
        imapHost: '127.0.0.1',
        imapPort: mail.answers.imapPort,
        imapSecurity: 'tls',
        imapUser: BOXES.answers.address,
        imapFolder: 'INBOX',
        authority: authority.cert,
        pollMinutes: POLL_MINUTES,
      },
      secrets: {
        secret: SIGNED_WITH.mail,
        imapPassword: BOXES.answers.password,
        ...(login && { password: login.password }),
      },
    })
    const { scans, lines } = await untilHandedIn(r, mailDepartment, r.get('byWeb'))
    r.say(
      `   in the department’s mailbox: ${lines.length} lines as they were read aloud, ${scans.length} scans, signed`,
    )
  })

export const fileByRest = (r: Rehearsal): Promise<void> =>
  r.steps.play('fileRest', async () => {
    const { authority, restDepartment } = r.machine
    await connect(r, {
      kind: 'departmentRest',
      subjectId: 'board-of-revenue',
      name: 'Board of Revenue, its own system',
      settings: {
        url: restDepartment.url,
        auth: 'oauth',
        tokenUrl: restDepartment.tokenUrl,
        clientId: CLIENT.clientId,
        authority: authority.cert,
        pollMinutes: POLL_MINUTES,
      },
      secrets: { secret: SIGNED_WITH.rest, clientSecret: CLIENT.clientSecret },
    })
    const { scans, lines } = await untilHandedIn(r, restDepartment, r.get('byCall'))
    r.say(
      `   at the department’s interface, with a token of its own authority: ${lines.length} lines, ${scans.length} scans`,
    )
  })
