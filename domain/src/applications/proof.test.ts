import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseDefinition, Field } from '../catalogue/index.ts'
import { comparable, misprints, proofLines, proofText, provesAll } from './index.ts'

const label = (en: string) => ({ en, ur: `آزمائش ${en}` })
const fields: Field[] = [
  { name: 'fullName', label: label('Name'), type: 'name', scripts: ['en', 'ur'] },
  { name: 'cnic', label: label('Card'), type: 'cnic' },
  { name: 'born', label: label('Born'), type: 'date' },
  { name: 'sex', label: label('Sex'), type: 'choice', options: [{ value: 'F', label: label('Female') }, { value: 'M', label: label('Male') }] },
  { name: 'tehsil', label: label('Tehsil'), type: 'tehsil' },
  { name: 'children', label: label('Children'), type: 'repeat', min: 0, max: 3, itemLabel: label('Child'), fields: [{ name: 'name', label: label('Child’s name'), type: 'name', scripts: ['en'] }] },
  { name: 'note', label: label('Note'), type: 'text', maxLength: 20, optional: true },
]
const both: ('en' | 'ur')[] = ['en', 'ur']
const definition = {
  eligibility: { questions: [], rules: [] }, form: [{ id: 'page', title: label('Page'), fields }],
  proofFields: fields.map((field) => ({ field: field.name, label: field.label, scripts: both })),
} as unknown as CaseDefinition
const places = { district: () => undefined, tehsil: (id: string) => (id === 'test-tehsil' ? label('Test Tehsil') : undefined) }
const answers = {
  fullName: { en: 'Test Citizen One', ur: 'آزمائشی شہری ایک' }, cnic: '3520212345671', born: '1990-02-28', sex: 'F', tehsil: 'test-tehsil',
  children: [{ name: { en: 'Test Child One' } }, { name: { en: 'Test Child Two' } }],
}
const lines = proofLines(definition, answers, places)

test('the lines as they print: both scripts of a name, words of a choice, each item of a list, nothing for no answer', () => {
  assert.deepEqual(lines.map((line) => [line.field, line.value]), [
    ['fullName.en', 'Test Citizen One'], ['fullName.ur', 'آزمائشی شہری ایک'], ['cnic', '35202-1234567-1'], ['born', '1990-02-28'],
    ['sex.en', 'Female'], ['sex.ur', 'آزمائش Female'], ['tehsil.en', 'Test Tehsil'], ['tehsil.ur', 'آزمائش Test Tehsil'],
    ['children.0.name.en', 'Test Child One'], ['children.1.name.en', 'Test Child Two'],
  ])
})

test('yes is said to every line, to these lines only', () => {
  const said = lines.map(({ field, value }) => ({ field, value }))
  assert.equal(provesAll(lines, said), true)
  assert.equal(provesAll(lines, said.slice(1)), false)
  assert.equal(provesAll(lines, [...said.slice(1), { field: 'fullName.en', value: 'Test Citizen Two' }]), false)
  assert.equal(provesAll(lines, [...said.slice(1), { field: 'somebodyElse', value: 'Test Citizen One' }]), false)
})

test('a misprint is a different letter or number, not different spacing, capitals or digits', () => {
  assert.deepEqual(misprints(lines, [{ field: 'fullName.en', value: '  TEST  citizen one' }, { field: 'cnic', value: '۳۵۲۰۲۱۲۳۴۵۶۷۱' }, { field: 'unproved', value: 'x' }]), [])
  assert.deepEqual(misprints(lines, [{ field: 'fullName.ur', value: 'آزمائشی شہری دو' }, { field: 'born', value: '1990-02-27' }]).map((one) => one.field), ['fullName.ur', 'born'])
  assert.equal(comparable('علي'), comparable('علی'))
  assert.notEqual(comparable('1990-02-28'), comparable('1990-02-27'))
})

test('the proof’s text changes with any value', () => {
  assert.notEqual(proofText(lines), proofText(lines.map((line, index) => (index === 3 ? { ...line, value: '1990-02-27' } : line))))
  assert.equal(proofText(lines), proofText(lines.map((line) => ({ ...line, value: ` ${line.value} ` }))))
})
