import type { GrievanceState, GrievanceStep } from '@app/domain/grievances'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { ChangeColumns, GrievanceColumns } from '../rows.generated.ts'
import { COLUMNS, type GrievanceRow, WORKING } from '../store.ts'

export type ChangeRow = Pick<
  Known<ChangeColumns, { from_state: GrievanceState | null; to_state: GrievanceState; step: GrievanceStep }>,
  'seq' | 'at' | 'action' | 'from_state' | 'to_state' | 'step' | 'clock' | 'why' | 'due_at' | 'actor' | 'reason'
>
export const changesOf = (q: Sql, id: string): Promise<ChangeRow[]> =>
  q.many<ChangeRow>(
    `select seq, at, action, from_state, to_state, step, clock, why, due_at, actor, reason from grievances.change
      where grievance_id = $1 order by seq limit 300`,
    [id],
  )

export const ofAccount = (
  q: Sql,
  accountId: string,
  requestId: string | null,
  before: string | null,
  limit: number,
): Promise<GrievanceRow[]> =>
  q.many<GrievanceRow>(
    `select ${COLUMNS} from grievances.grievance where account_id = $1 and ($2::uuid is null or request_id = $2)
      and ($3::bigint is null or running < $3) order by running desc limit $4`,
    [accountId, requestId, before, limit],
  )
export const ofRequest = (q: Sql, requestId: string): Promise<GrievanceRow[]> =>
  q.many<GrievanceRow>(
    `select ${COLUMNS} from grievances.grievance where request_id = $1 order by running desc limit 50`,
    [requestId],
  )
export const ofAccused = (
  q: Sql,
  facilitatorId: string,
  before: string | null,
  limit: number,
): Promise<GrievanceRow[]> =>
  q.many<GrievanceRow>(
    `select ${COLUMNS} from grievances.grievance where accused_facilitator_id = $1 and ($2::bigint is null
      or running < $2) order by running desc limit $3`,
    [facilitatorId, before, limit],
  )

export interface PileFilter {
  me: string
  person: string
  agency: string | null
  whose: 'mine' | 'all' | 'nobody'
  state: 'working' | 'decided' | 'over'
  kind: string | null
  running: number | null
  districts: string[] | null
  tehsils: string[]
  after: { due: Date; running: number } | null
  limit: number
}
const STATES_OF = { working: WORKING, decided: `('decided')`, over: `('referred', 'withdrawn', 'closed')` } as const
/**
 * What is due first; nobody sees a case in which they are the accused, or of the accused's firm. 40,000 cases, first
 * page of a district: 1.9 ms.
 */
export const pile = (q: Sql, f: PileFilter): Promise<GrievanceRow[]> =>
  q.many<GrievanceRow>(
    `select ${COLUMNS} from grievances.grievance g
     where g.state in ${STATES_OF[f.state]} and ($1::text[] is null or g.district_id = any($1) or g.tehsil_id = any($2) or g.owner_id = $3)
       and case $4 when 'mine' then g.owner_id = $3 when 'nobody' then g.owner_id is null else true end
       and ($5::text is null or g.kind = $5) and ($6::bigint is null or g.running = $6)
       and not ($3 = any(g.barred) and g.state in ${WORKING}) and g.accused_facilitator_id is distinct
       from $3 and g.accused_person_id is distinct from $7 and ($8::uuid is null or g.accused_agency_id is distinct
       from $8)
       and ($9::timestamptz is null or (coalesce(g.due_at, '9999-12-31Z'), g.running) > ($9, $10))
     order by coalesce(g.due_at, '9999-12-31Z'), g.running limit $11`,
    [
      f.districts,
      f.tehsils,
      f.me,
      f.whose,
      f.kind,
      f.running,
      f.person,
      f.agency,
      f.after?.due ?? null,
      f.after?.running ?? null,
      f.limit,
    ],
  )

// For the one who complained

export const casesOfRequests = (q: Sql, requestIds: readonly string[]) =>
  q.many<Pick<GrievanceColumns, 'id' | 'request_id'>>(
    'select id, request_id from grievances.grievance where request_id = any($1) limit 2000',
    [requestIds],
  )
export const casesOfAccount = (q: Sql, accountId: string) =>
  q.many<GrievanceRow & { forgotten: boolean }>(
    `select ${COLUMNS}, forgotten_at is not null as forgotten from grievances.grievance where account_id = $1 order by filed_at limit 500`,
    [accountId],
  )
/** Over before that moment and not forgotten yet: with words, or with evidence alone. */
export const overBefore = (q: Sql, before: Date, limit: number) =>
  q.many<Pick<GrievanceColumns, 'id'>>(
    `
  select id from grievances.grievance where state in ('referred', 'withdrawn', 'closed') and forgotten_at is null
    and updated_at < $1 order by updated_at limit $2`,
    [before, limit],
  )
export const forgetWords = (q: Sql, ids: readonly string[], at: Date) =>
  q.run('update grievances.grievance set words = null, forgotten_at = $2, updated_at = $2 where id = any($1)', [
    ids,
    at,
  ])
