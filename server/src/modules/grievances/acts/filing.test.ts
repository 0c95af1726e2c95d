import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { newId } from '../../../kernel/id.ts'
import * as ledger from '../../ledger/index.ts'
import { findAsk } from '../../ratings/store.ts'
import { getOrder } from '../../requests/index.ts'
import { fileBySms } from './by-other-ways.ts'
import { file } from './file.ts'
import { sealKey } from '../case/freeze-evidence.ts'
import { grievancesWorld, type GrievancesWorld } from '../../../../test/worlds/grievances-world.ts'
import * as store from '../case/store.ts'

let w: GrievancesWorld
before(async () => {
  w = await grievancesWorld()
})
after(() => w?.world.close())

test('one tap: the case is open and owned, the evidence is frozen, the pay is held and the charge goes back the same day', async () => {
  const door = await w.visited()
  const before = await w.balances(door.requestId, door.who.id)
  const view = await w.file(door, { amountAskedPaisa: 50_000 })
  await w.world.settle()
  assert.equal(view.state, 'open')
  assert.equal(view.side, 'complainant')
  assert.ok(view.dueAt && new Date(view.dueAt) > w.world.clock.now())
  const now = await w.balances(door.requestId, door.who.id)
  assert.equal(view.goodwillPaisa, view.chargePaisa, 'up to our charge')
  assert.equal(now.refund - before.refund, view.goodwillPaisa)
  assert.equal(now.goodwill - before.goodwill, view.goodwillPaisa)
  assert.ok(now.held > 0)
  await w.world.clock.advance(5 * 86_400)
  await w.world.settle()
  assert.equal((await w.balances(door.requestId, door.who.id)).held, now.held, 'nothing of the visit is paid out')
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])

  const { evidence } = view
  assert.equal(evidence.intact, true)
  assert.ok(evidence.visit?.codes.startProven && evidence.visit.codes.completionProven)
  assert.equal(evidence.money.receipts[0]?.amountPaisa, door.due)
  assert.ok(evidence.money.ledger.some((line) => line.account === '2010' && line.amountPaisa === door.due))
  assert.ok(evidence.history.length >= 5)
})

test('what was frozen cannot be changed in the database, and its hash is that of its text', async () => {
  const view = await w.file(await w.visited())
  const [row] = await w.look((tx) => store.evidenceOf(tx, view.id))
  const text = await w.world.kernel.vault.openText(sealKey(view.id), row!.sealed)
  assert.equal(createHash('sha256').update(text).digest('hex'), view.evidence.hash)
  const { pool } = w.world.kernel.db
  for (const sql of [
    'update grievances.evidence set frozen_at = $2 where grievance_id = $1',
    `delete from grievances.evidence where grievance_id = $1 and $2::timestamptz is not null`,
  ])
    await assert.rejects(pool.query(sql, [view.id, new Date()]), /append-only/)
  await assert.rejects(
    pool.query('update grievances.change set action = $2 where grievance_id = $1', [view.id, 'x']),
    /append-only/,
  )
  assert.equal((await w.act(w.officer, 'grievances.get', { grievanceId: view.id })).evidence.intact, true)
})

test('a complaint about another’s request is refused, on record, and moves nothing', async () => {
  const door = await w.visited()
  const stranger = await w.citizen()
  const before = (await w.balances(door.requestId, door.who.id)).goodwill
  assert.equal(await refusalOf(w.file(door, {}, stranger)), 'not_found')
  assert.equal(await refusalOf(w.file(door, {}, door.who)), 'not_found')
  assert.deepEqual(
    (await w.audits(`request:${door.requestId}`))
      .filter((one) => one.action === 'grievance.refused')
      .map((one) => [one.details?.refusal, one.actor]),
    [
      ['not_found', `citizen:${stranger.id}`],
      ['not_found', `facilitator:${door.who.id}`],
    ],
  )
  assert.equal((await w.balances(door.requestId, door.who.id)).goodwill, before)
})

test('the accused under another name: the same number, the same household, the same phone', async () => {
  const { pool } = w.world.kernel.db
  const same = await w.visited()
  await pool.query('update workforce.facilitator set phone = $2 where id = $1', [
    same.who.id,
    (same.citizen.actor as { phone: string }).phone,
  ])
  const before = (await w.balances(same.requestId, same.who.id)).goodwill
  assert.equal(await refusalOf(w.file(same)), 'accused_complains', 'the number')

  const home = await w.visited()
  const household = newId()
  await pool.query('insert into identity.household (id, owner_person_id) values ($1, $2)', [
    household,
    (home.who.actor as { personId: string }).personId,
  ])
  await pool.query(
    `insert into identity.household_member (household_id, person_id, relation, adult, confirmed_at) values ($1, $2, 'cousin', true, now())`,
    [household, (home.citizen.actor as { personId: string }).personId],
  )
  assert.equal(await refusalOf(w.file(home)), 'accused_complains', 'the household')

  const lent = await w.visited()
  const token = `facilitator-token-${newId()}`
  const known = w.world.kernel.sessions.find
  w.world.kernel.sessions.find = async (given, app, at) =>
    given === token ? { actor: lent.who.actor, expiresAt: new Date('2100-01-01') } : known(given, app, at)
  const call = {
    app: 'citizen' as const,
    token: null,
    ip: '',
    setSession: () => undefined,
    clearSession: () => undefined,
    header: (name: string) => (name === 'cookie' ? `a=b; session_facilitator=${token}` : undefined),
    rawBody: null,
  }
  const filing = inTransaction(w.world.kernel, { actor: lent.citizen.actor, channel: 'web', call }, (tx) =>
    file(tx, { requestId: lent.requestId, grievanceId: newId(), kind: 'overcharge', words: '', voiceFollows: false }),
  )
  assert.equal(await refusalOf(filing), 'accused_complains', 'the device')
  assert.equal((await w.balances(home.requestId, home.who.id)).goodwill, before)
  for (const door of [same, home, lent])
    assert.equal((await w.audits(`request:${door.requestId}`)).at(-1)?.details?.refusal, 'accused_complains')
})

test('64 at once, each with an id of its own: one case, one goodwill; the others hear that it exists', async () => {
  const door = await w.visited()
  const before = await w.balances(door.requestId, door.who.id)
  const all = await Promise.all(Array.from({ length: 64 }, () => refusalOf(w.file(door))))
  assert.equal(all.filter((one) => one === 'no refusal').length, 1, String([...new Set(all)]))
  assert.equal(all.filter((one) => one === 'grievance_exists').length, 63)
  await w.world.settle()
  const now = await w.balances(door.requestId, door.who.id)
  assert.equal(now.goodwill - before.goodwill, now.refund - before.refund)
  assert.ok(now.refund > before.refund)
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
})

test('a household that had goodwill often is not refused: the case is open, a person looks at the money', async () => {
  const citizen = await w.citizen()
  const { casesMax } = w.world.kernel.territory.grievances.goodwill
  for (let i = 0; i <= casesMax; i++) {
    const door = await w.visited({ citizen })
    const view = await w.file(door)
    assert.equal(view.state, 'open')
    assert.equal(view.goodwillPaisa > 0, i < casesMax, `case ${i}`)
    const seen = await w.act(w.officer, 'grievances.get', { grievanceId: view.id })
    assert.equal(seen.flag !== null, i === casesMax)
    assert.equal(seen.remedies.find((one) => one.kind === 'goodwill')?.allowed, i === casesMax)
  }
})

test('"1" by text opens the case once a visit, whatever comes after; COMPLAIN files with words', async () => {
  const door = await w.visited()
  const ask = await w.look((tx) => findAsk(tx, door.visitId))
  await w.look((tx) => tx.announce('rating.extra_money', { visitId: ask!.visit_id, requestId: ask!.request_id }))
  await w.look((tx) => tx.announce('rating.extra_money', { visitId: ask!.visit_id, requestId: ask!.request_id }))
  await w.world.settle()
  assert.equal(await refusalOf(w.file(door)), 'grievance_exists')
  const [mine] = (await w.act(door.citizen, 'grievances.mine', { requestId: door.requestId })).items
  assert.equal(mine?.kind, 'overcharge')

  const { contactPhone } = await w.look(async (tx) =>
    getOrder(
      tx,
      (await tx.one<{ order_id: string }>('select order_id from requests.request where id = $1', [door.requestId]))
        .order_id,
    ),
  )
  assert.deepEqual(await w.look((tx) => fileBySms(tx, contactPhone, mine!.trackingNo, '')), { outcome: 'which' })
  assert.deepEqual(await w.look((tx) => fileBySms(tx, '+923009999998', mine!.trackingNo, 'rude')), { outcome: 'which' })
  const filed = await w.look((tx) =>
    fileBySms(tx, contactPhone, mine!.trackingNo.toLowerCase(), 'He shouted at my mother'),
  )
  assert.equal(filed.outcome, 'filed')
  assert.deepEqual(await w.look((tx) => fileBySms(tx, contactPhone, mine!.trackingNo, 'again')), {
    ...filed,
    outcome: 'exists',
  })
})

test('kinds that need a visit or words say so', async () => {
  const { requestIds, citizen } = await w.order()
  const ask = (kind: 'overcharge' | 'other' | 'delay', visitId?: string) =>
    w.act(citizen, 'grievances.file', {
      requestId: requestIds[0]!,
      grievanceId: newId(),
      kind,
      ...(visitId && { visitId }),
    })
  assert.equal(await refusalOf(ask('overcharge')), 'no_visit_to_complain')
  assert.equal(await refusalOf(ask('overcharge', newId())), 'visit_unknown')
  assert.equal(await refusalOf(ask('other')), 'grievance_words_needed')
  assert.equal((await ask('delay')).accusedName, null)
})
