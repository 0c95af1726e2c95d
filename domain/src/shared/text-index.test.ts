import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TextIndex } from './text-index.ts'

const index = new TextIndex<string>()
index.add('domicile', ['Domicile certificate', 'ڈومیسائل', 'rihaishi certificate'], 10)
index.add('birth', ['Birth certificate', 'پیدائش کا سرٹیفکیٹ', 'paidaish'], 20)
index.add('model-town', ['Model Town', 'ماڈل ٹاؤن', 'model twn'], 5)

test('finds in either script, in Roman Urdu, by beginnings and past one slip', () => {
  const table: [string, string][] = [
    ['ڈومیسائل', 'domicile'], ['ڈومی', 'domicile'], ['domisile', 'domicile'], ['domicle', 'domicile'], ['paidaaish', 'birth'], ['پیدائش', 'birth'], ['پيدائش', 'birth'],
    ['birth certificate', 'birth'], ['model town', 'model-town'], ['modle', 'model-town'], ['ماڈل', 'model-town'], ['MODEL TWN', 'model-town'],
  ]
  for (const [query, id] of table) assert.equal(index.search(query, 5)[0], id, query)
})

test('every word has to be found; among equals the weightier comes first', () => {
  assert.deepEqual(index.search('birth elephant', 5), [])
  assert.deepEqual(index.search('certificate', 5), ['birth', 'domicile'])
  assert.deepEqual(index.search('certificate', 1), ['birth'])
  for (const empty of ['', '   ', '؟!']) assert.deepEqual(index.search(empty, 5), [])
})
