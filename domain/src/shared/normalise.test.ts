import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toLatinDigits } from './digits.ts'
import { normaliseText } from './normalise.ts'

const same = (...texts: string[]) => {
  for (const text of texts) assert.equal(normaliseText(text), normaliseText(texts[0]!), `${text} and ${texts[0]}`)
}

test('letter forms, marks, invisible characters and digits do not part words', () => {
  same('ڈومیسائل', 'ڈوميسائل', 'ڈومی\u200cسائل', 'ڈُومیسائِل')
  same('لاہور', 'لاهور', 'لاھور', 'لا\u200dہور')
  same('کراچی', 'كراچي')
  same('آپ', 'اپ')
  same('چک ۱۲۳', 'چک ١٢٣', 'چک 123')
  same('ماڈل  ٹاؤن', ' ماڈل ٹاون ')
  same('Model Town', 'MODEL   town', 'model-town')
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) =>
      assert.equal(normaliseText(normaliseText(text)), normaliseText(text)),
    ),
  )
})

test('digits of every script become Latin', () => {
  assert.equal(toLatinDigits('۱۲۳ ٤٥٦ 789'), '123 456 789')
})
