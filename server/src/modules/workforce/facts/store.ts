import type { FactKind, FactState } from '@app/domain/standing'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { FactChangeColumns, FacilitatorColumns } from '../rows.generated.ts'

/** A list, a word, yes or no, a sum, or the id of a picture: by the kind. */
export type FactValue = string[] | string | boolean | number
export type FactRow = Known<
  FactChangeColumns,
  { kind: FactKind; state: FactState; before: FactValue | null; after: FactValue }
>
const CHANGE = `id, facilitator_id, kind, before, after, reason, from_day::text as from_day, file_id, state, asked_by, asked_at,
  decided_by, decided_at, decision_reason, in_force_at`

export const insertFact = (
  q: Sql,
  c: {
    id: FactRow['id']
    facilitatorId: FactRow['facilitator_id']
    kind: FactKind
    before: FactValue | null
    after: FactValue
    reason: string
    fromDay: string | null
    fileId: string | null
    state: 'asked' | 'in_force'
    by: string
  },
  at: Date,
) =>
  q.run(
    `insert into workforce.fact_change (id, facilitator_id, kind, before, after, reason, from_day, file_id, state, asked_by,
      asked_at, in_force_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do nothing`,
    [
      c.id,
      c.facilitatorId,
      c.kind,
      JSON.stringify(c.before),
      JSON.stringify(c.after),
      c.reason,
      c.fromDay,
      c.fileId,
      c.state,
      c.by,
      at,
      c.state === 'in_force' ? at : null,
    ],
  )
export const findFact = (q: Sql, id: string) =>
  q.find<FactRow>(`select ${CHANGE} from workforce.fact_change where id = $1`, [id])
/** Of two who decide at once the second sees what the first said. */
export const lockFact = (q: Sql, id: string) =>
  q.find<FactRow>(`select ${CHANGE} from workforce.fact_change where id = $1 for update`, [id])
export const waitingFact = (q: Sql, facilitatorId: string, kind: FactKind) =>
  q.find<Pick<FactRow, 'id'>>(
    `select id from workforce.fact_change where facilitator_id = $1 and kind = $2 and state in ('asked', 'approved')
      limit 1`,
    [facilitatorId, kind],
  )
export const factsOf = (q: Sql, facilitatorId: string, limit: number) =>
  q.many<FactRow>(
    `select ${CHANGE} from workforce.fact_change where facilitator_id = $1 order by asked_at desc, id desc limit $2`,
    [facilitatorId, limit],
  )
/** What waits for a word, of those whose first tehsil is one of these; the oldest first. */
export const factsAsked = (q: Sql, kinds: readonly FactKind[], tehsilIds: readonly string[] | null, limit: number) =>
  q.many<FactRow>(
    `select ${CHANGE.replaceAll(/\b(id|state)\b/g, 'c.$1')} from workforce.fact_change c
      join workforce.facilitator f on f.id = c.facilitator_id where c.state = 'asked' and c.kind = any($1)
      and ($2::text[] is null or f.tehsils[1] = any($2)) order by c.asked_at, c.id limit $3`,
    [kinds, tehsilIds, limit],
  )
export const decideFactRow = (
  q: Sql,
  id: string,
  d: { state: 'approved' | 'in_force' | 'refused'; by: string; reason: string; before: FactValue | null },
  at: Date,
) =>
  q.run(
    `update workforce.fact_change set state = $2::text, decided_by = $3, decision_reason = $4, decided_at = $5::timestamptz,
      before = coalesce($6::jsonb, before), in_force_at = case when $2::text = 'in_force' then $5::timestamptz end where id = $1`,
    [id, d.state, d.by, d.reason, at, d.before === null ? null : JSON.stringify(d.before)],
  )
export const withdrawFact = (q: Sql, id: string) =>
  q.run(`update workforce.fact_change set state = 'withdrawn' where id = $1 and state = 'asked'`, [id])
export const factBegins = (q: Sql, id: string, before: FactValue, at: Date) =>
  q.run(`update workforce.fact_change set state = 'in_force', before = $2, in_force_at = $3 where id = $1`, [
    id,
    JSON.stringify(before),
    at,
  ])

type Column = Pick<FacilitatorColumns, 'skills' | 'equipment' | 'tehsils' | 'vehicle' | 'taxpayer_active'>
/** One column of theirs, by its own statement: nothing else of the row is written over. */
const SET: { readonly [K in keyof Column]: string } = {
  skills: 'update workforce.facilitator set skills = $2, version = version + 1 where id = $1',
  equipment: 'update workforce.facilitator set equipment = $2, version = version + 1 where id = $1',
  tehsils: 'update workforce.facilitator set tehsils = $2, version = version + 1 where id = $1',
  vehicle: 'update workforce.facilitator set vehicle = $2, version = version + 1 where id = $1',
  taxpayer_active: 'update workforce.facilitator set taxpayer_active = $2, version = version + 1 where id = $1',
}
export const setColumn = <K extends keyof Column>(q: Sql, id: string, column: K, value: Column[K]) =>
  q.run(SET[column], [id, value])
/** By name or badge, whose first tehsil is one of these; in pages after one of them. */
export const peoplePage = (
  q: Sql,
  f: { like: string; tehsilIds: readonly string[] | null; after: string | null; limit: number },
) =>
  q.many<Pick<FacilitatorColumns, 'id'>>(
    `select id from workforce.facilitator where (name ilike $1 or name_ur ilike $1 or badge_no ilike $1)
      and ($2::text[] is null or tehsils[1] = any($2)) and ($3::uuid is null or id > $3) order by id limit $4`,
    [f.like, f.tehsilIds, f.after, f.limit],
  )
