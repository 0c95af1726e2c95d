import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSignedWith, secureHash, signed } from './jazzcash-hash.ts'

const SALT = '0F5DD14AE2'
const fields = { pp_OrderInfo: 'A48cvE28', pp_MerchantID: 'MER123', pp_Amount: '2995' }
const HASH = 'c7689cda7474eb1adcd343fd0c0b676bad0ba66361cc46db589bdb0da4c1c867'

test('the guide’s worked example', () => {
  assert.equal(secureHash(SALT, fields), HASH)
  assert.equal(secureHash(SALT, { ...fields, pp_BankID: '', pp_SecureHash: 'x', other: 'not theirs' }), HASH)
})

test('a hash is taken in either case, and nothing without one', () => {
  assert.ok(isSignedWith(SALT, signed(SALT, fields)))
  assert.ok(isSignedWith(SALT, { ...fields, pp_SecureHash: HASH.toUpperCase() }))
  for (const hash of [undefined, '', 'c7', `${HASH}0`, HASH.replace('c', 'd')])
    assert.ok(!isSignedWith(SALT, { ...fields, ...(hash !== undefined && { pp_SecureHash: hash }) }), String(hash))
  assert.ok(!isSignedWith('another', signed(SALT, fields)))
  assert.ok(!isSignedWith(SALT, { ...signed(SALT, fields), pp_Amount: '1' }))
})

test('names are ordered by their code units', () => {
  const given = { ppmpf_1: 'last', pp_Zulu: 'second', pp_Alpha: 'first' }
  assert.equal(secureHash(SALT, given), secureHash(SALT, { pp_1: 'first', pp_2: 'second', pp_3: 'last' }))
})
