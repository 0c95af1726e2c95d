import type { Kernel } from '../context.ts'
import type { Period } from '../history/parted.ts'
import { type ClosedPart, closedText } from './audit-chain.ts'
import { verifyAudit } from './audit-verify.ts'

/**
 * How a month of the audit trail goes after its days: what its neighbours follow on is signed first, so that the chain can
 * be walked past it. Undefined where it may not go: something of it is not sealed yet, or the chain does not hold, and then
 * what proves it must stay.
 */
export async function closeAuditPart(
  kernel: Pick<Kernel, 'db' | 'vault' | 'log'>,
  { start, stop, name }: Period,
): Promise<{ text: string; values: unknown[] } | undefined> {
  const { faults } = await verifyAudit(kernel)
  if (faults.length) {
    kernel.log.error(
      { part: name, faults: faults.slice(0, 3) },
      'the audit chain does not hold: a month that is past its days stays',
    )
    return undefined
  }
  const { rows, links } = await kernel.db.side.one<{ rows: number; links: number }>(
    `select (select count(*) from kernel.audit where ${within('id')}) as rows,
      (select count(*) from kernel.audit_link where ${within('audit_id')}) as links`,
    [start, stop],
  )
  if (rows !== links) return undefined
  const followed = await kernel.db.side.many<{ place: number; hash: Buffer }>(
    `select l.place, l.hash from kernel.audit_link l where ${within('l.audit_id')} and not exists (
        select 1 from kernel.audit_link n where ${within('n.audit_id')} and n.place = l.place + 1)
      order by l.place limit 1000000`,
    [start, stop],
  )
  const closed: ClosedPart = {
    part: name,
    links,
    places: followed.map((one) => one.place),
    hashes: followed.map((one) => one.hash),
  }
  const { keyId, signature } = await kernel.vault.sign('audit', closedText(closed))
  return {
    text: 'select kernel.close_audit_part($1, $2, $3, $4, $5, $6)',
    values: [closed.part, closed.links, closed.places, closed.hashes, keyId, signature],
  }
}

const within = (id: string): string =>
  `${id} >= kernel.part_bound('uuid', $1)::uuid and ${id} < kernel.part_bound('uuid', $2)::uuid`
