import { createHmac, type KeyObject } from 'node:crypto'
import type { Config } from '../config.ts'
import { existsSync } from 'node:fs'
import { openWith, readMasterKeys, sealWith } from './master-key.ts'
import { makeMasterKey } from './master-key-file.ts'
import { OperatorError } from '../refusal.ts'
import type { Sql } from '../data/sql.ts'
import type { Rotated, RotationPace } from './data-key-rotation.ts'
import { KeyRing } from './key-ring.ts'
import type { KeySet } from './key-set.ts'
import { ROOT_KEY, RootKeys } from './root-keys.ts'
import { openSigner, type Signer } from './signer.ts'
import { attestedText, privateOf } from './signing-key.ts'
import type { FileStore } from '../files/file-store.ts'
import { sealFiles, type SealedFiles } from './sealed-files.ts'

/**
 * Encryption. Each request (or person) has a data key, wrapped by the master key that lives outside the database;
 * erasing a data key makes everything that was sealed with it unreadable.
 */
export interface Vault extends SealedFiles, Signer {
  /** Seals with the data key of that id, made at first use. */
  seal(keyId: string, plain: Uint8Array | string): Promise<Buffer>
  open(keyId: string, sealed: Uint8Array): Promise<Buffer>
  openText(keyId: string, sealed: Uint8Array): Promise<string>
  /** Deletes the key: what it sealed is gone. */
  erase(keyId: string): Promise<void>
  /** Keyed hash for finding or comparing without keeping the value: identifiers, codes. One key for each kind. */
  blindIndex(kind: string, value: string): Buffer
  /** Seals with a key of the system's own, for things that have no request. */
  sealOwn(purpose: string, plain: Uint8Array | string): Buffer
  openOwn(purpose: string, sealed: Uint8Array): Buffer
  /** Wraps every data key with the newest master key; returns how many changed. */
  rewrap(): Promise<number>
  /** A new key seals for each request and person; the former ones still open, until their request's key is erased. */
  rotateData(pace: RotationPace): Promise<Rotated>
  /** All keys of these ids, to seal anew and to count by: only for the command that does. An erased one is not among them. */
  keySets(keyIds: readonly string[]): Promise<Map<string, KeySet>>
  /** Which of the system's own keys seals now; links of chains say by which they were made. */
  sealKeyId(): string
  /** Keyed hash of a link of that chain; undefined where there is no such key. */
  chainMac(chain: string, keyId: string, parts: readonly (Uint8Array | string)[]): Buffer | undefined
  /** A new key of the system's own seals, when every process knows it; the earlier ones still open. Answers its id. */
  rotateRoot(): Promise<string>
  /** Keys were made or retired elsewhere: they are read again. */
  reloadKeys(): Promise<void>
  /** A key was erased elsewhere: it goes from memory too; without a name, all of them. */
  forgetKey(keyId?: string): void
}

const ATTEST = 'attest:signing key'

const bytesOf = (plain: Uint8Array | string): Uint8Array => (typeof plain === 'string' ? Buffer.from(plain) : plain)

/** Opens the vault; a key that is lost or foreign stops the start here. */
export async function openVault(
  sql: Sql,
  store: FileStore,
  config: Pick<Config, 'masterKeyFile' | 'mode' | 'allowInsecure' | 'besideRelease'> &
    Partial<Pick<Config, 'masterKeyIsCredential' | 'kms'>>,
  erased: (keyId: string) => void = () => undefined,
  say?: (line: string) => void,
): Promise<Vault> {
  const sealedBefore = await sql.find('select 1 from kernel.data_key limit 1')
  // The demo makes its key at the first start. A real system's is made on purpose (`npm run init`), so that it is kept on purpose.
  const mayMake = config.mode === 'demo' || config.allowInsecure
  if (mayMake && !existsSync(config.masterKeyFile) && !sealedBefore)
    await makeMasterKey(config.masterKeyFile, config.kms)
  const master = await readMasterKeys(config.masterKeyFile, {
    credential: config.masterKeyIsCredential,
    kms: config.kms,
    say,
  })
  const keys = new KeyRing(sql, master, erased)
  const roots = new RootKeys(sql, keys)
  await roots.load()
  const own = (root: string, purpose: string): KeyObject => {
    const key = roots.derive(root, purpose)
    if (!key) throw new Error(`the system's own key ${root} is not there`)
    return key
  }
  const seal = async (keyId: string, plain: Uint8Array | string, context = keyId) =>
    sealWith(await keys.get(keyId), bytesOf(plain), context)
  const open = async (keyId: string, sealed: Uint8Array, context = keyId) =>
    keys.open(keyId, (key) => openWith(key, sealed, context))
  const sealOwn = (purpose: string, plain: Uint8Array | string) =>
    sealWith(own(roots.current, `seal:${purpose}`), bytesOf(plain), purpose)
  const openOwn = (purpose: string, sealed: Uint8Array) => openWithAny(roots, purpose, sealed)
  const signer = openSigner(sql, {
    sealOwn,
    attest: (row) => ({
      by: roots.current,
      attestation: roots.mac(roots.current, ATTEST, [attestedText(row)]) as Buffer,
    }),
    attestationBy: (root, row) => roots.mac(root, ATTEST, [attestedText(row)]),
    privateOf: (row) => privateOf(openOwn, row),
  })
  await signer.attestOld()
  return {
    seal,
    open,
    openText: async (keyId, sealed) => (await open(keyId, sealed)).toString('utf8'),
    erase: (keyId) => keys.erase(keyId),
    blindIndex: (kind, value) =>
      createHmac('sha256', own(ROOT_KEY, `index:${kind}`))
        .update(value)
        .digest(),
    sealOwn,
    openOwn,
    rewrap: () => keys.rewrap(),
    rotateData: (pace) => keys.rotate(pace),
    keySets: (keyIds) => keys.sets(keyIds),
    sealKeyId: () => roots.current,
    chainMac: (chain, keyId, parts) => roots.mac(keyId, `chain:${chain}`, parts),
    rotateRoot: () => roots.rotate(),
    async reloadKeys() {
      signer.forgetSigning()
      await roots.load()
    },
    forgetKey: (keyId) => keys.forget(keyId),
    ...sealFiles(store, { seal, open }, config.besideRelease),
    ...signer,
  }
}

/** Of the keys that are there, the one that sealed it, the newest first; the last one's error where none did. */
function openWithAny(roots: RootKeys, purpose: string, sealed: Uint8Array): Buffer {
  let failed: unknown
  for (const id of roots.ids)
    try {
      return openWith(roots.derive(id, `seal:${purpose}`) as KeyObject, sealed, purpose)
    } catch (error) {
      failed = error
    }
  throw failed
}

/**
 * For a reader who only checks: signatures are verified by the public keys in the database, and nothing is opened, because
 * nobody gave a key.
 */
export function openKeylessVault(sql: Sql, store: FileStore): Vault {
  const no = (): never => {
    throw new OperatorError('This needs the master key file: set MASTER_KEY_FILE.')
  }
  return {
    ...openSigner(sql, null),
    ...sealFiles(store, { seal: no, open: no }),
    seal: no,
    open: no,
    openText: no,
    erase: no,
    blindIndex: no,
    sealOwn: no,
    openOwn: no,
    rewrap: no,
    rotateData: no,
    keySets: no,
    sealKeyId: no,
    chainMac: no,
    rotateRoot: no,
    reloadKeys: async () => undefined,
    forgetKey: () => undefined,
  }
}
