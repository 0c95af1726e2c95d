import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { WordSearch } from './index.ts'

const thing = (id: string, names: string[], said: string[] = [], told: string[] = []) => ({ id, names, said, told })
const index = new WordSearch(
  [
    thing('ferry', ['Ferry ticket', 'کشتی کا ٹکٹ'], ['boat', 'kishti'], ['For people who cross the bay.']),
    thing('net', ['Fishing net licence', 'جال کا لائسنس'], ['jaal']),
    thing('moor', ['Mooring licence', 'لنگر کا لائسنس'], ['langar']),
  ],
  {
    ignored: ['how', 'the', 'i', 'want', 'chahiye', 'kaise', 'چاہیے', 'کا', 'kar'],
    same: [
      ['boat', 'ship', 'bara kishti', 'کشتی', 'ناؤ'],
      ['licence', 'license', 'لائسنس'],
      ['car', 'gari'],
    ],
    places: ['Harbour', 'بندرگاہ'],
  },
)
const first = (question: string) => index.search(question, 5)[0]?.id

test('a question in one’s own words finds the thing, in either script and in Roman Urdu', () => {
  const table: [string, string][] = [
    ['how i want a boat', 'ferry'],
    ['kishti chahiye', 'ferry'],
    ['کشتی چاہیے', 'ferry'],
    ['ship', 'ferry'],
    ['ناؤ', 'ferry'],
    ['bara kishti', 'ferry'],
    ['fishing license harbour', 'net'],
    ['jal', 'net'],
    ['jaaal', 'net'],
    ['langar kaise', 'moor'],
    ['moring', 'moor'],
    ['مورنگ لنگر', 'moor'],
  ]
  for (const [question, id] of table) assert.equal(first(question), id, question)
})

test('letter variants, marks, a changed-over pair of letters and a word half typed', () => {
  for (const question of ['كشتي', 'کَشتی', 'کش\u200cتی', 'ferry tikcet', 'fer', 'tick'])
    assert.equal(first(question), 'ferry', question)
})

test('what merely asks or says where finds nothing; nor does another word', () => {
  for (const question of ['', '   ', 'how', 'kaise chahiye', 'harbour', 'بندرگاہ', 'elephant', 'kar', '؟!'])
    assert.deepEqual(index.search(question, 5), [], question)
})

test('what fits far worse than the best is left out; equals stand in the order given', () => {
  assert.deepEqual(
    index.search('licence', 5).map((hit) => hit.id),
    ['net', 'moor'],
  )
  assert.deepEqual(index.search('mooring licence', 5).map((hit) => hit.id)[0], 'moor')
  assert.deepEqual(
    index.search('ferry', 5).map((hit) => hit.id),
    ['ferry'],
  )
})

test('it is said which words led there, unless the name does', () => {
  assert.deepEqual(index.search('i want to go over the Bay please', 5)[0]!.because, ['Bay'])
  assert.deepEqual(index.search('how Langar', 5)[0]!.because, ['Langar'])
  assert.deepEqual(index.search('ferry over the bay', 5)[0]!.because, [])
})

test('any text has an answer, and the same one again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (question) => {
      assert.deepEqual(index.search(question, 5), index.search(question, 5))
    }),
  )
})
