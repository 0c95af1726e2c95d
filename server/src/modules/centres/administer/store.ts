import type { Office } from '@app/domain/places'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { ChangeColumns } from '../rows.generated.ts'

export type ChangeRow = Known<ChangeColumns, { before: Office | null; after: Office }>
const CHANGE = `id, centre_id, kind, before, after, reason, state, asked_by, asked_at, decided_by, decided_at, decision_reason`

export const insertChange = (
  q: Sql,
  c: Pick<ChangeRow, 'id' | 'centre_id' | 'kind' | 'before' | 'after' | 'reason' | 'state'> & { by: string },
  at: Date,
) =>
  q.run(
    `insert into centres.change (id, centre_id, kind, before, after, reason, state, asked_by, asked_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
    [
      c.id,
      c.centre_id,
      c.kind,
      c.before && JSON.stringify(c.before),
      JSON.stringify(c.after),
      c.reason,
      c.state,
      c.by,
      at,
    ],
  )
/** Of two changes of one centre at once the second sees the first. */
export const lockCentre = (q: Sql, centreId: string) =>
  q.run(`select pg_advisory_xact_lock(hashtextextended('centres.change:' || $1::text, 0))`, [centreId])
export const lockChange = (q: Sql, id: string) =>
  q.find<ChangeRow>(`select ${CHANGE} from centres.change where id = $1 for update`, [id])
export const decideChange = (q: Sql, id: string, state: 'approved' | 'refused', by: string, reason: string, at: Date) =>
  q.run('update centres.change set state = $2, decided_by = $3, decision_reason = $4, decided_at = $5 where id = $1', [
    id,
    state,
    by,
    reason,
    at,
  ])
export const changesOf = (q: Sql, centreId: string, limit: number) =>
  q.many<ChangeRow>(
    `select ${CHANGE} from centres.change where centre_id = $1 order by asked_at desc, id desc limit $2`,
    [centreId, limit],
  )
export const waiting = (q: Sql) =>
  q.many<ChangeRow>(`select ${CHANGE} from centres.change where state = 'asked' order by asked_at limit 500`)
/** Those whose last word was that they are closed. */
export const closed = (q: Sql) =>
  q.many<ChangeRow>(
    `select * from (select distinct on (centre_id) ${CHANGE} from centres.change where state in ('set', 'approved')
      order by centre_id, coalesce(decided_at, asked_at) desc, id desc) c where c.kind = 'close' limit 500`,
  )
