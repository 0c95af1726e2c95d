import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { advance, commissionHeld, receivable } from '@app/domain/ledger'
import { paidByBank } from '../../../../test/refund-to.ts'
import { newId } from '../../../kernel/id.ts'
import { refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { planVisit } from '../../dispatch/index.ts'
import * as ledger from '../../ledger/index.ts'
import { advance as step, getRequest } from '../../requests/index.ts'
import { getFacilitator } from '../../workforce/index.ts'
import { grievancesWorld, type GrievancesWorld } from '../../../../test/worlds/grievances-world.ts'
import { letter } from '../reading/letter.ts'

let w: GrievancesWorld
before(async () => {
  w = await grievancesWorld()
})
after(() => w?.world.close())

const see = (by: Parameters<GrievancesWorld['act']>[0], grievanceId: string) =>
  w.act(by, 'grievances.get', { grievanceId })
const announced = (type: string) =>
  w.world.kernel.db.many<{ payload: Record<string, unknown> }>(
    'select payload from kernel.event where type = $1 order by seq',
    [type],
  )
const days = async (count: number): Promise<void> => {
  await w.world.clock.advance(count * 86_400)
  await w.world.settle()
}

test('upheld: refund less goodwill, request opened again, retraining asked for; pay taken back after the days of appeal', async () => {
  const door = await w.visited()
  const start = await w.balances(door.requestId, door.who.id)
  const { id, chargePaisa, goodwillPaisa } = await w.file(door, { kind: 'no_show' })
  assert.equal(goodwillPaisa, 0, 'goodwill is for what was asked at the door')
  const decided = await w.decide(w.officer, id, {
    remedies: [
      { kind: 'refund', amountPaisa: chargePaisa },
      { kind: 'clawback' },
      { kind: 'reopen', to: 'ready' },
      { kind: 'retraining' },
    ],
  })
  assert.equal(decided.state, 'decided')
  await w.world.settle()
  assert.equal(await w.stateOf(door.requestId), 'ready')
  const now = await w.balances(door.requestId, door.who.id)
  // The end had given back what was not spent; opened again, it lies in the advance as before, and the charge alone goes back.
  assert.equal(now.refund, chargePaisa)
  assert.equal((await ledger.balances(w.world.kernel.db, [advance(door.requestId)]))[0], start.refund)
  assert.deepEqual(
    (await announced('grievance.upheld')).map((one) => one.payload.remedies),
    [['retraining']],
  )
  assert.ok(now.held > 0, 'held, not lost')
  await days(8)
  assert.equal((await see(door.citizen, id)).state, 'closed')
  const [held, debt] = await ledger.balances(w.world.kernel.db, [commissionHeld(door.who.id), receivable(door.who.id)])
  assert.deepEqual([held, debt], [0, 0])
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
})

test('two officers decide one case at once: one wins, the other hears that it is decided; 64 at once too', async () => {
  const { id } = await w.file(await w.visited())
  const [a, b] = await Promise.all([refusalOf(w.decide(w.officer, id)), refusalOf(w.reject(w.otherOfficer, id))])
  assert.deepEqual([a, b].sort(), ['grievance_decided', 'no refusal'])
  const second = await w.file(await w.visited())
  const all = await Promise.all(
    Array.from({ length: 64 }, (_, i) =>
      refusalOf(w.decide(i % 2 ? w.officer : w.otherOfficer, second.id, { remedies: [{ kind: 'clawback' }] })),
    ),
  )
  assert.equal(all.filter((one) => one === 'no refusal').length, 1)
  assert.equal(all.filter((one) => one === 'grievance_decided').length, 63)
  assert.equal((await see(w.officer, second.id)).decisions.length, 1)
  assert.equal(
    (await w.audits(`grievance:${second.id}`)).filter((one) => one.details?.refusal === 'grievance_decided').length,
    63,
  )
})

test('an officer decides none in which they are the subject, their person, or their firm; nor sees it', async () => {
  const door = await w.visited()
  const agencyId = newId()
  const { personId } = await w.look((tx) => getFacilitator(tx, door.who.id))
  const self = await w.judge(['grievances'], { districts: [w.tehsil.districtId] }, { personId })
  const colleague = await w.facilitator({ shift: false })
  await w.world.kernel.db.pool
    .query('update workforce.facilitator set agency_id = $1 where id = any($2)', [
      agencyId,
      [door.who.id, colleague.id],
    ])
    .catch(async () => {
      await w.world.kernel.db.pool.query(
        `insert into workforce.agency (id, name, share_basis_points, made_at) values ($1, '{}', 0, now())`,
        [agencyId],
      )
      await w.world.kernel.db.pool.query('update workforce.facilitator set agency_id = $1 where id = any($2)', [
        agencyId,
        [door.who.id, colleague.id],
      ])
    })
  const ofFirm = await w.judge(
    ['grievances'],
    { districts: [w.tehsil.districtId] },
    { personId: (colleague.actor as { personId: string }).personId },
  )
  const { id } = await w.file(door)
  for (const [who, code] of [
    [self, 'owner_is_accused'],
    [ofFirm, 'owner_of_same_agency'],
  ] as const) {
    assert.equal(await refusalOf(w.decide(who, id)), code)
    assert.equal(await refusalOf(w.act(who, 'grievances.take', { grievanceId: id })), code)
    assert.equal(await refusalOf(see(who, id)), 'not_found')
    assert.deepEqual(
      (await w.act(who, 'grievances.pile', { whose: 'all', limit: 100 })).items.filter((one) => one.id === id),
      [],
    )
    assert.equal(
      (await w.audits(`grievance:${id}`)).filter(
        (one) => one.actor === `staff:${who.id}` && one.details?.refusal === code,
      ).length,
      2,
    )
  }
  const clerkOfficer = await w.judge(['grievances'], { districts: ['elsewhere'] })
  assert.equal(await refusalOf(see(clerkOfficer, id)), 'not_found')
  assert.equal(await refusalOf(w.decide(w.supervisor, id)), 'not_your_step')
  assert.equal((await see(w.officer, id)).state, 'open')
})

test('reopened by the citizen: one step up, another person; appealed by the accused; at the top referred, with a letter', async () => {
  const door = await w.visited()
  const { id } = await w.file(door, { kind: 'conduct', words: 'He was rude.' })
  assert.equal(
    await refusalOf(w.act(door.citizen, 'grievances.reopen', { grievanceId: id, reason: 'x' })),
    'grievance_not_decided',
  )
  await w.reject(w.officer, id)
  assert.equal(
    await refusalOf(w.act(door.who, 'grievances.appeal', { grievanceId: id, reason: 'x' })),
    'nothing_to_appeal',
  )
  const again = await w.act(door.citizen, 'grievances.reopen', {
    grievanceId: id,
    reason: 'Nobody asked my neighbour.',
  })
  assert.deepEqual([again.state, again.step], ['open', 'district'])
  assert.equal(
    await refusalOf(w.decide(w.officer, id)),
    'not_your_step',
    'who decided it before does not decide it again',
  )
  await w.decide(w.supervisor, id, { remedies: [{ kind: 'review' }] })
  const appealed = await w.act(door.who, 'grievances.appeal', { grievanceId: id, reason: 'I was calm.' })
  assert.equal(appealed.step, 'programme')
  assert.equal(appealed.words, '', 'the accused does not read the complaint')
  assert.equal((await see(w.programme, id)).mine, true)
  await w.reject(w.programme, id)
  const last = await w.act(door.citizen, 'grievances.reopen', { grievanceId: id, reason: 'Still not right.' })
  assert.deepEqual([last.state, last.dueAt, last.step], ['referred', null, 'ombudsman'])
  assert.equal(
    await refusalOf(w.act(door.citizen, 'grievances.say', { grievanceId: id, messageId: newId(), words: 'Hello?' })),
    'grievance_over',
  )
  for (const language of ['ur', 'en'] as const) {
    const { bytes, mediaType } = await w.world.as((tx) =>
      letter({ ...tx, actor: door.citizen.actor }, { grievanceId: id, language }),
    )
    assert.equal(mediaType, 'application/pdf')
    assert.equal(Buffer.from(bytes).subarray(0, 5).toString(), '%PDF-')
  }
  assert.equal(
    await refusalOf(w.world.as((tx) => letter({ ...tx, actor: door.who.actor }, { grievanceId: id, language: 'en' }))),
    'not_yours',
  )
})

test('after the days to come back it is closed, and stays so', async () => {
  const door = await w.visited()
  const { id } = await w.file(door)
  await w.reject(w.officer, id)
  const held = (await w.balances(door.requestId, door.who.id)).held
  await w.world.settle()
  assert.ok(held > 0)
  await days(9)
  assert.equal((await see(door.citizen, id)).state, 'closed')
  assert.equal((await w.balances(door.requestId, door.who.id)).held, 0, 'rejected: the pay is free')
  assert.equal(
    await refusalOf(w.act(door.citizen, 'grievances.reopen', { grievanceId: id, reason: 'late' })),
    'grievance_over',
  )
  assert.equal(await refusalOf(w.decide(w.officer, id)), 'grievance_over')
})

test('two threads that never mix; the accused answers without learning who lives there', async () => {
  const door = await w.visited()
  const { id } = await w.file(door, { kind: 'conduct', words: 'He shouted in front of Test Neighbour.' })
  await w.act(door.citizen, 'grievances.say', { grievanceId: id, messageId: newId(), words: 'My mother was alone.' })
  await w.act(w.officer, 'grievances.say', {
    grievanceId: id,
    messageId: newId(),
    to: 'accused',
    words: 'How did the visit go?',
  })
  const asked = await w.act(door.who, 'grievances.say', { grievanceId: id, messageId: newId(), words: 'It went well.' })
  assert.deepEqual(
    asked.messages.map((one) => [one.from, one.words]),
    [
      ['owner', 'How did the visit go?'],
      ['accused', 'It went well.'],
    ],
  )
  const seen = JSON.stringify(asked)
  for (const hidden of ['My mother', 'Test Neighbour', 'Test Receiver', 'test school', asked.ownerName ?? 'Test Judge'])
    assert.ok(!seen.includes(hidden), hidden)
  assert.equal(asked.evidence.request.subjectName, '')
  assert.deepEqual(
    (await see(door.citizen, id)).messages.map((one) => one.words),
    ['My mother was alone.'],
  )
  assert.equal((await see(w.officer, id)).messages.length, 3)
  const { items } = await w.act(door.who, 'grievances.aboutMe', {})
  assert.deepEqual(
    items.map((one) => one.id),
    [id],
  )
  assert.equal(
    await refusalOf(
      w.act(await w.facilitator({ shift: false }), 'grievances.say', {
        grievanceId: id,
        messageId: newId(),
        words: 'x',
      }),
    ),
    'not_found',
  )
})

test('opened again after its refund was paid out: what went back is owed anew', async () => {
  const door = await w.visited()
  const finance = {
    id: newId(),
    actor: {
      kind: 'staff' as const,
      id: newId(),
      roles: ['finance' as const],
      jurisdiction: { province: true as const },
    },
  }
  const { refund } = await w.balances(door.requestId, door.who.id)
  assert.ok(refund > 0, 'the office’s fee came back')
  await paidByBank(w, finance, door.requestId)
  const { id } = await w.file(door, { kind: 'other', words: 'I took it back by mistake.' })
  await w.decide(w.officer, id, { reasonCode: 'our_fault', remedies: [{ kind: 'reopen', to: 'ready' }] })
  await w.world.settle()
  const request = await w.look((tx) => getRequest(tx, door.requestId))
  // What goes straight to the treasury was never paid here; the test only said so.
  assert.deepEqual(
    [request.state, request.facts.paid, request.facts.owedPaisa],
    ['ready', false, refund + request.quote.duePsidPaisa],
  )
  assert.deepEqual(await ledger.balances(w.world.kernel.db, [advance(door.requestId)]), [0])
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])

  // No collection comes any more: the next visit to the household, a correction, takes what is owed anew.
  await w.look((tx) => step(tx, door.requestId, 'send_back'))
  await w.facilitator()
  await w.look((tx) => planVisit(tx, { tasks: [{ requestId: door.requestId, kind: 'correction' }] }))
  await w.world.settle()
  const { visit, who } = await w.begin(door.requestId)
  assert.equal(visit.duePaisa, refund)
  await w.act(who, 'payments.collectCash', { visitId: visit.id, paymentId: newId(), amountPaisa: refund })
  assert.deepEqual(await ledger.balances(w.world.kernel.db, [advance(door.requestId)]), [refund])
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
})
