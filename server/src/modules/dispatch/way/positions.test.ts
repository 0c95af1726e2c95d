import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Point } from '@app/domain/shared'
import { eventually } from '../../../../test/eventually.ts'
import { read } from '../../../kernel/data/in-transaction.ts'
import type { LiveMessage } from '../../../kernel/http/live.ts'
import type { Sse } from '../../../kernel/http/sse.ts'
import { last, nearest } from '../../tracking/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import * as store from '../store.ts'
import { facilitatorLive, operationsLive, requestLive } from '../desk/streams.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
})
after(() => w?.world.close())

const north = (meters: number): Point => ({ lat: w.home.lat + meters / 111_195, lon: w.home.lon })
const fix = (secondsAgo: number, point: Point, accuracyMeters = 10) => ({
  at: new Date(w.world.clock.now().getTime() - secondsAgo * 1000).toISOString(),
  ...point,
  accuracyMeters,
})
const soon = () => new Promise((resolve) => setTimeout(resolve, 400))
const onGrid = (who: Person) => nearest(w.world.kernel, w.home, 50).find((near) => near.id === who.id)

/** What a watcher would read, without the wire; and what of it the link sent itself, rather than passed on as it came. */
async function watch(who: Person, handler: (q: never, input: never, sse: Sse) => Promise<void>, input: object = {}) {
  const seen: { kind?: string; data?: Record<string, unknown> }[] = []
  const sent: object[] = []
  const abort = new AbortController()
  const sse: Sse = {
    lastEventId: undefined,
    closed: abort.signal,
    begin: () => undefined,
    end: () => undefined,
    send: (data: object) => {
      sent.push(data)
      seen.push(data)
    },
    follow: (topics: readonly string[], view?: (message: object, topic: string) => unknown) => {
      w.world.kernel.live.subscribe(topics, async ({ message, topic }: LiveMessage) => {
        const shown = view ? await view(message, topic) : message
        if (shown) seen.push(shown as object)
      })
    },
  } as unknown as Sse
  await read(w.world.kernel, who.actor, (q) => handler(q as never, input as never, sse))
  return { seen, sent, stop: () => abort.abort() }
}

test('positions are taken on shift only; what cannot be is counted and left out', async () => {
  const who = await w.facilitator({ shift: false })
  assert.equal(await refusalOf(w.act(who, 'position.report', { fixes: [fix(0, w.home)] })), 'not_on_shift')
  await w.act(who, 'shift.start', { at: w.home })
  await w.world.clock.advance(600)
  const answer = await w.act(who, 'position.report', {
    fixes: [
      fix(10, north(50)),
      fix(5, north(60)),
      fix(5, north(60)),
      fix(-3_600, north(1)),
      fix(90_000, north(1)),
      fix(1, { lat: 0, lon: 0 }),
    ],
  })
  assert.deepEqual(answer, { stored: 3, refused: 3 })
  const rows = await w.look((tx) =>
    tx.one<{ n: number }>('select count(*) as n from tracking.fix where facilitator_id = $1', [who.id]),
  )
  assert.equal(rows.n, 2, 'the same one twice is one row')
  const before = await w.look((tx) => last(tx, who.id))
  await w.act(who, 'position.report', { fixes: [fix(300, north(900))] })
  assert.deepEqual(
    (await w.look((tx) => last(tx, who.id)))?.seenAt,
    before?.seenAt,
    'a late one does not move the marker back',
  )
  await eventually('on the map', () => Boolean(onGrid(who)))
  await w.act(who, 'shift.end', {})
  await eventually('off shift, off the map', () => !onGrid(who))
  assert.equal(await w.look((tx) => last(tx, who.id)), undefined)
})

test('two fixes at the door for 45 seconds are an arrival; the household sees them come, and sees nobody after', async () => {
  const who = await w.facilitator()
  const {
    requestIds: [id],
    citizen,
  } = await w.order()
  const stranger = await w.citizen()
  assert.equal(await refusalOf(watch(stranger, requestLive as never, { requestId: id })), 'not_found')
  const home = await watch(citizen, requestLive as never, { requestId: id })
  const mine = await watch(who, facilitatorLive as never)
  const board = await watch(w.operations, operationsLive as never)
  const { visit } = await w.accept(id!)
  await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'position.report', { fixes: [fix(0, north(5_000))] })
  await soon()
  assert.equal(home.seen.filter((word) => word.kind === 'position').length, 0, 'nothing before departure')
  await w.act(who, 'visits.depart', { visitId: visit.id })
  for (const meters of [4_900, 4_800, 4_700, 4_600]) {
    await w.world.clock.advance(10)
    await w.act(who, 'position.report', { fixes: [fix(0, north(meters))] })
  }
  const ofKind = (seen: typeof home.seen, kind: string) => seen.filter((word) => word.kind === kind)
  await eventually('the newest position', () =>
    ofKind(home.seen, 'position').some(
      (word) => Math.abs((word.data as { lat: number }).lat - north(4_600).lat) < 1e-9,
    ),
  )
  const positions = ofKind(home.seen, 'position')
  assert.ok(
    positions.length >= 1 && positions.length <= 3,
    `${positions.length} words: positions that follow closely are one`,
  )
  const { lat, eta } = positions.at(-1)!.data as { lat: number; eta: { fromSeconds: number; toSeconds: number } }
  assert.ok(Math.abs(lat - north(4_600).lat) < 1e-9 && eta.fromSeconds % 300 === 0 && eta.toSeconds > eta.fromSeconds)
  await eventually('the board sees it', () =>
    ofKind(board.seen, 'position').some((word) => word.data?.facilitatorId === who.id),
  )
  await eventually('the phone hears of its visit', () =>
    ofKind(mine.seen, 'visit').some((word) => word.data?.state === 'en_route'),
  )

  await w.world.clock.advance(900)
  await w.act(who, 'position.report', { fixes: [fix(0, north(80))] })
  await w.world.clock.advance(30)
  await w.act(who, 'position.report', { fixes: [fix(0, north(60))] })
  assert.equal((await w.look((tx) => store.findVisit(tx, visit.id)))?.state, 'en_route')
  await w.world.clock.advance(30)
  await w.act(who, 'position.report', { fixes: [fix(0, north(60))] })
  const arrived = await w.look((tx) => store.findVisit(tx, visit.id))
  assert.deepEqual([arrived?.state, arrived?.arrived_how], ['arrived', 'automatic'])
  assert.equal(
    (await w.act(who, 'visits.arrive', { visitId: visit.id, at: w.home, accuracyMeters: 5 })).state,
    'arrived',
    'a phone that did not hear of it does no harm',
  )

  await w.act(who, 'visits.fail', { visitId: visit.id, reason: 'unsafe' })
  await soon()
  const then = home.seen.filter((word) => word.kind === 'position').length
  await w.world.clock.advance(20)
  await w.act(who, 'position.report', { fixes: [fix(0, north(200))] })
  await soon()
  assert.equal(home.seen.filter((word) => word.kind === 'position').length, then, 'nothing after the end')
  const late = await watch(citizen, requestLive as never, { requestId: id })
  assert.equal(late.seen[0]?.data?.state, 'failed', 'the link shows how it ended')
  await w.world.clock.advance(31 * 60)
  // The request goes on, and its own changes are passed on while somebody looks: of the visit there is nothing to send.
  const over = await watch(citizen, requestLive as never, { requestId: id })
  assert.deepEqual(over.sent, [], 'half an hour later the link shows nothing')
  for (const one of [home, mine, board, late, over]) one.stop()
})

test('a batch that comes again after they went on does not count towards an arrival', async () => {
  const w2 = await w.order()
  const { visit, who } = await w.accept(w2.requestIds[0]!)
  await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  await w.world.clock.advance(60)
  const near = [fix(0, north(70))]
  assert.deepEqual(await w.act(who, 'position.report', { fixes: near }), { stored: 1, refused: 0 })
  await w.world.clock.advance(60)
  await w.act(who, 'position.report', { fixes: [fix(0, north(400))] })
  assert.deepEqual(await w.act(who, 'position.report', { fixes: near }), { stored: 1, refused: 0 })
  const marker = await w.look((tx) => last(tx, who.id))
  await w.world.clock.advance(60)
  await w.act(who, 'position.report', { fixes: [fix(0, north(70))] })
  assert.equal((await w.look((tx) => store.findVisit(tx, visit.id)))?.state, 'en_route')
  assert.ok(Math.abs(marker!.point!.lat - north(400).lat) < 1e-9, 'nor does it move the marker back')
  const others = await w.facilitator()
  assert.deepEqual(await w.act(others, 'position.report', { fixes: near }), { stored: 0, refused: 1 })
})

test('a shift with an open visit of today does not end', async () => {
  const who = await w.facilitator()
  const slot = (await w.slots())[0]!
  const {
    requestIds: [id],
  } = await w.order({ slotId: slot.id })
  const taken = await w.accept(id!)
  const again = taken.who.id === who.id ? who : taken.who
  assert.equal(await refusalOf(w.act(again, 'shift.end', {})), 'visit_open')
  await w.act(again, 'visits.giveBack', { visitId: taken.visit.id, reason: 'illness' })
  await w.act(again, 'shift.end', {})
})
