import { createHash } from 'node:crypto'
import type { Kernel } from '../context.ts'

const GENESIS = Buffer.alloc(32)
const SEAL_LOCK = 7_201_834
const SEAL_EVERY_MS = 20_000
const BATCH_MAX = 2_000

interface AuditRow {
  seq: number
  id: string
  at: Date
  device_at: Date | null
  actor: string
  on_behalf_of: string | null
  channel: string
  command_id: string | null
  action: string
  subject: string
  details: Record<string, unknown>
  written_at: Date
}

const ROW_COLUMNS =
  'a.seq, a.id, a.at, a.device_at, a.actor, a.on_behalf_of, a.channel, a.command_id, a.action, a.subject, a.details, a.written_at'

/** The link's hash: the place before it and every column of the row, written one way only. */
function linkHash(previous: Buffer, place: number, row: AuditRow): Buffer {
  const sorted = Object.fromEntries(Object.entries(row.details).sort(([a], [b]) => (a < b ? -1 : 1)))
  const text = JSON.stringify([
    place,
    row.seq,
    row.id,
    row.at.toISOString(),
    row.device_at?.toISOString() ?? null,
    row.actor,
    row.on_behalf_of,
    row.channel,
    row.command_id,
    row.action,
    row.subject,
    sorted,
    row.written_at.toISOString(),
  ])
  return createHash('sha256').update(previous).update(text).digest()
}

const headText = (day: string, place: number, hash: Buffer): string => `audit ${day} ${place} ${hash.toString('hex')}`

export interface AuditSealer {
  seal(): Promise<number>
  stop(): Promise<void>
}

/** Seals audit rows into the chain, away from the commands that wrote them; one process at a time. */
export function startSealer(kernel: Kernel, background = true): AuditSealer {
  async function sealBatch(): Promise<number> {
    const client = await kernel.db.side.pool.connect()
    try {
      await client.query('begin')
      const { rows: locked } = await client.query<{ ours: boolean }>(
        `select pg_try_advisory_xact_lock(${SEAL_LOCK}) as ours`,
      )
      const { rows } = locked[0]?.ours
        ? await client.query<AuditRow>(`select ${ROW_COLUMNS} from kernel.audit a
          where not exists (select 1 from kernel.audit_link l where l.audit_seq = a.seq)
            and a.seq > coalesce((select max(audit_seq) from kernel.audit_link), 0) - 100000 order by a.seq limit ${BATCH_MAX}`)
        : { rows: [] }
      if (rows.length) {
        const { rows: last } = await client.query<{ place: number; hash: Buffer }>(
          'select place, hash from kernel.audit_link order by place desc limit 1',
        )
        let place = last[0]?.place ?? 0
        let hash = last[0]?.hash ?? GENESIS
        const links = rows.map((row) => {
          place++
          hash = linkHash(hash, place, row)
          return { place, seq: row.seq, hash }
        })
        await client.query(
          'insert into kernel.audit_link (place, audit_seq, hash) select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])',
          [links.map((link) => link.place), links.map((link) => link.seq), links.map((link) => link.hash)],
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

export interface AuditVerdict {
  /** Rows in the chain that were checked. */
  sealed: number
  heads: number
  /** Rows written but not sealed yet, named as such; older than a minute means that sealing is stuck. */
  unsealed: number
  unsealedLate: number
  /** What is wrong, by place; empty when the chain holds. */
  faults: string[]
}

/** Walks the whole chain and checks each link, each signed head, and that no sealed row is gone. */
export async function verifyAudit(kernel: Pick<Kernel, 'db' | 'vault'>): Promise<AuditVerdict> {
  const verdict: AuditVerdict = { sealed: 0, heads: 0, unsealed: 0, unsealedLate: 0, faults: [] }
  const heads = await kernel.db.side.many<{
    day: string
    place: number
    hash: Buffer
    key_id: string
    signature: Buffer
  }>('select day, place, hash, key_id, signature from kernel.audit_head order by place limit 100000')
  const hashAt = new Map(heads.map((head) => [head.place, undefined as Buffer | undefined]))
  let previous: Buffer = GENESIS
  for (let place = 0; verdict.faults.length < 20;) {
    const links = await kernel.db.side.many<{ place: number; audit_seq: number; hash: Buffer } & Partial<AuditRow>>(
      `select l.place, l.audit_seq, l.hash, ${ROW_COLUMNS} from kernel.audit_link l left join kernel.audit a on a.seq = l.audit_seq
       where l.place > $1 order by l.place limit ${BATCH_MAX}`,
      [place],
    )
    if (!links.length) break
    for (const link of links) {
      if (link.place !== place + 1) verdict.faults.push(`places ${place + 1} to ${link.place - 1} are missing`)
      place = link.place
      if (link.seq == null) verdict.faults.push(`place ${place}: its row is gone`)
      else if (!linkHash(previous, place, link as AuditRow).equals(link.hash))
        verdict.faults.push(`place ${place}: its row or an earlier one was changed`)
      previous = link.hash
      if (hashAt.has(place)) hashAt.set(place, link.hash)
      verdict.sealed++
    }
  }
  for (const head of heads) {
    verdict.heads++
    if (!hashAt.get(head.place)?.equals(head.hash))
      verdict.faults.push(`head of ${head.day}: the chain does not reach it`)
    else if (!(await kernel.vault.verify(head.key_id, headText(head.day, head.place, head.hash), head.signature)))
      verdict.faults.push(`head of ${head.day}: its signature is wrong`)
  }
  const rest = await kernel.db.side.one<{ unsealed: number; late: number }>(
    `select count(*) as unsealed, count(*) filter (where written_at < clock_timestamp() - interval '1 minute') as late
     from kernel.audit a where not exists (select 1 from kernel.audit_link l where l.audit_seq = a.seq)`,
  )
  return { ...verdict, unsealed: rest.unsealed, unsealedLate: rest.late }
}
