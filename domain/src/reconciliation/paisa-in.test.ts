import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { paisaIn, rupeesIn } from './paisa-in.ts'

test('a sum written for a program is read back to the paisa', () => {
  for (const [paisa, words] of [
    [0, '0.00'],
    [5, '0.05'],
    [220_000, '2200.00'],
    [123_456_789, '1234567.89'],
  ] as const)
    assert.equal(rupeesIn(paisa), words)
  fc.assert(fc.property(fc.nat(), (paisa) => paisaIn(rupeesIn(paisa)) === paisa))
})
