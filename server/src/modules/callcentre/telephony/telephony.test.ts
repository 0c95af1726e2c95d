import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { storm, tell } from '../../../../test/storm.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import { callbackDone } from '../callbacks.ts'
import { seat, sit, takeCallback, wallboard } from './seats.ts'

let world: World
before(async () => { world = await startWorld() })
after(() => world?.close())

const agent = (): Actor => ({ kind: 'staff', id: newId(), accountId: newId(), personId: newId(), roles: ['agent'], jurisdiction: { province: true } }) as Actor
const now = (seconds = 0) => new Date(world.clock.now().getTime() + seconds * 1_000).toISOString()
const callbacks = (phone: string) => world.kernel.db.many<{ id: string; done_at: Date | null; owner: string | null }>('select id, done_at, owner from callcentre.callback where phone = $1', [phone])
const refusal = (answer: Response) => answer.json().then((body) => (body as { refusal: string }).refusal)
const board = () => world.as((tx) => wallboard(tx))
const code = (promise: Promise<unknown>) => promise.then(() => 'none', (error: { code: string }) => error.code)
let n = 0
const ring = (from: string) => ({ callRef: `ref-${++n}`, from, at: now() })

test('a storm: every abandoned call has exactly one call-back, whatever arrives twice or out of order', { timeout: 300_000 }, async () => {
  const done = await storm(world, 200)
  const rows = await world.kernel.db.many<{ phone: string; n: number }>('select phone, count(*)::int as n from callcentre.callback group by phone')
  assert.deepEqual(rows.filter((row) => row.n !== 1), [])
  assert.deepEqual(rows.map((row) => row.phone).sort(), done.abandoned.sort())
  assert.ok(done.answered.length > 0 && done.hidden > 0 && done.repeated > 0 && done.events > done.calls * 2)
})

test('whoever calls again and is answered needs no call any more; the screen of that agent alone opens them', async () => {
  const one = agent()
  await world.as((tx) => sit(tx, { extension: '101', presence: 'ready' }), one)
  const first = ring('0301 5550001')
  await tell(world, { ...first, eventId: 'a1', kind: 'newCall' })
  await tell(world, { ...first, eventId: 'a2', kind: 'hangup', at: now(5) })
  await world.clock.advance(60)
  await world.settle()
  assert.equal((await callbacks('+923015550001')).filter((row) => !row.done_at).length, 1)
  const again = ring('+92 301 5550001')
  await tell(world, { ...again, eventId: 'b1', kind: 'newCall' })
  assert.equal((await board()).waiting, 1)
  await tell(world, { ...again, eventId: 'b2', kind: 'answer', extension: '101', at: now(3) })
  assert.equal((await callbacks('+923015550001')).filter((row) => !row.done_at).length, 0)
  const mine = await (world.as((tx) => seat(tx), one)).then((found) => found.seat)
  assert.equal(mine?.call?.phone, '+923015550001')
  assert.equal(mine?.call?.over, false)
  assert.equal((await board()).talking, 1)
  await tell(world, { ...again, eventId: 'b3', kind: 'hangup', at: now(30) })
  assert.equal((await world.as((tx) => seat(tx), one)).seat?.call?.over, true, 'the disposition is still owed')
  assert.equal((await board()).wrappingUp, 1)
  assert.equal((await world.as((tx) => seat(tx), agent())).seat, null)
})

test('an answer that is told after the hangup was believed takes the promise back', async () => {
  const call = ring('0301 5550002')
  await tell(world, { ...call, eventId: 'c1', kind: 'hangup', at: now(50) })
  await world.clock.advance(120)
  assert.equal((await callbacks('+923015550002')).filter((row) => !row.done_at).length, 1)
  await tell(world, { ...call, eventId: 'c2', kind: 'answer', at: now(-100) })
  assert.equal((await callbacks('+923015550002')).filter((row) => !row.done_at).length, 0)
})

test('forged, unsigned, repeated and old events move nothing', async () => {
  const call = ring('0301 5550003')
  assert.equal(await refusal(await tell(world, { ...call, eventId: 'd1', kind: 'newCall' }, 'another secret')), 'signature_wrong')
  const body = JSON.stringify({ ...call, eventId: 'd1', kind: 'newCall' })
  assert.equal(await refusal(await fetch(`${world.url}/api/cti/events`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })), 'signature_wrong')
  assert.equal(await refusal(await tell(world, { ...call, eventId: 'd2', kind: 'newCall', at: now(-3_600) })), 'event_too_old')
  assert.equal(await world.kernel.db.find('select 1 from callcentre.switch_call where call_ref = $1', [call.callRef]), undefined)
  for (let i = 0; i < 5; i++) assert.equal((await tell(world, { ...call, eventId: 'd3', kind: 'hangup' })).status, 200)
  await world.clock.advance(60)
  assert.equal((await callbacks('+923015550003')).length, 1)
})

test('a call-back is one person’s at a time and goes back to the queue by itself', async () => {
  const [one, other] = [agent(), agent()]
  const { id } = (await callbacks('+923015550003'))[0]!
  const answers = await Promise.all([one, other, one, other].map((who) => code(world.as((tx) => takeCallback(tx, { callbackId: id }), who))))
  assert.equal(new Set(answers).size, 2)
  assert.ok(answers.includes('taken_by_another'))
  await world.clock.advance(16 * 60)
  assert.equal((await callbacks('+923015550003'))[0]!.owner, null)
  await world.as((tx) => takeCallback(tx, { callbackId: id }), other)
  await world.as((tx) => callbackDone(tx, { callbackId: id, reached: true, note: '' }), other)
  assert.equal(await code(world.as((tx) => takeCallback(tx, { callbackId: id }), one)), 'already_done')
})

test('an extension has one agent; one who is away leaves it', async () => {
  const [one, other] = [agent(), agent()]
  await world.as((tx) => sit(tx, { extension: '202', presence: 'ready' }), one)
  assert.equal(await code(world.as((tx) => sit(tx, { extension: '202', presence: 'ready' }), other)), 'extension_taken')
  await world.as((tx) => sit(tx, { extension: '202', presence: 'away' }), one)
  await world.as((tx) => sit(tx, { extension: '202', presence: 'ready' }), other)
  assert.equal((await world.as((tx) => seat(tx), one)).seat, null)
})
