import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type LocalText } from '../shared/index.ts'
import { checkField } from './check-field.ts'
import type { Field } from './field.ts'
import { exampleAnswers } from './example-answers.ts'
import { exampleCase } from '../../test/example-case.ts'
import { askedSections, checkQuestions, validateAnswers } from './validate-answers.ts'

const world = { today: '2026-11-24', hasDistrict: (id: string) => id === 'd1', hasTehsil: (id: string) => id === 't1' }
const label: LocalText = { en: 'Born', ur: 'پیدائش' }
const right = {
  where: 't1',
  born: '1990-01-01',
  fullName: { en: 'Test Citizen One', ur: 'آزمائشی شہری' },
  card: '35202-1234567-1',
  married: false,
}
const check = (answers: Record<string, unknown>, partial = false) =>
  validateAnswers(exampleCase, answers, world, { partial })

test('right answers are stored in one form', () => {
  const { answers, problems } = check({ ...right, card: '۳۵۲۰۲۱۲۳۴۵۶۷۱', note: '  x ' })
  assert.deepEqual(problems, [])
  assert.equal(answers.card, '3520212345671')
  assert.equal(answers.note, 'x')
})

test('each wrong answer has its own word', () => {
  const table: [Record<string, unknown>, string, string][] = [
    [{ where: 't9' }, 'where', 'place_unknown'],
    [{ born: '2026-02-30' }, 'born', 'date_invalid'],
    [{ born: '2027-01-01' }, 'born', 'date_in_future'],
    [{ born: '1900-01-01' }, 'born', 'date_too_old'],
    [{ worth: 1.5 }, 'worth', 'amount_invalid'],
    [{ worth: 2_000_000_000_00 }, 'worth', 'number_out_of_range'],
    [{ card: '123' }, 'card', 'identifier_invalid'],
    [{ card: 5 }, 'card', 'identifier_invalid'],
    [{ fullName: { en: 'A' } }, 'fullName', 'name_urdu_missing'],
    [{ fullName: { en: 'آ', ur: 'آ' } }, 'fullName', 'name_script_wrong'],
    [{ fullName: { en: 'R2D2', ur: 'آ' } }, 'fullName', 'name_script_wrong'],
    [{ fullName: 'A' }, 'fullName', 'name_invalid'],
    [{ married: 'yes' }, 'married', 'choice_unknown'],
    [{ note: 'x'.repeat(21) }, 'note', 'text_too_long'],
    [{ note: 'a\nb' }, 'note', 'text_invalid'],
    [{ card: undefined }, 'card', 'answer_missing'],
  ]
  for (const [wrong, field, refusal] of table)
    assert.deepEqual(check({ ...right, ...wrong }).problems, [{ field, refusal }], JSON.stringify(wrong))
})

test('a birth is not to come and not before 1900, whatever else its field says', () => {
  const birth = { name: 'born', label, type: 'date' } as const
  const of = (field: Field) => (born: string) => checkField(field as Parameters<typeof checkField>[0], born, {}, world)
  for (const check of [of({ ...birth, birth: true }), of({ ...birth, prefill: 'subject.born' })]) {
    assert.deepEqual(check('1899-12-31'), { refusal: 'date_too_old' })
    assert.deepEqual(check('1900-01-01'), { value: '1900-01-01' })
    assert.deepEqual(check(world.today), { value: world.today })
    assert.deepEqual(check(addDays(world.today, 1)), { refusal: 'date_in_future' })
    assert.deepEqual(check('9999-12-31'), { refusal: 'date_in_future' })
  }
  assert.deepEqual(of(birth)('1899-12-31'), { value: '1899-12-31' }, 'another day may be an old one')
})

test('what is not asked is dropped, what is asked by an answer is required', () => {
  assert.equal('spouse' in check({ ...right, spouse: { en: 'X' }, unknown: 1 }).answers, false)
  assert.deepEqual(check({ ...right, married: true }).problems, [{ field: 'spouse', refusal: 'answer_missing' }])
})

test('repeated groups are checked item by item, with conditions of their own', () => {
  const child = { childName: { en: 'Test Child' }, childBorn: '2015-05-05' }
  const married = { ...right, married: true, spouse: { en: 'Test Citizen Two' } }
  assert.deepEqual(check({ ...married, children: [child] }).problems, [
    { field: 'children.0.school', refusal: 'answer_missing' },
  ])
  assert.deepEqual(check({ ...married, children: [{ ...child, childBorn: '2025-01-01' }] }).problems, [])
  assert.deepEqual(check({ ...married, children: 'two' }).problems, [{ field: 'children', refusal: 'list_invalid' }])
  assert.deepEqual(check({ ...married, children: [5] }).problems, [{ field: 'children.0', refusal: 'list_invalid' }])
  const three = Array.from({ length: 3 }, () => ({ ...child, childBorn: '2025-01-01' }))
  assert.deepEqual(
    check({ ...married, children: three }).problems.map((problem) => problem.refusal),
    ['list_too_long', 'too_many_children'],
  )
})

test('a part of the form may be missing for now, never wrong', () => {
  assert.deepEqual(check({ where: 't1' }, true).problems, [])
  assert.deepEqual(check({ where: 't9' }, true).problems, [{ field: 'where', refusal: 'place_unknown' }])
})

test('questions before booking stand on their own', () => {
  assert.deepEqual(checkQuestions(exampleCase, { where: 't1', born: '1990-01-01' }, world).problems, [])
  assert.deepEqual(checkQuestions(exampleCase, { where: 't1' }, world).problems, [
    { field: 'born', refusal: 'answer_missing' },
  ])
})

test('a screen shows the pages that are asked', () => {
  assert.deepEqual(
    askedSections(exampleCase, { married: false }, world.today).map((section) => section.id),
    ['person'],
  )
  assert.deepEqual(
    askedSections(exampleCase, { married: true }, world.today).map((section) => section.id),
    ['person', 'children'],
  )
})

test('no input makes the check throw, and what it stores it accepts again', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('where', 'born', 'worth', 'fullName', 'card', 'married', 'spouse', 'children', 'note'),
        fc.jsonValue(),
      ),
      (given) => {
        const first = check(given as Record<string, unknown>, true)
        const again = check(first.answers, true)
        assert.deepEqual(again.answers, first.answers)
      },
    ),
    { numRuns: 500 },
  )
})

test('made-up answers pass', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const answers = exampleAnswers(exampleCase, { seed, today: world.today, tehsilId: 't1', districtId: 'd1' })
      assert.deepEqual(check(answers).problems, [])
    }),
  )
})
