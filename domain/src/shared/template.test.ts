import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smsParts, smsSize } from './sms-parts.ts'
import { fillTemplate, templateValues } from './template.ts'

test('fills values, and verbs by the sex of the person', () => {
  const text = '{who} {who|female:آئیں گی|male:آئیں گے|other:آئیں گے}، {when}'
  const say = (sex: 'F' | 'M' | 'X' | null) => fillTemplate(text, { who: { name: 'ن', sex }, when: 5 })
  assert.equal(say('F'), 'ن آئیں گی، 5')
  assert.equal(say('M'), 'ن آئیں گے، 5')
  assert.equal(say('X'), say(null))
  assert.deepEqual(templateValues(text), ['who', 'when'])
})

test('a hole or a form that is missing stops the message', () => {
  assert.throws(() => fillTemplate('{a}', {}), /missing: a/)
  assert.throws(() => fillTemplate('{a|female:x}', { a: { name: 'n', sex: 'M' } }), /no form/)
})

test('what a value holds is not read as a template', () => {
  assert.equal(fillTemplate('{a}', { a: '{b}' }), '{b}')
})

test('parts are counted as the networks do', () => {
  assert.equal(smsParts('a'.repeat(160)), 1)
  assert.equal(smsParts('a'.repeat(161)), 2)
  assert.equal(smsParts('ا'.repeat(70)), 1)
  assert.equal(smsParts('ا'.repeat(71)), 2)
  assert.equal(smsParts('ا'.repeat(135)), 3)
  // A letter of the extension takes two places, and is not cut in two.
  assert.equal(smsParts('€'.repeat(80)), 1)
  assert.equal(smsParts('€'.repeat(81)), 2)
  assert.deepEqual(smsSize('€'.repeat(153)), { encoding: 'gsm7', parts: 3 })
  assert.deepEqual(smsSize('don’t'), { encoding: 'ucs2', parts: 1 })
  assert.equal(smsParts('😀'.repeat(36)), 2)
})
