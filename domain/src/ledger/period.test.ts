import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PERIOD_STATES, periodAfter, periodEnd, periodOf, periodStep } from './index.ts'

test('a month is the place’s own, and follows the one before', () => {
  assert.equal(periodOf(new Date('2026-11-30T18:59:59Z'), 300), '2026-11')
  assert.equal(periodOf(new Date('2026-11-30T19:00:00Z'), 300), '2026-12')
  assert.deepEqual(
    [periodAfter('2026-12'), periodAfter('2026-01', -1), periodAfter('2026-01', 14)],
    ['2027-01', '2025-12', '2027-03'],
  )
  assert.equal(periodEnd('2026-12', 300).toISOString(), '2026-12-31T19:00:00.000Z')
})

test('a month is closed for the time being, taken back or closed for good, in order, and then never moved', () => {
  const known = { current: '2026-12', oldestNotHard: '2026-10' }
  const table = (period: string) =>
    Object.fromEntries(
      PERIOD_STATES.flatMap((from) =>
        PERIOD_STATES.map((to) => [`${from} ${to}`, periodStep(period, { from, to }, known) ?? 'yes']),
      ),
    )
  const never = { 'hard open': 'period_closed', 'hard soft': 'period_closed', 'hard hard': 'period_closed' }
  const [no, notOver] = ['period_out_of_order', 'period_not_over']
  const over = { 'open open': no, 'open soft': 'yes', 'open hard': no, 'soft open': 'yes', 'soft soft': no, ...never }
  assert.deepEqual(table('2026-10'), { ...over, 'soft hard': 'yes' })
  assert.deepEqual(table('2026-11'), { ...over, 'soft hard': no })
  const going = { 'open open': notOver, 'open soft': notOver, 'open hard': notOver }
  const closed = { 'soft open': notOver, 'soft soft': notOver, 'soft hard': notOver }
  for (const period of ['2026-12', '2027-01']) assert.deepEqual(table(period), { ...going, ...closed, ...never })
})
