import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { storm, tell } from '../../../../test/storm.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import { abandoned, callbackDone } from '../callbacks.ts'
import { finishCall, recentCalls, startCall } from '../calls.ts'
import { forgetCallsBefore } from '../store.ts'
import { seat, sit, takeCallback, wallboard } from './seats.ts'

let world: World
before(async () => {
  world = await startWorld()
})
after(() => world?.close())

const agent = (): Actor =>
  ({
    kind: 'staff',
    id: newId(),
    accountId: newId(),
    personId: newId(),
    roles: ['agent'],
    jurisdiction: { province: true },
  }) as Actor
const now = (seconds = 0) => new Date(world.clock.now().getTime() + seconds * 1_000).toISOString()
const callbacks = (phone: string) =>
  world.kernel.db.many<{ id: string; done_at: Date | null; owner: string | null }>(
    'select id, done_at, owner from callcentre.callback where phone = $1',
    [phone],
  )
const refusal = (answer: Response) => answer.json().then((body) => (body as { refusal: string }).refusal)
const board = () => world.as((tx) => wallboard(tx))
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: { code: string }) => error.code,
  )
let n = 0
const ring = (from: string) => ({ callRef: `ref-${++n}`, from, at: now() })

test(
  'a storm: every abandoned call has exactly one call-back, whatever arrives twice or out of order',
  { timeout: 300_000 },
  async () => {
    const done = await storm(world, 200)
    const rows = await world.kernel.db.many<{ phone: string; n: number }>(
      'select phone, count(*)::int as n from callcentre.callback group by phone',
    )
    assert.deepEqual(
      rows.filter((row) => row.n !== 1),
      [],
    )
    assert.deepEqual(rows.map((row) => row.phone).sort(), done.abandoned.sort())
    assert.ok(done.answered.length > 0 && done.hidden > 0 && done.repeated > 0 && done.events > done.calls * 2)
  },
)

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
  const mine = await world.as((tx) => seat(tx), one).then((found) => found.seat)
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
  assert.equal(
    await refusal(await tell(world, { ...call, eventId: 'd1', kind: 'newCall' }, 'another secret')),
    'signature_wrong',
  )
  const body = JSON.stringify({ ...call, eventId: 'd1', kind: 'newCall' })
  assert.equal(
    await refusal(
      await fetch(`${world.url}/api/cti/events`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      }),
    ),
    'signature_wrong',
  )
  for (const off of [-25 * 3_600, 3_600])
    assert.equal(
      await refusal(await tell(world, { ...call, eventId: 'd2', kind: 'newCall', at: now(off) })),
      'event_too_old',
    )
  assert.equal(
    await world.kernel.db.find('select 1 from callcentre.switch_call where call_ref = $1', [call.callRef]),
    undefined,
  )
  for (let i = 0; i < 5; i++) assert.equal((await tell(world, { ...call, eventId: 'd3', kind: 'hangup' })).status, 200)
  await world.clock.advance(60)
  assert.equal((await callbacks('+923015550003')).length, 1)
  await world.clock.advance(26 * 3_600)
  assert.equal(
    (await tell(world, { ...call, eventId: 'd3', kind: 'hangup' })).status,
    200,
    'what was told before is known, however late it is told again',
  )
})

test('an event that nobody signed leaves a trace, and a number goes with its day wherever it was written', async () => {
  const { values } = await world.kernel.metrics.refusals.get()
  assert.ok(
    values.some(
      (one) => one.labels.endpoint === 'cti.event' && one.labels.code === 'signature_wrong' && one.value >= 2,
    ),
  )
  const call = ring('0301 5550005')
  await tell(world, { ...call, eventId: 'f1', kind: 'newCall' })
  await tell(world, { ...call, eventId: 'f2', kind: 'hangup', at: now(5) })
  await world.clock.advance(60)
  const [promise] = await callbacks('+923015550005')
  await world.as(
    (tx) => callbackDone(tx, { callbackId: promise!.id, reached: true, note: 'asked about a divorce' }),
    agent(),
  )
  await world.clock.advance(60)
  const kept = () =>
    world.kernel.db.many<{ n: number }>(
      `select count(*)::int as n from (select phone from callcentre.switch_call where phone = $1
        union all select phone from callcentre.callback where phone = $1 or owed_for like '%' || $1 || '%') x`,
      ['+923015550005'],
    )
  assert.equal((await kept())[0]?.n, 2)
  await world.as((tx) => forgetCallsBefore(tx, world.clock.now(), 1_000))
  assert.equal((await kept())[0]?.n, 0)
})

test('calls kept by the switch while we were away are not lost: a call-back for one who gave up, no screen for one gone', async () => {
  const one = agent()
  await world.as((tx) => sit(tx, { extension: '404', presence: 'ready' }), one)
  const call = ring('0301 5550006')
  await tell(world, { ...call, eventId: 'e1', kind: 'newCall', at: now(-2 * 3_600) })
  await tell(world, { ...call, eventId: 'e2', kind: 'hangup', at: now(-2 * 3_600 + 50) })
  const spoken = ring('0301 5550007')
  await tell(world, { ...spoken, eventId: 'e3', kind: 'newCall', at: now(-2 * 3_600) })
  await tell(world, { ...spoken, eventId: 'e4', kind: 'answer', extension: '404', at: now(-2 * 3_600 + 5) })
  await tell(world, { ...spoken, eventId: 'e5', kind: 'hangup', at: now(-2 * 3_600 + 90) })
  await world.clock.advance(60)
  assert.equal((await callbacks('+923015550006')).filter((row) => !row.done_at).length, 1)
  assert.equal((await callbacks('+923015550007')).length, 0)
  assert.equal((await world.as((tx) => seat(tx), one)).seat?.call, null)
  assert.equal((await board()).waiting, 0)
})

test('a disposition is given once; a call-back is closed by whoever has it', async () => {
  const [one, other] = [agent(), agent()]
  const callId = newId()
  const finish = (disposition: 'status' | 'other', requestId?: string) =>
    code(world.as((tx) => finishCall(tx, { callId, disposition, note: '', ...(requestId && { requestId }) }), one))
  await world.as((tx) => startCall(tx, { callId, phone: '0301 5550008', direction: 'in' }), one)
  assert.equal(
    await code(world.as((tx) => finishCall(tx, { callId, disposition: 'status', note: '' }), other)),
    'call_unknown',
    'only one’s own',
  )
  assert.equal(await finish('status', newId()), 'not_found', 'a request that nobody knows')
  assert.equal(await finish('status'), 'none')
  assert.equal(await finish('other'), 'already_done')
  const { callbackId } = await world.as((tx) => abandoned(tx, { callId: newId(), phone: '0301 5550009' }), one)
  await world.as((tx) => takeCallback(tx, { callbackId }), one)
  assert.equal(
    await code(world.as((tx) => callbackDone(tx, { callbackId, reached: true, note: '' }), other)),
    'taken_by_another',
  )
  await world.as((tx) => callbackDone(tx, { callbackId, reached: true, note: '' }), one)
})

test('a call-back is one person’s at a time and goes back to the queue by itself', async () => {
  const [one, other] = [agent(), agent()]
  const { id } = (await callbacks('+923015550003'))[0]!
  const answers = await Promise.all(
    [one, other, one, other].map((who) => code(world.as((tx) => takeCallback(tx, { callbackId: id }), who))),
  )
  assert.equal(new Set(answers).size, 2)
  assert.ok(answers.includes('taken_by_another'))
  await world.clock.advance(16 * 60)
  assert.equal((await callbacks('+923015550003'))[0]!.owner, null)
  await world.as((tx) => takeCallback(tx, { callbackId: id }), other)
  await world.as((tx) => callbackDone(tx, { callbackId: id, reached: true, note: '' }), other)
  assert.equal(await code(world.as((tx) => takeCallback(tx, { callbackId: id }), one)), 'already_done')
})

test('a call that is handed on opens the caller for whoever has it now; the first still owes its word', async () => {
  const [one, other] = [agent(), agent()]
  await world.as((tx) => sit(tx, { extension: '501', presence: 'ready' }), one)
  await world.as((tx) => sit(tx, { extension: '502', presence: 'ready' }), other)
  const call = ring('0301 5550010')
  const [answered, handedOn] = [now(2), now(60)]
  await tell(world, { ...call, eventId: 'h1', kind: 'newCall' })
  await tell(world, { ...call, eventId: 'h2', kind: 'answer', extension: '501', at: answered })
  const first = (await world.as((tx) => seat(tx), one)).seat?.call?.callId
  await tell(world, { ...call, eventId: 'h3', kind: 'answer', extension: '502', at: handedOn })
  await tell(world, { ...call, eventId: 'h4', kind: 'answer', extension: '501', at: answered })
  assert.equal((await world.as((tx) => seat(tx), other)).seat?.call?.phone, '+923015550010')
  assert.equal((await world.as((tx) => seat(tx), one)).seat?.call, null)
  const { items } = await world.as((tx) => recentCalls(tx, { limit: 10 }), one)
  assert.deepEqual(
    items.map((item) => [item.callId, item.disposition]),
    [[first, null]],
  )
})

test('who sat down a day ago is not counted as ready', async () => {
  const one = agent()
  await world.clock.advance(13 * 3_600)
  assert.equal((await board()).ready, 0, 'nobody has been there since yesterday')
  await world.as((tx) => sit(tx, { extension: '601', presence: 'ready' }), one)
  assert.equal((await board()).ready, 1)
})

test('an extension has one agent; one who is away leaves it', async () => {
  const [one, other] = [agent(), agent()]
  await world.as((tx) => sit(tx, { extension: '202', presence: 'ready' }), one)
  assert.equal(await code(world.as((tx) => sit(tx, { extension: '202', presence: 'ready' }), other)), 'extension_taken')
  await world.as((tx) => sit(tx, { extension: '202', presence: 'away' }), one)
  await world.as((tx) => sit(tx, { extension: '202', presence: 'ready' }), other)
  assert.equal((await world.as((tx) => seat(tx), one)).seat, null)
})
