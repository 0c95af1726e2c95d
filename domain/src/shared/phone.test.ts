import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatPhone, isDoorPhone, isMobileHere, maskPhone, normalisePhone } from './phone.ts'

test('one number, however it is written', () => {
  for (const written of [
    '03001234567',
    '0300 1234567',
    '0300-123-4567',
    '+92 300 1234567',
    '0092 300 1234567',
    '923001234567',
    '3001234567',
    '۰۳۰۰۱۲۳۴۵۶۷',
    '٠٣٠٠١٢٣٤٥٦٧',
    '+92 0300 1234567',
    '\u200e0300 1234567',
  ])
    assert.equal(normalisePhone(written), '+923001234567', written)
})

test('newer prefixes are numbers too', () => {
  for (const prefix of ['0355', '0370', '0371', '0399']) assert.ok(normalisePhone(`${prefix}1234567`))
})

test('landlines and numbers abroad', () => {
  assert.equal(normalisePhone('042-35761999'), '+924235761999')
  assert.equal(normalisePhone('+44 20 7946 0000'), '+442079460000')
  assert.equal(normalisePhone('001 212 555 0100'), '+12125550100')
  assert.ok(isDoorPhone('+924235761999') && !isMobileHere('+924235761999'))
  assert.ok(!isDoorPhone('+442079460000'))
})

test('what cannot be a number is none', () => {
  for (const wrong of [
    '',
    '1202',
    '0300123456',
    '030012345678',
    'abc',
    '0300 12345x7',
    '+92',
    '+9230012345678',
    '+',
    '00',
  ])
    assert.equal(normalisePhone(wrong), null, wrong)
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9+ -]{0,16}$/), (written) => {
      const once = normalisePhone(written)
      if (once !== null) assert.equal(normalisePhone(once), once)
    }),
  )
})

test('shown whole to its owner, masked to others', () => {
  assert.equal(formatPhone('+923001234567'), '0300 1234567')
  assert.equal(formatPhone('+924235761999'), '04235761999')
  assert.equal(formatPhone('+442079460000'), '+442079460000')
  assert.equal(maskPhone('+923001234567'), '+92300•••567')
})
