import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SpokenFacts, spokenStatus } from './spoken-status.ts'

const facts: SpokenFacts = { state: 'objected', mode: 'doorstep', service: 'A paper', trackingNo: 'TT-1', office: null, facilitator: null, until: null, late: false, need: null, objection: null, reason: null, papersWith: null, owed: null, refund: null }
const phrases = { service: { en: '{service}:', ur: '{service}:' }, 'state.objected': { en: 'Something is missing.', ur: 'کمی ہے۔' }, objection: { en: 'It is: {objection}.', ur: 'کمی یہ ہے: {objection}۔' }, need: { en: 'Due: {need}.', ur: 'باقی: {need}۔' } }

test('words that are a sentence of their own end once within another, in both scripts', () => {
  for (const objection of ['A paper is missing.', 'A paper is missing']) assert.equal(spokenStatus({ ...facts, objection }, 'en', phrases), 'A paper: Something is missing. It is: A paper is missing.')
  for (const need of ['ایک بار آئیں۔', 'ایک بار آئیں']) assert.equal(spokenStatus({ ...facts, need }, 'ur', phrases), 'A paper: کمی ہے۔ باقی: ایک بار آئیں۔')
})
