import { expect, test } from 'vitest'
import { applyHours, type Hours } from './apply-hours.ts'
import type { OutboxEndpoint, OutboxItem } from './outbox-item.ts'

const nothing: Hours = { week: [], saidAt: null, daysOff: [], planned: [] }
const item = (endpoint: OutboxEndpoint, input: object): OutboxItem =>
  ({ endpoint, input, deviceAt: '2027-01-04T05:00:00.000Z', state: 'waiting' }) as OutboxItem

test('what was said without a network counts on the phone, in the order in which it was said', () => {
  const off = { dayOffId: 'd1', from: '2027-01-05T19:00:00.000Z', to: '2027-01-06T19:00:00.000Z', kind: 'leave' }
  const shift = {
    shiftId: 's1',
    tehsilId: 't',
    startsAt: '2027-01-10T04:00:00.000Z',
    endsAt: '2027-01-10T08:00:00.000Z',
  }
  const week = [{ day: 'mon', from: '09:00', to: '17:00' }]
  const said = applyHours(nothing, [
    item('hours.setWeek', { week: [] }),
    item('hours.setWeek', { week }),
    item('hours.takeOff', off),
    item('hours.planShift', shift),
  ])
  expect(said.week).toEqual(week)
  expect(said.saidAt).not.toBeNull()
  expect(said.daysOff.map((one) => [one.id, one.byMyself])).toEqual([['d1', true]])
  expect(said.planned.map((one) => [one.id, one.agencyName])).toEqual([['s1', null]])
  const taken = applyHours(said, [
    item('hours.dropOff', { dayOffId: 'd1' }),
    item('hours.dropShift', { shiftId: 's1' }),
  ])
  expect([taken.daysOff, taken.planned]).toEqual([[], []])
})
