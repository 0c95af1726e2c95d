import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBirthDay } from './birth.ts'

test('nobody is born in days to come, on a day that is none, or so long ago that nobody lives', () => {
  const today = '2026-12-01'
  for (const born of ['2026-12-01', '2000-02-29', '1896-12-01', '1895-12-02'])
    assert.equal(isBirthDay(born, today), true, born)
  for (const born of ['2026-12-02', '9999-12-31', '2001-02-29', '1895-12-01', '0001-01-01', ''])
    assert.equal(isBirthDay(born, today), false, born)
})
