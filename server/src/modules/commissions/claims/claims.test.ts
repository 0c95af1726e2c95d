import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { account, commissionAvailable, commissionHeld } from '@app/domain/ledger'
import { atTheDoor, finishVisit } from '../../../../test/at-the-door.ts'
import { notificationsInbox, sentTo } from '../../../../test/inbox-module.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import * as ledger from '../../ledger/index.ts'
import { advance, recordFacts } from '../../requests/index.ts'
import { getFacilitator, seedAgency } from '../../workforce/index.ts'
import { commissionsModule, dispute, settleDispute } from '../index.ts'
import { answerClaim } from './answer.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([commissionsModule, notificationsInbox])
})
after(async () => {
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
  await w.world.close()
})

const balance = (...accounts: Parameters<typeof ledger.balances>[1]): Promise<number[]> =>
  ledger.balances(w.world.kernel.db, accounts)
const both = (id: string): Promise<number[]> => balance(commissionHeld(id), commissionAvailable(id))
const gross = (): number =>
  w.world.kernel.territory.commissionRules.find((one) => one.id === w.found.commission.collection)!.amountPaisa
const finance = (): Person => ({
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
})

async function earned(agencyId?: string): Promise<{ who: Person; visitId: string; taskId: string; ruleId: string }> {
  const who = await w.facilitator(agencyId ? { agencyId } : {})
  const door = await atTheDoor(w, { who })
  for (const requestId of door.requestIds)
    await w.look((tx) => recordFacts(tx, requestId, { paid: true, owedPaisa: 0 }))
  await finishVisit(w, door, 'right')
  for (const requestId of door.requestIds)
    await w.look((tx) => advance(tx, requestId, 'withdraw', { cause: 'citizen' }))
  await w.world.settle()
  await w.act(who, 'shift.end', {})
  const [line] = (await w.act(who, 'earnings.summary', {})).items
  return { who, visitId: door.visitId, taskId: line!.taskId!, ruleId: line!.why.ruleId }
}
const days = async (count: number): Promise<void> => {
  await w.world.clock.advance(count * 86_400)
  await w.world.settle()
}
/** What fell due at this moment is done at the next. */
const soon = () => days(1 / 1440)
type Earned = Awaited<ReturnType<typeof earned>>
async function claimed({ who, taskId, ruleId }: Earned, claimId = newId()): Promise<string> {
  await w.act(who, 'earnings.claim', { claimId, taskId, ruleId, said: 'It was the long form.' })
  return claimId
}
const lineOf = async (who: Person) => (await w.act(who, 'earnings.summary', {})).items.at(-1)!

test('a claim holds the line past its days; refused, it is free at once, and the reason is read where it was asked', async () => {
  const one = await earned()
  const claimId = await claimed(one)
  await days(4)
  assert.deepEqual(await both(one.who.id), [gross(), 0])
  assert.deepEqual((await lineOf(one.who)).why.holds, ['claim'])
  await w.act(finance(), 'finance.answerPayClaim', {
    claimId,
    verdict: 'refused',
    answer: 'The short form was filled.',
  })
  assert.deepEqual(await both(one.who.id), [0, gross()])
  const { claim, why } = await lineOf(one.who)
  await w.world.settle()
  const { phone } = await w.look((tx) => getFacilitator(tx, one.who.id))
  assert.deepEqual(
    sentTo(w.world, phone).flatMap((sent) => (sent.template.startsWith('pay_claim') ? [sent.template] : [])),
    ['pay_claim_refused'],
  )
  assert.deepEqual([claim?.state, claim?.answer, why.holds], ['refused', 'The short form was filled.', []])
})

test('what is free already is held again; upheld, what was missing is one more line, split as the first was', async () => {
  const agencyId = newId()
  await w.look((tx) =>
    seedAgency(tx, { id: agencyId, name: { en: 'Claim Agency', ur: 'کمپنی' }, shareBasisPoints: 2000 }),
  )
  const one = await earned(agencyId)
  await days(4)
  const claimId = await claimed(one)
  assert.deepEqual(await both(one.who.id), [gross() * 0.8, 0])
  assert.deepEqual(await both(agencyId), [0, gross() * 0.2], 'the agency waits for nobody’s word but its own')
  const before = (await balance(account('5010')))[0]!
  const answer = { claimId, verdict: 'upheld' as const, furtherPaisa: 10_000, answer: 'The long form it was.' }
  await w.act(finance(), 'finance.answerPayClaim', answer)
  await soon()
  assert.deepEqual(await both(one.who.id), [0, gross() * 0.8 + 8_000])
  assert.deepEqual(await both(agencyId), [0, gross() * 0.2 + 2_000])
  assert.equal((await balance(account('5010')))[0]! - before, 10_000)
  const { items } = await w.act(one.who, 'earnings.summary', {})
  assert.deepEqual(
    items.map((line) => [line.why.kind, line.grossPaisa, line.agencyPaisa, line.noClaim]),
    [
      ['corrected', 10_000, 2_000, 'claim_made'],
      ['done', gross(), gross() * 0.2, 'claim_made'],
    ],
  )
  await w.act(finance(), 'finance.payout', { batchId: newId(), facilitatorId: one.who.id })
  assert.deepEqual(await both(one.who.id), [0, 0])
})

test('money for a claim takes two people, and an answer without money one', async () => {
  const [one, two] = [await earned(), await earned()]
  const [paid, unpaid] = [await claimed(one), await claimed(two)]
  const alone = finance()
  const asks = (claimId: string, furtherPaisa: number): Promise<unknown> =>
    w.world.as((tx) => {
      tx.secondPerson = 'needed'
      return answerClaim(tx, { claimId, verdict: 'upheld', furtherPaisa, answer: 'Yes.' })
    }, alone.actor)
  await assert.rejects(asks(paid, 1), /second person/)
  assert.equal((await lineOf(one.who)).claim?.state, 'open')
  await asks(unpaid, 0)
  assert.equal((await lineOf(two.who)).claim?.state, 'upheld')
})

test('twice, from two people at once, somebody else’s line, and what comes late', async () => {
  const one = await earned()
  const other = await w.facilitator()
  const [taskId, ruleId] = [one.taskId, one.ruleId]
  const say = (who: Person) => w.act(who, 'earnings.claim', { claimId: newId(), taskId, ruleId, said: 'Too little.' })
  assert.equal(await refusalOf(say(other)), 'not_found')
  await w.act(other, 'shift.end', {})
  const both = await Promise.allSettled([say(one.who), say(one.who)])
  assert.deepEqual(both.map((each) => each.status).sort(), ['fulfilled', 'rejected'])
  assert.equal(await refusalOf(say(one.who)), 'claim_made')
  const claimId = (await lineOf(one.who)).claim!.claimId

  const [me, colleague] = [finance(), finance()]
  await w.act(me, 'finance.takePayClaim', { claimId })
  await w.act(me, 'finance.takePayClaim', { claimId })
  assert.equal(await refusalOf(w.act(colleague, 'finance.takePayClaim', { claimId })), 'claim_taken')
  await w.act(colleague, 'finance.takePayClaim', { claimId, over: true })
  const mine = async (who: Person) =>
    (await w.act(who, 'finance.payClaims', {})).items.find((item) => item.claimId === claimId)?.mine
  assert.deepEqual([await mine(me), await mine(colleague)], [false, true])

  const answer = (who: Person) =>
    w.act(who, 'finance.answerPayClaim', { claimId, verdict: 'upheld', furtherPaisa: 500, answer: 'Yes.' })
  const answers = await Promise.allSettled([answer(me), answer(colleague)])
  assert.deepEqual(answers.map((each) => each.status).sort(), ['fulfilled', 'rejected'])
  assert.equal(await refusalOf(answer(me)), 'claim_answered')
  assert.equal(await refusalOf(w.act(me, 'finance.takePayClaim', { claimId })), 'claim_answered')
  const listed = await w.act(me, 'finance.payClaims', { state: 'answered' })
  assert.ok(listed.items.some((item) => item.claimId === claimId && item.answeredBy !== null))

  const late = await earned()
  await days(91)
  assert.equal(await refusalOf(claimed(late)), 'claim_too_late')
})

test('what is on its way is not asked about until the bank has answered; what was paid is, and holds nothing', async () => {
  const one = await earned()
  await days(4)
  const [maker, batchId] = [finance(), newId()]
  await w.act(maker, 'finance.payout', { batchId, facilitatorId: one.who.id })
  assert.equal((await lineOf(one.who)).noClaim, 'line_in_batch')
  assert.equal(await refusalOf(claimed(one)), 'line_in_batch')
  await w.act(maker, 'finance.confirmPayout', { batchId, payeeId: one.who.id, bankReference: 'B-1' })
  const claimId = await claimed(one)
  assert.deepEqual(await both(one.who.id), [0, 0])
  await w.act(maker, 'finance.answerPayClaim', { claimId, verdict: 'upheld', furtherPaisa: 300, answer: 'Yes.' })
  await soon()
  assert.deepEqual(await both(one.who.id), [0, 300])
})

test('a complaint and a claim over one line: it is free once both are answered, whichever comes first', async () => {
  for (const first of ['claim', 'complaint'] as const) {
    const one = await earned()
    const claimId = await claimed(one)
    const { visitId } = one
    await days(4)
    await w.look((tx) => dispute(tx, { visitId, caseId: `case-${first}` }))
    const answers = {
      claim: () => w.act(finance(), 'finance.answerPayClaim', { claimId, verdict: 'refused', answer: 'No.' }),
      complaint: () => w.look((tx) => settleDispute(tx, { visitId, caseId: `case-${first}`, upheld: false })),
    }
    await answers[first]()
    assert.deepEqual(await both(one.who.id), [gross(), 0], first)
    await answers[first === 'claim' ? 'complaint' : 'claim']()
    assert.deepEqual(await both(one.who.id), [0, gross()], first)
  }
  const gone = await earned()
  const claimId = await claimed(gone)
  await w.look((tx) => dispute(tx, { visitId: gone.visitId, caseId: 'case-gone' }))
  await w.look((tx) => settleDispute(tx, { visitId: gone.visitId, caseId: 'case-gone', upheld: true }))
  const upheld = w.act(finance(), 'finance.answerPayClaim', { claimId, verdict: 'upheld', answer: 'Yes.' })
  assert.equal(await refusalOf(upheld), 'line_taken_back')
  await w.act(finance(), 'finance.answerPayClaim', { claimId, verdict: 'refused', answer: 'It was taken back.' })
  assert.deepEqual(await both(gone.who.id), [0, 0])
})
