import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Office } from '../places/index.ts'
import { checklistFor, missingDocuments } from './checklist.ts'
import { competentOffice } from './competence.ts'
import type { Condition } from './condition.ts'
import { approverOf, eligibilityOf, modesOffered } from './eligibility.ts'
import { exampleCase } from '../../test/example-case.ts'
import { holds } from './holds.ts'

const today = '2026-11-24'

test('conditions', () => {
  const answers = { age: 5, name: 'x', list: ['a', 'b'], yes: true, born: '2008-11-24', person: { en: 'X' } }
  const table: [Condition, boolean][] = [
    [{ of: 'age', is: 5 }, true],
    [{ of: 'age', is: '5' }, false],
    [{ of: 'age', in: [4, 5] }, true],
    [{ of: 'list', in: ['b'] }, true],
    [{ of: 'list', in: ['c'] }, false],
    [{ of: 'age', atLeast: 5 }, true],
    [{ of: 'age', moreThan: 5 }, false],
    [{ of: 'age', atMost: 4 }, false],
    [{ of: 'name', atLeast: 1 }, false],
    [{ of: 'none', is: 5 }, false],
    [{ of: 'none', present: false }, true],
    [{ of: 'person', present: true }, true],
    [{ of: { yearsSince: 'born' }, is: 18 }, true],
    [{ of: { daysSince: 'born' }, atLeast: 6574 }, true],
    [{ of: { yearsSince: 'name' }, atLeast: 0 }, false],
    [{ of: { countOf: 'list' }, is: 2 }, true],
    [{ of: { countOf: 'none' }, atMost: 0 }, false],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ not: { of: 'yes', is: true } }, false],
    [
      {
        all: [
          { of: 'yes', is: true },
          {
            any: [
              { of: 'age', is: 1 },
              { of: 'name', is: 'x' },
            ],
          },
        ],
      },
      true,
    ],
  ]
  for (const [condition, expected] of table)
    assert.equal(holds(condition, { answers, today }), expected, JSON.stringify(condition))
})

test('an item of a group is looked at before the form', () => {
  assert.ok(holds({ of: 'a', is: 1 }, { answers: { a: 2 }, item: { a: 1 }, today }))
  assert.ok(holds({ of: 'b', is: 2 }, { answers: { b: 2 }, item: { a: 1 }, today }))
})

test('eligible, not eligible because, or ask the office', () => {
  assert.deepEqual(eligibilityOf(exampleCase, { born: '1990-01-01' }, today), { verdict: 'eligible' })
  const young = eligibilityOf(exampleCase, { born: '2010-01-01' }, today)
  assert.ok(young.verdict === 'notEligible' && young.because.en === 'Too young' && young.instead?.serviceId === 'other')
  assert.equal(eligibilityOf(exampleCase, { born: '1920-01-01' }, today).verdict, 'askOffice')
  assert.equal(approverOf(exampleCase, { born: '2007-01-01' }, today).en, 'Junior')
  assert.equal(approverOf(exampleCase, {}, today).en, 'Senior')
  assert.deepEqual(
    modesOffered(exampleCase, { born: '1990-01-01' }, today, 'd1').map((offer) => offer.mode),
    ['doorstep', 'remote', 'selfService', 'centre'],
  )
})

test('the checklist follows the answers; a substitute and both sides count', () => {
  const list = checklistFor(exampleCase, { married: false }, today)
  assert.deepEqual(
    list.map((item) => [item.code, item.required]),
    [
      ['card', true],
      ['slip', true],
      ['affidavit', false],
      ['old-paper', true],
    ],
  )
  assert.equal(checklistFor(exampleCase, { married: true }, today).length, 5)
  const codes = (accepted: { code: string; side: string }[]) =>
    missingDocuments(list, accepted).map((item) => item.code)
  assert.deepEqual(codes([]), ['card', 'slip'])
  assert.deepEqual(codes([{ code: 'card', side: 'front' }]), ['card', 'slip'])
  assert.deepEqual(
    codes([
      { code: 'card', side: 'front' },
      { code: 'card', side: 'back' },
      { code: 'affidavit', side: 'page' },
    ]),
    [],
  )
})

const office = (id: string, more: Partial<Office> = {}): Office => ({
  id,
  departmentId: 'dept',
  kind: 'council',
  name: { en: id, ur: id },
  districtId: 'd1',
  tehsilId: 't1',
  serves: 'tehsil',
  address: { en: '', ur: '' },
  point: { lat: 31, lon: 74 },
  week: 'fiveDay',
  demo: true,
  ...more,
})
const tehsils = [
  { id: 't1', districtId: 'd1' },
  { id: 't2', districtId: 'd1' },
  { id: 't3', districtId: 'd2' },
].map((one) => ({ ...one, name: { en: '', ur: '' }, headquarters: { lat: 31, lon: 74 } }))
const world = {
  offices: [
    office('o1'),
    office('o2', { serves: 'district', tehsilId: 't2' }),
    office('o3', { departmentId: 'other', districtId: 'd2' }),
  ],
  tehsil: (id: string) => tehsils.find((one) => one.id === id),
}
const idOf = (found: ReturnType<typeof competentOffice>) => ('id' in found ? found.id : found.refusal)
const decide = (facts: Parameters<typeof competentOffice>[2], rule = {}) =>
  idOf(competentOffice({ ...exampleCase, competence: { ...exampleCase.competence, ...rule } }, 'dept', facts, world))

test('the competent office, or none: never another for want of a better', () => {
  assert.equal(decide({ answers: { where: 't1' } }), 'o1')
  assert.equal(decide({ answers: { where: 't2' } }), 'o2', 'the district’s office where the tehsil has none')
  assert.equal(decide({ answers: { where: 't3' } }), 'no_competent_office', 'a department without an office there')
  assert.equal(decide({ answers: {} }), 'no_competent_office')
  assert.equal(decide({ answers: {}, eventTehsilId: 't1' }), 'o1')
  assert.equal(
    decide({ answers: {}, homeTehsilId: 't1' }),
    'no_competent_office',
    'the home says nothing about where it happened',
  )
  assert.equal(decide({ answers: {}, homeTehsilId: 't1' }, { basis: 'residence' }), 'o1')
  assert.equal(decide({ answers: { where: 'd1' } }, { level: 'district' }), 'o2')
  assert.equal(
    decide({ answers: { where: { line: 'x', tehsilId: 't1' } } }, { level: 'district' }),
    'o2',
    'an address names its tehsil',
  )
  assert.equal(decide({ answers: {}, officeId: 'o2' }, { basis: 'applicantChoice' }), 'o2')
  assert.equal(
    decide({ answers: {}, officeId: 'o3' }, { basis: 'applicantChoice' }),
    'no_competent_office',
    'another department’s office',
  )
  assert.equal(decide({ answers: {} }, { level: 'province' }), 'no_competent_office')
})
