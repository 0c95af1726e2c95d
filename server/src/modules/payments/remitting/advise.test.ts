import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { account, collectionBank } from '@app/domain/ledger'
import { testAuthority } from '../../../../test/peers/authority.ts'
import { mailPeer } from '../../../../test/peers/mail-peer.ts'
import { dispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { connectionsModule } from '../../connections/index.ts'
import { departmentsModule } from '../../departments/index.ts'
import * as ledger from '../../ledger/index.ts'
import { paymentsModule } from '../index.ts'
import { adviseDepartment } from './advise.ts'

const authority = await testAuthority()
const mail = await mailPeer({
  certificate: await authority.server(['localhost']),
  user: 'programme',
  password: 'a mail password',
  refuses: 'gone@',
})
const w = await dispatchWorld([connectionsModule, departmentsModule, paymentsModule])
after(async () => {
  await w.world.close()
  await mail.close()
})
const staff = (role: 'finance' | 'admin'): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: [role], jurisdiction: { province: true } } }
}
const [maker, checker, admin] = [staff('finance'), staff('finance'), staff('admin')]
const [withMail, without] = w.world.kernel.territory.departments.map((one) => one.id) as [string, string]

async function connect(): Promise<void> {
  const connectionId = newId()
  const { revision } = await w.act(admin, 'connections.save', {
    connectionId,
    kind: 'departmentMail',
    subjectId: withMail,
    name: 'Mail',
    settings: {
      from: 'applications@programme.test',
      to: 'accounts@departments.test',
      host: 'localhost',
      port: mail.smtpPort,
      security: 'starttls',
      user: 'programme',
      incoming: 'imap',
      imapHost: 'localhost',
      imapPort: mail.imapPort,
      imapSecurity: 'tls',
      imapUser: 'programme',
      imapFolder: 'INBOX',
      authority: authority.cert,
      pollMinutes: 5,
    },
    secrets: { secret: 'what-both-sides-sign-with', password: 'a mail password', imapPassword: 'a mail password' },
    revision: 0,
  })
  await w.act(admin, 'connections.turnOn', { connectionId, revision })
  await w.world.settle()
}

async function released(departmentId: string): Promise<string> {
  const [requestId, receiptNo] = [newId(), `TEST-${departmentId}`]
  await w.world.kernel.db.run(
    `with receipt as (insert into payments.receipt (receipt_no, payment_id, request_id, order_id, account_id, rail,
        amount_paisa, lines, journal_key, qr, at) values ($2, $2, $1, $1, $1, 'cash', 20000, '[]', 'test', '', $4))
     insert into payments.paid_line (request_id, code, receipt_no, rail, kind, amount_paisa, spent, department_id, due_at)
      values ($1, 'fee', $2, 'cash', 'fixed', 20000, 'fee_due', $3, $4)`,
    [requestId, receiptNo, departmentId, w.world.clock.now()],
  )
  await w.look((tx) =>
    ledger.post(tx, [
      {
        key: `submit:${requestId}:fee:${receiptNo}`,
        kind: 'fee_due',
        legs: [
          { account: collectionBank('main'), amountPaisa: 20_000 },
          { account: account('2100', departmentId), amountPaisa: -20_000 },
        ],
      },
    ]),
  )
  const batchId = newId()
  await w.act(maker, 'finance.makeSettlement', { batchId, departmentId })
  await w.act(checker, 'finance.releaseSettlement', { batchId })
  await w.world.settle()
  return batchId
}
const advised = async (batchId: string) =>
  (await w.act(maker, 'finance.settlement', { batchId })).batch.advisedAt !== null

test('a department that is reached by mail is told what is on its way, once; another is not, and both are paid', async () => {
  await connect()
  const batchId = await released(withMail)
  assert.ok(await advised(batchId))
  const [letter, ...more] = mail.taken.filter((one) => one.data.includes('Remittance advice'))
  assert.equal(more.length, 0)
  assert.ok(letter?.secure)
  assert.match(letter.data, /Subject: Remittance advice \d{4}-\d\d-\d\d: Rs 200\.00/)
  assert.match(letter.data, /Two hundred rupees only/)
  const csv = Buffer.from(
    /filename="?schedule-[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+?)\r\n\r?\n?--/.exec(letter.data)?.[1] ?? '',
    'base64',
  ).toString('utf8')
  assert.match(csv, /"200\.00"/)
  await adviseDepartment(w.world.kernel, { batchId })
  assert.equal(mail.taken.filter((one) => one.data.includes('Remittance advice')).length, 1)
  assert.equal(await advised(await released(without)), false)
})
