import type { Sql } from '../../../kernel/data/sql.ts'
import type { InvitedColumns } from '../rows.generated.ts'

/** One file at a time: two at once would each find a number free. */
export const invitingAlone = (q: Sql) => q.run(`select pg_advisory_xact_lock(hashtext('standing.invited'))`)
export const findInvited = (q: Sql, id: string) =>
  q.find<Pick<InvitedColumns, 'tehsil_id' | 'vehicle'>>(
    'select tehsil_id, vehicle from standing.invited where applicant_id = $1',
    [id],
  )
export const insertInvited = (q: Sql, i: InvitedColumns) =>
  q.run(
    `insert into standing.invited (applicant_id, tehsil_id, district_id, vehicle, invited_by, invited_at)
      values ($1, $2, $3, $4, $5, $6)`,
    [i.applicant_id, i.tehsil_id, i.district_id, i.vehicle, i.invited_by, i.invited_at],
  )
