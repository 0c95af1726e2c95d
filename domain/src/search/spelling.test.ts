import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearness, spellingOf } from './spelling.ts'

test('Roman spellings of one word meet', () => {
  const groups = [
    ['talaq', 'talaaq', 'talak', 'tallaq'],
    ['shadi', 'shaadi', 'shaadee'],
    ['gari', 'gaari', 'gaarii'],
    ['paidaish', 'paidaaish', 'pedaish'],
    ['ashtam', 'ashtaam'],
    ['wafat', 'vafaat', 'wafaat'],
    ['licence', 'license'],
    ['domicile', 'domisile', 'domisail'],
    ['nikah', 'nikaah', 'nikkah'],
    ['faut', 'fout'],
  ]
  for (const group of groups)
    for (const word of group) assert.equal(spellingOf(word), spellingOf(group[0]!), `${word} and ${group[0]}`)
})

test('different words stay apart', () => {
  const words = [
    'talaq',
    'token',
    'domicile',
    'paidaish',
    'wafat',
    'shadi',
    'gari',
    'ghar',
    'makan',
    'nikah',
    'car',
    'card',
  ]
  assert.equal(new Set(words.map(spellingOf)).size, words.length)
})

test('a slip is near, more slips are farther, and a short word must be right', () => {
  const near = (a: string, b: string) => nearness(spellingOf(a), spellingOf(b))
  assert.equal(near('domicile', 'domisile'), 1)
  for (const [a, b] of [
    ['brith', 'birth'],
    ['سرٹیفیکیٹ', 'سرٹیفکیٹ'],
    ['sarteefikate', 'certificate'],
  ] as const)
    assert.ok(near(a, b) > 0.5 && near(a, b) < 1, `${a} and ${b}`)
  for (const [a, b] of [
    ['gar', 'gari'],
    ['tax', 'token'],
    ['بل', 'بچہ'],
    ['gas', 'gate'],
  ] as const)
    assert.equal(near(a, b), 0, `${a} and ${b}`)
  assert.ok(near('certifikat', 'certificate') > near('sartifkit', 'certificate'))
})
