import type { Database } from '@app/server/kernel/data/database'
import { type AuditRow, GENESIS, headText, linkHash, ROW_COLUMNS } from '@app/server/kernel/secrets/audit-chain'
import type { Vault } from '@app/server/kernel/secrets/vault'

/**
 * What somebody does who has both the database and the master key: another's name stands in the audit trail, and every link
 * and head after it is made anew with the right key. Inside nothing is wrong with it any more.
 */
export async function chainAnew(db: Database, vault: Vault): Promise<void> {
  const client = await db.pool.connect()
  try {
    await client.query(`begin; lock table kernel.audit_link; set local session_replication_role = replica;
      update kernel.audit set actor = 'nobody' where seq = (select min(audit_seq) from kernel.audit_link)`)
    const { rows } = await client.query<AuditRow & { place: number; key_id: string }>(
      `select l.place, l.key_id, ${ROW_COLUMNS} from kernel.audit_link l join kernel.audit a on a.seq = l.audit_seq
        order by l.place limit 100000`,
    )
    let hash: Buffer = GENESIS
    const hashes = new Map<number, Buffer>()
    for (const row of rows) {
      hash = linkHash(vault, row.key_id, hash, row.place, row) as Buffer
      hashes.set(row.place, hash)
      await client.query('update kernel.audit_link set hash = $2 where place = $1', [row.place, hash])
    }
    const heads = await client.query<{ day: string; place: number }>(
      `select to_char(day, 'YYYY-MM-DD') as day, place from kernel.audit_head limit 100`,
    )
    for (const { day, place } of heads.rows) {
      const made = hashes.get(place) as Buffer
      const { keyId, signature } = await vault.sign('audit', headText(day, place, made))
      await client.query('update kernel.audit_head set hash = $2, key_id = $3, signature = $4 where day = $1', [
        day,
        made,
        keyId,
        signature,
      ])
    }
    await client.query('delete from kernel.seal_head; commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
