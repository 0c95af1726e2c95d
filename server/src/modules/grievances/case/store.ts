import type { Sql } from '../../../kernel/data/sql.ts'
import type { EvidenceColumns, GrievanceColumns } from '../rows.generated.ts'
import { COLUMNS, type GrievanceRow, WORKING } from '../store.ts'

/** The accused came back to the last decision, and nobody has decided since. */
export const appealUnheard = (q: Sql, id: string): Promise<{ yes: boolean }> =>
  q.one(
    `select coalesce(max(seq) filter (where action = 'appeal') > max(seq) filter (where action = 'decide'), false)
      as yes from grievances.change where grievance_id = $1`,
    [id],
  )

export type EvidenceRow = Pick<EvidenceColumns, 'part' | 'sha256' | 'sealed' | 'frozen_at'>
export const insertEvidence = (
  q: Sql,
  id: string,
  part: EvidenceRow['part'],
  sha256: Buffer,
  sealed: Buffer,
  at: Date,
): Promise<number> =>
  q.run(
    'insert into grievances.evidence (grievance_id, part, sha256, sealed, frozen_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [id, part, sha256, sealed, at],
  )
export const evidenceOf = (q: Sql, id: string): Promise<EvidenceRow[]> =>
  q.many<EvidenceRow>(
    'select part, sha256, sealed, frozen_at from grievances.evidence where grievance_id = $1 limit 5',
    [id],
  )
/** Given back for this request so far, by other cases. */
export const givenBack = (q: Sql, requestId: string, except: string): Promise<{ paisa: number }> =>
  q.one(
    `select coalesce(sum(greatest(goodwill_paisa, refund_paisa)), 0)::bigint as paisa from grievances.grievance
      where request_id = $1 and id <> $2`,
    [requestId, except],
  )
export const openCounts = (q: Sql, ownerIds: readonly string[]): Promise<{ owner_id: string; count: number }[]> =>
  q.many(
    `select owner_id, count(*) as count from grievances.grievance where owner_id = any($1) and state in ${WORKING}
      group by owner_id limit 2000`,
    [ownerIds],
  )

/** Cases whose clock runs or is held, of a place; for area events, page by page. */
export const workingUnder = (
  q: Sql,
  scope: {
    districtId?: string
    tehsilId?: string
    officeId?: string
    departmentId?: GrievanceColumns['department_id']
  },
  after: number,
  limit: number,
): Promise<GrievanceRow[]> =>
  q.many<GrievanceRow>(
    `select ${COLUMNS} from grievances.grievance where state in ${WORKING} and ($1::text is null or district_id = $1)
      and ($2::text is null or tehsil_id = $2) and ($3::text is null or office_id = $3)
    and ($4::text is null or department_id = $4) and running > $5 order by running limit $6`,
    [
      scope.districtId ?? null,
      scope.tehsilId ?? null,
      scope.officeId ?? null,
      scope.departmentId ?? null,
      after,
      limit,
    ],
  )
export const pausedBy = (q: Sql, areaEventId: string, after: number, limit: number): Promise<GrievanceRow[]> =>
  q.many<GrievanceRow>(
    `select ${COLUMNS} from grievances.grievance where state = 'paused' and paused_by = $1 and running > $2 order by running limit $3`,
    [areaEventId, after, limit],
  )
