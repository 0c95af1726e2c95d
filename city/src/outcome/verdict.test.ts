import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Summary } from './summary.ts'
import { verdict } from './verdict.ts'

const options = { seed: 9, requests: 300, faults: true, plant: undefined, nobodyRefuses: false }
const played = (
  situations: Record<string, number>,
  violations: { invariant: string; subject: string; words: string }[] = [],
) => ({
  summary: { situations } as Summary,
  violations,
})
const whole = played({ 'an offer is refused': 4, 'an order is sent twice': 2 })
const without = played({ 'an offer is refused': 0, 'an order is sent twice': 2 })

test('a run in which everything held and everything was reached has nothing against it', () => {
  assert.deepEqual(verdict(whole, options), [])
})

test('a large run that never came to a situation fails, and names it and how it is repeated', () => {
  assert.deepEqual(verdict(without, options), [
    'repeat with: npm run city -- --seed 9 --requests 300 --faults',
    'never reached: an offer is refused',
  ])
  assert.deepEqual(verdict(without, { ...options, nobodyRefuses: true }), [
    'repeat with: npm run city -- --seed 9 --requests 300 --faults --plant nobody-refuses',
    'never reached: an offer is refused',
  ])
})

test('a smaller run, and one without faults, only say what they reached', () => {
  assert.deepEqual(verdict(without, { ...options, requests: 299 }), [])
  assert.deepEqual(verdict(without, { ...options, faults: false }), [])
})

test('a violation is the last word, and says how it is kept', () => {
  const broken = played({}, [{ invariant: 'twice', subject: 'request:1', words: 'booked 2 times' }])
  assert.deepEqual(verdict(broken, { ...options, requests: 40 }), [
    'repeat with: npm run city -- --seed 9 --requests 40 --faults',
    'when it is mended, add to city/seeds/once-failed.txt: 9 40 faults twice: booked 2 times',
    'violated: twice: request:1 booked 2 times',
  ])
})
