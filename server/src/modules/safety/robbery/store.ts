import type { RobberyState } from '@app/domain/safety'
import type { Area } from '../../../kernel/area.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { RobberyColumns } from '../rows.generated.ts'

export type RobberyRow = Pick<
  Known<RobberyColumns, { state: RobberyState }>,
  | 'id'
  | 'facilitator_id'
  | 'alert_id'
  | 'district_id'
  | 'tehsil_id'
  | 'amount_paisa'
  | 'state'
  | 'account'
  | 'police_report'
  | 'reported_by'
  | 'reported_at'
  | 'first_approver'
  | 'second_approver'
  | 'decided_at'
  | 'reason'
>
const ROBBERY = `id, facilitator_id, alert_id, district_id, tehsil_id, amount_paisa, state, account, police_report, reported_by,
    reported_at, first_approver, second_approver, decided_at, reason`

export const insertRobbery = (
  q: Sql,
  r: Pick<
    RobberyRow,
    | 'id'
    | 'facilitator_id'
    | 'alert_id'
    | 'district_id'
    | 'tehsil_id'
    | 'amount_paisa'
    | 'account'
    | 'police_report'
    | 'reported_by'
  >,
  at: Date,
) =>
  q.run(
    `insert into safety.robbery (id, facilitator_id, alert_id, district_id, amount_paisa, state, account,
      police_report, reported_by, reported_at, tehsil_id) values ($1, $2, $3, $4, $5, 'reported', $6, $7, $8, $9, $10)
      on conflict do nothing`,
    [
      r.id,
      r.facilitator_id,
      r.alert_id,
      r.district_id,
      r.amount_paisa,
      r.account,
      r.police_report,
      r.reported_by,
      at,
      r.tehsil_id,
    ],
  )
export const findRobbery = (q: Sql, id: string) =>
  q.find<RobberyRow>(`select ${ROBBERY} from safety.robbery where id = $1`, [id])
export const lockRobbery = (q: Sql, id: string) =>
  q.find<RobberyRow>(`select ${ROBBERY} from safety.robbery where id = $1 for update`, [id])
export const robberiesOf = (q: Sql, facilitatorId: string) =>
  q.many<RobberyRow>(
    `select ${ROBBERY} from safety.robbery where facilitator_id = $1 order by reported_at desc limit 20`,
    [facilitatorId],
  )
export const setReport = (q: Sql, id: string, report: string) =>
  q.run('update safety.robbery set police_report = $2 where id = $1', [id, report])
export const setFirstApproval = (q: Sql, id: string, by: string) =>
  q.run(`update safety.robbery set state = 'approved_once', first_approver = $2 where id = $1`, [id, by])
export const setBooked = (q: Sql, id: string, by: string, at: Date) =>
  q.run(`update safety.robbery set state = 'booked', second_approver = $2, decided_at = $3 where id = $1`, [id, by, at])
export const setRobberyRefused = (q: Sql, id: string, reason: string, at: Date) =>
  q.run(`update safety.robbery set state = 'refused', reason = $2, decided_at = $3 where id = $1`, [id, reason, at])
/** `states` null is all of them. */
export const listRobberies = (
  q: Sql,
  area: Area | null,
  states: readonly RobberyState[] | null,
  before: { at: Date; id: string } | null,
  limit: number,
) =>
  q.many<RobberyRow>(
    `select ${ROBBERY} from safety.robbery where ($1::text[] is null or district_id = any($1) or tehsil_id = any($6))
      and ($2::timestamptz is null or (reported_at, id) < ($2, $3::uuid)) and ($5::text[] is null or state = any($5))
      order by reported_at desc, id desc limit $4`,
    [area?.districts, before?.at ?? null, before?.id ?? null, limit, states, area?.tehsils],
  )
