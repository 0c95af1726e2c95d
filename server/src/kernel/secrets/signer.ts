import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import type { Sql } from '../data/sql.ts'

/** Ed25519 signatures that anyone can check: receipts, badges, quotes, the audit's daily head. */
export interface Signer {
  sign(purpose: string, bytes: Uint8Array | string): Promise<{ keyId: string; signature: Buffer }>
  verify(keyId: string, bytes: Uint8Array | string, signature: Uint8Array): Promise<boolean>
  /** Raw public keys (32 bytes), the newest first. */
  publicKeys(purpose: string): Promise<{ keyId: string; publicKey: Buffer }[]>
}

interface Own {
  sealOwn(purpose: string, plain: Uint8Array): Buffer
  openOwn(purpose: string, sealed: Uint8Array): Buffer
}

interface Row {
  id: string
  public_key: Buffer
  sealed_private_key: Buffer
}

const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')
const bytesOf = (value: Uint8Array | string): Uint8Array => (typeof value === 'string' ? Buffer.from(value) : value)
const publicOf = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' })

export function openSigner(sql: Sql, own: Own): Signer {
  const privates = new Map<string, Promise<{ id: string; key: KeyObject }>>()
  const publics = new Map<string, KeyObject>()

  const newest = (purpose: string) =>
    sql.find<Row>(
      'select id, public_key, sealed_private_key from kernel.signing_key where purpose = $1 order by made_at, id limit 1',
      [purpose],
    )

  async function load(purpose: string): Promise<{ id: string; key: KeyObject }> {
    let row = await newest(purpose)
    if (!row) {
      const pair = generateKeyPairSync('ed25519')
      const raw = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length)
      const id = createHash('sha256').update(raw).digest('hex').slice(0, 16)
      const sealed = own.sealOwn('signing key', pair.privateKey.export({ format: 'der', type: 'pkcs8' }))
      await sql.run(
        'insert into kernel.signing_key (id, purpose, public_key, sealed_private_key) values ($1, $2, $3, $4)',
        [id, purpose, raw, sealed],
      )
      // Two processes may make one each; the earlier is everybody's.
      row = await newest(purpose)
    }
    if (!row) throw new Error('a signing key vanished while it was made')
    return {
      id: row.id,
      key: createPrivateKey({ key: own.openOwn('signing key', row.sealed_private_key), format: 'der', type: 'pkcs8' }),
    }
  }

  return {
    async sign(purpose, bytes) {
      let loading = privates.get(purpose)
      if (!loading) {
        loading = load(purpose)
        privates.set(purpose, loading)
        loading.catch(() => privates.delete(purpose))
      }
      const { id, key } = await loading
      return { keyId: id, signature: sign(null, bytesOf(bytes), key) }
    },
    async verify(keyId, bytes, signature) {
      let key = publics.get(keyId)
      if (!key) {
        const row = await sql.find<Row>(
          'select id, public_key, sealed_private_key from kernel.signing_key where id = $1',
          [keyId],
        )
        if (!row) return false
        key = publicOf(row.public_key)
        publics.set(keyId, key)
      }
      return verify(null, bytesOf(bytes), key, signature)
    },
    async publicKeys(purpose) {
      const rows = await sql.many<Row>(
        'select id, public_key, sealed_private_key from kernel.signing_key where purpose = $1 order by made_at desc, id limit 20',
        [purpose],
      )
      return rows.map((row) => ({ keyId: row.id, publicKey: row.public_key }))
    },
  }
}
