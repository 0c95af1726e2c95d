import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

/** What a device does with a passkey, written out: keys are made and kept here, and sign what a page asks for. */
export interface Authenticator {
  make(options: Options, origin: string, more?: Told): Made
  show(options: Options, origin: string, more?: Told): Shown
  /** The same key once more, as somebody who read it out of the device has it. */
  copy(): Authenticator
}
type Options = Record<string, unknown>
interface Told {
  userVerified?: boolean
  rpId?: string
}
interface Named {
  id: string
  rawId: string
  type: 'public-key'
}
interface Made extends Named {
  response: { clientDataJSON: string; attestationObject: string; transports: string[] }
}
interface Shown extends Named {
  response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle: string }
}

const PRESENT = 1
const VERIFIED = 4
const HAS_KEY = 64
const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()
const uint = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}
const clientData = (type: string, options: Options, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge: options.challenge, origin, crossOrigin: false }))

/** CBOR, as far as an attestation needs it: byte strings, short texts, and maps whose heads are written by hand. */
const cborBytes = (bytes: Buffer): Buffer => {
  const wide = bytes.length > 255
  return Buffer.concat([Buffer.from([wide ? 0x59 : 0x58]), uint(bytes.length, wide ? 2 : 1), bytes])
}
const cborText = (text: string): Buffer => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
function coseKey(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' })
  const [left, right] = [Buffer.from(String(x), 'base64url'), Buffer.from(String(y), 'base64url')]
  // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
  return Buffer.concat([
    Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]),
    cborBytes(left),
    Buffer.from([0x22]),
    cborBytes(right),
  ])
}

export function softwareAuthenticator(
  keys = generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  credentialId = randomBytes(32),
  counted = 0,
  holder = '',
): Authenticator {
  let counter = counted
  let userHandle = holder
  const id = credentialId.toString('base64url')
  const head = (rpId: string, flags: number) => Buffer.concat([sha256(rpId), Buffer.from([flags]), uint(counter, 4)])
  return {
    make(options, origin, { userVerified = true, rpId } = {}) {
      userHandle = (options.user as { id: string }).id
      const data = Buffer.concat([
        head(rpId ?? (options.rp as { id: string }).id, PRESENT + HAS_KEY + (userVerified ? VERIFIED : 0)),
        Buffer.alloc(16),
        uint(credentialId.length, 2),
        credentialId,
        coseKey(keys.publicKey),
      ])
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.from([0xa0]),
        cborText('authData'),
        cborBytes(data),
      ])
      return {
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: clientData('webauthn.create', options, origin).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    show(options, origin, { userVerified = true, rpId } = {}) {
      counter++
      const client = clientData('webauthn.get', options, origin)
      const data = head(rpId ?? String(options.rpId), PRESENT + (userVerified ? VERIFIED : 0))
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(keys.privateKey)
      return {
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle,
        },
      }
    },
    copy: () => softwareAuthenticator(keys, credentialId, counter, userHandle),
  }
}
