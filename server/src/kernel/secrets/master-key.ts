import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomFillSync,
} from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { OperatorError } from '../refusal.ts'

/** Keys outside the database. The last one wraps; the earlier ones still unwrap until everything is rewrapped. */
export interface MasterKeys {
  readonly current: string
  wrap(plain: Buffer): Buffer
  unwrap(masterId: string, wrapped: Buffer): Buffer
  /** 32 bytes of each key for another purpose, the newest key's first. */
  derive(purpose: string): Buffer[]
}

const LINE = /^[0-9a-f]{64}$/

const NONCE_BYTES = 12
const nonces = Buffer.alloc(NONCE_BYTES * 512)
let noncesUsed = nonces.length

/** Random bytes are asked for in one lot: each call into the generator costs more than the bytes. */
function nextNonce(): Buffer {
  if (noncesUsed === nonces.length) {
    randomFillSync(nonces)
    noncesUsed = 0
  }
  noncesUsed += NONCE_BYTES
  return Buffer.from(nonces.subarray(noncesUsed - NONCE_BYTES, noncesUsed))
}

/** AES-256-GCM; nonce, tag, then the cipher text. */
export function sealWith(key: KeyObject, plain: Uint8Array, context: string): Buffer {
  const nonce = nextNonce()
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Throws when the bytes were changed, or sealed for another context. */
export function openWith(key: KeyObject, sealed: Uint8Array, context: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

/** Makes a key file of one line, readable by its owner only, and puts it on the disk before it is used. */
export function makeMasterKey(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const file = openSync(path, 'wx', 0o600)
  writeSync(file, `${randomBytes(32).toString('hex')}\n`)
  fsyncSync(file)
  closeSync(file)
}

/** Reads the key file: one key of 64 hexadecimal digits a line. A key that is added later is read when it is asked for. */
export function readMasterKeys(path: string, credential = false): MasterKeys {
  let keys = linesOf(path, credential)
  const current = () => keys.at(-1) as Line
  return {
    get current() {
      return current().id
    },
    wrap: (plain) => sealWith(current().key, plain, 'data key'),
    unwrap(masterId, wrapped) {
      const find = () => keys.find((key) => key.id === masterId)
      if (!find()) keys = linesOf(path, credential)
      const master = find()
      if (!master)
        throw new OperatorError(
          `The database was sealed with another master key (${masterId}): put that key back into ${path}.`,
        )
      return openWith(master.key, wrapped, 'data key')
    },
    derive: (purpose) =>
      keys.toReversed().map(({ key }) => Buffer.from(hkdfSync('sha256', key, '', `master ${purpose}`, 32))),
  }
}

/** Adds a key that wraps from now on, on the disk before it is used; the earlier ones stay until everything is wrapped anew. */
export function addMasterKey(path: string): void {
  linesOf(path, false)
  const file = openSync(path, 'a')
  writeSync(file, `${randomBytes(32).toString('hex')}\n`)
  fsyncSync(file)
  closeSync(file)
}

interface Line {
  id: string
  key: KeyObject
}

function linesOf(path: string, credential: boolean): Line[] {
  if (!existsSync(path))
    throw new OperatorError(
      `The master key file ${path} is missing: put it back, or set MASTER_KEY_FILE. Without it the documents in this ` +
        `database cannot be read. A new system gets its key by "npm run init".`,
    )
  // systemd shows a credential to this service alone, by a rule whose mask stands where the group's rights do.
  if (statSync(path).mode & (credential ? 0o007 : 0o077))
    throw new OperatorError(`The master key file ${path} can be read by others: run "chmod 600" on it.`)
  const keys = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      if (!LINE.test(line))
        throw new OperatorError(`The master key file ${path} must hold keys of 64 hexadecimal digits, one a line.`)
      const key = Buffer.from(line, 'hex')
      return {
        id: createHash('sha256').update('master').update(key).digest('hex').slice(0, 16),
        key: createSecretKey(key),
      }
    })
  if (!keys.length) throw new OperatorError(`The master key file ${path} is empty.`)
  return keys
}
