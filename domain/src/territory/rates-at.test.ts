import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleRates } from '../../test/example-case.ts'
import { commissionRuleAt, ratesAt } from './rates-at.ts'
import type { Territory } from './territory.ts'

const rates = [
  { ...exampleRates, effectiveFrom: '2026-07-01', holdDays: 5 },
  { ...exampleRates, effectiveFrom: '2026-01-01' },
]
const rule = {
  id: 'collection',
  leg: 'collection',
  name: { en: '', ur: '' },
  furtherPaisa: 1,
  evidence: { status: 'unverified' },
} as const
const territory = {
  rates,
  commissionRules: [
    { ...rule, amountPaisa: 100, effectiveFrom: '2026-01-01', effectiveTo: '2026-06-30' },
    { ...rule, amountPaisa: 200, effectiveFrom: '2026-07-01' },
  ],
} as unknown as Territory

test('the last rates that have begun hold; before the first of all, the first', () => {
  assert.equal(ratesAt(territory, '2026-06-30').holdDays, 3)
  assert.equal(ratesAt(territory, '2026-07-01').holdDays, 5)
  assert.equal(ratesAt(territory, '2025-01-01').effectiveFrom, '2026-01-01')
})

test('a pay rule by its day', () => {
  assert.equal(commissionRuleAt(territory, 'collection', '2026-06-30')?.amountPaisa, 100)
  assert.equal(commissionRuleAt(territory, 'collection', '2026-07-01')?.amountPaisa, 200)
  assert.equal(commissionRuleAt(territory, 'collection', '2025-12-31'), undefined)
  assert.equal(commissionRuleAt(territory, 'none', '2026-07-01'), undefined)
})
