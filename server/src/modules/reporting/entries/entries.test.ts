import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { account, advance, cashInHand, credit, debit, journal } from '@app/domain/ledger'
import { DAY_MS } from '@app/domain/shared'
import { type Door, atTheDoor } from '../../../../test/at-the-door.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import * as ledger from '../../ledger/index.ts'
import { paymentsModule } from '../../payments/index.ts'
import { reportingModule } from '../index.ts'

let w: DispatchWorld
let door: Door
let auditor: Person
before(async () => {
  w = await dispatchWorld([paymentsModule, reportingModule])
  door = await atTheDoor(w)
  auditor = staff('auditor', { province: true })
  await w.act(door.who, 'payments.collectCash', {
    visitId: door.visitId,
    paymentId: newId(),
    amountPaisa: door.due,
  })
})
after(() => w?.world.close())

function staff(role: string, jurisdiction: object): Person {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: [role], jurisdiction } as Person['actor'] }
}
const post = (journals: Parameters<typeof ledger.post>[1], who: Person = auditor) =>
  inTransaction(w.world.kernel, { actor: who.actor }, (tx) => ledger.post(tx, journals))
const funding = (key: string, amountPaisa: number, effectiveAt?: Date) =>
  journal({
    key,
    kind: 'made_up',
    legs: [debit(account('5050'), amountPaisa), credit(account('2900'), amountPaisa)],
    ...(effectiveAt && { effectiveAt }),
  })

test('a sum leads to its accounts, an account to its entries, an entry to its lines and its request', async () => {
  const { accounts } = await w.act(auditor, 'finance.trialBalance', {})
  const inHand = accounts.find((one) => one.code === '1200')!
  assert.equal(inHand.balancePaisa, door.due)
  const { items, next } = await w.act(auditor, 'finance.accounts', { code: '1200' })
  assert.equal(next, null)
  assert.deepEqual(
    items.map(({ sub, balancePaisa }) => [sub, balancePaisa]),
    [[door.who.id, door.due]],
  )
  assert.ok(items[0]!.name?.ur)
  const page = await w.act(auditor, 'finance.accountEntries', { code: '1200', sub: door.who.id })
  assert.equal(page.balancePaisa, door.due)
  const [cash] = page.items
  assert.deepEqual([cash?.kind, cash?.amountPaisa, cash?.balanceAfterPaisa], ['cash_at_door', door.due, door.due])
  const entry = await w.act(auditor, 'finance.journal', { journalId: cash!.journalId })
  assert.deepEqual(
    [entry.requestId, entry.byKind, entry.reversedBy, entry.lines.map((line) => line.amountPaisa)],
    [door.requestId, 'facilitator', null, [door.due, -door.due]],
  )
  assert.ok(entry.trackingNo)
  assert.equal(entry.lines[1]!.name?.en, entry.trackingNo)
})

test('where the cash is: in whose hand, since when and of how much at most', async () => {
  const { items, ...sums } = await w.act(auditor, 'finance.cash', {})
  assert.deepEqual(
    [sums.inHandPaisa, sums.overPaisa, sums.inTransitPaisa, sums.people, sums.next],
    [door.due, 0, 0, 1, null],
  )
  const [holder] = items
  assert.deepEqual([holder?.facilitatorId, holder?.inHandPaisa, holder?.warning], [door.who.id, door.due, 'none'])
  assert.ok(holder?.name && holder.since && holder.capPaisa > 0)
})

test('pages of an account and of the cash go on where they ended, and tell each row once', async () => {
  const codes = [1, 2, 3, 4, 5]
  await post(codes.map((n) => funding(`paged:${n}`, n * 100)))
  const seen: number[] = []
  for (let cursor: string | undefined, turn = 0; turn < 6; turn++) {
    const page = await w.act(auditor, 'finance.accountEntries', {
      code: '2900',
      limit: 2,
      ...(cursor && { cursor }),
    })
    seen.push(...page.items.map((one) => one.amountPaisa))
    if (page.next === null) break
    cursor = page.next
  }
  assert.deepEqual(seen, [500, 400, 300, 200, 100])
  const ids = [newId(), newId(), newId()].sort()
  const others = ids.map((sub, n) =>
    journal({
      key: `hand:${sub}`,
      kind: 'made_up',
      legs: [debit(cashInHand(sub), 700 + n), credit(advance(newId()), 700 + n)],
    }),
  )
  await post(others)
  const holders: string[] = []
  for (let cursor: string | undefined, turn = 0; turn < 5; turn++) {
    const page = await w.act(auditor, 'finance.cash', { limit: 1, ...(cursor && { cursor }) })
    holders.push(...page.items.map((one) => one.facilitatorId))
    if (page.next === null) break
    cursor = page.next
  }
  assert.deepEqual(holders, [door.who.id, ids[2], ids[1], ids[0]])
})

test('an auditor finds what was undone, what came late, and what a person entered in round sums', async () => {
  const system: Person = { id: '', actor: { kind: 'system', id: 'test' } as Person['actor'] }
  const before = new Date(w.world.kernel.clock.now().getTime() - 2 * DAY_MS)
  await post([funding('machine', 1_000_000), funding('machine-late', 300, before)], system)
  await post([funding('odd', 1_000_100), funding('round', 2_000_000)])
  await inTransaction(w.world.kernel, { actor: system.actor }, (tx) => ledger.reverse(tx, 'machine', 'entered twice'))
  const sums = async (look: 'reversal' | 'late' | 'by_hand' | 'round') =>
    (await w.act(auditor, 'finance.entries', { look })).items.map((one) => one.amountPaisa)
  assert.deepEqual(await sums('reversal'), [1_000_000])
  assert.deepEqual(await sums('late'), [300])
  assert.deepEqual(await sums('round'), [2_000_000])
  assert.deepEqual((await sums('by_hand')).slice(0, 2), [2_000_000, 1_000_100])
  const [undone] = (await w.act(auditor, 'finance.entries', { look: 'reversal' })).items
  const { reverses } = await w.act(auditor, 'finance.journal', { journalId: undone!.journalId })
  assert.equal((await w.act(auditor, 'finance.journal', { journalId: reverses! })).reversedBy, undone!.journalId)
})

test('whoever has one district reads none of it, and what is not there is refused', async () => {
  const district = staff('finance', { districtIds: ['lahore'] })
  for (const [call, input] of [
    ['finance.cash', {}],
    ['finance.accounts', { code: '1200' }],
    ['finance.accountEntries', { code: '2900' }],
    ['finance.journal', { journalId: '1' }],
    ['finance.entries', { look: 'late' }],
  ] as const)
    assert.equal(await refusalOf(w.act(district, call, input as never)), 'whole_programme_only', call)
  assert.equal(await refusalOf(w.act(auditor, 'finance.journal', { journalId: '999999999999' })), 'not_found')
  assert.equal(await refusalOf(w.act(auditor, 'finance.accountEntries', { code: '1200' })), 'not_found')
  const nobody = await w.act(auditor, 'finance.accountEntries', { code: '1200', sub: 'nobody' })
  assert.deepEqual([nobody.items, nobody.name, nobody.balancePaisa], [[], null, 0])
  const strange = await w.act(auditor, 'finance.accountEntries', { code: '2900', cursor: 'x.y.z' })
  assert.deepEqual(strange.items, [])
})
