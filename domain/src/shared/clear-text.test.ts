import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isClearLine, isClearText, isTurned, withoutMarks, withoutUnseen } from './clear-text.ts'
import { sheetCell } from './sheet-cell.ts'

test('a name is one line of which every sign is seen; Urdu joins and parts its letters as it needs', () => {
  for (const name of ['Noor Misali', 'O’Misali-Namuna', 'نور مثالی', 'گھر\u200cوالے', 'Ülkü é', 'ؓ مثالی ؁ 2'])
    assert.equal(isClearLine(name), true, name)
  for (const name of [
    '\u200b\u200b',
    'Noor\u200bMisali',
    'Noor\u200cMisali',
    '\u200cنور',
    'Noor \u202eilasiM',
    'Noor\nMisali',
    'Noor\tMisali',
    'Noor\u2028Misali',
    'a\u00adb',
    '\u{e0041}a',
    ' ',
    '',
  ])
    assert.equal(isClearLine(name), false, JSON.stringify(name))
})

test('marks of direction that a keyboard adds are taken away, not held against anybody', () => {
  assert.equal(withoutMarks('\u200f\u202bنور\u202c \u2068Misali\u2069\u200e\ufeff'), 'نور Misali')
})

test('a text may have lines and pictures, and has to show something', () => {
  for (const text of ['Two\nlines', '👩‍👩‍👧', 'یہ\u200cکاغذ']) assert.equal(isClearText(text), true, text)
  for (const text of ['\u200b \u2060', 'turn\u202eed', '\n'])
    assert.equal(isClearText(text), false, JSON.stringify(text))
})

test('of a text is taken away what nobody sees, and nothing that its language or its pictures need', () => {
  assert.equal(withoutUnseen('No\u200bor\u00ad \u2066Mis\u2069ali\ufeff\u{e0041}\u0007'), 'Noor Misali')
  for (const text of ['یہ\u200cکاغذ', '👩‍👩‍👧', 'Two\n\tlines', 'نمبر\u200f (3)', '\u06dd12'])
    assert.equal(withoutUnseen(text), text)
  assert.equal(isTurned('turn\u202eed'), true)
  assert.equal(isTurned('نمبر\u200f (3)'), false)
})

test('what a spreadsheet would reckon is a word; a number stays one', () => {
  for (const text of ['=1+1', '+cmd|x', '-A1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '|x'])
    assert.equal(sheetCell(text), `'${text}`)
  for (const text of ['+923001234567', '-12.50', '1,200', 'a=b', '', '2026-12-01']) assert.equal(sheetCell(text), text)
})
