import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RequestState } from './states.ts'
import { storyOf } from './story.ts'

const line = (
  seq: number,
  atMs: number,
  kind: string,
  to: RequestState | null = null,
  words = `${kind} ${to ?? ''}`,
) => ({ seq, atMs, kind, to, words })
const told = (lines: ReturnType<typeof line>[]): string[] =>
  storyOf(lines, (a, b) => a.words === b.words).map(({ kind, to }) => (kind === 'state' ? (to as string) : kind))

test('what happened within one moment stands in the order in which it was written', () => {
  assert.deepEqual(
    told([line(3, 100, 'visit_planned'), line(2, 100, 'state', 'scheduled'), line(1, 100, 'state', 'booked')]),
    ['booked', 'scheduled', 'visit_planned'],
  )
})

test('the visit is done before the request is complete, though both were written in one act', () => {
  assert.deepEqual(
    told([line(1, 50, 'visit_started'), line(2, 100, 'state', 'ready'), line(3, 100, 'visit_completed')]),
    ['visit_started', 'visit_completed', 'ready'],
  )
  assert.deepEqual(told([line(1, 100, 'state', 'delivered'), line(2, 100, 'visit_completed')]), [
    'visit_completed',
    'delivered',
  ])
  // Of an earlier act nothing is turned round.
  assert.deepEqual(told([line(1, 100, 'state', 'ready'), line(2, 200, 'visit_completed')]), [
    'ready',
    'visit_completed',
  ])
})

test('what a line and a state both say is said once', () => {
  assert.deepEqual(told([line(1, 100, 'state', 'submitted'), line(2, 100, 'filed')]), ['filed'])
  assert.deepEqual(told([line(1, 100, 'state', 'visiting'), line(2, 100, 'visit_departed')]), ['visit_departed'])
  assert.deepEqual(told([line(1, 100, 'state', 'submitted')]), ['submitted'])
  assert.deepEqual(
    told([line(1, 100, 'paper', null, 'An original was taken'), line(2, 130, 'paper', null, 'An original was taken')]),
    ['paper'],
  )
})

test('what comes again another day is told again', () => {
  assert.deepEqual(
    told([line(1, 0, 'filed'), line(2, 86_400_000, 'state', 'submitted'), line(3, 86_400_000, 'filed')]),
    ['filed', 'filed'],
  )
})
