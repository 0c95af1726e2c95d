import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SpokenFacts, spokenStatus } from './spoken-status.ts'

const facts: SpokenFacts = { state: 'objected', mode: 'doorstep', service: 'A paper', trackingNo: 'TT-1', office: null, facilitator: null, until: null, late: false, need: null, objection: null, reason: null, papersWith: null, owed: null, refund: null, areaEvent: null }
const p = (en: string, ur: string) => ({ en, ur, 'ur-Latn': en })
const phrases = { service: p('{service}:', '{service}:'), 'state.objected': p('Something is missing.', 'کمی ہے۔'), objection: p('It is: {objection}.', 'کمی یہ ہے: {objection}۔'), need: p('Due: {need}.', 'باقی: {need}۔'), 'event.flood': p('Flood until {eventUntil}.', 'سیلاب، {eventUntil} تک۔') }

test('words that are a sentence of their own end once within another, in both scripts', () => {
  for (const objection of ['A paper is missing.', 'A paper is missing']) assert.equal(spokenStatus({ ...facts, objection }, 'en', phrases), 'A paper: Something is missing. It is: A paper is missing.')
  for (const need of ['ایک بار آئیں۔', 'ایک بار آئیں']) assert.equal(spokenStatus({ ...facts, need }, 'ur', phrases), 'A paper: کمی ہے۔ باقی: ایک بار آئیں۔')
})

test('while an event of the area rests the clocks, it is said', () => {
  assert.equal(spokenStatus({ ...facts, areaEvent: { kind: 'flood', until: 'Friday' } }, 'en', phrases), 'A paper: Something is missing. Flood until Friday.')
})
