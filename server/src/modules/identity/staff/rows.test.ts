import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { TOTP } from 'otpauth'
import { codeSentTo, notificationsInbox, sentTo } from '../../../../test/inbox-module.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { reportingModule } from '../../reporting/index.ts'
import { seedPeople } from '../index.ts'

let w: DispatchWorld
let admin: Person
before(async () => {
  w = await dispatchWorld([reportingModule, notificationsInbox])
  admin = await staff('+923029910001')
})
after(() => w?.world.close())

async function staff(phone: string): Promise<Person> {
  const id = newId()
  const jurisdiction = { province: true as const }
  await w.look((tx) =>
    seedPeople(tx, [
      { accountId: id, personId: newId(), kind: 'staff', name: 'Test Admin', phone, roles: ['admin'], jurisdiction },
    ]),
  )
  return { id, actor: { kind: 'staff', id, roles: ['admin'], jurisdiction } as Person['actor'] }
}
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === code
const row = (n: number, cells: Record<string, string> = {}) => ({
  row: n,
  cells: { name: `Test Row ${n}`, phone: `0302991100${n}`, roles: 'clerk', districts: 'lahore', ...cells },
})
const countStaff = () =>
  w.look(async (tx) =>
    Number((await tx.one<{ n: string }>(`select count(*) as n from identity.account where kind = 'staff'`, [])).n),
  )
const linksTo = (phone: string): string[] =>
  sentTo(w.world, phone)
    .filter((one) => one.template === 'staff_invited')
    .map((one) => /#([\w-]{43})$/.exec(String(one.facts.link))?.[1] ?? '')

test('a file is looked at without a trace, taken in once, and the second time makes nobody', async () => {
  const rows = [
    row(2),
    row(3, { roles: 'clerk auditor', language: 'ur-latn', name_ur: 'آزمائشی' }),
    row(4, { phone: '0302 9911002' }),
    row(5, { phone: '12' }),
    row(6, { districts: 'atlantis' }),
    row(7, { agencies: 'nobody' }),
    row(8, { agencies: newId() }),
    row(9, { phone: '+923029910001' }),
  ]
  const before = await countStaff()
  const { items } = await w.act(admin, 'staff.previewRows', { rows })
  assert.deepEqual(
    items.map((one) => [one.row, one.fate, one.problem, one.column, one.secondPerson]),
    [
      [2, 'new', null, null, false],
      [3, 'new', null, null, true],
      [4, 'refused', 'phone_twice', 'phone', false],
      [5, 'refused', 'phone_invalid', 'phone', false],
      [6, 'refused', 'place_unknown', 'districts', false],
      [7, 'refused', 'place_unknown', 'agencies', false],
      [8, 'refused', 'place_unknown', 'agencies', false],
      [9, 'there', null, null, false],
    ],
  )
  await w.world.settle()
  assert.equal(await countStaff(), before, 'a look writes nobody down')
  assert.deepEqual(linksTo('+923029911002'), [], 'nor does it tell anybody')

  const taken = await w.act(admin, 'staff.takeRows', { rows })
  assert.deepEqual(taken.items, items)
  await w.world.settle()
  assert.equal(await countStaff(), before + 2)
  assert.equal(linksTo('+923029911002').length, 1)
  const again = await w.act(admin, 'staff.takeRows', { rows })
  assert.deepEqual(
    again.items.map((one) => one.fate),
    ['there', 'there', 'refused', 'refused', 'refused', 'refused', 'refused', 'there'],
  )
  await w.world.settle()
  assert.equal(await countStaff(), before + 2)
  assert.equal(linksTo('+923029911002').length, 1, 'and nobody is written to a second time')

  const { items: listed } = await w.act(admin, 'staff.list', { q: 'Test Row 3' })
  const member = await w.act(admin, 'staff.get', { accountId: listed[0]!.id })
  assert.deepEqual(
    [member.roles, member.asked?.roles, member.secondFactor, member.language],
    [['clerk'], ['clerk', 'auditor'], false, 'ur-Latn'],
  )
})

test('two who take the same file in at once make everybody once', async () => {
  const other = await staff('+923029910002')
  const rows = [1, 2, 3].map((n) => row(n, { phone: `+92302992200${n}` }))
  const before = await countStaff()
  const both = await Promise.all([w.act(admin, 'staff.takeRows', { rows }), w.act(other, 'staff.takeRows', { rows })])
  assert.equal(both.flatMap((one) => one.items).filter((one) => one.fate === 'new').length, 3)
  assert.equal(await countStaff(), before + 3)
})

test('the link of an invitation lets its holder in; a new one makes it void, and who is in gets none', async () => {
  const accountId = newId()
  const { member, secret } = await w.act(admin, 'staff.create', {
    accountId,
    name: 'Test Invited',
    phone: '03029933001',
    language: 'ur',
    roles: ['clerk'],
    place: { province: true },
    invite: true,
  })
  assert.deepEqual([secret, member.secondFactor], [null, false])
  await w.world.settle()
  await w.act(admin, 'staff.invite', { accountId })
  await w.world.settle()
  const [first, second] = linksTo('+923029933001')
  await assert.rejects(w.world.call('begin.open', { token: first! }), refused('link_dead'))
  await w.world.clock.advance(6 * 86_400)
  const opened = await w.world.call('begin.open', { token: second! })
  assert.equal(opened.name, 'Test Invited')
  await w.act(admin, 'staff.suspend', { accountId, reason: 'Left' })
  await assert.rejects(w.world.call('begin.open', { token: second! }), refused('link_dead'))
  await assert.rejects(w.act(admin, 'staff.invite', { accountId }), refused('already_done'))
})

test('a second factor that is reset is set up anew by its holder, who is told; the one of before opens nothing', async () => {
  const phone = '+923029944001'
  const [accountId, at] = [newId(), () => w.world.clock.now().getTime()]
  const appointed = { name: 'Test Reset', phone, roles: ['clerk' as const], place: { province: true } }
  await w.act(admin, 'staff.create', { accountId, ...appointed, email: 'test.reset@example.test' })
  const comeIn = async () => {
    await w.world.settle()
    const { ticket, secret } = await w.world.call('begin.open', { token: linksTo(phone).at(-1)! })
    await w.world.call('begin.sendCode', { ticket })
    await w.world.settle()
    const totp = new TOTP({ secret }).generate({ timestamp: at() })
    return w.world.call('begin.finish', { ticket, totp, code: codeSentTo(w.world, phone) }, { app: 'console' })
  }
  const { token } = await comeIn()
  const before = linksTo(phone).length
  const reset = await w.act(admin, 'staff.resetSecondFactor', { accountId, reason: 'Lost phone, seen in person' })
  assert.deepEqual([reset.secret, reset.member.secondFactor], [null, false])
  await assert.rejects(w.world.call('auth.me', {}, { token, app: 'console' }), refused('not_signed_in'))
  await w.world.settle()
  assert.ok(sentTo(w.world, phone).some((one) => one.template === 'staff_factor_reset'))
  assert.equal(linksTo(phone).length, before + 1)
  await w.world.clock.advance(120)
  await w.world.call('auth.requestCode', { phone, app: 'console' })
  await w.world.settle()
  const code = codeSentTo(w.world, phone)
  await assert.rejects(
    w.world.call('auth.verifyCode', { phone, app: 'console', code }),
    refused('second_factor_missing'),
  )
  await w.world.clock.advance(120)
  assert.equal((await comeIn()).me.id, accountId)
})
