import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askFact, decideFact, FACT_KINDS, FACT_RULES, type FactKind, withGiven } from './facts.ts'
import { normaliseTaxNumber } from './tax-number.ts'

const TODAY = '2026-12-01'
const desk = (...roles: string[]) => ({ self: false as const, roles })
const self = { self: true as const }
const asked = (kind: FactKind, by: ReturnType<typeof desk> | typeof self, more = {}) =>
  askFact({ kind, by, hasDocument: true, from: null, today: TODAY, ...more })

test('where money moves two people are needed, and a paper or a reason lies with it', () => {
  for (const kind of FACT_KINDS) {
    const rule = FACT_RULES[kind]
    const moves = rule.effects.some((one) => one === 'pay' || one === 'cash')
    assert.equal(rule.people, moves ? 2 : 1, kind)
    // What decides on money is never the facilitator's to propose.
    if (moves) assert.equal(rule.selfProposes, false, kind)
  }
})

test('who may enter what', () => {
  const table: [FactKind, ReturnType<typeof desk> | typeof self, object][] = [
    ['skills', desk('vetting'), { to: 'in_force' }],
    ['skills', desk('supervisor', 'agent'), { to: 'in_force' }],
    ['skills', desk('finance'), { no: 'fact_not_yours' }],
    ['skills', self, { no: 'fact_not_yours' }],
    ['equipment', desk('operations'), { no: 'fact_not_yours' }],
    ['tehsils', desk('operations'), { to: 'in_force' }],
    ['tehsils', self, { to: 'asked' }],
    ['vehicle', self, { to: 'asked' }],
    ['photo', self, { to: 'asked' }],
    ['photo', desk('vetting'), { to: 'in_force' }],
    ['tax', desk('finance'), { to: 'asked' }],
    ['tax', desk('vetting'), { no: 'fact_not_yours' }],
    ['tax', self, { no: 'fact_not_yours' }],
    ['cashCap', desk('supervisor'), { to: 'asked' }],
    ['cashCap', desk(), { no: 'fact_not_yours' }],
  ]
  for (const [kind, by, want] of table) assert.deepEqual(asked(kind, by), want, `${kind} ${JSON.stringify(by)}`)
})

test('evidence and days', () => {
  assert.deepEqual(asked('tax', desk('finance'), { hasDocument: false }), { no: 'evidence_missing' })
  assert.deepEqual(asked('photo', self, { hasDocument: false }), { no: 'evidence_missing' })
  assert.deepEqual(asked('cashCap', desk('finance'), { hasDocument: false }), { to: 'asked' })
  assert.deepEqual(asked('tax', desk('finance'), { from: '2026-11-30' }), { no: 'fact_day_past' })
  assert.deepEqual(asked('tax', desk('finance'), { from: TODAY }), { to: 'asked' })
  assert.deepEqual(asked('skills', desk('vetting'), { from: '2027-01-01' }), { no: 'fact_day_unfit' })
})

test('another decides, once; a day to come is waited for, a day gone by is not gone back to', () => {
  const change = { kind: 'tax' as const, state: 'asked' as const, askedBy: 'staff:a', from: null as string | null }
  const b = { key: 'staff:b', roles: ['finance'] }
  const table: [typeof change, typeof b, 'approve' | 'refuse', object][] = [
    [change, b, 'approve', { to: 'in_force' }],
    [change, b, 'refuse', { to: 'refused' }],
    [{ ...change, from: '2027-01-01' }, b, 'approve', { to: 'approved' }],
    [{ ...change, from: '2026-11-01' }, b, 'approve', { to: 'in_force' }],
    [change, { ...b, key: 'staff:a' }, 'approve', { no: 'same_person' }],
    [change, { ...b, roles: ['vetting'] }, 'approve', { no: 'fact_not_yours' }],
    [{ ...change, state: 'refused' as never }, b, 'approve', { no: 'fact_decided' }],
  ]
  for (const [of, by, verdict, want] of table) assert.deepEqual(decideFact(of, by, verdict, TODAY), want)
})

test('what training gives is added, never taken', () => {
  assert.deepEqual(withGiven(['vehicle'], ['discretion']), ['discretion', 'vehicle'])
  assert.equal(withGiven(['vehicle'], ['vehicle']), null)
  assert.equal(withGiven([], []), null)
})

test('a tax number', () => {
  const table: [string, string | null][] = [
    ['1234567', '1234567'],
    ['1234567-8', '1234567-8'],
    ['12345678', '1234567-8'],
    ['35202-1234567-1', '3520212345671'],
    ['123456', null],
    ['12345678A', null],
    ['', null],
  ]
  for (const [typed, want] of table) assert.equal(normaliseTaxNumber(typed), want, typed)
})
