import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isClearLine, isClearText, withoutMarks } from './clear-text.ts'
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

test('what a spreadsheet would reckon is a word; a number stays one', () => {
  for (const text of ['=1+1', '+cmd|x', '-A1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '|x'])
    assert.equal(sheetCell(text), `'${text}`)
  for (const text of ['+923001234567', '-12.50', '1,200', 'a=b', '', '2026-12-01']) assert.equal(sheetCell(text), text)
})
