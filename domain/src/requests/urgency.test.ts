import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standsBecause, type StandsFacts, urgencyOf } from './index.ts'

const now = new Date('2026-03-03T05:00:00Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

test('what needs a hand comes before what is late, and a day before its day it is at risk', () => {
  assert.equal(urgencyOf(null, null, now), 'calm')
  assert.equal(urgencyOf(inHours(25), null, now), 'calm')
  assert.equal(urgencyOf(inHours(23), null, now), 'at_risk')
  assert.equal(urgencyOf(inHours(-1), null, now), 'late')
  assert.equal(urgencyOf(inHours(-1), 'code_locked', now), 'stuck')
  assert.equal(urgencyOf(inHours(-1), 'not_heard', now), 'late')
  assert.equal(urgencyOf(inHours(99), 'nobody_yet', now), 'at_risk')
  assert.equal(urgencyOf(inHours(99), 'pin_fell', now), 'at_risk')
  assert.equal(urgencyOf(null, 'filing_stuck', now), 'stuck')
})

test('the nearest reason is told', () => {
  const text = (en: string) => ({ en, ur: en })
  const plain: StandsFacts = {
    state: 'in_process',
    mode: 'doorstep',
    trouble: null,
    areaEvent: null,
    need: null,
    objection: null,
    owed: false,
    visit: null,
  }
  const key = (more: Partial<StandsFacts>) => standsBecause({ ...plain, ...more }).key
  assert.equal(key({}), 'stands.in_process')
  assert.equal(key({ need: text('a thumb mark') }), 'stands.need')
  assert.equal(key({ state: 'objected', objection: text('blurred'), need: text('cure') }), 'stands.objected')
  assert.equal(
    key({ areaEvent: { kind: 'flood', until: text('Friday') }, need: text('a thumb mark') }),
    'stands.event.flood',
  )
  assert.equal(
    key({
      trouble: { kind: 'filing_stuck', reason: text('no answer') },
      areaEvent: { kind: 'flood', until: text('Friday') },
    }),
    'stands.filing_stuck',
  )
  assert.equal(key({ state: 'booked', mode: 'centre' }), 'stands.booked.centre')
  assert.equal(key({ state: 'ready', owed: true }), 'stands.fee_owed')
  assert.equal(key({ state: 'scheduled', visit: { who: null, when: text('9') } }), 'stands.visit_sought')
  assert.equal(key({ state: 'visit_assigned', visit: { who: 'Test', when: text('9') } }), 'stands.visit_taken')
  assert.equal(key({ state: 'visiting', visit: { who: 'Test', when: text('9') } }), 'stands.under_way')
  assert.deepEqual(
    standsBecause({ ...plain, trouble: { kind: 'nobody_yet', reason: null }, visit: { who: null, when: text('9') } }),
    { key: 'stands.nobody_yet', values: { when: text('9') } },
  )
})
