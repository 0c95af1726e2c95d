import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { addDays, localDateOf } from '@app/domain/shared'
import { WAITS_MAX } from '@app/domain/slots'
import { startWorld, type World } from '../../../../test/world.ts'
import { newId } from '../../../kernel/id.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { openSlots, publishHours, release, setCrews, skillsFor, slotsModule, take, waits } from '../index.ts'

let world: World
let day: string
const [tehsilId, districtId] = ['pb-lahore.model-town', 'pb-lahore']
const [everyone, woman] = [skillsFor('soonest'), skillsFor('woman')]
const SERVICE = 'domicile'

before(async () => {
  world = await startWorld({ modules: [slotsModule] })
  await world.clock.to(new Date('2027-01-04T05:00:00Z'))
})
after(() => world.close())
/** Each test has a day of its own, with this many people in each hour. */
beforeEach(async () => {
  await world.as((tx) => tx.run('delete from slots.waiting'))
  day = addDays(localDateOf(world.clock.now(), 300), 1)
})

const people = (count: number, skills: string[] = []) =>
  world.as((tx) =>
    setCrews(tx, [tehsilId], async () => [
      { tehsilIds: [tehsilId], skills: ['', ...skills], people: count, peopleIn: () => count },
    ]),
  )
async function dayWith(count: number, skills: string[] = []): Promise<void> {
  await world.as((tx) => publishHours(tx, { tehsilId, districtId, day }))
  await world.as((tx) => tx.run('update slots.promised set visits = 0'))
  await people(count, skills)
}
const free = (skills: readonly string[] = everyone) =>
  world.as((tx) =>
    openSlots(tx, {
      tehsilId,
      skills,
      from: new Date(`${day}T00:00:00+05:00`),
      to: new Date(`${day}T23:59:00+05:00`),
    }),
  )
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )
const takeFor = (slotId: string, accountId?: string, skills = everyone) =>
  codeOf(
    world.as((tx) =>
      take(tx, { slotId, tehsilId, skills, ...(accountId && { holder: { accountId, serviceIds: [SERVICE] } }) }),
    ),
  )
/** Takes every hour of the day; these were taken. */
async function fill(): Promise<string[]> {
  const taken: string[] = []
  for (let open = await free(); open.length; open = await free())
    for (const { id } of open) if ((await takeFor(id)) === 'done') taken.push(id)
  return taken
}
const give = (slotId: string, skills = everyone) => world.as((tx) => release(tx, { slotId, skills }))
const ask = (accountId: string, more: { days?: string[]; skills?: string[]; serviceId?: string } = {}) =>
  world.as((tx) =>
    waits.ask(tx, {
      accountId,
      tehsilId,
      serviceId: SERVICE,
      manner: 'soonest',
      skills: everyone,
      days: [day],
      requestId: null,
      ...more,
    }),
  )
const stateOf = async (accountId: string) =>
  (await world.as((tx) => waits.waitsOf(tx, accountId))).map(({ state, slot_id }) => ({ state, slot: slot_id }))
/** A line of strangers, in the order in which they asked. */
async function lineOf(count: number): Promise<string[]> {
  const accounts = Array.from({ length: count }, newId)
  for (const account of accounts) await ask(account)
  await world.settle()
  return accounts
}
const statesOf = async (accounts: string[]) =>
  Promise.all(accounts.map(async (one) => (await stateOf(one))[0]!.state as string))

test('an hour that is given back is told to the first in line, and held: nobody else gets it', async () => {
  await dayWith(1)
  const [hour] = await fill()
  const line = await lineOf(3)
  assert.deepEqual(await statesOf(line), ['waiting', 'waiting', 'waiting'])
  await give(hour!)
  await world.settle()
  assert.deepEqual(await stateOf(line[0]!), [{ state: 'told', slot: hour }])
  assert.deepEqual(await statesOf(line), ['told', 'waiting', 'waiting'])
  assert.deepEqual(await free(), [])
  assert.equal(await takeFor(hour!), 'slot_full')
  assert.equal(await takeFor(hour!, line[1]), 'slot_full')
  assert.equal(await takeFor(hour!, line[0]), 'done')
  assert.deepEqual(await statesOf(line), ['taken', 'waiting', 'waiting'])
  assert.equal(await takeFor(hour!, line[0]), 'slot_full', 'it was theirs once')
})

test('k hours at once and n in line: the first k are told, one hour each', async () => {
  await dayWith(2)
  const hours = (await fill()).slice(0, 5)
  const line = await lineOf(9)
  await Promise.all(hours.map((hour) => give(hour)))
  await world.settle()
  assert.deepEqual(await statesOf(line), [...Array(5).fill('told'), ...Array(4).fill('waiting')])
  const told = (await Promise.all(line.slice(0, 5).map(stateOf))).map(([one]) => one!.slot)
  assert.deepEqual([...told].sort(), [...hours].sort())
})

test('strangers who take at the same moment, and hours that open meanwhile: never more than there is room for', async () => {
  await dayWith(1)
  const hours = await fill()
  const line = await lineOf(6)
  const strangers = hours.slice(0, 4).flatMap((hour) => [give(hour), takeFor(hour), takeFor(hour)])
  const quick = (await Promise.all(strangers)).filter((answer) => answer === 'done').length
  await world.settle()
  const held = await world.as((tx) =>
    tx.many<{ visits: number }>(
      `select sum(visits)::int as visits from slots.promised p join slots.slot s on s.id = p.slot_id
      where s.starts_at >= $1 group by s.id`,
      [new Date(`${day}T00:00:00+05:00`)],
    ),
  )
  assert.deepEqual([...new Set(held.map((one) => one.visits))], [1])
  const told = (await Promise.all(line.map(stateOf))).flatMap(([one]) => (one!.state === 'told' ? [one!.slot] : []))
  assert.equal(new Set(told).size, told.length)
  assert.equal(quick + told.length, 4, 'each hour that was given back is somebody’s')
  const states = await statesOf(line)
  assert.deepEqual(states, [...Array(told.length).fill('told'), ...Array(6 - told.length).fill('waiting')])
})

test('an hour that is let go by, or declined, goes to the next; what is missed ends', async () => {
  await dayWith(1)
  const [hour] = await fill()
  const line = await lineOf(3)
  await give(hour!)
  await world.settle()
  await world.clock.advance(14 * 60)
  assert.deepEqual(await statesOf(line), ['told', 'waiting', 'waiting'])
  await world.clock.advance(2 * 60)
  await world.settle()
  assert.deepEqual(await statesOf(line), ['missed', 'told', 'waiting'])
  assert.equal(await takeFor(hour!, line[0]), 'slot_full', 'too late')
  const [second] = await world.as((tx) => waits.waitsOf(tx, line[1]!))
  assert.equal(await codeOf(world.as((tx) => waits.leave(tx, second!.id, line[2]!))), 'not_found')
  await world.as((tx) => waits.leave(tx, second!.id, line[1]!))
  await world.as((tx) => waits.leave(tx, second!.id, line[1]!))
  await world.settle()
  assert.deepEqual(await statesOf(line), ['missed', 'declined', 'told'])
  await world.clock.advance(16 * 60)
  await world.settle()
  assert.deepEqual(await statesOf(line), ['missed', 'declined', 'missed'])
  assert.deepEqual(
    (await free()).map(({ id, left }) => ({ id, left })),
    [{ id: hour, left: 1 }],
  )
})

test('more people in an hour tell as many as they are; whoever needs somebody else waits on', async () => {
  await dayWith(1)
  await fill()
  const needsWoman = newId()
  await ask(needsWoman, { skills: woman })
  const line = await lineOf(3)
  await people(2)
  await world.settle()
  assert.deepEqual(await statesOf([needsWoman, ...line]), ['waiting', 'told', 'told', 'told'])
  await people(3, ['woman'])
  await world.settle()
  assert.deepEqual(await statesOf([needsWoman]), ['told'])
})

test('asked twice it is one place, at once too; a free hour is no line; places, days and strangers have limits', async () => {
  await dayWith(1)
  const account = newId()
  assert.equal(await codeOf(ask(account)), 'hour_is_free')
  const [hour] = await fill()
  const ids = new Set(await Promise.all(Array.from({ length: 6 }, () => ask(account))))
  assert.equal(ids.size, 1)
  const more = await Promise.all(
    Array.from({ length: 6 }, (_, i) => codeOf(ask(account, { serviceId: `service-${i}` }))),
  )
  assert.deepEqual(
    Object.fromEntries(Object.entries(Object.groupBy(more, (code) => code)).map(([code, all]) => [code, all!.length])),
    {
      done: WAITS_MAX - 1,
      waits_max: 6 - WAITS_MAX + 1,
    },
  )
  for (const days of [[addDays(day, -2)], [addDays(day, 400)]])
    assert.equal(await codeOf(ask(newId(), { days })), 'days_unfit')
  await give(hour!)
  await world.settle()
  assert.equal((await stateOf(account)).filter((one) => one.state === 'told').length, 1)
})

test('whoever has an hour waits for none: another one that was held for the same is free again', async () => {
  await dayWith(1)
  const [first, second] = await fill()
  const [account, next] = (await lineOf(2)) as [string, string]
  await give(first!)
  await world.settle()
  assert.deepEqual(await stateOf(account), [{ state: 'told', slot: first }])
  await people(2)
  assert.equal(await takeFor(second!, account), 'done')
  await world.settle()
  assert.deepEqual(await statesOf([account, next]), ['taken', 'told'])
})

test('nobody is woken: what is told at night is held until the morning, and an hour before that is not told', async () => {
  await dayWith(1)
  await world.clock.to(new Date(`${addDays(day, -1)}T23:30:00+05:00`))
  const [hour] = (await fill()).slice(-1)
  const account = newId()
  await ask(account)
  await give(hour!)
  await world.settle()
  const [wait] = await world.as((tx) => waits.waitsOf(tx, account))
  assert.equal(wait!.held_until!.toISOString(), new Date(`${day}T08:15:00+05:00`).toISOString())
})

test('a line ends with its last day; a person who is forgotten holds nothing', async () => {
  await dayWith(1)
  const [hour] = await fill()
  const [late, gone] = (await lineOf(2)) as [string, string]
  await world.as((tx) => waits.forgetWaits(tx, late))
  await give(hour!)
  await world.settle()
  assert.deepEqual([await stateOf(late), (await stateOf(gone))[0]!.state], [[], 'told'])
  await world.as((tx) => waits.forgetWaits(tx, gone))
  assert.deepEqual([await stateOf(gone), (await free()).length], [[], 1])
  await takeFor(hour!)
  const last = newId()
  await ask(last)
  await world.clock.to(new Date(`${addDays(day, 1)}T00:01:00+05:00`))
  assert.deepEqual(await statesOf([last]), ['over'])
})
