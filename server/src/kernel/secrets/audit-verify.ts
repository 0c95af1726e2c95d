import type { Kernel } from '../context.ts'
import {
  AUDIT,
  type AuditRow,
  type ClosedPart,
  closedText,
  GENESIS,
  headText,
  linkHash,
  ROW_COLUMNS,
} from './audit-chain.ts'
import { faultOfKind, readBegin } from './seal-begin.ts'
import { against, FAULTS_MAX, type Told } from './sealed-chain.ts'

const BATCH_MAX = 2_000

export interface AuditVerdict {
  /** Rows in the chain that were checked. */
  sealed: number
  /** Rows that went with their part after its days. */
  closed: number
  heads: number
  /** Whether the chain has a key; what was sealed before may be made again by anybody. */
  keyed: boolean
  /** Rows written but not sealed yet, named as such; older than a minute means that sealing is stuck. */
  unsealed: number
  unsealedLate: number
  /** Rows that stand before sealed ones by an hour and were sealed by nobody: put in by somebody else. */
  leftOut: number
  /** What is wrong, by place; empty when the chain holds. */
  faults: string[]
}

interface Head {
  day: string
  place: number
  hash: Buffer
  key_id: string
  signature: Buffer
  signed_at: Date
}
type Link = { place: number; hash: Buffer; key_id: string } & Partial<AuditRow>
type Asks = Pick<Kernel, 'db' | 'vault'>

/** Walks the whole chain and checks each link, each signed head and closed part, and that no sealed row is gone. */
export async function verifyAudit(kernel: Asks, told: readonly Told[] = []): Promise<AuditVerdict> {
  const verdict: AuditVerdict = {
    sealed: 0,
    closed: 0,
    heads: 0,
    keyed: false,
    unsealed: 0,
    unsealedLate: 0,
    leftOut: 0,
    faults: [],
  }
  const heads = await kernel.db.side.many<Head>(
    'select day, place, hash, key_id, signature, signed_at from kernel.audit_head order by place limit 100000',
  )
  const hashAt = new Map<number, Buffer | undefined>(heads.map((head) => [head.place, undefined]))
  const gone = await closedParts(kernel, verdict)
  const last = await walk(kernel, verdict, gone, hashAt, told)
  // A link that went with its part is none that is missing: as many have gone as were signed.
  const missing = last - verdict.sealed - verdict.closed
  if (missing !== 0 && !verdict.faults.length) verdict.faults.push(`${missing} places are missing`)
  await checkHeads(kernel, verdict, heads, hashAt, Math.max(0, ...gone.keys()))
  const rest = await kernel.db.side.one<{ unsealed: number; late: number; left_out: number }>(
    `select count(*) as unsealed, count(*) filter (where written_at < clock_timestamp() - interval '1 minute') as late,
      count(*) filter (where written_at < (select max(sealed_at) from kernel.audit_link) - interval '1 hour') as left_out
     from kernel.audit a where not exists (select 1 from kernel.audit_link l where l.audit_id = a.id)`,
  )
  return { ...verdict, unsealed: rest.unsealed, unsealedLate: rest.late, leftOut: rest.left_out }
}

/** The hashes of places that are gone and that a link may follow, as they were signed when their part was closed. */
async function closedParts({ db, vault }: Asks, verdict: AuditVerdict): Promise<Map<number, Buffer>> {
  const gone = new Map<number, Buffer>()
  const rows = await db.side.many<ClosedPart & { key_id: string; signature: Buffer; closed_at: Date }>(
    'select part, links, places, hashes, key_id, signature, closed_at from kernel.audit_closed order by part limit 10000',
  )
  for (const row of rows) {
    if (!(await vault.verify(AUDIT, row.key_id, closedText(row), row.signature, row.closed_at)))
      verdict.faults.push(`closed part ${row.part}: its signature is wrong`)
    verdict.closed += row.links
    row.places.forEach((place, i) => gone.set(place, row.hashes[i] as Buffer))
  }
  return gone
}

/** The last place. */
async function walk(
  { db, vault }: Asks,
  verdict: AuditVerdict,
  gone: ReadonlyMap<number, Buffer>,
  hashAt: Map<number, Buffer | undefined>,
  told: readonly Told[],
): Promise<number> {
  const beginning = await readBegin(db, vault, AUDIT, verdict.faults)
  verdict.keyed = beginning !== undefined
  const outside = against(told, verdict.faults)
  const lastGone = Math.max(0, ...gone.keys())
  let place = 0
  let previous: Buffer = GENESIS
  while (verdict.faults.length < FAULTS_MAX) {
    const links = await db.side.many<Link>(
      `select l.place, l.audit_seq, l.hash, l.key_id, ${ROW_COLUMNS} from kernel.audit_link l
        left join kernel.audit a on a.id = l.audit_id and a.seq = l.audit_seq
       where l.place > $1 order by l.place limit ${BATCH_MAX}`,
      [place],
    )
    if (!links.length) break
    for (const link of links) {
      const before = link.place === place + 1 ? previous : gone.get(link.place - 1)
      if (!before) verdict.faults.push(`places ${place + 1} to ${link.place - 1} are missing`)
      place = link.place
      if (link.seq == null) verdict.faults.push(`place ${place}: its row is gone`)
      else if (!linkHash(vault, link.key_id, before ?? previous, place, link as AuditRow)?.equals(link.hash))
        verdict.faults.push(`place ${place}: its row or an earlier one was changed`)
      const kind = faultOfKind(beginning, link)
      if (kind) verdict.faults.push(kind)
      if (place <= lastGone) outside.skipTo(place)
      else outside.pass(place, link.hash)
      previous = link.hash
      if (hashAt.has(place)) hashAt.set(place, link.hash)
      verdict.sealed++
    }
  }
  // Where nothing is left of the chain but what was signed of it, it ends there.
  if (place <= lastGone) outside.skipTo(lastGone)
  if (verdict.faults.length < FAULTS_MAX) outside.end(place)
  return Math.max(place, lastGone)
}

async function checkHeads(
  { vault }: Asks,
  verdict: AuditVerdict,
  heads: readonly Head[],
  hashAt: ReadonlyMap<number, Buffer | undefined>,
  lastGone: number,
): Promise<void> {
  for (const head of heads) {
    verdict.heads++
    const found = hashAt.get(head.place)
    const wentWithItsPart = !found && head.place <= lastGone
    if (!wentWithItsPart && !found?.equals(head.hash))
      verdict.faults.push(`head of ${head.day}: the chain does not reach it`)
    else if (
      !(await vault.verify(
        AUDIT,
        head.key_id,
        headText(head.day, head.place, head.hash),
        head.signature,
        head.signed_at,
      ))
    )
      verdict.faults.push(`head of ${head.day}: its signature is wrong`)
  }
}
