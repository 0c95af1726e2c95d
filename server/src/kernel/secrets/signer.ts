import { createHash, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import type { Sql } from '../data/sql.ts'
import { type Attesting, isAttested, publicOf, rawOf, SEALED_AS, type SigningRow, wasOurs } from './signing-key.ts'

/** Ed25519 signatures that anyone can check: receipts, badges, quotes, the heads of what is sealed. */
export interface Signer {
  sign(purpose: string, bytes: Uint8Array | string): Promise<{ keyId: string; signature: Buffer }>
  /**
   * Whether a key of that purpose, which the system itself attests, made this signature, and was to be believed at that
   * moment: now, unless what was signed is known to be older.
   */
  verify(purpose: string, keyId: string, bytes: Uint8Array | string, signature: Uint8Array, at?: Date): Promise<boolean>
  /** Keys that are believed, the newest first; raw public keys of 32 bytes. */
  publicKeys(purpose: string): Promise<PublicKey[]>
  /** A new key signs from now on; the earlier ones of the purpose are believed until that moment, or for ever. */
  rotateSigning(purpose: string, until: Date | null): Promise<string>
  /** Every purpose that has a key. */
  signingPurposes(): Promise<string[]>
  /** Attests keys of before there were attestations; answers how many. */
  attestOld(): Promise<number>
  forgetSigning(): void
}

export interface PublicKey {
  keyId: string
  publicKey: Buffer
  since: Date
  until: Date | null
}

/** So long a key that was retired elsewhere may still be used here, where nobody told. */
const AGE_MS = 30_000
const KEYS_MAX = 1_000

const bytesOf = (value: Uint8Array | string): Uint8Array => (typeof value === 'string' ? Buffer.from(value) : value)

const COLUMNS = 'id, purpose, public_key, sealed_private_key, made_at, verifies_until, attested_by, attestation'

interface Remembered<T> {
  value: T
  at: number
}
const fresh = <T>(one: Remembered<T> | undefined): T | undefined =>
  one && Date.now() - one.at < AGE_MS ? one.value : undefined

/** @param own what attests and opens; null: a reader without the master key takes the rows at their word */
export function openSigner(sql: Sql, own: Attesting | null): Signer {
  const privates = new Map<string, Remembered<Promise<{ id: string; key: KeyObject }>>>()
  const publics = new Map<string, Remembered<{ row: SigningRow; key: KeyObject }>>()
  const believed = (row: SigningRow): boolean => !own || isAttested(own, row) || wasOurs(own, row)

  const newest = async (purpose: string): Promise<SigningRow | undefined> => {
    const rows = await sql.many<SigningRow>(
      `select ${COLUMNS} from kernel.signing_key where purpose = $1 and verifies_until is null
        order by made_at desc, id limit ${KEYS_MAX}`,
      [purpose],
    )
    return rows.find(believed)
  }
  const make = async (purpose: string): Promise<string> => {
    if (!own) throw new Error('a signing key is made with the master key only')
    const pair = generateKeyPairSync('ed25519')
    const raw = rawOf(pair.publicKey)
    const row = {
      id: createHash('sha256').update(raw).digest('hex').slice(0, 16),
      purpose,
      public_key: raw,
      made_at: new Date(),
      verifies_until: null,
    }
    const sealed = own.sealOwn(`${SEALED_AS}:${purpose}`, pair.privateKey.export({ format: 'der', type: 'pkcs8' }))
    const { by, attestation } = own.attest(row)
    await sql.run(
      `insert into kernel.signing_key (id, purpose, public_key, sealed_private_key, made_at, attested_by, attestation)
        values ($1, $2, $3, $4, $5, $6, $7)`,
      [row.id, purpose, raw, sealed, row.made_at, by, attestation],
    )
    return row.id
  }
  async function load(purpose: string): Promise<{ id: string; key: KeyObject }> {
    if (!own) throw new Error('nothing is signed without the master key')
    let row = await newest(purpose)
    if (!row) {
      await make(purpose)
      row = await newest(purpose)
    }
    if (!row) throw new Error('a signing key vanished while it was made')
    return { id: row.id, key: own.privateOf(row) }
  }
  return {
    async sign(purpose, bytes) {
      let loading = fresh(privates.get(purpose))
      if (!loading) {
        loading = load(purpose)
        privates.set(purpose, { value: loading, at: Date.now() })
        loading.catch(() => privates.delete(purpose))
      }
      const { id, key } = await loading
      return { keyId: id, signature: sign(null, bytesOf(bytes), key) }
    },
    async verify(purpose, keyId, bytes, signature, at = new Date()) {
      let found = fresh(publics.get(keyId))
      if (!found) {
        const row = await sql.find<SigningRow>(`select ${COLUMNS} from kernel.signing_key where id = $1`, [keyId])
        if (!row || !believed(row)) return false
        found = { row, key: publicOf(row.public_key) }
        publics.set(keyId, { value: found, at: Date.now() })
      }
      const { purpose: own, verifies_until: until } = found.row
      if (own !== purpose || (until && at > until)) return false
      return verify(null, bytesOf(bytes), found.key, signature)
    },
    async publicKeys(purpose) {
      const rows = await sql.many<SigningRow>(
        `select ${COLUMNS} from kernel.signing_key where purpose = $1 order by made_at desc, id limit 20`,
        [purpose],
      )
      return rows.filter(believed).map((row) => ({
        keyId: row.id,
        publicKey: row.public_key,
        since: row.made_at,
        until: row.verifies_until,
      }))
    },
    async rotateSigning(purpose, until) {
      if (!own) throw new Error('a signing key is made with the master key only')
      const earlier = await sql.many<SigningRow>(
        `select ${COLUMNS} from kernel.signing_key where purpose = $1 limit ${KEYS_MAX}`,
        [purpose],
      )
      const id = await make(purpose)
      for (const row of earlier.filter(believed)) {
        if (until && (!row.verifies_until || row.verifies_until > until)) row.verifies_until = until
        await attestRow(sql, own, row)
      }
      privates.delete(purpose)
      publics.clear()
      return id
    },
    async signingPurposes() {
      const rows = await sql.many<{ purpose: string }>(
        'select distinct purpose from kernel.signing_key order by purpose limit 100',
      )
      return rows.map((row) => row.purpose)
    },
    async attestOld() {
      if (!own) return 0
      const rows = await sql.many<SigningRow>(
        `select ${COLUMNS} from kernel.signing_key where attestation is null limit ${KEYS_MAX}`,
      )
      const ours = rows.filter((row) => wasOurs(own, row))
      for (const row of ours) await attestRow(sql, own, row)
      return ours.length
    },
    forgetSigning() {
      privates.clear()
      publics.clear()
    },
  }
}

/** Sealed anew too, with its purpose: from then on it is a key of that purpose only. */
async function attestRow(sql: Sql, own: Attesting, row: SigningRow): Promise<void> {
  const key: KeyObject = own.privateOf(row)
  const sealed = own.sealOwn(`${SEALED_AS}:${row.purpose}`, key.export({ format: 'der', type: 'pkcs8' }))
  const { by, attestation } = own.attest(row)
  await sql.run(
    `update kernel.signing_key set sealed_private_key = $2, verifies_until = $3, attested_by = $4, attestation = $5
      where id = $1`,
    [row.id, sealed, row.verifies_until, by, attestation],
  )
}
