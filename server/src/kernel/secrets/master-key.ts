import { createCipheriv, createDecipheriv, hkdfSync, type KeyObject, randomFillSync } from 'node:crypto'
import { OperatorError } from '../refusal.ts'
import type { KmsSettings } from './key-settings.ts'
import { linesOf, type MasterKey, openLine } from './master-key-file.ts'
import { openTransit } from './transit.ts'

/** Keys outside the database. The last one wraps; the earlier ones still unwrap until everything is rewrapped. */
export interface MasterKeys {
  readonly current: string
  wrap(plain: Buffer): Buffer
  unwrap(masterId: string, wrapped: Buffer): Promise<Buffer>
  /** 32 bytes of each key for another purpose, the newest key's first. */
  derive(purpose: string): Buffer[]
}

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

/** Where a key is read from, beside its path. */
export interface KeyReading {
  /** systemd gave the file to this service. */
  credential?: boolean
  /** What opens wrapped lines. */
  kms?: KmsSettings | null
  /** Told while a start waits for the KMS. */
  say?: (line: string) => void
}

/**
 * Reads the key file: one key a line. A key that is added later is read when it is asked for. Opened lines stay in memory: a KMS
 * that goes away later stops nobody who works.
 */
export async function readMasterKeys(path: string, reading: KeyReading = {}): Promise<MasterKeys> {
  const { credential = false, kms = null, say } = reading
  const opened = new Map<string, MasterKey>()
  const read = async (waitMs: number): Promise<MasterKey[]> => {
    const transit = kms && openTransit(kms, waitMs, say)
    const keys: MasterKey[] = []
    for (const line of linesOf(path, credential)) {
      const key = opened.get(line) ?? (await openLine(line, transit))
      opened.set(line, key)
      keys.push(key)
    }
    return keys
  }
  let keys = await read(kms?.waitMs ?? 0)
  /** Those who meet a new line at once ask once. */
  let again: Promise<void> | null = null
  const readAgain = () =>
    (again ??= read(0)
      .then((found) => void (keys = found))
      .finally(() => (again = null)))
  const current = () => keys.at(-1) as MasterKey
  return {
    get current() {
      return current().id
    },
    wrap: (plain) => sealWith(current().key, plain, 'data key'),
    async unwrap(masterId, wrapped) {
      const find = () => keys.find((key) => key.id === masterId)
      if (!find()) await readAgain()
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
