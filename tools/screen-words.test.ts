import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { faultsOf, readScreenNames } from './screen-words.ts'
import { wordsIn } from './word-tables.ts'

const names = readScreenNames(readFileSync(join(ROOT, 'GLOSSARY.md'), 'utf8'))
const PLACES = [
  'web/{ui,citizen,facilitator,console}/src/**/*.{ts,tsx}',
  'territories/*/{src,messages}/**/*.ts',
  'server/src/**/*.ts',
  'domain/src/**/*.ts',
  'contract/src/**/*.ts',
]
const sources = globSync(PLACES, { cwd: ROOT, exclude: (path) => /node_modules|dist$/.test(path) })
  .filter((path) => !/\.test\.tsx?$/.test(path))
  .map((path) => path.replaceAll('\\', '/'))
const words = sources.flatMap((path) => wordsIn(path, readFileSync(join(ROOT, path), 'utf8')))

const faultsIn = (source: string): string[] =>
  wordsIn('web/ui/src/planted.tsx', source).flatMap((word) =>
    faultsOf(word, names).map((fault) => `${word.line} ${word.language}: ${fault}`),
  )

test('the glossary names each thing once, and never by a word it forbids', () => {
  assert.ok(names.length >= 50, `only ${names.length} things are named`)
  assert.equal(new Set(names.map((one) => one.thing)).size, names.length)
  for (const { thing, english, urdu } of names) {
    assert.deepEqual(faultsOf({ language: 'en', text: english }, names), [], thing)
    assert.deepEqual(faultsOf({ language: 'ur', text: urdu }, names), [], thing)
  }
})

test('a planted word is found in every kind of table, with its line', () => {
  assert.deepEqual(
    faultsIn(
      `const a = createMessages({\n  en: { who: 'The facilitator comes' },\n  ur: { who: 'نمائندہ آئے گا' },\n})`,
    ),
    ['2 en: “facilitator” is representative'],
  )
  assert.deepEqual(
    faultsIn(
      `const a = createMessages({ en: { n: (n: number) => \`\${n} grievances\` }, ur: { n: (n) => \`\${n} شکایات، وزٹ کے بعد\` } })`,
    ),
    ['1 en: “grievances” is complaint', '1 ur: “وزٹ” is ملاقات'],
  )
  assert.deepEqual(
    faultsIn(`const table = {\n  start: { en: 'Opening code', ur: 'آغاز کا کوڈ' },\n}`),
    ['2 en: “Opening code” is start code', '2 ur: “آغاز کا کوڈ” is شروع کا کوڈ'].map((line) =>
      line.replace('Opening', 'opening'),
    ),
  )
  assert.deepEqual(faultsIn(`const a = t('Log in first.', 'پہلے سائن اِن کریں۔')`), ['1 en: “log in” is sign in'])
  assert.deepEqual(faultsIn(`const a = t('First ' +\n  'log in.', 'پہلے ' + 'سائن اِن کریں۔')`), [
    '1 en: “log in” is sign in',
  ])
  assert.deepEqual(faultsIn(`const a = { en: 'First log' +\n  ' in.', ur: 'پہلے سائن اِن کریں۔' }`), [
    '1 en: “log in” is sign in',
  ])
  assert.deepEqual(faultsIn(`const a = m('تحویل میں ہے۔', 'It is in our care.', 'Tehveel mein hai.')`), [
    '1 ur: “تحویل” is امانت',
  ])
  assert.deepEqual(
    faultsIn(`const a = { searchWords: { en: ['facilitator'], ur: ['وزٹ'] }, code: '{facilitator}' }`),
    [],
    'what people type is not what they read',
  )
})

test('a sentence against the manner of its language is found', () => {
  const en = (text: string) => faultsOf({ language: 'en', text }, names).length
  const ur = (text: string) => faultsOf({ language: 'ur', text }, names).length
  for (const text of [
    'How shall we come?',
    'The lawful way',
    'Lahore، Multan',
    'Two  spaces',
    'Rs ۲۰۰',
    'A sentence. ',
  ])
    assert.ok(en(text) > 0, text)
  for (const text of [
    'لاہور, ملتان',
    'یہ ہو گیا.',
    'آپ كا نام',
    'کل رقم ۲۰۰',
    'دو  خالی',
    'یہ ہو گیا۔ ',
    'not translated yet',
  ])
    assert.ok(ur(text) > 0, text)
  for (const text of ['Rs 1,200', 'Call {helpline}.', ' and ', 'It’s 5% less']) assert.equal(en(text), 0, text)
  for (const text of ['رقم: Rs 1,200', 'PSID', ' اور ', 'سائن اِن کریں۔', '1.5 کلومیٹر']) assert.equal(ur(text), 0, text)
})

test('one thing has one word on every screen, in every text message and on every page', () => {
  assert.ok(words.length > 8_000, `only ${words.length} sentences seen`)
  for (const place of ['web/ui/', 'web/citizen/', 'web/facilitator/', 'web/console/', 'territories/'])
    assert.ok(
      words.some((word) => word.path.startsWith(place)),
      place,
    )
  assert.deepEqual(
    words.flatMap((word) => faultsOf(word, names).map((fault) => `${word.path}:${word.line} ${fault}: ${word.text}`)),
    [],
  )
})
