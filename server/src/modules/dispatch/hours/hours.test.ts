import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { addDays, instantAt, localDateOf } from '@app/domain/shared'
import { wholeDays } from '@app/domain/availability'
import type { Events } from '@app/contract/events'
import { dispatchWorld, type DispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { roster, seedAgency } from '../../workforce/index.ts'
import { getOrder, getRequest } from '../../requests/index.ts'
import * as store from '../store.ts'

let w: DispatchWorld
beforeEach(async () => {
  w = await dispatchWorld()
})
afterEach(() => w?.world.close())

const OFFSET = 300
const today = (): string => localDateOf(w.world.clock.now(), OFFSET)
const dayOf = (at: Date): string => localDateOf(at, OFFSET)
const whole = (day: string) => {
  const { from, to } = wholeDays(day, day, OFFSET)
  return { from: from.toISOString(), to: to.toISOString() }
}
const open = async (): Promise<string[]> => (await w.slots(7)).map((slot) => slot.startsAt.toISOString())
const openOn = async (day: string): Promise<number> => (await open()).filter((at) => dayOf(new Date(at)) === day).length
const visitOf = async (requestId: string): Promise<store.VisitRow> =>
  (await w.look((tx) => store.visitsOfRequest(tx, requestId))).at(-1)!
const told = (requestId: string): Promise<string[]> =>
  w.look(async (tx) =>
    (
      await tx.many<{ payload: Events['request.booked'] }>(
        `select payload from kernel.event where type = 'request.booked' and payload->>'requestId' = $1 order by seq`,
        [requestId],
      )
    ).map((row) => row.payload.action),
  )
const EVERY_DAY = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((day) => ({
  day,
  from: '00:00',
  to: '24:00',
}))

test('who has said nothing counts as nobody; their week, a planned shift and a day off open and close hours at once', async () => {
  const who = await w.facilitator({ shift: false, week: [] })
  assert.deepEqual(await open(), [])
  const weekday = (await w.act(who, 'hours.mine', {})).saidAt
  assert.ok(weekday !== undefined)
  await w.act(who, 'hours.setWeek', { week: EVERY_DAY })
  const all = await open()
  assert.ok(all.length > 10)
  const free = dayOf(new Date(all.at(-1)!))
  assert.ok((await openOn(free)) > 0)

  await w.act(who, 'hours.takeOff', { dayOffId: newId(), ...whole(free), kind: 'leave' })
  assert.equal(await openOn(free), 0, 'a leave day closes hours that were open')
  assert.equal((await open()).length, all.filter((at) => dayOf(new Date(at)) !== free).length, 'and no others')

  await w.act(who, 'hours.setWeek', { week: [] })
  assert.deepEqual(await open(), [])
  const first = new Date(all.find((at) => dayOf(new Date(at)) !== today())!)
  const shift = {
    tehsilId: w.tehsil.id,
    startsAt: first.toISOString(),
    endsAt: new Date(+first + 4 * 3_600_000).toISOString(),
  }
  const shiftId = newId()
  await w.act(who, 'hours.planShift', { shiftId, ...shift })
  const opened = await open()
  assert.ok(opened.length > 0 && opened.every((at) => at >= shift.startsAt && at < shift.endsAt), opened.join(' '))

  assert.equal(await refusalOf(w.act(who, 'hours.planShift', { shiftId: newId(), ...shift })), 'shift_overlaps')
  const off = { from: shift.startsAt, to: shift.endsAt, kind: 'other' } as const
  const dayOffId = newId()
  await w.act(who, 'hours.takeOff', { dayOffId, ...off })
  assert.deepEqual(await open(), [], 'nobody is sent who is off, whatever was planned')
  assert.equal(await refusalOf(w.act(who, 'hours.takeOff', { dayOffId: newId(), ...off })), 'day_off_already')
  await w.act(who, 'hours.dropShift', { shiftId })
  assert.equal(await refusalOf(w.act(who, 'hours.planShift', { shiftId: newId(), ...shift })), 'day_off_then')
  await w.act(who, 'hours.dropOff', { dayOffId })
  assert.equal(await refusalOf(w.act(who, 'hours.dropOff', { dayOffId })), 'already_done')
})

test('leave over a booking: another takes it where another works, and the household hears where nobody does', async () => {
  const [going, staying] = [await w.facilitator(), await w.facilitator({ shift: false })]
  const slot = (await w.slots(5)).find((one) => dayOf(one.startsAt) > addDays(today(), 1))!
  assert.equal(slot.left, 2)
  const day = dayOf(slot.startsAt)
  const [first, second] = [await w.order({ slotId: slot.id }), await w.order({ slotId: slot.id })]
  const [mine, other] = [first.requestIds[0]!, second.requestIds[0]!]
  assert.equal((await w.accept(mine)).who.id, going.id)

  const leave = newId()
  await w.act(going, 'hours.takeOff', { dayOffId: leave, ...whole(day), kind: 'leave' })
  await w.world.settle()
  // Two visits, and one who works: the one that was planned first stays.
  assert.equal(await w.stateOf(mine), 'scheduled')
  assert.equal((await visitOf(mine)).facilitator_id, null)
  assert.equal(await w.stateOf(other), 'booked')
  assert.deepEqual((await told(other)).at(-1), 'no_capacity', 'told at once, with new times to choose')
  assert.equal((await w.look((tx) => getOrder(tx, second.orderId))).slotStartsAt, null)

  await w.act(staying, 'shift.start', { at: w.home })
  await w.world.settle()
  assert.equal((await w.accept(mine)).who.id, staying.id)
  const list = await w.act(w.operations, 'operations.displaced', { limit: 10 })
  assert.deepEqual(
    list.items.map((item) => [item.requestId, item.outcome, item.takenBy !== null, item.nowAt !== null]),
    [
      [mine, 'offered_again', true, true],
      [other, 'told', false, false],
    ],
  )
  // Back after all: the room is there again, for whoever chooses it.
  await w.act(going, 'hours.dropOff', { dayOffId: leave })
  assert.equal((await w.slots(5)).find((one) => one.id === slot.id)?.left, 1)
})

test('of takers at once as a day off comes in no more win than there are people left', async () => {
  const [one, two] = [await w.facilitator({ shift: false }), await w.facilitator({ shift: false })]
  assert.ok(two)
  const slot = (await w.slots(5)).find((each) => dayOf(each.startsAt) > addDays(today(), 1))!
  assert.equal(slot.left, 2)
  const answers = await Promise.all([
    ...Array.from({ length: 4 }, () => refusalOf(w.order({ slotId: slot.id }))),
    refusalOf(w.act(one, 'hours.takeOff', { dayOffId: newId(), ...whole(dayOf(slot.startsAt)), kind: 'leave' })),
  ])
  await w.world.settle()
  const waiting = await w.look((tx) =>
    tx.many<{ id: string }>(
      `select v.id from dispatch.visit v where v.starts_at = $1 and v.state in ('planned', 'offered')`,
      [slot.startsAt],
    ),
  )
  assert.ok(answers.filter((answer) => answer === 'slot_full').length >= 2, answers.join(' '))
  assert.equal(waiting.length, 1, 'one works, and one visit is left to be carried')
})

test('nobody is asked for an hour in which they do not work, unless they are on shift in it', async () => {
  const [early, late] = [await w.facilitator({ goesHome: true }), await w.facilitator({ shift: false })]
  await w.act(late, 'hours.setWeek', { week: EVERY_DAY })
  await w.act(early, 'hours.setWeek', { week: [] })
  await w.world.settle()
  const tomorrow = (await w.slots(5)).find((one) => dayOf(one.startsAt) > today())!
  const { requestIds } = await w.order({ slotId: tomorrow.id })
  const visit = await visitOf(requestIds[0]!)
  const seen = await w.act(w.operations, 'operations.candidates', { visitId: visit.id })
  assert.deepEqual(seen.items.find((item) => item.facilitatorId === early.id)?.against, ['not_available'])
  assert.equal(visit.state, 'planned')
  const soon = (await w.slots(1)).find((one) => dayOf(one.startsAt) === today())!
  const now = await w.order({ slotId: soon.id })
  assert.equal((await w.accept(now.requestIds[0]!)).who.id, early.id, 'on shift, they are there')
})

test('sick in the morning, by phone: the shift ends, today’s visits go to others, and who rang is on record', async () => {
  const ill = await w.facilitator({ goesHome: true })
  const slot = (await w.slots(1)).find((one) => dayOf(one.startsAt) === today() && one.startsAt > w.world.clock.now())!
  const { requestIds } = await w.order({ slotId: slot.id })
  await w.accept(requestIds[0]!)
  const entry = { dayOffId: newId(), facilitatorId: ill.id, ...whole(today()), kind: 'sick', reason: 'Fever' } as const
  const elsewhere: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['operations'], jurisdiction: { districts: ['nowhere'] } },
  }
  assert.equal(await refusalOf(w.act(elsewhere, 'operations.enterDayOff', entry)), 'not_yours')
  const seen = await w.act(w.operations, 'operations.hoursOf', { facilitatorId: ill.id })
  assert.deepEqual(
    seen.promised.map((one) => one.startsAt),
    [slot.startsAt.toISOString()],
    'the conflict is said before',
  )
  await w.act(w.operations, 'operations.enterDayOff', entry)
  await w.world.settle()
  assert.equal((await w.act(ill, 'shift.get', {})).onShift, false)
  assert.equal((await visitOf(requestIds[0]!)).facilitator_id, null)
  assert.equal((await w.look((tx) => getRequest(tx, requestIds[0]!))).state, 'booked', 'nobody else works today')
  const [mine] = (await w.act(ill, 'hours.mine', {})).daysOff
  assert.deepEqual([mine?.kind, mine?.byMyself], ['sick', false])
  assert.equal(await refusalOf(w.act(ill, 'hours.dropOff', { dayOffId: entry.dayOffId })), 'not_yours')
  await w.act(w.operations, 'operations.liftDayOff', { dayOffId: entry.dayOffId })
  const day = await w.act(w.operations, 'operations.hours', { districtId: w.tehsil.districtId })
  const row = day.tehsils
    .find((one) => one.tehsilId === w.tehsil.id)!
    .people.find((one) => one.facilitatorId === ill.id)
  assert.deepEqual([row?.off, row?.said, row?.times.length], [null, true, 1])
})

test('of two who change their hours at once both are counted', async () => {
  const people = [
    await w.facilitator({ shift: false }),
    await w.facilitator({ shift: false }),
    await w.facilitator({ shift: false }),
  ]
  const slot = (await w.slots(5)).find((one) => dayOf(one.startsAt) > today())!
  assert.equal(slot.left, 3)
  await Promise.all(
    people.map((one, i) =>
      i === 0
        ? w.act(one, 'hours.setWeek', { week: [] })
        : w.act(one, 'hours.takeOff', { dayOffId: newId(), ...whole(dayOf(slot.startsAt)), kind: 'leave' }),
    ),
  )
  assert.equal(
    (await w.slots(5)).find((one) => one.id === slot.id),
    undefined,
  )
  const crews = await w.look((tx) => roster(tx, [w.tehsil.id]))
  assert.equal(
    crews.reduce((sum, crew) => sum + crew.peopleIn({ from: slot.startsAt, to: slot.endsAt }), 0),
    0,
  )
})

test('what an agency planned is its own to take back', async () => {
  const agencyId = newId()
  await w.look((tx) => seedAgency(tx, { id: agencyId, name: { en: 'A firm', ur: 'کمپنی' }, shareBasisPoints: 1000 }))
  const who = await w.facilitator({ shift: false, agencyId, week: [] })
  const startsAt = instantAt(addDays(today(), 3), '09:00', OFFSET)
  const shiftId = newId()
  await w.look((tx) =>
    tx.run(
      `insert into workforce.planned_shift (id, agency_id, facilitator_id, tehsil_id, starts_at, ends_at, by, made_at)
        values ($1, $2, $3, $4, $5, $5::timestamptz + interval '4 hours', 'staff:1', $6)`,
      [shiftId, agencyId, who.id, w.tehsil.id, startsAt, tx.at],
    ),
  )
  assert.deepEqual((await w.act(who, 'hours.mine', {})).planned[0]?.agencyName, { en: 'A firm', ur: 'کمپنی' })
  assert.equal(await refusalOf(w.act(who, 'hours.dropShift', { shiftId })), 'not_yours')
})
