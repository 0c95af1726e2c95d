import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LocalDate } from '../shared/index.ts'
import { type Swapped, whyNoSwap } from './swap.ts'
import { VISIT_STATES } from './visit-states.ts'

const one: Swapped = { id: 'v1', state: 'assigned', facilitatorId: 'f1', day: '2026-11-25' as LocalDate }
const other: Swapped = { ...one, id: 'v2', facilitatorId: 'f2' }

test('two promises of one day by two people may be exchanged', () => {
  assert.equal(whyNoSwap(one, other), null)
  assert.equal(whyNoSwap(other, one), null)
})
test('not with itself, nor between two visits of one person, nor across days', () => {
  assert.equal(whyNoSwap(one, one), 'swap_of_one')
  assert.equal(whyNoSwap(one, { ...other, facilitatorId: 'f1' }), 'swap_of_one')
  assert.equal(whyNoSwap(one, { ...other, day: '2026-11-26' as LocalDate }), 'swap_other_day')
})
test('only what is promised and not yet set out to', () => {
  for (const state of VISIT_STATES) {
    const expected = state === 'assigned' ? null : 'swap_not_promised'
    assert.equal(whyNoSwap({ ...one, state }, other), expected, state)
    assert.equal(whyNoSwap(one, { ...other, state }), expected, state)
  }
})
