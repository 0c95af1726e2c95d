import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { account, commissionAvailable, commissionHeld, receivable } from '@app/domain/ledger'
import { atTheDoor, type Door, finishVisit } from '../../../test/at-the-door.ts'
import { newId } from '../../kernel/id.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../test/worlds/dispatch-world.ts'
import { proveVisit } from '../dispatch/index.ts'
import * as ledger from '../ledger/index.ts'
import { advance, recordFacts } from '../requests/index.ts'
import { seedAgency } from '../workforce/index.ts'
import { accrue } from './accrue.ts'
import { agencyLines, commissionsModule, dispute, settleDispute } from './index.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([commissionsModule])
})
after(() => w?.world.close())

const balance = (...accounts: Parameters<typeof ledger.balances>[1]): Promise<number[]> =>
  ledger.balances(w.world.kernel.db, accounts)
const sound = async () => assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])

async function visited(wanted: { who: Person; count?: number }, code: 'right' | 'wrong' = 'right'): Promise<Door> {
  const door = await atTheDoor(w, wanted)
  for (const requestId of door.requestIds)
    await w.look((tx) => recordFacts(tx, requestId, { paid: true, owedPaisa: 0 }))
  await finishVisit(w, door, code)
  // The next leg is nobody's concern here, and looking for somebody would fill the days that go by.
  for (const requestId of door.requestIds)
    await w.look((tx) => advance(tx, requestId, 'withdraw', { cause: 'citizen' }))
  await w.world.settle()
  await w.act(wanted.who, 'shift.end', {})
  return door
}
const days = async (count: number): Promise<void> => {
  await w.world.clock.advance(count * 86_400)
  await w.world.settle()
}
const ruleOf = () => w.world.kernel.territory.commissionRules.find((one) => one.id === w.found.commission.collection)!

test('two requests at one door: the first leg in full, the second at the further rate; the same event twice pays once', async () => {
  const who = await w.facilitator()
  const door = await visited({ who, count: 2 })
  const rule = ruleOf()
  assert.deepEqual(await balance(commissionHeld(who.id)), [rule.amountPaisa + rule.furtherPaisa])
  const [event] = await w.world.kernel.db.many<{ payload: Parameters<typeof accrue>[1] }>(
    `select payload from kernel.event where type = 'task.ended' and payload->>'visitId' = $1 order by seq`,
    [door.visitId],
  )
  await w.look((tx) => accrue(tx, event!.payload))
  assert.deepEqual(await balance(commissionHeld(who.id)), [rule.amountPaisa + rule.furtherPaisa])
  await days(4)
  assert.deepEqual(await balance(commissionHeld(who.id), commissionAvailable(who.id)), [
    0,
    rule.amountPaisa + rule.furtherPaisa,
  ])
  await sound()
})

test("an agency's facilitator: the share is split when it is earned, and its statement says so", async () => {
  const agencyId = newId()
  await w.look((tx) =>
    seedAgency(tx, { id: agencyId, name: { en: 'Test Agency', ur: 'آزمائشی کمپنی' }, shareBasisPoints: 2000 }),
  )
  const who = await w.facilitator({ agencyId })
  await visited({ who })
  const gross = ruleOf().amountPaisa
  assert.deepEqual(await balance(commissionHeld(who.id), commissionHeld(agencyId)), [gross * 0.8, gross * 0.2])
  const {
    items: [line],
    net,
  } = await w.act(who, 'earnings.summary', {})
  assert.deepEqual(net, { heldPaisa: line?.netPaisa, availablePaisa: 0 }, 'the total is what the lines promise')
  assert.deepEqual(
    [line?.grossPaisa, line?.agencyPaisa, line?.netPaisa],
    [gross, gross * 0.2, gross * 0.8 - (line?.taxPaisa ?? 0)],
  )
  assert.ok(line!.taxPaisa > 0 && line!.releaseAt !== null)
  assert.deepEqual(
    [line!.why.agencyName?.en, line!.why.shareBasisPoints, line!.why.rate, line!.why.rulePaisa, line!.why.holds],
    ['Test Agency', 2000, 'whole', gross, ['days']],
  )
  await sound()
})

test('why a line is what it is is told from its own day: a rule that is another afterwards changes nothing of it', async () => {
  const who = await w.facilitator()
  await visited({ who, count: 2 })
  const rule = ruleOf()
  const before = { ...rule }
  Object.assign(rule, { amountPaisa: 1, furtherPaisa: 2 })
  try {
    const { items } = await w.act(who, 'earnings.summary', {})
    assert.deepEqual(
      items
        .map(({ grossPaisa, why }) => [why.rate, grossPaisa, why.rulePaisa, why.ruleFurtherPaisa, why.ruleFrom])
        .sort(),
      [
        ['further', before.furtherPaisa, before.amountPaisa, before.furtherPaisa, before.effectiveFrom],
        ['whole', before.amountPaisa, before.amountPaisa, before.furtherPaisa, before.effectiveFrom],
      ],
    )
    assert.ok(items.every(({ why }) => why.holdDays === 3 && why.shareBasisPoints === null))
  } finally {
    Object.assign(rule, before)
  }
})

test('finance reads the lines of a payee of their own places, and each look stands in the trail with its purpose', async () => {
  const who = await w.facilitator()
  await visited({ who })
  const finance: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
  }
  const shown = await w.act(finance, 'finance.payLines', { payeeId: who.id, purpose: 'asked' })
  assert.deepEqual(shown.items, (await w.act(who, 'earnings.summary', {})).items, 'what they see themselves')
  assert.deepEqual([shown.heldPaisa, shown.next], [ruleOf().amountPaisa, null])
  const [trace] = await w.world.kernel.db.many<{ actor: string; purpose: string }>(
    `select actor, details->>'purpose' as purpose from kernel.audit where action = 'payee.lines_read' and subject = $1`,
    [`facilitator:${who.id}`],
  )
  assert.deepEqual(trace, { actor: `staff:${finance.actor.kind === 'staff' && finance.actor.id}`, purpose: 'asked' })
  const elsewhere: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { districts: ['no-such-district'] } },
  }
  const no = await refusalOf(w.act(elsewhere, 'finance.payLines', { payeeId: who.id, purpose: 'asked' }))
  assert.equal(no, 'not_found')
})

test('an unproven visit is held until a call-back proves it, and three days more', async () => {
  const who = await w.facilitator()
  const door = await visited({ who }, 'wrong')
  const gross = ruleOf().amountPaisa
  await days(5)
  assert.deepEqual(await balance(commissionHeld(who.id), commissionAvailable(who.id)), [gross, 0])
  await w.look((tx) => proveVisit(tx, door.visitId, true))
  await w.world.settle()
  await days(2)
  assert.deepEqual(await balance(commissionAvailable(who.id)), [0])
  await days(2)
  assert.deepEqual(await balance(commissionHeld(who.id), commissionAvailable(who.id)), [0, gross])
})

test('a dispute holds even what was free; not upheld frees it, upheld takes it back and leaves a debt for what was paid out', async () => {
  const who = await w.facilitator()
  const door = await visited({ who })
  const gross = ruleOf().amountPaisa
  await days(4)
  await w.look((tx) => dispute(tx, { visitId: door.visitId, caseId: 'case-1' }))
  assert.deepEqual(await balance(commissionHeld(who.id), commissionAvailable(who.id)), [gross, 0])
  await w.look((tx) => settleDispute(tx, { visitId: door.visitId, caseId: 'case-1', upheld: false }))
  assert.deepEqual(await balance(commissionHeld(who.id), commissionAvailable(who.id)), [0, gross])
  const finance: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
  }
  await w.act(finance, 'finance.payout', { batchId: newId(), facilitatorId: who.id })
  const earnedBefore = (await balance(account('5010')))[0]!
  await w.look((tx) => dispute(tx, { visitId: door.visitId, caseId: 'case-2' }))
  await w.look((tx) => settleDispute(tx, { visitId: door.visitId, caseId: 'case-2', upheld: true }))
  assert.deepEqual(await balance(receivable(who.id)), [gross])
  assert.equal((await balance(account('5010')))[0]! - earnedBefore, -gross)
  assert.equal((await w.act(who, 'earnings.summary', {})).items[0]?.state, 'taken_back')
  await sound()
})

test("an agency's share is paid, returned, held and taken back by itself, whatever became of its facilitator's", async () => {
  const agencyId = newId()
  await w.look((tx) =>
    seedAgency(tx, { id: agencyId, name: { en: 'Second Test Agency', ur: 'دوسری کمپنی' }, shareBasisPoints: 2000 }),
  )
  const who = await w.facilitator({ agencyId })
  const door = await visited({ who })
  const share = ruleOf().amountPaisa * 0.2
  await days(4)
  const finance: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
  }
  const line = async (): Promise<string | undefined> =>
    w.look(async (tx) => (await agencyLines(tx, agencyId, new Date(0), tx.at, 10)).lines[0]?.state)
  const payOut = async (payee: string): Promise<string> => {
    const batchId = newId()
    await w.act(finance, 'finance.payout', { batchId, facilitatorId: payee })
    return batchId
  }
  const back = (batchId: string): Promise<unknown> =>
    w.act(finance, 'finance.returnPayout', { batchId, payeeId: agencyId, reason: 'account closed' })

  assert.equal(await line(), 'available')
  await payOut(who.id)
  assert.equal(await line(), 'available', 'its facilitator was paid, the agency was not')
  const first = await payOut(agencyId)
  assert.deepEqual([await line(), ...(await balance(commissionAvailable(agencyId)))], ['paid', 0])
  await back(first)
  assert.deepEqual([await line(), ...(await balance(commissionAvailable(agencyId)))], ['available', share])
  const second = await payOut(agencyId)
  assert.equal(await line(), 'paid')

  // Both have their money: a case that is upheld leaves each with a debt, and takes it once.
  await w.look((tx) => dispute(tx, { visitId: door.visitId, caseId: 'case-3' }))
  await w.look((tx) => settleDispute(tx, { visitId: door.visitId, caseId: 'case-3', upheld: true }))
  assert.deepEqual(
    [await line(), ...(await balance(receivable(agencyId), receivable(who.id)))],
    ['taken_back', share, share * 4],
  )
  await back(second)
  assert.equal(await line(), 'taken_back', 'what was taken back stays so')
  await sound()
})

test('one of the two is paid when a case comes: only what is still here is held, and let go', async () => {
  const agencyId = newId()
  await w.look((tx) =>
    seedAgency(tx, { id: agencyId, name: { en: 'Third Test Agency', ur: 'تیسری کمپنی' }, shareBasisPoints: 2000 }),
  )
  const who = await w.facilitator({ agencyId })
  const door = await visited({ who })
  const gross = ruleOf().amountPaisa
  await days(4)
  const finance: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
  }
  const both = () =>
    balance(
      commissionHeld(who.id),
      commissionAvailable(who.id),
      commissionHeld(agencyId),
      commissionAvailable(agencyId),
    )
  await w.act(finance, 'finance.payout', { batchId: newId(), facilitatorId: agencyId })
  assert.deepEqual(await both(), [0, gross * 0.8, 0, 0])
  await w.look((tx) => dispute(tx, { visitId: door.visitId, caseId: 'case-4' }))
  assert.deepEqual(await both(), [gross * 0.8, 0, 0, 0])
  await w.look((tx) => settleDispute(tx, { visitId: door.visitId, caseId: 'case-4', upheld: false }))
  assert.deepEqual(await both(), [0, gross * 0.8, 0, 0])
  await sound()
})
