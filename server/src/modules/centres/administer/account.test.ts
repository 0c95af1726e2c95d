import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { EndpointId, Input } from '@app/contract'
import { commissionEarned, holdReleased } from '@app/domain/ledger'
import { parseCsv } from '@app/domain/places'
import { newId } from '../../../kernel/id.ts'
import { applicationsWorld } from '../../../../test/worlds/applications-world.ts'
import { type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { commissionsModule } from '../../commissions/index.ts'
import { payoutFile } from '../../commissions/payout-file.ts'
import { seedPeople } from '../../identity/index.ts'
import * as ledger from '../../ledger/index.ts'
import { paymentsModule } from '../../payments/index.ts'
import { officesWithDesk } from '../../places/index.ts'
import { centrePayee } from '../../workforce/index.ts'
import { centresModule } from '../index.ts'

const IBAN = 'PK36SCBL0000001123456702'
const OTHER_IBAN = 'PK24SCBL0000001171495101'
const HOLDER = 'Test Centres Authority'

let w: Awaited<ReturnType<typeof applicationsWorld>>
let centreId: string
let one: Person
let two: Person
const finance: Person = {
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
}
before(async () => {
  w = await applicationsWorld({ higher: [paymentsModule, commissionsModule, centresModule] })
  centreId = officesWithDesk(w.world.kernel)[0]!.id
  one = await admin('Test Admin One', '+923240000201')
  two = await admin('Test Admin Two', '+923240000202')
})
after(() => w?.close())

async function admin(name: string, phone: string): Promise<Person> {
  const id = newId()
  const jurisdiction = { province: true as const }
  await w.look((tx) =>
    seedPeople(tx, [{ accountId: id, personId: newId(), kind: 'staff', name, phone, roles: ['admin'], jurisdiction }]),
  )
  return { id, actor: { kind: 'staff', id, roles: ['admin'], jurisdiction } }
}
const no = <Id extends EndpointId>(who: Person, id: Id, input: Input<Id>) => refusalOf(w.act(who, id, input))
const asking = (more: Partial<Input<'centres.askAccount'>> = {}): Input<'centres.askAccount'> => ({
  changeId: newId(),
  centreId,
  iban: IBAN,
  holder: HOLDER,
  reason: 'A letter of the bank',
  ...more,
})
const yes = (changeId: string) => ({ changeId, approve: true, reason: 'The letter was seen' })
const accountNow = async () => (await w.act(one, 'centres.get', { centreId })).account
/** So much of its share is free, and goes out with the next payout. */
async function paidOut(amountPaisa: number) {
  const payeeId = await w.look((tx) => centrePayee(tx, centreId))
  const taskId = newId()
  const earned = {
    taskId,
    ruleId: 'centre-desk',
    ruleVersion: '2026-01-01',
    cause: 'done',
    payee: { facilitatorId: payeeId },
    amountPaisa,
  } as const
  const released = holdReleased({ accrualId: taskId, parts: [{ payeeId, amountPaisa }] })
  await w.look((tx) => ledger.post(tx, [commissionEarned(earned), released]))
  const batchId = newId()
  await w.act(finance, 'finance.payout', { batchId, facilitatorId: payeeId })
  const { items } = await w.act(finance, 'finance.payouts', { state: 'sent', limit: 100 })
  return { ...items.find((item) => item.batchId === batchId)!, batchId, payeeId }
}
const fileOf = (batchId: string) => w.world.as((tx) => payoutFile(tx, { batchId }), finance.actor)

test('without an account its share is sent to nobody: finance sees that, and no file names it', async () => {
  assert.equal(await accountNow(), null)
  const { accountMasked, batchId } = await paidOut(10_000)
  assert.equal(accountMasked, null)
  assert.equal(await refusalOf(fileOf(batchId)), 'not_found')
})

test('one administrator asks for its account and another approves; only then is it paid, and only the bank reads it', async () => {
  assert.equal(await no(one, 'centres.askAccount', asking({ iban: `${IBAN.slice(0, -1)}3` })), 'iban_invalid')
  assert.equal(await no(one, 'centres.askAccount', asking({ centreId: 'no-such-centre' })), 'centre_unknown')
  const elsewhere: Person = { id: newId(), actor: { kind: 'staff', id: newId(), roles: ['admin'], jurisdiction: {} } }
  assert.equal(await no(elsewhere, 'centres.askAccount', asking()), 'not_yours')
  const first = asking({ iban: 'pk36 scbl 0000 0011 2345 6702' })
  const { waiting } = await w.act(one, 'centres.askAccount', first)
  assert.deepEqual([waiting?.kind, waiting?.account], ['account', { masked: 'SCBL ••••6702', holder: HOLDER }])
  assert.equal(await no(one, 'centres.decide', yes(first.changeId)), 'same_person')
  assert.equal((await paidOut(10_000)).accountMasked, null, 'nothing goes there before the second person')
  await w.act(two, 'centres.decide', yes(first.changeId))
  assert.deepEqual(await accountNow(), { masked: 'SCBL ••••6702', holder: HOLDER })

  const sent = await paidOut(40_000)
  assert.equal(sent.accountMasked, 'SCBL ••••6702')
  const file = parseCsv(
    Buffer.from((await fileOf(sent.batchId)).bytes)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  )
  const [header, line] = file.map((row) => row.cells)
  const cell = (name: string) => line?.[header?.indexOf(name) ?? -1]
  assert.deepEqual(
    [file.length, cell('account'), cell('holder'), Math.round(Number(cell('amount_rupees')) * 100)],
    [2, IBAN, HOLDER, sent.netPaisa],
  )
  const { db } = w.world.kernel
  const opened = await db.many(`select subject from kernel.audit where action = 'payout.account_opened'`)
  assert.deepEqual(opened, [{ subject: `centre:${centreId}` }])
  const kept = await db.many<{ text: string }>(
    `select row_to_json(c)::text as text from centres.change c union all select row_to_json(a)::text from
      workforce.centre_account a union all select row_to_json(k)::text from kernel.audit k`,
  )
  assert.ok(!kept.some(({ text }) => text.includes(IBAN.slice(8))), 'the number stands nowhere in the clear')
})

test('another account moves nothing that was sent; a refused one moves nothing at all', async () => {
  assert.equal(await no(two, 'centres.askAccount', asking()), 'account_same')
  const sent = await paidOut(5_000)
  const refused = asking({ iban: OTHER_IBAN })
  await w.act(two, 'centres.askAccount', refused)
  await w.act(one, 'centres.decide', { ...yes(refused.changeId), approve: false })
  assert.equal((await accountNow())?.masked, 'SCBL ••••6702')
  const moved = asking({ iban: OTHER_IBAN })
  await w.act(two, 'centres.askAccount', moved)
  await w.act(one, 'centres.decide', yes(moved.changeId))
  assert.equal((await accountNow())?.masked, 'SCBL ••••5101')
  assert.match(Buffer.from((await fileOf(sent.batchId)).bytes).toString('utf8'), new RegExp(IBAN))
  const { changes } = await w.act(one, 'centres.get', { centreId })
  assert.deepEqual(
    changes.map((change) => [change.kind, change.state, change.account?.masked, change.askedBy, change.decidedBy]),
    [
      ['account', 'approved', 'SCBL ••••5101', 'Test Admin Two', 'Test Admin One'],
      ['account', 'refused', 'SCBL ••••5101', 'Test Admin Two', 'Test Admin One'],
      ['account', 'approved', 'SCBL ••••6702', 'Test Admin One', 'Test Admin Two'],
    ],
  )
})

test('two at once, twice and late: one holds, the others are told why not', async () => {
  const asked = [asking(), asking({ holder: 'Another Holder' })]
  const answers = await Promise.allSettled([
    w.act(one, 'centres.askAccount', asked[0]!),
    w.act(two, 'centres.askAccount', asked[1]!),
  ])
  const at = answers.findIndex((answer) => answer.status === 'fulfilled')
  assert.equal(answers.filter((answer) => answer.status === 'fulfilled').length, 1)
  const held = asked[at]!
  const [asker, other] = at === 0 ? [one, two] : [two, one]
  assert.equal(await no(asker, 'centres.askAccount', held), 'change_waiting')
  assert.equal(await no(other, 'centres.askAccount', asked[1 - at]!), 'change_waiting')
  await w.act(other, 'centres.decide', yes(held.changeId))
  assert.equal(await no(other, 'centres.decide', yes(held.changeId)), 'decided_already')
  assert.equal(await no(asker, 'centres.askAccount', { ...held, iban: OTHER_IBAN }), 'already_done')
  assert.deepEqual(await accountNow(), { masked: 'SCBL ••••6702', holder: held.holder })
})
