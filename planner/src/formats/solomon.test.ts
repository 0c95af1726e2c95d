import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSolomonLike } from '../generate/solomon-like.ts'
import { ProblemError } from '../problem/plan-problem.ts'
import { readSolomon } from './solomon.ts'

const whole = makeSolomonLike('R1', 5, 1)
const lines = whole.split('\n')
const fleetAt = lines.findIndex((line) => /NUMBER\s+CAPACITY/.test(line)) + 1
const depotAt = lines.findIndex((line) => /^\s*0(\s+\d+){6}\s*$/.test(line))
const withLine = (at: number, text: string): string => lines.with(at, text).join('\n')

test('an instance is read: a stop for each customer, everything times ten', () => {
  const { problem } = readSolomon(whole)
  const [, , , , , , service] = lines[depotAt + 1]!.trim().split(/\s+/).map(Number)
  assert.equal(problem.stops.length, 5)
  assert.equal(problem.stops[0]!.serviceSec, service! * 10)
})

const malformed: readonly [string, string, RegExp][] = [
  ['no sections', 'hello', /^file: no VEHICLE/],
  ['no vehicles', withLine(fleetAt, '0 200'), new RegExp(`^line ${fleetAt + 1}: vehicle number`)],
  ['a word for a number', withLine(depotAt + 2, '2 35 x 7 0 50 10'), new RegExp(`^line ${depotAt + 3}: seven numbers`)],
  ['a number too few', withLine(depotAt + 1, '1 35 35 7 0 50'), new RegExp(`^line ${depotAt + 2}: seven numbers`)],
  ['no customers, no depot', lines.slice(0, depotAt).join('\n'), /^file: no depot/],
]
for (const [what, text, told] of malformed)
  test(`refused, saying where: ${what}`, () => {
    assert.throws(
      () => readSolomon(text),
      (error: unknown) => error instanceof ProblemError && told.test(error.message),
    )
  })
