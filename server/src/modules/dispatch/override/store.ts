import type { Sql } from '../../../kernel/data/sql.ts'
import type { HandBackColumns, OverrideColumns } from '../rows.generated.ts'
import { LAST_PIN_FELL } from '../store.ts'
import { OVERRIDE, type OverrideRow } from '../visit/store.ts'

export const insertOverride = (q: Sql, o: Omit<OverrideRow, 'made_at'>, at: Date) =>
  q.run(`insert into dispatch.override (${OVERRIDE}) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [
    o.id,
    o.visit_id,
    o.kind,
    o.facilitator_id,
    o.until,
    o.reason,
    o.made_by,
    at,
  ])
export const findOverride = (q: Sql, id: string) =>
  q.find<OverrideRow & Pick<OverrideColumns, 'ended_at' | 'ended_how' | 'ended_by'>>(
    `select ${OVERRIDE}, ended_at, ended_how, ended_by from dispatch.override where id = $1`,
    [id],
  )
export const lastHandBack = (q: Sql, visitId: string) =>
  q.find<Pick<HandBackColumns, 'by'>>(
    'select by from dispatch.hand_back where visit_id = $1 order by turn desc limit 1',
    [visitId],
  )
export const fallenPins = (q: Sql, visitIds: readonly string[]) =>
  q.many<Pick<OverrideColumns, 'id'>>(
    `select v.id from dispatch.visit v where v.id = any($1) and v.state in ('planned', 'offered') and ${LAST_PIN_FELL} limit 1000`,
    [visitIds],
  )
export const standingOverrides = (q: Sql, visitIds: readonly string[]) =>
  q.many<OverrideRow>(
    `select ${OVERRIDE} from dispatch.override where visit_id = any($1) and ended_at is null limit 1000`,
    [visitIds],
  )
