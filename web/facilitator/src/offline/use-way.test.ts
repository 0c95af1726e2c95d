import { expect, test } from 'vitest'
import type { VisitView } from './apply.ts'
import { inOrder, type OwnDay, stillOpen } from './use-way.ts'

const visit = (id: string, startsAt: string, state = 'assigned') => ({ id, startsAt, state }) as VisitView
const day = (...ids: string[]) => ({ stops: ids.map((visitId) => ({ visitId })) }) as OwnDay
const ids = (visits: readonly VisitView[]) => visits.map(({ id }) => id)

const visits = [visit('a', '09'), visit('b', '10'), visit('c', '11'), visit('d', '12', 'completed')]

test('the day’s order goes before the hours; what it does not know comes after, by time', () => {
  expect(ids(inOrder(visits, day('c', 'a')))).toEqual(['c', 'a', 'b'])
  expect(ids(inOrder([visit('x', '12'), visit('y', '08'), ...visits], day('c')))).toEqual(['c', 'y', 'a', 'b', 'x'])
})

test('without it they are by time; and whoever is out goes there first, whatever it says', () => {
  expect(ids(inOrder(visits.toReversed()))).toEqual(['a', 'b', 'c'])
  expect(ids(inOrder([...visits, visit('out', '15', 'en_route')], day('b', 'out')))).toEqual(['out', 'b', 'a', 'c'])
})

test('what this phone has ended, or holds no more, is not on its way', () => {
  expect(stillOpen(day('d', 'c', 'gone'), visits).stops.map((stop) => stop.visitId)).toEqual(['c'])
  expect(stillOpen(day('d'), undefined).stops).toHaveLength(1)
})
