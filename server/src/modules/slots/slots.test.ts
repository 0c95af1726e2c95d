import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays, localDateOf } from '@app/domain/shared'
import { tinyTerritory } from '../../../test/tiny-territory.ts'
import { startWorld, type World } from '../../../test/world.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { earliestOffered, hoursOf, openSlots, publish, release, skillsFor, slotsModule, take } from './index.ts'

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
  world.as((tx) => openSlots(tx, { tehsilId: tehsil, skills, from: new Date(`${day}T00:00:00+05:00`), to: new Date(`${day}T23:59:00+05:00`) }))
const opened = (day: string, bySkill: Record<string, number>) => world.as((tx) => publish(tx, { tehsilId, districtId, day, bySkill }))
const takeOne = (slotId: string, skills = everyone) => world.as((tx) => take(tx, { slotId, tehsilId, skills })).then(() => 'taken', (error: unknown) => {
  if (error instanceof Refusal) return error.code
  throw error
})

test('64 at once on a slot of capacity k: exactly k win and the rest hear that it is full', async () => {
  for (const [n, capacity] of [1, 3, 7].entries()) {
    const day = addDays(tomorrow, n)
    await opened(day, { '': capacity })
    const [slot] = await open(everyone, day)
    const answers = await Promise.all(Array.from({ length: 64 }, () => takeOne(slot!.id)))
    assert.equal(answers.filter((answer) => answer === 'taken').length, capacity)
    assert.equal(answers.filter((answer) => answer === 'slot_full').length, 64 - capacity)
    assert.equal((await open(everyone, day)).some((other) => other.id === slot!.id), false, 'a full slot is no longer offered')
  }
})

test('what is offered still holds after taking, and comes back when it is given up', async () => {
  const day = addDays(tomorrow, 7)
  await opened(day, { '': 2 })
  const [slot] = await open(everyone, day)
  assert.equal(slot!.left, 2)
  assert.equal(await takeOne(slot!.id), 'taken')
  assert.equal((await open(everyone, day))[0]!.left, 1)
  await world.as((tx) => release(tx, { slotId: slot!.id, skills: everyone }))
  assert.equal((await open(everyone, day))[0]!.left, 2)
})

test('a woman is never replaced by whoever is free, and takes up a pair of hands herself', async () => {
  const day = addDays(tomorrow, 8)
  await opened(day, { '': 2, woman: 1 })
  const [slot] = await open(woman, day)
  const answers = await Promise.all([takeOne(slot!.id, woman), takeOne(slot!.id, woman), takeOne(slot!.id, woman)])
  assert.deepEqual(answers.sort(), ['slot_full', 'slot_full', 'taken'])
  assert.equal((await open(everyone, day)).find((other) => other.id === slot!.id)!.left, 1)
  assert.equal((await open(woman, day)).some((other) => other.id === slot!.id), false)
})

test('a refused taking leaves nothing taken', async () => {
  const day = addDays(tomorrow, 9)
  await opened(day, { '': 5, woman: 0 })
  const [slot] = await open(everyone, day)
  assert.equal(await takeOne(slot!.id, woman), 'slot_full')
  assert.equal((await open(everyone, day))[0]!.left, 5)
})

test('publishing again keeps what was promised', async () => {
  const day = addDays(tomorrow, 10)
  await opened(day, { '': 3 })
  const [slot] = await open(everyone, day)
  await takeOne(slot!.id)
  await takeOne(slot!.id)
  await opened(day, { '': 1 })
  assert.equal((await open(everyone, day)).some((other) => other.id === slot!.id), false)
  await opened(day, { '': 4 })
  assert.equal((await open(everyone, day))[0]!.left, 2)
})

test('a slot of another place, of the past, or of nowhere is unknown', async () => {
  const day = addDays(tomorrow, 11)
  await opened(day, { '': 1 })
  const [slot] = await open(everyone, day)
  await assert.rejects(world.as((tx) => take(tx, { slotId: slot!.id, tehsilId: 'pb-multan.multan-city', skills: everyone })), (error: unknown) => error instanceof Refusal && error.code === 'slot_unknown')
  assert.equal(await takeOne('01900000-0000-7000-8000-000000000099'), 'slot_unknown')
  const today = localDateOf(world.clock.now(), 300)
  await opened(today, { '': 1 })
  const [early] = await open(everyone, today)
  await world.clock.to(new Date(early!.endsAt.getTime() - 10 * 60_000))
  assert.equal(await takeOne(early!.id), 'slot_unknown', 'ten minutes before its end')
})

test('the earliest of each manner is its own', async () => {
  const [near, far] = [addDays(tomorrow, 7), addDays(tomorrow, 8)]
  const other = 'pb-lahore.raiwind'
  await world.as(async (tx) => {
    await publish(tx, { tehsilId: other, districtId, day: near, bySkill: { '': 1 } })
    await publish(tx, { tehsilId: other, districtId, day: far, bySkill: { '': 1, woman: 1 } })
  })
  const earliest = (skills: readonly string[]) => world.as((tx) => earliestOffered(tx, { tehsilId: other, skills }))
  assert.ok((await earliest(everyone))! < (await earliest(woman))!)
  assert.equal(await world.as((tx) => earliestOffered(tx, { tehsilId: 'pb-multan.shujabad', skills: everyone })), null)
})

test('hours follow the calendar: prayer on Friday, Ramadan, holidays, Sundays', () => {
  const starts = (day: string, district = districtId) => hoursOf(world.kernel, day, district).map((hour) => new Date(hour.startsAt.getTime() + 300 * 60_000).toISOString().slice(11, 16))
  const usual = starts('2027-01-05')
  assert.ok(usual.includes('09:00') && usual.includes('18:00') === false && usual.includes('13:30'))
  const friday = starts('2027-01-08')
  assert.ok(!friday.some((time) => time > '11:30' && time < '14:30'), `no hour runs into Friday prayers: ${friday}`)
  assert.ok(starts('2027-02-10').every((time) => time <= '15:00'), 'Ramadan ends early')
  assert.deepEqual(starts('2027-01-10'), [], 'Sunday')
  assert.deepEqual(starts('2027-02-05'), [], 'a holiday')
  assert.deepEqual(starts('2026-08-04'), [], 'a holiday of the district')
  assert.ok(starts('2026-08-04', 'pb-multan').length > 0)
})

test('another pack’s hours, length and heat hold there', async () => {
  const tiny = await startWorld({ modules: [slotsModule], territory: tinyTerritory })
  try {
    const hours = hoursOf(tiny.kernel, '2027-01-05', 'd1')
    assert.deepEqual(hours.map((hour) => hour.startsAt.toISOString()), ['2027-01-05T09:30:00.000Z'], 'two hours from eight; the heat takes ten to twelve')
  } finally {
    await tiny.close()
  }
})
