import type { Sql } from '../../../kernel/data/sql.ts'
import type { HeldActColumns } from '../rows.generated.ts'

export type HeldActRow = Pick<
  HeldActColumns,
  | 'id'
  | 'endpoint'
  | 'input'
  | 'amount_paisa'
  | 'made_by'
  | 'at'
  | 'expires_at'
  | 'state'
  | 'settled_by'
  | 'settled_at'
  | 'reason'
>
const COLUMNS = 'id, endpoint, input, amount_paisa, made_by, at, expires_at, state, settled_by, settled_at, reason'

type NewAct = Pick<HeldActColumns, 'id' | 'endpoint' | 'same_as' | 'input' | 'amount_paisa' | 'made_by' | 'expires_at'>
/** The one that waits already, where it was asked for before. */
export const insertAct = (q: Sql, a: NewAct, at: Date) =>
  q.one<Pick<HeldActColumns, 'id' | 'expires_at'>>(
    `insert into payments.held_act (id, endpoint, same_as, input, amount_paisa, made_by, at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (endpoint, same_as) where state = 'open' do update set same_as = excluded.same_as returning id, expires_at`,
    [a.id, a.endpoint, a.same_as, a.input, a.amount_paisa, a.made_by, at, a.expires_at],
  )
export const lockAct = (q: Sql, id: string) =>
  q.find<HeldActRow>(`select ${COLUMNS} from payments.held_act where id = $1 for update`, [id])
export const settleAct = (q: Sql, id: string, how: Pick<HeldActColumns, 'state' | 'settled_by' | 'reason'>, at: Date) =>
  q.run('update payments.held_act set state = $2, settled_by = $3, reason = $4, settled_at = $5 where id = $1', [
    id,
    how.state,
    how.settled_by,
    how.reason,
    at,
  ])
export const openActs = (q: Sql, endpoints: readonly string[], after: string | null, limit: number) =>
  q.many<HeldActRow>(
    `select ${COLUMNS} from payments.held_act where state = 'open' and endpoint = any($1::text[]) and ($2::uuid is null
      or (at, id) > (select at, id from payments.held_act where id = $2)) order by at, id limit $3`,
    [endpoints, after, limit],
  )
export const settledActs = (q: Sql, endpoints: readonly string[], before: string | null, limit: number) =>
  q.many<HeldActRow>(
    `select ${COLUMNS} from payments.held_act where state <> 'open' and endpoint = any($1::text[]) and ($2::uuid is null
      or (at, id) < (select at, id from payments.held_act where id = $2)) order by at desc, id desc limit $3`,
    [endpoints, before, limit],
  )
