import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cashHeldMaxPaisa, deskRefusal, isEmptied } from './desk.ts'

const desk = { opens: '09:00', closes: '17:00', counters: 3, cashCapPaisa: 10_000_000 }

test('a centre’s hours, counters and cash', () => {
  const table: [object, string | null][] = [
    [{}, null],
    [{ safeCapPaisa: 0 }, null],
    [{ safeCapPaisa: 50_000_000 }, null],
    [{ opens: '9:00' }, 'hours_wrong'],
    [{ opens: '17:00' }, 'hours_wrong'],
    [{ closes: '24:00' }, 'hours_wrong'],
    [{ counters: 0 }, 'counters_wrong'],
    [{ counters: 61 }, 'counters_wrong'],
    [{ counters: 1.5 }, 'counters_wrong'],
    [{ cashCapPaisa: 0 }, 'cash_cap_wrong'],
    [{ cashCapPaisa: 1_000_000_001 }, 'cash_cap_wrong'],
    [{ safeCapPaisa: -1 }, 'cash_cap_wrong'],
    [{ safeCapPaisa: 0.5 }, 'cash_cap_wrong'],
  ]
  for (const [change, want] of table) assert.equal(deskRefusal({ ...desk, ...change }), want, JSON.stringify(change))
})

test('the safe counts beside the till', () => {
  assert.equal(cashHeldMaxPaisa(desk), 10_000_000)
  assert.equal(cashHeldMaxPaisa({ ...desk, safeCapPaisa: 5_000_000 }), 15_000_000)
})

test('a centre is empty when nobody, nothing and no money is left there', () => {
  const empty = { waiting: 0, requests: 0, papers: 0, cashPaisa: 0 }
  assert.ok(isEmptied(empty))
  for (const part of Object.keys(empty)) assert.ok(!isEmptied({ ...empty, [part]: 1 }), part)
})
