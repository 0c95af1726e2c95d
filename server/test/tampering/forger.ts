import { createHash, createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { chainLink } from '@app/domain/ledger'
import type { Kernel } from '../../src/kernel/context.ts'
import { type AuditRow, GENESIS, headText, linkHash, ROW_COLUMNS } from '../../src/kernel/secrets/audit-chain.ts'
import { PLAIN } from '../../src/kernel/secrets/seal-begin.ts'
import { rawOf } from '../../src/kernel/secrets/signing-key.ts'
import { digestOf } from '../../src/modules/documents/custody-seal/seal.ts'
import { sealedFacts } from '../../src/modules/documents/custody-seal/store.ts'

/** Everything that somebody can do who owns the database and has read our sources, but has no master key. */
export interface Forger {
  /** Chains the audit trail anew, under a key of their own or as it was before there were keys. */
  audit(kind: Kind): Promise<void>
  ledger(kind: Kind): Promise<void>
  custody(kind: Kind): Promise<void>
  figures(change: (text: string) => string): Promise<void>
}
export type Kind = 'own key' | 'plain'

type Run = (text: string, values?: unknown[]) => Promise<void>

export function forger(kernel: Kernel, run: Run): Forger {
  const secret = Buffer.alloc(32, 7)
  const forged = {
    chainMac: (_chain: string, _key: string, parts: readonly (Uint8Array | string)[]) =>
      parts.reduce((hmac, part) => hmac.update(part), createHmac('sha256', secret)).digest(),
  }
  const keyId = async (kind: Kind): Promise<string> => (kind === 'plain' ? PLAIN : kernel.vault.sealKeyId())
  const mac = (kind: Kind, chain: string, key: string) => (bytes: Uint8Array) =>
    kind === 'plain' ? createHash('sha256').update(bytes).digest() : forged.chainMac(chain, key, [bytes])
  /** What says where the chain got its key goes too, where the forger says that it never had one. */
  const unbegin = (chain: string, kind: Kind) =>
    kind === 'plain' ? run('delete from kernel.seal_begin where chain = $1', [chain]) : Promise.resolve()

  async function ownKey(purpose: string): Promise<{ id: string; key: KeyObject }> {
    const pair = generateKeyPairSync('ed25519')
    const raw = rawOf(pair.publicKey)
    const id = createHash('sha256').update(raw).digest('hex').slice(0, 16)
    await run(
      `insert into kernel.signing_key (id, purpose, public_key, sealed_private_key, attested_by, attestation)
        select $1, $2, $3, sealed_private_key, attested_by, attestation from kernel.signing_key where purpose = $2 limit 1`,
      [id, purpose, raw],
    )
    return { id, key: pair.privateKey }
  }

  return {
    async audit(kind) {
      const rows = await kernel.db.many<AuditRow & { place: number }>(
        `select l.place, ${ROW_COLUMNS} from kernel.audit_link l join kernel.audit a on a.seq = l.audit_seq order by l.place limit 100000`,
      )
      const key = await keyId(kind)
      let hash: Buffer = GENESIS
      for (const row of rows) {
        hash = linkHash(forged, key, hash, row.place, row) as Buffer
        await run('update kernel.audit_link set hash = $2, key_id = $3 where place = $1', [row.place, hash, key])
      }
      await unbegin('audit', kind)
      const own = await ownKey('audit')
      const heads = await kernel.db.many<{ day: string }>(
        `select to_char(day, 'YYYY-MM-DD') as day from kernel.audit_head limit 100`,
      )
      const place = rows.at(-1)!.place
      for (const { day } of heads)
        await run('update kernel.audit_head set place = $2, hash = $3, key_id = $4, signature = $5 where day = $1', [
          day,
          place,
          hash,
          own.id,
          sign(null, Buffer.from(headText(day, place, hash)), own.key),
        ])
    },
    async ledger(kind) {
      const key = await keyId(kind)
      const rows = await kernel.db.many<{ place: number; digest: Buffer }>(
        'select place, ledger.digest(journal_id) as digest from ledger.seal order by place limit 100000',
      )
      let link: Uint8Array = new Uint8Array(32)
      for (const { place, digest } of rows) {
        link = chainLink(link, digest, mac(kind, 'ledger', key))
        await run('update ledger.seal set digest = $2, link = $3, key_id = $4 where place = $1', [
          place,
          digest,
          link,
          key,
        ])
      }
      await unbegin('ledger', kind)
    },
    async custody(kind) {
      const key = await keyId(kind)
      const seals = await kernel.db.many<{ place: number; paper_id: string; link_place: number }>(
        'select place, paper_id, link_place from documents.custody_seal order by place limit 100000',
      )
      const facts = await sealedFacts(kernel.db, 0, 100_000)
      let link: Buffer = GENESIS
      for (const seal of seals) {
        const row = facts.find((one) => one.paper_id === seal.paper_id && one.place === seal.link_place)!
        const digest = digestOf(row)
        link = mac(kind, 'custody', key)(Buffer.concat([link, digest]))
        await run('update documents.custody_seal set digest = $2, link = $3, key_id = $4 where place = $1', [
          seal.place,
          digest,
          link,
          key,
        ])
      }
      await unbegin('custody', kind)
    },
    async figures(change) {
      const own = await ownKey('figures')
      const rows = await kernel.db.many<{ as_of: string; text: string }>(
        `select to_char(as_of, 'YYYY-MM-DD') as as_of, text from reporting.publication order by as_of limit 1000`,
      )
      let previous: string | null = null
      for (const { as_of, text } of rows) {
        const told: string = change(text).replace(
          /"previous":(null|"[0-9a-f]*")/,
          `"previous":${JSON.stringify(previous)}`,
        )
        previous = createHash('sha256').update(told).digest('hex')
        await run(
          'update reporting.publication set text = $2, sha256 = $3, key_id = $4, signature = $5 where as_of = $1',
          [as_of, told, previous, own.id, sign(null, Buffer.from(told), own.key)],
        )
      }
    },
  }
}
