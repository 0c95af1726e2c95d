import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatCnic, maskCnic, maskIdentifier, normaliseCnic, normaliseIdentifier } from './identifier.ts'

test('a card number is thirteen digits, in any writing and of any sex or province', () => {
  for (const written of ['35202-1234567-1', '3520212345671', '35202 1234567 1', '۳۵۲۰۲۱۲۳۴۵۶۷۱'])
    assert.equal(normaliseCnic(written), '3520212345671')
  for (const start of '12345678')
    assert.ok(normaliseCnic(`${start}520212345670`), 'an even last digit, a zero, any first digit')
})

test('what cannot be a card number is none', () => {
  for (const wrong of [
    '',
    '352021234567',
    '35202123456711',
    '0520212345671',
    '1111111111111',
    '35202-12345A7-1',
    "35202'--",
  ])
    assert.equal(normaliseCnic(wrong), null, wrong)
})

test('each kind has its shape', () => {
  assert.equal(normaliseIdentifier('passport', 'ab 1234567'), 'AB1234567')
  assert.equal(normaliseIdentifier('passport', '1234567'), null)
  assert.equal(normaliseIdentifier('por', 'A1234567890'), 'A1234567890')
  assert.equal(normaliseIdentifier('bform', '35202-1234567-1'), '3520212345671')
  assert.equal(normaliseIdentifier('none', ''), '')
  assert.equal(normaliseIdentifier('none', '5'), null)
})

test('shown masked', () => {
  assert.equal(formatCnic('3520212345671'), '35202-1234567-1')
  assert.equal(maskCnic('3520212345671'), '•••••-•••••67-1')
  assert.equal(maskIdentifier({ kind: 'passport', number: 'AB1234567' }), '•••••567')
  assert.equal(maskIdentifier({ kind: 'none', number: '' }), '—')
})
