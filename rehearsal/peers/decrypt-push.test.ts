import assert from 'node:assert/strict'
import { createECDH } from 'node:crypto'
import { test } from 'node:test'
import { decryptPush } from './decrypt-push.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')

/** The example of RFC 8291, appendix A. */
const RFC = {
  receiver: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  body:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_' +
    'yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
}
const keys = () => {
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(bytes(RFC.receiver))
  return { ecdh, auth: bytes(RFC.auth) }
}

test('the example of RFC 8291 reads as it says there', () => {
  assert.equal(decryptPush(bytes(RFC.body), keys()), 'When I grow up, I want to be a watermelon')
})

test('a message whose last byte was changed, and one for another, are not read', () => {
  const changed = bytes(RFC.body)
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1)
  assert.throws(() => decryptPush(changed, keys()))
  assert.throws(() => decryptPush(bytes(RFC.body), { ...keys(), auth: Buffer.alloc(16, 7) }))
})
