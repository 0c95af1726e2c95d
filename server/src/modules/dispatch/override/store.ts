import type { Sql } from '../../../kernel/data/sql.ts'
import type { OverrideColumns } from '../rows.generated.ts'
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
export const standingOverrides = (q: Sql, visitIds: readonly string[]) =>
  q.many<OverrideRow>(
    `select ${OVERRIDE} from dispatch.override where visit_id = any($1) and ended_at is null limit 1000`,
    [visitIds],
  )
