import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseDefinition } from './case.ts'
import type { Field } from './field.ts'
import { peopleIn, prefilled } from './prefill.ts'

const label = { en: 'x', ur: 'x' }
const world = { today: '2026-11-30', hasDistrict: () => true, hasTehsil: (id: string) => id === 'lahore-city' }
const formOf = (...fields: Field[]) =>
  ({
    form: [{ id: 'one', title: label, fields }],
    eligibility: { questions: [], rules: [] },
  }) as unknown as CaseDefinition
const home = { line: 'House 12, Street 4', tehsilId: 'lahore-city', landmark: 'opposite the mosque' }

test('each field takes what its source says, in its own shape', () => {
  const form = formOf(
    { name: 'who', label, type: 'name', scripts: ['en', 'ur'], prefill: 'subject.name' },
    { name: 'by', label, type: 'name', scripts: ['en', 'ur'], prefill: 'orderer.name' },
    { name: 'phone', label, type: 'phone', door: false, prefill: 'orderer.phone' },
    { name: 'card', label, type: 'cnic', prefill: 'orderer.identifier' },
    { name: 'kind', label, type: 'identifier', kinds: ['cnic', 'bform'], prefill: 'orderer.identifier' },
    { name: 'born', label, type: 'date', prefill: 'subject.born' },
    { name: 'home', label, type: 'address', prefill: 'home' },
    { name: 'tehsil', label, type: 'tehsil', prefill: 'home' },
    { name: 'line', label, type: 'text', maxLength: 60, prefill: 'home' },
    { name: 'asked', label, type: 'text', maxLength: 60 },
  )
  const facts = {
    subject: { name: 'عائشہ مثالی', born: '2026-10-01' },
    orderer: {
      name: 'Kamran Misali',
      phone: '+923001234567',
      identifier: { kind: 'cnic' as const, number: '3520112345671' },
    },
    home,
  }
  assert.deepEqual(prefilled(form, facts, world), {
    who: { ur: 'عائشہ مثالی' },
    by: { en: 'Kamran Misali' },
    phone: '+923001234567',
    card: '3520112345671',
    kind: { kind: 'cnic', number: '3520112345671' },
    born: '2026-10-01',
    home,
    tehsil: 'lahore-city',
    line: 'House 12, Street 4',
  })
})

test('what is not known, and what would be no right answer, is left to be asked', () => {
  const form = formOf(
    { name: 'who', label, type: 'name', scripts: ['en'], prefill: 'subject.name' },
    { name: 'phone', label, type: 'phone', door: true, prefill: 'subject.phone' },
    { name: 'card', label, type: 'cnic', prefill: 'subject.identifier' },
    { name: 'born', label, type: 'date', notAfterToday: true, prefill: 'subject.born' },
    { name: 'home', label, type: 'address', prefill: 'home' },
  )
  assert.deepEqual(prefilled(form, { subject: {}, orderer: {} }, world), {})
  const wrong = {
    subject: {
      name: '  ',
      phone: '+447700900123',
      identifier: { kind: 'passport' as const, number: 'AB1234567' },
      born: '2030-01-01',
    },
    orderer: {},
    home: { ...home, tehsilId: 'nowhere' },
  }
  assert.deepEqual(prefilled(form, wrong, world), {})
})

test('what was filled in says whose number it is by the same marks', () => {
  const form = formOf(
    { name: 'card', label, type: 'identifier', kinds: ['cnic', 'bform'], prefill: 'orderer.identifier' },
    { name: 'theirs', label, type: 'cnic', prefill: 'subject.identifier' },
    { name: 'born', label, type: 'date', prefill: 'subject.born' },
    { name: 'other', label, type: 'cnic' },
  )
  const none = { cnic: null, born: null }
  assert.deepEqual(peopleIn(form, {}), { orderer: none, subject: none })
  assert.deepEqual(
    peopleIn(form, {
      card: { kind: 'cnic', number: '35201-1234567-1' },
      theirs: '3520199999999',
      born: '2019-05-05',
      other: '3520188888888',
    }),
    { orderer: { cnic: '3520112345671', born: null }, subject: { cnic: '3520199999999', born: '2019-05-05' } },
  )
  const others = { card: { kind: 'bform' as const, number: '3520112345671' }, theirs: 'no number' }
  assert.deepEqual(peopleIn(form, others), { orderer: none, subject: none })
})
