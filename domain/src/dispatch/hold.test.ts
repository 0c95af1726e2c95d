import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayHoldUntil } from './hold.ts'

const visit = { startsMs: 100, endsMs: 200 }
const CASES: readonly [string, number, number, boolean][] = [
  ['before the hour', 80, 50, true],
  ['when the hour begins', 100, 50, true],
  ['into an hour that is still to come', 101, 50, false],
  ['now', 50, 50, false],
  ['in the past', 40, 50, false],
  ['to the end of an hour that runs', 200, 150, true],
  ['beyond an hour that runs', 201, 150, false],
  ['an hour that is over', 260, 250, false],
  ['no number', Number.NaN, 50, false],
]
for (const [name, until, at, may] of CASES)
  test(`a hold: ${name}`, () => {
    assert.equal(mayHoldUntil(until, visit, at), may)
  })
