import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import type { Config } from '../config.ts'
import { existsSync } from 'node:fs'
import { makeMasterKey, openWith, readMasterKeys, sealWith, type MasterKeys } from './master-key.ts'
import { OperatorError } from '../refusal.ts'
import type { Sql } from '../data/sql.ts'
import { openSigner, type Signer } from './signer.ts'
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
}

const ROOT_KEY = 'root'
const CACHED_MAX = 20_000

const bytesOf = (plain: Uint8Array | string): Uint8Array => (typeof plain === 'string' ? Buffer.from(plain) : plain)

/** Opens the vault; a key that is lost or foreign stops the start here. */
export async function openVault(
  sql: Sql,
  store: FileStore,
  config: Pick<Config, 'masterKeyFile' | 'mode' | 'allowInsecure'>,
): Promise<Vault> {
  const sealedBefore = await sql.find('select 1 from kernel.data_key limit 1')
  // The demo makes its key at the first start. A real system's is made on purpose (`npm run init`), so that it is kept on purpose.
  const mayMake = config.mode === 'demo' || config.allowInsecure
  if (mayMake && !existsSync(config.masterKeyFile) && !sealedBefore) makeMasterKey(config.masterKeyFile)
  const master = readMasterKeys(config.masterKeyFile)
  const keys = new KeyRing(sql, master)
  const root = await keys.get(ROOT_KEY)
  const derived = new Map<string, KeyObject>()
  const own = (purpose: string): KeyObject => {
    let key = derived.get(purpose)
    if (!key) {
      key = createSecretKey(Buffer.from(hkdfSync('sha256', root, '', purpose, 32)))
      derived.set(purpose, key)
    }
    return key
  }
  const seal = async (keyId: string, plain: Uint8Array | string, context = keyId) =>
    sealWith(await keys.get(keyId), bytesOf(plain), context)
  const open = async (keyId: string, sealed: Uint8Array, context = keyId) =>
    openWith(await keys.get(keyId), sealed, context)
  const sealOwn = (purpose: string, plain: Uint8Array | string) =>
    sealWith(own(`seal:${purpose}`), bytesOf(plain), purpose)
  const openOwn = (purpose: string, sealed: Uint8Array) => openWith(own(`seal:${purpose}`), sealed, purpose)
  return {
    seal,
    open,
    openText: async (keyId, sealed) => (await open(keyId, sealed)).toString('utf8'),
    erase: (keyId) => keys.erase(keyId),
    blindIndex: (kind, value) =>
      createHmac('sha256', own(`index:${kind}`))
        .update(value)
        .digest(),
    sealOwn,
    openOwn,
    rewrap: () => keys.rewrap(),
    ...sealFiles(store, { seal, open }),
    ...openSigner(sql, { sealOwn, openOwn }),
  }
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
    ...openSigner(sql, { sealOwn: no, openOwn: no }),
    ...sealFiles(store, { seal: no, open: no }),
    seal: no,
    open: no,
    openText: no,
    erase: no,
    blindIndex: no,
    sealOwn: no,
    openOwn: no,
    rewrap: no,
  }
}

/** Unwrapped data keys, the most used in memory. */
class KeyRing {
  readonly #sql: Sql
  readonly #master: MasterKeys
  readonly #cached = new Map<string, KeyObject>()

  constructor(sql: Sql, master: MasterKeys) {
    this.#sql = sql
    this.#master = master
  }

  async get(id: string): Promise<KeyObject> {
    const known = this.#cached.get(id)
    if (known) return known
    const row = (await this.#find(id)) ?? (await this.#make(id))
    const key = createSecretKey(this.#master.unwrap(row.master_id, row.wrapped))
    if (this.#cached.size >= CACHED_MAX) this.#cached.delete(this.#cached.keys().next().value as string)
    this.#cached.set(id, key)
    return key
  }

  #find(id: string) {
    return this.#sql.find<{ master_id: string; wrapped: Buffer }>(
      'select master_id, wrapped from kernel.data_key where id = $1',
      [id],
    )
  }

  /** Outside the caller's transaction: a key without anything sealed by it harms nobody, the reverse would. */
  async #make(id: string) {
    await this.#sql.run(
      'insert into kernel.data_key (id, master_id, wrapped) values ($1, $2, $3) on conflict (id) do nothing',
      [id, this.#master.current, this.#master.wrap(randomBytes(32))],
    )
    const row = await this.#find(id)
    if (!row) throw new Error('a data key vanished while it was made')
    return row
  }

  async erase(id: string): Promise<void> {
    this.#cached.delete(id)
    await this.#sql.run('delete from kernel.data_key where id = $1', [id])
  }

  async rewrap(): Promise<number> {
    let changed = 0
    for (;;) {
      const rows = await this.#sql.many<{ id: string; master_id: string; wrapped: Buffer }>(
        'select id, master_id, wrapped from kernel.data_key where master_id <> $1 limit 500',
        [this.#master.current],
      )
      if (!rows.length) return changed
      for (const { id, master_id, wrapped } of rows) {
        await this.#sql.run(
          'update kernel.data_key set master_id = $2, wrapped = $3 where id = $1 and master_id = $4',
          [id, this.#master.current, this.#master.wrap(this.#master.unwrap(master_id, wrapped)), master_id],
        )
        changed++
      }
    }
  }
}
