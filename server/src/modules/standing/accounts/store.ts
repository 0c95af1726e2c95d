import type { AccountChangeState } from '@app/domain/standing'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { AccountChangeColumns } from '../rows.generated.ts'

export type AccountChangeRow = Pick<
  Known<AccountChangeColumns, { state: AccountChangeState }>,
  | 'id'
  | 'facilitator_id'
  | 'district_id'
  | 'tehsil_id'
  | 'state'
  | 'sealed'
  | 'iban_index'
  | 'asked_at'
  | 'decided_by'
  | 'decided_at'
  | 'reason'
  | 'pays_from'
  | 'stopped_at'
  | 'forced'
>
const CHANGE = `id, facilitator_id, district_id, tehsil_id, state, sealed, iban_index, asked_at, decided_by, decided_at, reason,
    pays_from, stopped_at, forced`

/** Zero rows where another of theirs waits already. */
export const insertChange = (
  q: Sql,
  c: Pick<AccountChangeRow, 'id' | 'facilitator_id' | 'district_id' | 'tehsil_id' | 'sealed' | 'iban_index' | 'forced'>,
  at: Date,
) =>
  q.run(
    `insert into standing.account_change (id, facilitator_id, district_id, tehsil_id, state, sealed, iban_index,
      asked_at, forced) values ($1, $2, $3, $4, 'waiting', $5, $6, $7, $8) on conflict do nothing`,
    [c.id, c.facilitator_id, c.district_id, c.tehsil_id, c.sealed, c.iban_index, at, c.forced],
  )
/** As if it had been vetted and had cooled: it is the first one, and no pay went elsewhere before. */
export const insertOnFile = (
  q: Sql,
  c: Pick<AccountChangeRow, 'id' | 'facilitator_id' | 'district_id' | 'tehsil_id' | 'sealed' | 'iban_index'> & {
    by: string
    reason: Buffer
    decidedAt: Date
  },
  paysFrom: Date,
) =>
  q.run(
    `insert into standing.account_change (id, facilitator_id, district_id, tehsil_id, state, sealed, iban_index,
      asked_at, decided_by, decided_at, reason, pays_from) values ($1, $2, $3, $4, 'approved', $5, $6, $7, $8, $7, $9,
      $10)`,
    [c.id, c.facilitator_id, c.district_id, c.tehsil_id, c.sealed, c.iban_index, c.decidedAt, c.by, c.reason, paysFrom],
  )
export const findChange = (q: Sql, id: string) =>
  q.find<AccountChangeRow>(`select ${CHANGE} from standing.account_change where id = $1`, [id])
/** Of two who decide at once the second sees what the first decided. */
export const lockChange = (q: Sql, id: string) =>
  q.find<AccountChangeRow>(`select ${CHANGE} from standing.account_change where id = $1 for update`, [id])
export const changesOf = (q: Sql, facilitatorId: string) =>
  q.many<AccountChangeRow>(
    `select ${CHANGE} from standing.account_change where facilitator_id = $1 order by asked_at desc, id desc limit 100`,
    [facilitatorId],
  )
/** However many were asked for and taken back since. */
export const changeInForce = (q: Sql, facilitatorId: string, at: Date) =>
  q.find<AccountChangeRow>(
    `select ${CHANGE} from standing.account_change where facilitator_id = $1 and state = 'approved'
      and pays_from <= $2 order by pays_from desc, id desc limit 1`,
    [facilitatorId, at],
  )
export const decideChange = (
  q: Sql,
  id: string,
  d: { state: AccountChangeState; by: string; reason: Buffer; paysFrom: AccountChangeColumns['pays_from'] },
  at: Date,
) =>
  q.run(
    'update standing.account_change set state = $2, decided_by = $3, reason = $4, pays_from = $5, decided_at = $6 where id = $1',
    [id, d.state, d.by, d.reason, d.paysFrom, at],
  )
/** Only while it waits: what staff have approved they can call back themselves. */
export const setForced = (q: Sql, id: string) =>
  q.run(`update standing.account_change set forced = true where id = $1 and state = 'waiting' and not forced`, [id])
export const stopChange = (q: Sql, id: string, at: Date) =>
  q.run(`update standing.account_change set state = 'stopped', stopped_at = $2 where id = $1`, [id, at])

const APPROVED = `select ${CHANGE} from standing.account_change
  where facilitator_id = any($1) and state = 'approved' order by id limit 2000`
export const approvedOfMany = (q: Sql, ids: readonly string[]) => q.many<AccountChangeRow>(APPROVED, [ids])
/** Shared with whoever pays: a change that is being stopped is waited for, and then counts as stopped. */
export const lockApprovedOfMany = (q: Sql, ids: readonly string[]) =>
  q.many<AccountChangeRow>(`${APPROVED} for share`, [ids])
export const changesById = (q: Sql, ids: readonly string[]) =>
  q.many<AccountChangeRow>(`select ${CHANGE} from standing.account_change where id = any($1) limit 500`, [ids])

export const openChanges = (
  q: Sql,
  districts: readonly string[] | null,
  tehsils: readonly string[],
  at: Date,
  after: { at: Date; id: string } | null,
  limit: number,
) =>
  q.many<AccountChangeRow>(
    `select ${CHANGE} from standing.account_change where (state = 'waiting' or (state = 'approved'
      and pays_from > $3)) and ($1::text[] is null or district_id = any($1) or tehsil_id = any($2))
    and ($4::timestamptz is null or (asked_at, id) > ($4, $5::uuid)) order by asked_at, id limit $6`,
    [districts, tehsils, at, after?.at ?? null, after?.id ?? null, limit],
  )

/** Somebody else gave this account, at the admission or since. */
export const givenByAnother = (q: Sql, facilitatorId: string, index: Buffer) =>
  q.find<{ yes: true }>(
    `select true as yes from standing.application where iban_index = $2 and applicant_id <> $1
    union all select true from standing.account_change where iban_index = $2 and facilitator_id <> $1 limit 1`,
    [facilitatorId, index],
  )
