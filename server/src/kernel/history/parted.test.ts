import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodNamed, periodOf, periodsFrom } from './parted.ts'

test('a moment lies in its day or month, by UTC', () => {
  const eve = new Date('2026-12-31T23:59:59.999Z')
  assert.deepEqual(periodOf('month', eve), {
    start: new Date('2026-12-01T00:00:00Z'),
    stop: new Date('2027-01-01T00:00:00Z'),
    name: '202612',
  })
  assert.equal(periodOf('day', eve).name, '20261231')
  assert.deepEqual(
    periodsFrom('day', eve, 2).map((one) => one.name),
    ['20261231', '20270101', '20270102'],
  )
  assert.deepEqual(
    periodsFrom('month', eve, 1).map((one) => one.name),
    ['202612', '202701'],
  )
})

test('a part is known by its name, and the rest or a part of another step is none', () => {
  for (const step of ['day', 'month'] as const) {
    const period = periodOf(step, new Date('2028-02-29T12:00:00Z'))
    assert.deepEqual(periodNamed(step, period.name), period)
  }
  for (const other of ['rest', '202602', '2026021', '']) assert.equal(periodNamed('day', other), undefined)
  for (const other of ['rest', '20260201', '20260']) assert.equal(periodNamed('month', other), undefined)
})
