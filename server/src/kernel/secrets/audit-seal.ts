import type { Kernel } from '../context.ts'
import { AUDIT, type AuditRow, GENESIS, headText, linkHash, ROW_COLUMNS } from './audit-chain.ts'
import { begin, hasBegun } from './seal-begin.ts'
import { type Sql, sqlWithin } from '../data/sql.ts'

const SEAL_LOCK = 7_201_834
const SEAL_EVERY_MS = 20_000
const BATCH_MAX = 2_000

/** The last place: of the links, or, where all of them are past their days, of what was signed of them. */
const LAST = `select place, hash from (
    (select place, hash from kernel.audit_link order by place desc limit 1)
    union all select unnest(places), unnest(hashes) from kernel.audit_closed) ended order by place desc limit 1`

export const lastAudit = (sql: Sql) => sql.find<{ place: number; hash: Buffer }>(LAST)

export interface AuditSealer {
  seal(): Promise<number>
  stop(): Promise<void>
}

/** Seals audit rows into the chain, away from the commands that wrote them; one process at a time. */
export function startSealer(kernel: Kernel, background = true): AuditSealer {
  async function sealBatch(): Promise<number> {
    kernel.db.confirmation.expect()
    const client = await kernel.db.side.pool.connect()
    try {
      await client.query('begin')
      const { rows: locked } = await client.query<{ ours: boolean }>(
        `select pg_try_advisory_xact_lock(${SEAL_LOCK}) as ours`,
      )
      const { rows } = locked[0]?.ours
        ? await client.query<AuditRow>(`select ${ROW_COLUMNS} from kernel.audit a
          where not exists (select 1 from kernel.audit_link l where l.audit_id = a.id)
            and a.seq > coalesce((select max(audit_seq) from kernel.audit_link), 0) - 100000 order by a.seq limit ${BATCH_MAX}`)
        : { rows: [] }
      if (rows.length) {
        const { rows: last } = await client.query<{ place: number; hash: Buffer }>(LAST)
        let place = last[0]?.place ?? 0
        let hash = last[0]?.hash ?? GENESIS
        const keyId = kernel.vault.sealKeyId()
        const sql = sqlWithin(client)
        if (!(await hasBegun(sql, AUDIT))) await begin(sql, kernel.vault, AUDIT, { place, hash })
        const links = rows.map((row) => {
          place++
          hash = linkHash(kernel.vault, keyId, hash, place, row) as Buffer
          return { place, seq: row.seq, hash, id: row.id }
        })
        await client.query(
          `insert into kernel.audit_link (place, audit_seq, hash, audit_id, key_id)
            select *, $5 from unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::uuid[])`,
          [
            links.map((link) => link.place),
            links.map((link) => link.seq),
            links.map((link) => link.hash),
            links.map((link) => link.id),
            keyId,
          ],
        )
      }
      await client.query('commit')
      return rows.length
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      client.release()
    }
  }

  async function seal(): Promise<number> {
    let sealed = 0
    for (let some = BATCH_MAX; some === BATCH_MAX;) sealed += some = await sealBatch()
    await signHead(kernel)
    kernel.metrics.auditUnsealed.set(sealed)
    return sealed
  }

  let sealing: Promise<unknown> = Promise.resolve()
  const timer = background
    ? setInterval(() => {
        sealing = sealing
          .then(seal)
          .catch((error: Error) => kernel.log.error({ err: error.message }, 'audit sealing failed'))
      }, SEAL_EVERY_MS)
    : undefined
  return {
    seal,
    async stop() {
      clearInterval(timer)
      await sealing
    },
  }
}

/** Signs the chain's head once a business day. */
async function signHead(kernel: Kernel): Promise<void> {
  const day = kernel.clock.now().toISOString().slice(0, 10)
  if (await kernel.db.side.find('select 1 from kernel.audit_head where day = $1', [day])) return
  const head = await kernel.db.side.find<{ place: number; hash: Buffer }>(
    'select place, hash from kernel.audit_link order by place desc limit 1',
  )
  if (!head) return
  const { keyId, signature } = await kernel.vault.sign('audit', headText(day, head.place, head.hash))
  await kernel.db.side.run(
    'insert into kernel.audit_head (day, place, hash, key_id, signature) values ($1, $2, $3, $4, $5) on conflict (day) do nothing',
    [day, head.place, head.hash, keyId, signature],
  )
}
