import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { SealsVerdict } from '../../../kernel/seals/verify-seals.ts'
import type { SealCheckColumns } from '../rows.generated.ts'

export type CheckRow = Known<SealCheckColumns, { verdict: SealsVerdict | null }>
const CHECK = 'id, asked_by, asked_at, begun_at, ended_at, verdict'

export const newest = (q: Sql, limit: number) =>
  q.many<CheckRow>(`select ${CHECK} from reporting.seal_check order by asked_at desc, id desc limit $1`, [limit])
/** One that goes on. */
export const going = (q: Sql) =>
  q.one<{ id: SealCheckColumns['id'] | null }>('select reporting.seal_check_going() as id')
export const ask = (q: Sql, id: SealCheckColumns['id'], by: string, at: Date) =>
  q.run('insert into reporting.seal_check (id, asked_by, asked_at) values ($1, $2, $3)', [id, by, at])
export const end = (q: Sql, id: SealCheckColumns['id'], verdict: SealsVerdict) =>
  q.run('select reporting.end_seal_check($1, $2)', [id, JSON.stringify(verdict)])
