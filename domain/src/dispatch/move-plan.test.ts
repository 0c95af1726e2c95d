import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FreeHour, kindOfRoom, planMoves, type ToMove } from './move-plan.ts'

const visit = (visitId: string, startsAt: number, more: Partial<ToMove> = {}): ToMove => ({
  visitId,
  tehsilId: 't',
  skills: [''],
  startsAt,
  ...more,
})
const hour = (id: string, startsAt: number, left: number): FreeHour => ({ id, startsAt, endsAt: startsAt + 1, left })
const free = (...hours: FreeHour[]) => new Map([[kindOfRoom(visit('', 0)), hours]])
const ids = (plan: Map<string, FreeHour | null>) =>
  Object.fromEntries([...plan].map(([id, one]) => [id, one?.id ?? null]))

test('whoever was to come first has the first free hour, and no hour is given beyond its room', () => {
  assert.deepEqual(
    ids(planMoves([visit('c', 3), visit('a', 1), visit('b', 2)], free(hour('x', 10, 2), hour('y', 11, 1)))),
    { a: 'x', b: 'x', c: 'y' },
  )
  assert.deepEqual(ids(planMoves([visit('a', 1), visit('b', 2)], free(hour('x', 10, 1)))), { a: 'x', b: null })
})

test('nobody keeps the hour that is to be left; other places and skills have hours of their own', () => {
  assert.deepEqual(ids(planMoves([visit('a', 10)], free(hour('x', 10, 5), hour('y', 11, 1)))), { a: 'y' })
  assert.deepEqual(
    ids(
      planMoves(
        [visit('a', 1, { tehsilId: 'other' }), visit('b', 1, { skills: ['', 'woman'] })],
        free(hour('x', 10, 5)),
      ),
    ),
    { a: null, b: null },
  )
  assert.deepEqual(ids(planMoves([], free(hour('x', 10, 5)))), {})
})

test('at any number of visits and rooms, none is planned twice over its room', () => {
  for (let n = 0; n < 60; n++) {
    const hours = Array.from({ length: n % 7 }, (_, i) => hour(`h${i}`, 100 + i, (n + i) % 4))
    const plan = planMoves(
      Array.from({ length: n }, (_, i) => visit(`v${i}`, i)),
      free(...hours),
    )
    assert.equal(plan.size, n)
    for (const one of hours) assert.ok([...plan.values()].filter((given) => given?.id === one.id).length <= one.left)
    assert.equal(
      [...plan.values()].filter(Boolean).length,
      Math.min(
        n,
        hours.reduce((sum, one) => sum + one.left, 0),
      ),
    )
  }
})
