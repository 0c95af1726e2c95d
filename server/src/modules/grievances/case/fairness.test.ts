import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { commissionAvailable, commissionHeld } from '@app/domain/ledger'
import { atTheDoor, finishVisit } from '../../../../test/at-the-door.ts'
import { newId } from '../../../kernel/id.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { madeUpVoice } from '../../documents/made-up-scans.ts'
import { putCallerCheck } from '../../identity/caller/store.ts'
import * as ledger from '../../ledger/index.ts'
import { advance, getRequest as requestOf, getOrder as orderOf, recordFacts } from '../../requests/index.ts'
import { getFacilitator } from '../../workforce/index.ts'
import { fileBySms } from '../acts/by-other-ways.ts'
import { grievancesWorld, type GrievancesWorld } from '../../../../test/worlds/grievances-world.ts'
import { attach, readFile } from '../acts/say.ts'

let w: GrievancesWorld
before(async () => {
  w = await grievancesWorld()
})
after(() => w?.world.close())

const see = (by: Parameters<GrievancesWorld['act']>[0], grievanceId: string) =>
  w.act(by, 'grievances.get', { grievanceId })
const refusalIn = (view: Awaited<ReturnType<typeof see>>, action: string) =>
  view.actions.find((one) => one.action === action)?.refusal
const home = async (who: Person): Promise<void> => {
  await w.world.settle()
  await w.act(who, 'shift.end', {})
}
const past = async (dueAt: string | null): Promise<void> => {
  await w.world.clock.to(new Date(new Date(dueAt!).getTime() + 60_000))
  await w.world.settle()
}

test('a case is handed up by an officer of its step, none below: three clicks of one officer refer nothing to the Ombudsman', async () => {
  const { id } = await w.file(await w.visited(), { kind: 'delay' })
  const up = await w.act(w.officer, 'grievances.escalate', {
    grievanceId: id,
    reason: 'It concerns the whole district.',
  })
  assert.equal(up.step, 'district')
  assert.equal(
    await refusalOf(w.act(w.officer, 'grievances.escalate', { grievanceId: id, reason: 'And further.' })),
    'not_your_step',
  )
  const seen = await see(w.officer, id)
  assert.deepEqual(
    (['take', 'decide', 'escalate'] as const).map((action) => refusalIn(seen, action)),
    ['not_your_step', 'not_your_step', 'not_your_step'],
    'grey by the rule that refuses',
  )
  assert.deepEqual(
    (['take', 'decide', 'escalate'] as const).map((action) => refusalIn(up, action)),
    ['not_your_step', 'not_your_step', 'not_your_step'],
  )
  assert.equal(refusalIn(await see(w.supervisor, id), 'decide'), null)
})

test('an appeal that nobody answers costs nobody their pay: the case is referred, the pay is free', async () => {
  const door = await w.visited()
  const { id } = await w.file(door, { kind: 'no_show' })
  await w.decide(w.officer, id, { remedies: [{ kind: 'clawback' }] })
  await w.world.settle()
  let { dueAt } = await w.act(door.who, 'grievances.appeal', { grievanceId: id, reason: 'I was there, see the codes.' })
  for (const step of ['programme', 'ombudsman']) {
    await past(dueAt)
    const climbed = await see(w.programme, id)
    assert.equal(climbed.step, step)
    dueAt = climbed.dueAt
  }
  const [held, free] = await ledger.balances(w.world.kernel.db, [
    commissionHeld(door.who.id),
    commissionAvailable(door.who.id),
  ])
  assert.ok(held === 0 && free! > 0, `${held} held, ${free} free`)
})

test('nobody came at all: that can be complained of before anybody was named, and accuses nobody who is yet to come', async () => {
  const early = await w.order()
  assert.equal(
    (
      await w.act(early.citizen, 'grievances.file', {
        requestId: early.requestIds[0]!,
        grievanceId: newId(),
        kind: 'no_show',
      })
    ).accusedName,
    null,
  )
  await w.act(early.citizen, 'requests.cancel', { requestId: early.requestIds[0]! })
  const who = await w.facilitator()
  const {
    requestIds: [id],
    citizen,
  } = await w.order()
  const [offer] = (await w.act(who, 'offers.list', {})).items
  const visit = await w.act(who, 'offers.accept', { offerId: offer!.id })
  assert.ok(new Date(visit.startsAt) > w.world.clock.now())
  assert.equal(
    (await w.act(citizen, 'grievances.file', { requestId: id!, grievanceId: newId(), kind: 'no_show' })).accusedName,
    null,
    'their time has not come',
  )
  await w.world.clock.to(new Date(new Date(visit.startsAt).getTime() + 60_000))
  assert.ok(
    (
      await w.act(citizen, 'grievances.file', {
        requestId: id!,
        grievanceId: newId(),
        kind: 'no_show',
        visitId: visit.id,
      })
    ).accusedName,
  )
  await w.act(citizen, 'requests.cancel', { requestId: id! })
  await home(who)
})

test('asked for more before anything is paid: the case is open at once, and the charge comes back when it is paid', async () => {
  const door = await atTheDoor(w)
  const { id, goodwillPaisa, chargePaisa } = await w.file(door)
  assert.deepEqual([goodwillPaisa, chargePaisa], [0, 0], 'what was not paid does not come back')
  assert.equal((await w.balances(door.requestId, door.who.id)).refund, 0)
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  await w.world.settle()
  const paid = await see(door.citizen, id)
  assert.ok(paid.goodwillPaisa > 0 && paid.goodwillPaisa === (await w.balances(door.requestId, door.who.id)).refund)
  await w.look((tx) => recordFacts(tx, door.requestId, { paid: true, owedPaisa: 0 }))
  await finishVisit(w, door)
  // Taken back and filed anew: the money of one visit goes back once, and is counted once.
  await w.act(door.citizen, 'grievances.withdraw', { grievanceId: id })
  const again = await w.file(door)
  assert.equal(again.goodwillPaisa, 0)
  assert.equal((await w.balances(door.requestId, door.who.id)).refund, paid.goodwillPaisa)
  await w.look((tx) => advance(tx, door.requestId, 'withdraw', { cause: 'citizen' }))
  await home(door.who)
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
})

test('what a cancellation gave back is not given back twice by a complaint', async () => {
  const door = await atTheDoor(w)
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  await w.act(door.who, 'visits.fail', { visitId: door.visitId, reason: 'refused' })
  await w.world.settle()
  await w.look((tx) => advance(tx, door.requestId, 'cancel', { cause: 'citizen' }))
  await w.world.settle()
  const { id, chargePaisa } = await w.file(door, { kind: 'refund' })
  assert.equal(chargePaisa, 0)
  assert.equal(
    await refusalOf(w.decide(w.officer, id, { remedies: [{ kind: 'refund', amountPaisa: 10_000 }] })),
    'nothing_due',
  )
  assert.equal((await w.file(door)).goodwillPaisa, 0)
  assert.equal((await w.balances(door.requestId, door.who.id)).refund, door.due)
  await home(door.who)
})

test('a complaint by text names no kind: whoever reads it says what it is about, and what follows from that follows', async () => {
  const door = await w.visited()
  const { contactPhone } = await w.look(async (tx) => orderOf(tx, (await requestOf(tx, door.requestId)).orderId))
  const { trackingNo } = await w.look((tx) => requestOf(tx, door.requestId))
  const filed = await w.look((tx) => fileBySms(tx, contactPhone, trackingNo, 'He wanted 500 more'))
  const id = filed.outcome === 'filed' ? filed.id : ''
  const [judge] = [w.officer, w.otherOfficer]
  const before = await see(judge, id)
  assert.deepEqual(
    [before.kind, before.accusedName, before.evidence.visit !== null],
    ['other', null, true],
    'the visit that was made is on record',
  )
  assert.equal(
    await refusalOf(w.act(w.supervisor, 'grievances.changeKind', { grievanceId: id, kind: 'overcharge' })),
    'not_your_step',
  )
  assert.equal(
    await refusalOf(w.act(judge, 'grievances.changeKind', { grievanceId: id, kind: 'visit_reason' })),
    'no_visit_to_complain',
  )
  const changed = await w.act(judge, 'grievances.changeKind', { grievanceId: id, kind: 'overcharge' })
  await w.world.settle()
  assert.deepEqual(
    [changed.kind, changed.visitId, changed.dueAt],
    ['overcharge', door.visitId, before.dueAt],
    'the clock goes on',
  )
  assert.ok(changed.accusedName && changed.goodwillPaisa > 0)
  assert.equal(changed.remedies.find((one) => one.kind === 'clawback')?.allowed, true)
  assert.equal(changed.evidence.hash, before.evidence.hash, 'what was frozen stays')
  assert.deepEqual(
    (await w.act(door.who, 'grievances.aboutMe', {})).items.map((one) => one.id),
    [id],
  )
  await w.world.clock.advance(5 * 86_400)
  await w.world.settle()
  assert.ok((await w.balances(door.requestId, door.who.id)).held > 0, 'the pay waits')
  assert.equal(await refusalOf(w.file(door)), 'grievance_exists')
  assert.ok((await see(w.programme, id)).history.some((one) => one.words.en === 'Changed to another type of complaint'))
})

test('changed back, what waited is free; an owner who turns out to be part of it owns it no longer', async () => {
  const door = await w.visited()
  const { personId } = await w.look((tx) => getFacilitator(tx, door.who.id))
  const { id } = await w.file(door, { kind: 'refund' })
  const self = await w.judge(['grievances'], { districts: [w.tehsil.districtId] }, { personId })
  await w.act(self, 'grievances.take', { grievanceId: id })
  assert.equal(
    await refusalOf(w.act(self, 'grievances.changeKind', { grievanceId: id, kind: 'no_show' })),
    'owner_is_accused',
  )
  const changed = await w.act(w.officer, 'grievances.changeKind', { grievanceId: id, kind: 'no_show' })
  assert.ok(changed.accusedName && changed.ownerName)
  assert.equal(await refusalOf(see(self, id)), 'not_found')
  await w.world.settle()
  await w.world.clock.advance(4 * 86_400)
  await w.world.settle()
  assert.ok((await w.balances(door.requestId, door.who.id)).held > 0)
  const back = await see(w.supervisor, id)
  await w.act(back.mine ? w.supervisor : w.officer, 'grievances.changeKind', { grievanceId: id, kind: 'delay' })
  await w.world.settle()
  assert.equal((await w.balances(door.requestId, door.who.id)).held, 0)
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
})

test('two at once: an officer makes it an overcharge while the citizen files one; one case, one goodwill', async () => {
  const door = await w.visited()
  const { id } = await w.file(door, { kind: 'delay' })
  const before = await w.balances(door.requestId, door.who.id)
  const both = await Promise.all([
    refusalOf(w.act(w.officer, 'grievances.changeKind', { grievanceId: id, kind: 'overcharge' })),
    refusalOf(w.file(door)),
  ])
  assert.deepEqual(both.sort(), ['grievance_exists', 'no refusal'])
  await w.world.settle()
  const now = await w.balances(door.requestId, door.who.id)
  assert.equal(now.goodwill - before.goodwill, now.refund - before.refund)
})

test('upheld with a correction: the request waits for a free visit, and the paper that was wrong is made anew', async () => {
  const door = await atTheDoor(w)
  await w.look((tx) =>
    recordFacts(tx, door.requestId, { formReady: true, papersReady: true, proofReady: true, paid: true, owedPaisa: 0 }),
  )
  await finishVisit(w, door)
  for (const action of ['submit', 'approve', 'issue'] as const)
    if (action !== 'submit' || (await w.stateOf(door.requestId)) === 'ready')
      await w.look((tx) => advance(tx, door.requestId, action, { cause: 'department' }))
  assert.equal(await w.stateOf(door.requestId), 'issued')
  const { id } = await w.file(door, { kind: 'wrong_document', words: 'The name is wrong.' })
  await w.decide(w.officer, id, { reasonCode: 'our_fault', remedies: [{ kind: 'correction' }] })
  await w.world.settle()
  assert.equal(await w.stateOf(door.requestId), 'objected')
})

test('a voice note goes both ways, in its own thread; the other side, and a stranger, hear nothing of it', async () => {
  const door = await w.visited()
  const { id } = await w.file(door, { kind: 'conduct', words: '', voiceFollows: true })
  const stranger = await w.citizen()
  const speak = (by: Person, more: { to?: 'accused' } = {}, fileId = newId()) =>
    inTransaction(w.world.kernel, { actor: by.actor, channel: 'web' }, (tx) =>
      attach(tx, { grievanceId: id, fileId, kind: 'voice', to: more.to ?? 'complainant', bytes: madeUpVoice() }),
    ).then(() => fileId)
  const told = await speak(door.citizen)
  await speak(door.citizen, {}, told)
  const asked = await speak(w.officer, { to: 'accused' })
  const answered = await speak(door.who)
  assert.equal(await refusalOf(speak(stranger)), 'not_found')
  const heardBy = async (by: Person, fileId: string): Promise<string> =>
    refusalOf(w.world.as((tx) => readFile({ ...tx, actor: by.actor }, { grievanceId: id, fileId })))
  for (const [by, own, others] of [
    [door.citizen, [told], [asked, answered]],
    [door.who, [asked, answered], [told]],
  ] as const) {
    for (const fileId of own) assert.equal(await heardBy(by, fileId), 'no refusal')
    for (const fileId of others) assert.equal(await heardBy(by, fileId), 'not_found')
  }
  assert.equal(await heardBy(stranger, told), 'not_found')
  assert.deepEqual(
    (await see(w.officer, id)).messages.map((one) => [one.from, one.to, one.file?.mediaType]),
    [
      ['complainant', 'owner', 'audio'],
      ['owner', 'accused', 'audio'],
      ['accused', 'owner', 'audio'],
    ],
  )
  assert.deepEqual(
    (await see(door.who, id)).messages.map((one) => one.file?.id),
    [asked, answered],
  )
})

test('any caller may complain; reading or withdrawing it needs the code its own number was sent: the accused can ring too', async () => {
  const door = await w.visited()
  const agentOf = (): Person => {
    const id = newId()
    return { id, actor: { kind: 'staff', id, roles: ['agent'], jurisdiction: { province: true } } }
  }
  const [agent, other] = [agentOf(), agentOf()]
  const { id, side } = await w.file(door, { kind: 'conduct', words: 'He was rude.' }, agent)
  assert.equal(side, 'complainant')
  const tries = (by: Person) =>
    Promise.all(
      [
        see(by, id),
        w.act(by, 'grievances.withdraw', { grievanceId: id }),
        w.act(by, 'grievances.say', { grievanceId: id, messageId: newId(), words: 'It was nothing.' }),
      ].map(refusalOf),
    )
  assert.deepEqual(await tries(agent), ['caller_unproven', 'caller_unproven', 'caller_unproven'])
  assert.deepEqual(
    (await w.act(agent, 'grievances.ofRequest', { requestId: door.requestId })).items.map((one) => [one.id, one.state]),
    [[id, 'open']],
    'that there is one, and how it stands, may be told',
  )
  await w.look((tx) => putCallerCheck(tx, agent.id, door.citizen.id, tx.at, new Date(tx.at.getTime() + 60_000)))
  assert.equal((await see(agent, id)).words, 'He was rude.')
  assert.deepEqual(await tries(other), ['caller_unproven', 'caller_unproven', 'caller_unproven'])
  assert.equal((await w.act(agent, 'grievances.withdraw', { grievanceId: id })).state, 'withdrawn')
  assert.ok((await w.audits(`grievance:${id}`)).some((one) => one.details?.refusal === 'caller_unproven'))
})
