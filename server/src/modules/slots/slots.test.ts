import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays, localDateOf } from '@app/domain/shared'
import { tinyTerritory } from '../../../test/tiny-territory.ts'
import { startWorld, type World } from '../../../test/world.ts'
import { Refusal } from '../../kernel/refusal.ts'
import {
  earliestOffered,
  hoursOf,
  openSlots,
  publishHours,
  release,
  setCrews,
  skillsFor,
  slotsModule,
  take,
} from './index.ts'

let world: World
let tomorrow: string
const [tehsilId, districtId] = ['pb-lahore.model-town', 'pb-lahore']
const everyone = skillsFor('soonest')
const woman = skillsFor('woman')

before(async () => {
  world = await startWorld({ modules: [slotsModule] })
  await world.clock.to(new Date('2027-01-04T03:00:00Z'))
  tomorrow = addDays(localDateOf(world.clock.now(), 300), 1)
})
after(() => world.close())

const open = (skills: readonly string[], day: string, tehsil = tehsilId) =>
  world.as((tx) =>
    openSlots(tx, {
      tehsilId: tehsil,
      skills,
      from: new Date(`${day}T00:00:00+05:00`),
      to: new Date(`${day}T23:59:00+05:00`),
    }),
  )
const crew = (people: number, tehsilIds: string[] = [tehsilId], skills: string[] = []) => ({
  tehsilIds,
  skills: ['', ...skills],
  people,
  peopleIn: () => people,
})
/** These people, and nobody else in their tehsils; the day's hours are open there. */
const opened = (day: string, ...crews: ReturnType<typeof crew>[]) =>
  world.as(async (tx) => {
    const tehsilIds = [...new Set(crews.flatMap((one) => one.tehsilIds))]
    for (const one of tehsilIds) await publishHours(tx, { tehsilId: one, districtId, day })
    await setCrews(tx, tehsilIds, async () => crews)
  })
const takeOne = (slotId: string, skills = everyone, tehsil = tehsilId) =>
  world
    .as((tx) => take(tx, { slotId, tehsilId: tehsil, skills }))
    .then(
      () => 'taken',
      (error: unknown) => {
        if (error instanceof Refusal) return error.code
        throw error
      },
    )
const counted = (answers: string[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(answers, (answer) => answer)).map(([answer, all]) => [answer, all?.length]),
  )

test('64 at once on a slot with room for k: exactly k win and the rest hear that it is full', async () => {
  for (const [n, people] of [1, 3, 7].entries()) {
    const day = addDays(tomorrow, n)
    await opened(day, crew(people))
    const [slot] = await open(everyone, day)
    const answers = await Promise.all(Array.from({ length: 64 }, () => takeOne(slot!.id)))
    assert.deepEqual(counted(answers), { taken: people, slot_full: 64 - people })
    assert.equal(
      (await open(everyone, day)).some((other) => other.id === slot!.id),
      false,
      'a full slot is no longer offered',
    )
  }
})

const [north, middle, south] = ['pb-lahore.raiwind', 'pb-lahore.shalimar', 'pb-lahore.lahore-cantonment']

test('who serves two tehsils is offered in both and promised once, by whomever of 64 in the two', async () => {
  const day = addDays(tomorrow, 1)
  await opened(day, crew(1, [north, middle]), crew(1, [middle]))
  const [[here], [there]] = [await open(everyone, day, north), await open(everyone, day, middle)]
  assert.deepEqual([here!.startsAt, here!.left, there!.left], [there!.startsAt, 1, 2])
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_, i) =>
      i % 2 ? takeOne(here!.id, everyone, north) : takeOne(there!.id, everyone, middle),
    ),
  )
  assert.deepEqual(counted(answers), { taken: 2, slot_full: 62 })
  assert.deepEqual(
    [await open(everyone, day, north), await open(everyone, day, middle)].map((slots) =>
      slots.some((slot) => slot.startsAt.getTime() === here!.startsAt.getTime()),
    ),
    [false, false],
  )
})

test('people change places: room that a chain of them makes is offered and taken, and no more than that', async () => {
  const day = addDays(tomorrow, 2)
  await opened(day, crew(1, [north, middle]), crew(1, [middle, south]), crew(1, [south]))
  const slotIn = async (tehsil: string) =>
    (await open(everyone, day, tehsil)).find((slot) => slot.startsAt.getTime() === at)
  const at = (await open(everyone, day, middle))[0]!.startsAt.getTime()
  for (const tehsil of [middle, south])
    assert.equal(await takeOne((await slotIn(tehsil))!.id, everyone, tehsil), 'taken')
  const last = await slotIn(north)
  assert.equal(last?.left, 1)
  assert.equal((await slotIn(middle)) && (await slotIn(south))?.left, 1, 'the third serves wherever it is taken first')
  const answers = await Promise.all(Array.from({ length: 64 }, () => takeOne(last!.id, everyone, north)))
  assert.deepEqual(counted(answers), { taken: 1, slot_full: 63 })
  for (const tehsil of [north, middle, south]) assert.equal(await slotIn(tehsil), undefined)
})

test('what is offered still holds after taking, and comes back when it is given up', async () => {
  const day = addDays(tomorrow, 7)
  await opened(day, crew(2))
  const [slot] = await open(everyone, day)
  assert.equal(slot!.left, 2)
  assert.equal(await takeOne(slot!.id), 'taken')
  assert.equal((await open(everyone, day))[0]!.left, 1)
  await world.as((tx) => release(tx, { slotId: slot!.id, skills: everyone }))
  assert.equal((await open(everyone, day))[0]!.left, 2)
})

test('a woman is never replaced by whoever is free, and takes up a pair of hands herself', async () => {
  const day = addDays(tomorrow, 8)
  await opened(day, crew(1), crew(1, [tehsilId], ['woman']))
  const [slot] = await open(woman, day)
  const answers = await Promise.all([takeOne(slot!.id, woman), takeOne(slot!.id, woman), takeOne(slot!.id, woman)])
  assert.deepEqual(counted(answers), { taken: 1, slot_full: 2 })
  assert.equal((await open(everyone, day)).find((other) => other.id === slot!.id)!.left, 1)
  assert.equal(
    (await open(woman, day)).some((other) => other.id === slot!.id),
    false,
  )
})

test('a refused taking leaves nothing taken', async () => {
  const day = addDays(tomorrow, 9)
  await opened(day, crew(5))
  const [slot] = await open(everyone, day)
  assert.equal(await takeOne(slot!.id, woman), 'slot_full')
  assert.equal((await open(everyone, day))[0]!.left, 5)
})

test('who leaves takes their room along, but not what was promised', async () => {
  const day = addDays(tomorrow, 10)
  await opened(day, crew(3))
  const [slot] = await open(everyone, day)
  await takeOne(slot!.id)
  await takeOne(slot!.id)
  await opened(day, crew(1))
  assert.equal(
    (await open(everyone, day)).some((other) => other.id === slot!.id),
    false,
  )
  await opened(day, crew(4))
  assert.equal((await open(everyone, day))[0]!.left, 2)
})

test('a slot of another place, of the past, or of nowhere is unknown', async () => {
  const day = addDays(tomorrow, 11)
  await opened(day, crew(1))
  const [slot] = await open(everyone, day)
  assert.equal(await takeOne(slot!.id, everyone, 'pb-multan.multan-city'), 'slot_unknown')
  assert.equal(await takeOne('01900000-0000-7000-8000-000000000099'), 'slot_unknown')
  assert.equal((await open(everyone, day))[0]!.left, 1)
  const today = localDateOf(world.clock.now(), 300)
  await opened(today, crew(1))
  const [early] = await open(everyone, today)
  await world.clock.to(new Date(early!.endsAt.getTime() - 10 * 60_000))
  assert.equal(await takeOne(early!.id), 'slot_unknown', 'ten minutes before its end')
})

test('the earliest of each manner is its own', async () => {
  const [near, far] = [addDays(tomorrow, 7), addDays(tomorrow, 8)]
  const other = 'pb-lahore.nishtar'
  await world.as(async (tx) => {
    for (const day of [near, far]) await publishHours(tx, { tehsilId: other, districtId, day })
    await setCrews(tx, [other], async () => [crew(1, [other], ['woman'])])
  })
  for (const slot of await open(everyone, near, other)) assert.equal(await takeOne(slot.id, everyone, other), 'taken')
  await world.as((tx) => setCrews(tx, [other], async () => [crew(1, [other]), crew(1, [other], ['woman'])]))
  const [first] = await open(everyone, near, other)
  assert.equal(await takeOne(first!.id, woman, other), 'taken')
  const earliest = (skills: readonly string[]) => world.as((tx) => earliestOffered(tx, { tehsilId: other, skills }))
  assert.equal((await earliest(woman))!.getTime(), (await open(woman, near, other))[0]!.startsAt.getTime())
  assert.ok((await earliest(woman))! > first!.startsAt)
  assert.equal(await world.as((tx) => earliestOffered(tx, { tehsilId: 'pb-multan.shujabad', skills: everyone })), null)
})

test('hours follow the calendar: prayer on Friday, Ramadan, holidays, Sundays', () => {
  const starts = (day: string, district = districtId) =>
    hoursOf(world.kernel, day, district).map((hour) =>
      new Date(hour.startsAt.getTime() + 300 * 60_000).toISOString().slice(11, 16),
    )
  const usual = starts('2027-01-05')
  assert.ok(usual.includes('09:00') && usual.includes('18:00') === false && usual.includes('13:30'))
  const friday = starts('2027-01-08')
  assert.ok(!friday.some((time) => time > '11:30' && time < '14:30'), `no hour runs into Friday prayers: ${friday}`)
  assert.ok(
    starts('2027-02-10').every((time) => time <= '15:00'),
    'Ramadan ends early',
  )
  assert.deepEqual(starts('2027-01-10'), [], 'Sunday')
  assert.deepEqual(starts('2027-02-05'), [], 'a holiday')
  assert.deepEqual(starts('2026-08-04'), [], 'a holiday of the district')
  assert.ok(starts('2026-08-04', 'pb-multan').length > 0)
})

test('another pack’s hours, length and heat hold there', async () => {
  const tiny = await startWorld({ modules: [slotsModule], territory: tinyTerritory })
  try {
    const hours = hoursOf(tiny.kernel, '2027-01-05', 'd1')
    assert.deepEqual(
      hours.map((hour) => hour.startsAt.toISOString()),
      ['2027-01-05T09:30:00.000Z'],
      'two hours from eight; the heat takes ten to twelve',
    )
  } finally {
    await tiny.close()
  }
})

test('of two changes that come to the same number, the second is counted although the first was written meanwhile', async () => {
  const other = 'pb-lahore.shalimar'
  await opened(tomorrow, crew(3, [other]))
  const answers = [2, 1]
  await world.as((tx) =>
    setCrews(tx, [other], async () => {
      const people = answers.shift()!
      // Somebody else's change is done and written down after this one has looked.
      if (people === 2) await world.as((theirs) => setCrews(theirs, [other], async () => [crew(2, [other])]))
      return [crew(people, [other])]
    }),
  )
  assert.deepEqual([...new Set((await open(everyone, tomorrow, other)).map((slot) => slot.left))], [1])
})
