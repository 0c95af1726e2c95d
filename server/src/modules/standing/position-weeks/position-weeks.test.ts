import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createClient } from '@app/contract/client'
import { addDays } from '@app/domain/shared'
import type { Person } from '../../../../test/worlds/dispatch-world.ts'
import { standingWorld, type StandingWorld } from '../../../../test/worlds/standing-world.ts'
import { newId } from '../../../kernel/id.ts'
import { subjectOf } from '../facts/access.ts'

let s: StandingWorld
let desk: Person
before(async () => {
  s = await standingWorld()
  desk = await s.staff('operations')
})
after(() => s?.w.world.close())

const PHONE = 'a-phone-of-the-test-0'
/** Positions as the app sends them, from that phone. */
async function tell(who: Person, places: { lat: number; lon: number; accuracyMeters: number }[], phone = PHONE) {
  const call = createClient({
    origin: s.w.world.url,
    newId,
    token: s.tokenOf(who),
    app: 'facilitator',
    fetch: (url, init) => fetch(url, { ...init, headers: { ...(init?.headers as object), 'x-device': phone } }),
  })
  await s.w.world.clock.advance(60)
  const now = s.w.world.clock.now().getTime()
  const fixes = places.map((place, i) => ({ at: new Date(now - (places.length - i) * 100).toISOString(), ...place }))
  return call('position.report', { fixes })
}
const still = (count: number) => Array.from({ length: count }, () => ({ ...s.w.home, accuracyMeters: 5 }))
const wander = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    lat: s.w.home.lat + ((i * i) % 7) * 1e-5,
    lon: s.w.home.lon,
    accuracyMeters: 5 + (i % 9),
  }))
const mine = async (who: Person) => (await s.does(who, 'positionWeeks.mine', {})).weeks
const list = async (by: Person, show: 'open' | 'looked' | 'below' = 'open') =>
  (await s.does(by, 'positionWeeks.list', { show })).items

/** To the night after the Sunday, when the week is reckoned. */
const weekOver = () => s.days(8)

test('a week is reckoned when it is over: who told the same place all the time is on the list, who walked about is not', async () => {
  const [made, lives] = [await s.w.facilitator(), await s.w.facilitator()]
  await tell(made, still(100), 'another-phone-of-the-test')
  await tell(made, still(60), 'another-phone-of-the-test')
  await tell(lives, wander(100), 'yet-another-phone-of-the-test')
  assert.deepEqual(await mine(made), [], 'not before it is over')
  await weekOver()
  const [row, ...others] = await list(desk)
  assert.deepEqual(others, [])
  assert.deepEqual([row?.facilitatorId, row?.score, row?.positions, row?.outcome], [made.id, 75, 160, null])
  assert.deepEqual(
    row?.reasons.map(({ sign, count, of }) => [sign, count, of]),
    [
      ['still', 160, 160],
      ['evenly_sure', 159, 160],
    ],
  )
  assert.deepEqual(await mine(lives), [])
  const [own] = await mine(made)
  assert.deepEqual([own?.score, own?.lookedAt, own?.outcome], [75, null, null], 'they are told what is kept of them')
  assert.equal(await s.standingOf(made.id), 'active', 'and nothing follows from it')

  const week = row!.week
  const said = (outcome: 'talk' | 'nothing_wrong', note: string) =>
    s.does(desk, 'positionWeeks.look', { facilitatorId: made.id, week, outcome, note })
  await said('talk', 'Asked them to come in')
  await s.w.world.clock.advance(60)
  await said('nothing_wrong', 'The phone lies in a metal box')
  assert.deepEqual(await list(desk), [])
  assert.equal((await list(desk, 'looked'))[0]?.outcome, 'nothing_wrong')
  const { weeks } = await s.does(desk, 'positionWeeks.of', { facilitatorId: made.id })
  assert.deepEqual(
    weeks[0]?.looks.map((one) => [one.outcome, one.note]),
    [
      ['nothing_wrong', 'The phone lies in a metal box'],
      ['talk', 'Asked them to come in'],
    ],
    'both stay',
  )
  assert.ok(weeks[0]?.looks[0]?.by)
  const [told] = await mine(made)
  assert.deepEqual([told?.outcome, told?.lookedAt !== null], ['nothing_wrong', true])
  assert.ok(!JSON.stringify(told).includes('metal'), 'notes stay at the desk')
  const traces = await s.traces(subjectOf(made.id))
  assert.equal(traces.filter((one) => one === 'facilitator.positions_read').length, 1, 'that it was read is on record')
  assert.equal(traces.filter((one) => one === 'facilitator.positions_looked_at').length, 2)
})

test('one phone of two people is in the trail, and two days of it are for somebody to look at', async () => {
  const [one, other] = [await s.w.facilitator(), await s.w.facilitator()]
  await tell(one, wander(50))
  await tell(one, wander(50))
  const of = (who: Person) => s.traces(subjectOf(who.id))
  assert.ok(!(await of(one)).includes('position.phone_of_two'))
  await tell(other, wander(50))
  await tell(other, wander(50))
  assert.equal((await of(other)).filter((action) => action === 'position.phone_of_two').length, 1, 'once a day')
  await s.w.world.as((tx) =>
    tx.run(`update tracking.phone set day = day + 1 where phone_index in
    (select phone_index from tracking.phone group by 1 having count(*) > 1)`),
  )
  await s.w.world.as((tx) =>
    tx.run(
      `insert into tracking.phone (phone_index, day, facilitator_id)
    select phone_index, day - 1, facilitator_id from tracking.phone where facilitator_id = any($1)`,
      [[one.id, other.id]],
    ),
  )
  await s.w.world.as((tx) =>
    tx.run(
      `insert into tracking.told select facilitator_id, day + 1, positions, kept, mock, repeated, leaps,
    evenly_sure, unsure, stretches, drawn from tracking.told where facilitator_id = any($1)`,
      [[one.id, other.id]],
    ),
  )
  await weekOver()
  for (const who of [one, other]) {
    const [week] = await mine(who)
    assert.deepEqual(
      week?.reasons.map((reason) => [reason.sign, reason.count, reason.points]),
      [['phone_of_two', 2, 60]],
    )
  }
  const { phone } = await s.w.world.as((tx) =>
    tx.one<{ phone: string }>(`select string_agg(encode(phone_index, 'escape'), ' ') as phone from tracking.phone`),
  )
  assert.ok(!phone.includes(PHONE), 'what the app calls the phone is not kept')
})

test('only the desks of their place see a week; nobody looks at their own; a week that is not there is not found', async () => {
  const [row] = await list(desk)
  const facilitatorId = row!.facilitatorId
  const elsewhere = await s.staff('supervisor', ['elsewhere'])
  assert.deepEqual(await list(elsewhere), [])
  const look = { facilitatorId, week: row!.week, outcome: 'talk', note: 'x' } as const
  assert.equal(await s.no(elsewhere, 'positionWeeks.of', { facilitatorId }), 'not_found')
  assert.equal(await s.no(elsewhere, 'positionWeeks.look', look), 'not_found')
  assert.equal(await s.no(await s.staff('vetting'), 'positionWeeks.list', {}), 'not_yours')
  const { person_id: personId } = await s.w.look((tx) =>
    tx.one<{ person_id: string }>('select person_id from workforce.facilitator where id = $1', [facilitatorId]),
  )
  const same = await s.staff('supervisor', undefined, personId)
  assert.equal((await s.does(same, 'positionWeeks.of', { facilitatorId })).own, true)
  assert.equal(await s.no(same, 'positionWeeks.look', look), 'decider_accused')
  assert.equal(await s.no(desk, 'positionWeeks.look', { ...look, week: addDays(row!.week, -70) }), 'not_found')
  const nonsense = [
    'nonsense',
    `2026-99-99~50~${facilitatorId}`,
    `2026-02-30~50~${facilitatorId}`,
    `${row!.week}~50~${'-'.repeat(36)}`,
  ]
  for (const cursor of nonsense)
    assert.equal(await s.no(desk, 'positionWeeks.list', { cursor }), 'invalid_input', cursor)
})

test('a list goes on page by page, and a week goes with what was found after its days', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => s.w.facilitator()))
  for (const who of people) await tell(who, still(100), `phone-of-${who.id}`)
  await weekOver()
  const seen: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await s.does(desk, 'positionWeeks.list', { limit: 2, ...(cursor && { cursor }) })
    seen.push(...page.items.map((one) => `${one.facilitatorId} ${one.week}`))
    if (page.next === null) break
    cursor = page.next
  }
  assert.equal(new Set(seen).size, seen.length)
  for (const who of people) assert.ok(seen.some((one) => one.startsWith(who.id)))
  await s.days(190)
  const left = await s.w.look((tx) =>
    tx.one<{ weeks: number; looks: number }>(`select (select count(*)::int from standing.position_week) as weeks,
      (select count(*)::int from standing.position_look) as looks`),
  )
  assert.deepEqual(left, { weeks: 0, looks: 0 })
})
