import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Point } from '@app/domain/shared'
import { startWorld } from '../../../../test/world.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { last } from '../../tracking/index.ts'
import * as store from '../store.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
})
after(() => w?.world.close())

const north = (meters: number): Point => ({ lat: w.home.lat + meters / 111_195, lon: w.home.lon })
const seconds = (ago = 0): string => String(Math.floor(w.world.clock.now().getTime() / 1_000) - ago)
/** Shift and frames lie at least so far apart that a whole second is after its beginning. */
const LATER = 60

/** As the program of the other side does it: no key, no session, its own words. */
async function send(
  path: string,
  more: { method?: 'GET' | 'POST'; body?: string; type?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; body: any }> {
  const { method = 'GET', body, type, headers = {} } = more
  const response = await fetch(path, {
    method,
    headers: { ...headers, ...(type && { 'content-type': type }) },
    ...(body !== undefined && { body }),
  })
  return { status: response.status, body: await response.json() }
}

const here = (url: string): string => `${w.world.url}${new URL(url).pathname}`
const rows = (who: Person) =>
  w.look((tx) =>
    tx.many<{ lat: number; speed_mps: number | null }>(
      'select lat, speed_mps from tracking.fix where facilitator_id = $1 order by at limit 100',
      [who.id],
    ),
  )

async function osmand(who: Person) {
  const given = await w.act(who, 'trackers.give', { dialect: 'osmand' })
  const ask = (fields: Record<string, string>, url = given.url) =>
    send(`${here(url)}?${new URLSearchParams({ id: given.name, ...fields })}`)
  return { given, ask }
}
const at = (meters: number, ago = 0) => ({
  lat: String(north(meters).lat),
  lon: String(north(meters).lon),
  timestamp: seconds(ago),
  accuracy: '9',
})

test('OsmAnd: by address or form; a frame is kept once, late ones do not move the marker back, bad ones are counted', async () => {
  const who = await w.facilitator()
  await w.world.clock.advance(LATER)
  const { given, ask } = await osmand(who)
  assert.deepEqual(await ask({ ...at(0, 20), speed: '20' }), { status: 200, body: { stored: 1, refused: 0 } })
  const form = {
    method: 'POST' as const,
    type: 'application/x-www-form-urlencoded',
    body: String(new URLSearchParams({ deviceid: given.name, ...at(80, 10) })),
  }
  for (let again = 0; again < 2; again++)
    assert.deepEqual(await send(here(given.url), form), { status: 200, body: { stored: 1, refused: 0 } })
  assert.equal((await ask(at(40, 15))).body.stored, 1)
  assert.ok(Math.abs((await w.look((tx) => last(tx, who.id)))!.point!.lat - north(80).lat) < 1e-9)
  for (const bad of [
    { lat: 'NaN' },
    { lat: '91' },
    { timestamp: seconds(-3_600) },
    { timestamp: '2009-01-01 00:00:00' },
    { timestamp: 'yesterday' },
    { lat: '0', lon: '0' },
  ])
    assert.deepEqual(
      await ask({ ...at(90), ...bad }),
      { status: 200, body: { stored: 0, refused: 1 } },
      JSON.stringify(bad),
    )
  assert.deepEqual((await ask({ batt: '70' })).body, { stored: 0, refused: 0 }, 'a frame without a fix')
  const kept = await rows(who)
  assert.equal(kept.length, 3)
  assert.ok(Math.abs(kept[0]!.speed_mps! - 10.29) < 0.01, 'knots')
  const { tracker } = await w.act(who, 'trackers.mine', {})
  assert.equal(tracker?.dialect, 'osmand')
  assert.ok(tracker?.heardAt)
})

test('an address is one person’s: no name, another’s name, a made-up, renewed, ended or old address are refused', async () => {
  const [who, other] = [await w.facilitator(), await w.facilitator()]
  await w.world.clock.advance(LATER)
  const [mine, theirs] = [await osmand(who), await osmand(other)]
  const heard = async (answer: Promise<{ status: number; body: any }>) => {
    const { status, body } = await answer
    return [status, body.refusal]
  }
  assert.deepEqual(await heard(send(`${here(mine.given.url)}?lat=1&lon=1`)), [400, 'tracker_id_missing'])
  assert.deepEqual(await heard(mine.ask({ ...at(0), id: theirs.given.name })), [422, 'tracker_id_wrong'])
  assert.deepEqual(await heard(mine.ask(at(0), `${mine.given.url}x`)), [404, 'tracker_unknown'])
  assert.deepEqual(
    await heard(mine.ask(at(0), mine.given.url.replace('osmand', 'owntracks'))),
    [404, 'not_found'],
    'the other dialect is not asked by an address alone',
  )
  const renewed = await osmand(who)
  assert.deepEqual(await heard(mine.ask(at(0))), [404, 'tracker_unknown'])
  assert.equal((await renewed.ask(at(0))).status, 200)
  await w.act(who, 'trackers.end', {})
  assert.deepEqual(await heard(renewed.ask(at(0))), [404, 'tracker_unknown'])
  assert.deepEqual(await w.act(who, 'trackers.mine', {}), { tracker: null })
  assert.equal((await theirs.ask(at(0))).body.stored, 1, 'of the other person nothing has changed')
  const secrets = await w.look((tx) =>
    tx.one<{ all: string }>(`select string_agg(d::text, ' ') as all from tracking.device d`, []),
  )
  assert.equal(secrets.all.includes(new URL(theirs.given.url).pathname.split('/').at(-1)!), false)
})

test('off shift no position is kept, only that the app was heard; afterwards nothing of before the shift', async () => {
  const who = await w.facilitator({ shift: false })
  const { ask } = await osmand(who)
  assert.deepEqual((await ask(at(0))).body, { stored: 0, refused: 1 })
  assert.deepEqual(await rows(who), [])
  assert.ok((await w.act(who, 'trackers.mine', {})).tracker?.heardAt)
  await w.act(who, 'shift.start', { at: w.home })
  assert.deepEqual((await ask(at(0, 30))).body, { stored: 0, refused: 1 })
})

test('OwnTracks: its name and password, kilometres an hour, an array in answer whatever it posts', async () => {
  const who = await w.facilitator()
  await w.world.clock.advance(LATER)
  const given = await w.act(who, 'trackers.give', { dialect: 'owntracks' })
  const settings = JSON.parse(
    Buffer.from(decodeURIComponent(given.setUp.split('inline=')[1]!), 'base64').toString('utf8'),
  )
  assert.deepEqual(
    [settings._type, settings.mode, settings.url, settings.username, settings.password],
    ['configuration', 3, given.url, given.name, given.password],
  )
  const post = (body: string, password = given.password, name = given.name) =>
    send(here(given.url), {
      method: 'POST',
      type: 'application/json',
      body,
      headers: { authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` },
    })
  const location = { _type: 'location', ...north(10), tst: Number(seconds(5)), acc: 8, vel: 36, tid: 'ab' }
  for (const [name, body] of [
    ['a position', JSON.stringify(location)],
    ['the same again', JSON.stringify(location)],
    ['a card', JSON.stringify({ _type: 'card' })],
    ['an empty body', ''],
    ['somebody else’s', JSON.stringify({ ...location, tst: 9, topic: 'owntracks/other/phone' })],
  ] as const)
    assert.deepEqual(await post(body), { status: 200, body: [] }, name)
  assert.deepEqual(
    (await rows(who)).map((row) => row.speed_mps),
    [10],
  )
  for (const wrong of [
    post('{}', 'wrong'),
    post('{}', given.password, 'T-1'),
    send(here(given.url), { method: 'POST', type: 'application/json', body: '{}' }),
  ])
    assert.equal((await wrong).body.refusal, 'tracker_unknown')
  assert.equal((await post('{')).body.refusal, 'invalid_input')
})

test('the tracker’s frames are an arrival like those of the app', async () => {
  const { requestIds } = await w.order()
  const { visit, who } = await w.accept(requestIds[0]!)
  await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  const { ask } = await osmand(who)
  for (const meters of [80, 60, 60]) {
    await w.world.clock.advance(LATER)
    assert.equal((await ask(at(meters))).body.stored, 1)
  }
  const arrived = await w.look((tx) => store.findVisit(tx, visit.id))
  assert.deepEqual([arrived?.state, arrived?.arrived_how], ['arrived', 'automatic'])
})

test('a flood at one address is held there, whichever answer it gets; another address is heard', async () => {
  const world = await startWorld({ config: { rateAllowance: 1 } })
  try {
    const ask = async (token: string) => (await send(`${world.url}/api/trackers/osmand/${token}?id=T-1`)).status
    const answers: number[] = []
    for (let n = 0; n < 400; n += 20)
      answers.push(...(await Promise.all(Array.from({ length: 20 }, () => ask('flooding-address')))))
    assert.ok(answers.includes(429), 'too many are refused')
    assert.ok(
      answers.filter((status) => status === 404).length >= 300,
      'and a whole minute of a frame each 200 ms is not',
    )
    assert.equal(await ask('another-address'), 404)
  } finally {
    await world.close()
  }
})
