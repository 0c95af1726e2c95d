import type { Area } from '../../../kernel/area.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { InvitedColumns } from '../rows.generated.ts'

const COLUMNS = `i.applicant_id, i.tehsil_id, i.district_id, i.vehicle, i.invited_by, i.invited_at, i.sent_at, i.sends,
  i.taken_back_at, i.taken_back_by`
const APPLIED = 'exists (select 1 from standing.application a where a.applicant_id = i.applicant_id)'

export interface InvitedRow extends InvitedColumns {
  applied: boolean
}

/** One file at a time: two at once would each find a number free. */
export const invitingAlone = (q: Sql) => q.run(`select pg_advisory_xact_lock(hashtext('standing.invited'))`)
export const findInvited = (q: Sql, id: string) =>
  q.find<InvitedColumns>(`select ${COLUMNS} from standing.invited i where i.applicant_id = $1`, [id])
export const lockInvited = (q: Sql, id: string) =>
  q.find<InvitedRow>(
    `select ${COLUMNS}, ${APPLIED} as applied from standing.invited i where i.applicant_id = $1 for update of i`,
    [id],
  )
export const listInvited = (q: Sql, area: Area | null, before: { at: Date; id: string } | null, limit: number) =>
  q.many<InvitedRow>(
    `select ${COLUMNS}, false as applied from standing.invited i where not ${APPLIED}
      and ($1::text[] is null or i.district_id = any($1) or i.tehsil_id = any($2))
      and ($3::timestamptz is null or (i.invited_at, i.applicant_id) < ($3, $4::uuid))
      order by i.invited_at desc, i.applicant_id desc limit $5`,
    [area?.districts ?? null, area?.tehsils ?? null, before?.at ?? null, before?.id ?? null, limit],
  )
type New = Pick<InvitedColumns, 'applicant_id' | 'tehsil_id' | 'district_id' | 'vehicle' | 'invited_by' | 'invited_at'>
export const insertInvited = (q: Sql, i: New) =>
  q.run(
    `insert into standing.invited (applicant_id, tehsil_id, district_id, vehicle, invited_by, invited_at, sent_at)
      values ($1, $2, $3, $4, $5, $6, $6)`,
    [i.applicant_id, i.tehsil_id, i.district_id, i.vehicle, i.invited_by, i.invited_at],
  )
export const setSent = (q: Sql, id: string, at: Date) =>
  q.run(
    `update standing.invited set sent_at = $2, sends = sends + 1, taken_back_at = null, taken_back_by = null
      where applicant_id = $1`,
    [id, at],
  )
export const setTakenBack = (q: Sql, id: string, by: string, at: Date) =>
  q.run('update standing.invited set taken_back_at = $3, taken_back_by = $2 where applicant_id = $1', [id, by, at])
