import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DispatchWorld, dispatchWorld, refusalOf } from '../../../test/worlds/dispatch-world.ts'
import { proveVisit } from './door/prove-visit.ts'
import * as store from './store.ts'
import { findCode } from './visit/store.ts'
import { codesOf } from './visit/visit-codes.ts'
import { visitsOf } from './desk/visits-of.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
  await w.facilitator()
})
after(() => w?.world.close())

const wrongOf = (code: string): string => (code === '000000' ? '000001' : '000000')
const lastEvent = (type: string, visitId: string) =>
  w.look((tx) =>
    tx.find<{ payload: { unproven?: boolean } }>(
      `select payload from kernel.event where type = $1 and payload->>'visitId' = $2 order by seq desc limit 1`,
      [type, visitId],
    ),
  )

test('five wrong codes, then even the right one needs a supervisor', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const { who, visit } = await w.arrive(id!)
  const codes = await w.look((tx) => codesOf(tx, visit.id))
  assert.notEqual(codes.start, codes.completion)
  for (let i = 0; i < 5; i++)
    assert.equal(
      await refusalOf(w.act(who, 'visits.start', { visitId: visit.id, code: wrongOf(codes.start) })),
      'code_wrong',
    )
  assert.equal(await refusalOf(w.act(who, 'visits.start', { visitId: visit.id, code: codes.start })), 'code_tries_used')
  assert.equal((await w.look((tx) => store.findVisit(tx, visit.id)))?.state, 'arrived')
  await w.act(who, 'visits.startByWitness', { visitId: visit.id, witnessName: 'Test Witness' })
  await w.ready(id!)
  await w.world.clock.advance(900)
  const done = await w.act(who, 'visits.complete', { visitId: visit.id })
  assert.ok(done.unproven)
  assert.equal((await lastEvent('visit.completed', visit.id))?.payload.unproven, true)
  const row = await w.look((tx) => store.findVisit(tx, visit.id))
  assert.ok(row?.witness && !row.witness.includes('Test Witness'), 'the witness is sealed')
  await w.world.settle()
})

test('a code typed offline stands: a wrong one makes the visit unproven until somebody calls back', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const { who, visit } = await w.arrive(id!)
  const codes = await w.look((tx) => codesOf(tx, visit.id))
  await w.act(who, 'visits.start', { visitId: visit.id, code: codes.start, offline: true })
  await w.ready(id!)
  await w.world.clock.advance(900)
  const done = await w.act(who, 'visits.complete', {
    visitId: visit.id,
    code: wrongOf(codes.completion),
    offline: true,
  })
  assert.equal(done.state, 'completed')
  assert.ok(done.unproven)
  assert.equal(await w.stateOf(id!), 'ready', 'nothing is undone')
  assert.equal((await w.look((tx) => visitsOf(tx, id!)))[0]?.completedByCode, false)
  await w.look((tx) => proveVisit(tx, visit.id, false))
  assert.equal(await lastEvent('visit.proven', visit.id), undefined)
  await w.look((tx) => proveVisit(tx, visit.id, true))
  assert.ok(await lastEvent('visit.proven', visit.id))
  assert.equal((await w.look((tx) => visitsOf(tx, id!)))[0]?.completedByCode, true)
  await w.world.settle()
})

test('without a code and without a witness nothing is completed', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const { who, visit, codes } = await w.begin(id!)
  await w.ready(id!)
  await w.world.clock.advance(900)
  assert.equal(await refusalOf(w.act(who, 'visits.complete', { visitId: visit.id })), 'code_wrong')
  await w.act(who, 'visits.complete', { visitId: visit.id, code: codes.completion })
  await w.world.settle()
})

test('codes are shown to the household from departure to the end, to nobody else, and are forgotten after seven days', async () => {
  const {
    requestIds: [id],
    citizen,
  } = await w.order()
  const { who, visit } = await w.accept(id!)
  const seenBy = async (actor: typeof citizen.actor) => (await w.world.as((tx) => visitsOf(tx, id!), actor))[0]
  assert.equal((await seenBy(citizen.actor))?.codes, null)
  await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  assert.match((await seenBy(citizen.actor))?.codes?.start ?? '', /^\d{6}$/)
  assert.equal((await seenBy(who.actor))?.codes, null, 'a facilitator never reads them')
  assert.equal((await seenBy(w.operations.actor))?.codes, null)
  assert.ok((await seenBy(citizen.actor))?.canTrack)
  await w.act(who, 'visits.arrive', { visitId: visit.id, at: w.home, accuracyMeters: 9 })
  await w.act(who, 'visits.fail', { visitId: visit.id, reason: 'unsafe' })
  const ended = await seenBy(citizen.actor)
  assert.equal(ended?.codes, null)
  assert.ok(ended?.canTrack, 'a summary for half an hour')
  await w.world.clock.advance(31 * 60)
  assert.equal((await seenBy(citizen.actor))?.canTrack, false)
  assert.ok(await w.look((tx) => findCode(tx, visit.id, 0, 'start')))
  await w.world.clock.advance(7 * 86_400)
  assert.equal(await w.look((tx) => findCode(tx, visit.id, 0, 'start')), undefined)
})
