import { createDecipheriv, createECDH, hkdfSync, type ECDH } from 'node:crypto'

/** What a browser keeps of a subscription, and shows of it to whoever may push. */
export interface PushKeys {
  ecdh: ECDH
  auth: Buffer
}

const KEY_BYTES = 65
const TAG_BYTES = 16
const HEADER_BYTES = 16 + 4 + 1

/**
 * The words of a push message, as the browser that subscribed reads them: RFC 8291 for the keys, RFC 8188 (`aes128gcm`)
 * for the bytes.
 * @throws when the message was not sealed for these keys, or is not whole.
 */
export function decryptPush(body: Buffer, keys: PushKeys): string {
  const salt = body.subarray(0, 16)
  const recordSize = body.readUInt32BE(16)
  const idLength = body.readUInt8(20)
  if (idLength !== KEY_BYTES) throw new Error(`the sender's key has ${idLength} bytes`)
  const sender = body.subarray(HEADER_BYTES, HEADER_BYTES + idLength)
  const record = body.subarray(HEADER_BYTES + idLength)
  if (record.length > recordSize) throw new Error('more than one record')
  const secret = keys.ecdh.computeSecret(sender)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.ecdh.getPublicKey(), sender])
  const ikm = Buffer.from(hkdfSync('sha256', secret, keys.auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16))
  const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12))
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(record.subarray(-TAG_BYTES))
  const padded = Buffer.concat([decipher.update(record.subarray(0, -TAG_BYTES)), decipher.final()])
  const end = padded.lastIndexOf(2)
  if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('no end of the last record')
  return padded.subarray(0, end).toString('utf8')
}

/** A new subscription's keys. */
export function newPushKeys(random: (bytes: number) => Buffer): PushKeys {
  const ecdh = createECDH('prime256v1')
  ecdh.generateKeys()
  return { ecdh, auth: random(16) }
}
