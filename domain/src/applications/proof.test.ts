import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseDefinition, Field } from '../catalogue/index.ts'
import { comparable, forReader, misprints, proofLines, proofText, provesAll, shownAnswer, shownLines } from './index.ts'

const label = (en: string) => ({ en, ur: `آزمائش ${en}` })
const fields: Field[] = [
  { name: 'fullName', label: label('Name'), type: 'name', scripts: ['en', 'ur'] },
  { name: 'cnic', label: label('Card'), type: 'cnic' },
  { name: 'born', label: label('Born'), type: 'date' },
  {
    name: 'sex',
    label: label('Sex'),
    type: 'choice',
    options: [
      { value: 'F', label: label('Female') },
      { value: 'M', label: label('Male') },
    ],
  },
  { name: 'tehsil', label: label('Tehsil'), type: 'tehsil' },
  {
    name: 'children',
    label: label('Children'),
    type: 'repeat',
    min: 0,
    max: 3,
    itemLabel: label('Child'),
    fields: [{ name: 'name', label: label('Child’s name'), type: 'name', scripts: ['en'] }],
  },
  { name: 'note', label: label('Note'), type: 'text', maxLength: 20, optional: true },
]
const both: ('en' | 'ur')[] = ['en', 'ur']
const definition = {
  eligibility: { questions: [], rules: [] },
  form: [{ id: 'page', title: label('Page'), fields }],
  proofFields: fields.map((field) => ({ field: field.name, label: field.label, scripts: both })),
} as unknown as CaseDefinition
const places = {
  district: () => undefined,
  tehsil: (id: string) => (id === 'test-tehsil' ? label('Test Tehsil') : undefined),
}
const answers = {
  fullName: { en: 'Test Citizen One', ur: 'آزمائشی شہری ایک' },
  cnic: '3520212345671',
  born: '1990-02-28',
  sex: 'F',
  tehsil: 'test-tehsil',
  children: [{ name: { en: 'Test Child One' } }, { name: { en: 'Test Child Two' } }],
}
const lines = proofLines(definition, answers, places)

test('the lines as they print: both scripts of a name, words of a choice, each item of a list, nothing for no answer', () => {
  assert.deepEqual(
    lines.map((line) => [line.field, line.value]),
    [
      ['fullName.en', 'Test Citizen One'],
      ['fullName.ur', 'آزمائشی شہری ایک'],
      ['cnic', '35202-1234567-1'],
      ['born', '1990-02-28'],
      ['sex.en', 'Female'],
      ['sex.ur', 'آزمائش Female'],
      ['tehsil.en', 'Test Tehsil'],
      ['tehsil.ur', 'آزمائش Test Tehsil'],
      ['children.0.name.en', 'Test Child One'],
      ['children.1.name.en', 'Test Child Two'],
    ],
  )
})

test('yes is said to every line, to these lines only', () => {
  const said = lines.map(({ field, value }) => ({ field, value }))
  assert.equal(provesAll(lines, said), true)
  assert.equal(provesAll(lines, said.slice(1)), false)
  assert.equal(provesAll(lines, [...said.slice(1), { field: 'fullName.en', value: 'Test Citizen Two' }]), false)
  assert.equal(provesAll(lines, [...said.slice(1), { field: 'somebodyElse', value: 'Test Citizen One' }]), false)
})

test('a misprint is a different letter or number, not different spacing, capitals or digits', () => {
  assert.deepEqual(
    misprints(lines, [
      { field: 'fullName.en', value: '  TEST  citizen one' },
      { field: 'cnic', value: '۳۵۲۰۲۱۲۳۴۵۶۷۱' },
      { field: 'unproved', value: 'x' },
    ]),
    [],
  )
  assert.deepEqual(
    misprints(lines, [
      { field: 'fullName.ur', value: 'آزمائشی شہری دو' },
      { field: 'born', value: '1990-02-27' },
    ]).map((one) => one.field),
    ['fullName.ur', 'born'],
  )
  assert.equal(comparable('علي'), comparable('علی'))
  assert.notEqual(comparable('1990-02-28'), comparable('1990-02-27'))
})

test('the proof’s text changes with any value', () => {
  assert.notEqual(
    proofText(lines),
    proofText(lines.map((line, index) => (index === 3 ? { ...line, value: '1990-02-27' } : line))),
  )
  assert.equal(proofText(lines), proofText(lines.map((line) => ({ ...line, value: ` ${line.value} ` }))))
})

test('on a screen numbers of people are masked and words are in the reader’s language; what prints stays', () => {
  const shown = shownLines(definition, answers, lines, places)
  assert.deepEqual(
    shown.map((line) => line.value),
    lines.map((line) => line.value),
  )
  const read = new Map(forReader(shown).map((line) => [line.field, line.shown]))
  assert.deepEqual(read.get('fullName'), { as: 'words', words: { en: 'Test Citizen One', ur: 'آزمائشی شہری ایک' } })
  assert.deepEqual(read.get('cnic'), { as: 'code', words: { en: '•••••-•••••67-1', ur: '•••••-•••••67-1' } })
  assert.deepEqual(read.get('born'), { as: 'day', words: { en: '1990-02-28', ur: '1990-02-28' } })
  assert.deepEqual(read.get('sex'), { as: 'words', words: { en: 'Female', ur: 'آزمائش Female' } })
  assert.deepEqual(read.get('children.1.name')?.words.ur, 'Test Child Two')
  assert.deepEqual([...read.keys()].length, 7)
})

test('a line that prints in one script alone is still read in both languages', () => {
  const urduOnly = {
    ...definition,
    proofFields: [{ field: 'sex', label: label('Sex'), scripts: ['ur'] }],
  } as unknown as CaseDefinition
  const [line] = shownLines(urduOnly, answers, proofLines(urduOnly, answers, places), places)
  assert.deepEqual([line?.value, line?.shown.words], ['آزمائش Female', { en: 'Female', ur: 'آزمائش Female' }])
})

test('what an error report put right is shown as it was written, and whole numbers only to who compares them', () => {
  const amended = lines.map((line) =>
    line.field === 'born' ? { ...line, value: '1990-02-27 (as on the school paper)' } : line,
  )
  assert.deepEqual(shownLines(definition, answers, amended, places).find((line) => line.field === 'born')?.shown, {
    as: 'words',
    words: { en: '1990-02-27 (as on the school paper)', ur: '1990-02-27 (as on the school paper)' },
  })
  const otherCard = lines.map((line) => (line.field === 'cnic' ? { ...line, value: '35202-1234567-9' } : line))
  assert.equal(
    shownLines(definition, answers, otherCard, places).find((line) => line.field === 'cnic')?.shown.words.en,
    '•••••7-9',
  )
  const of = (field: Field, value: never, whole?: boolean) =>
    shownAnswer(field as Exclude<Field, { type: 'repeat' }>, value, places, whole).words.en
  assert.equal(of(fields[1]!, '3520212345671' as never, true), '35202-1234567-1')
  assert.equal(
    of({ name: 'p', label: label('P'), type: 'phone', door: false }, '+923001234567' as never),
    '+92300•••567',
  )
  assert.equal(
    of({ name: 'i', label: label('I'), type: 'identifier', kinds: ['passport'] }, {
      kind: 'passport',
      number: 'AB1234567',
    } as never),
    '•••••567',
  )
  assert.equal(
    of({ name: 'm', label: label('M'), type: 'money', minPaisa: 0, maxPaisa: 1 }, 120_000 as never),
    'Rs 1,200',
  )
})
