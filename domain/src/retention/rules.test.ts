import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesAt, keptSince, type RetentionRule, ruleOf } from './rules.ts'

const words = { en: 'x', ur: 'x' }
const rule = (days: number | null): RetentionRule => ({
  id: 'a',
  part: 'messages',
  what: words,
  days,
  onRequest: 'goes',
  because: words,
  evidence: { status: 'unverified' },
})

test('a day to go is counted from the end; what lasts has none', () => {
  const end = new Date('2026-01-01T00:00:00Z')
  assert.equal(goesAt(rule(90), end)?.toISOString(), '2026-04-01T00:00:00.000Z')
  assert.equal(goesAt(rule(90), null), null)
  assert.equal(goesAt(rule(null), end), null)
})

test('what goes at a moment is what ended before it', () => {
  const at = new Date('2026-04-01T00:00:00Z')
  assert.equal(keptSince(rule(90), at)?.toISOString(), '2026-01-01T00:00:00.000Z')
  assert.equal(keptSince(rule(null), at), null)
})

test('a part without a rule is a mistake of the pack', () => {
  assert.equal(ruleOf([rule(1)], 'messages').days, 1)
  assert.throws(() => ruleOf([rule(1)], 'calls'), /calls/)
})
