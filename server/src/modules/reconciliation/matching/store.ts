import type { Sql } from '../../../kernel/data/sql.ts'
import type { LineColumns, ProposalColumns, StatementColumns } from '../rows.generated.ts'

export type OpenRow = Pick<
  LineColumns,
  'id' | 'place' | 'account' | 'booked_on' | 'amount_paisa' | 'bank_reference' | 'words'
> &
  Pick<StatementColumns, 'imported_by'>
export const openLines = (
  sql: Sql,
  after: Pick<OpenRow, 'booked_on' | 'place' | 'id'> | null,
  limit: number,
): Promise<OpenRow[]> =>
  sql.many<OpenRow>(
    `select l.id, l.place, l.account, l.booked_on, l.amount_paisa, l.bank_reference, l.words, s.imported_by
      from reconciliation.line l join reconciliation.statement s on s.id = l.statement_id
     where l.state = 'open' and ($1::date is null or (l.booked_on, l.place, l.id) > ($1, $2::integer, $3::uuid))
     order by l.booked_on, l.place, l.id limit $4`,
    [after?.booked_on ?? null, after?.place ?? null, after?.id ?? null, limit],
  )
export const anyOpen = (sql: Sql): Promise<{ any: boolean }> =>
  sql.one(`select exists (select from reconciliation.line where state = 'open') as any`)

export type LockedLine = Pick<
  LineColumns,
  'id' | 'account' | 'state' | 'booked_on' | 'amount_paisa' | 'bank_reference' | 'words'
>
/** Of two who settle a line at once, and of a person and the matching, the second sees what the first has made of it. */
export const lockLine = (sql: Sql, id: string): Promise<LockedLine | undefined> =>
  sql.find<LockedLine>(
    `select id, account, state, booked_on, amount_paisa, bank_reference, words from reconciliation.line where id = $1 for update`,
    [id],
  )
export const settleLine = (
  sql: Sql,
  id: string,
  how: Pick<LineColumns, 'state' | 'movements' | 'found_by' | 'asked_by' | 'settled_by'> & { note: string | null },
  at: Date,
): Promise<number> =>
  sql.run(
    `update reconciliation.line set state = $2, movements = $3, found_by = $4, asked_by = $5, settled_by = $6,
      note = coalesce($7, note), settled_at = $8 where id = $1 and state = 'open'`,
    [id, how.state, how.movements, how.found_by, how.asked_by, how.settled_by, how.note, at],
  )
/** Is that movement another line's already? Of two lines that the bank books for one, one is. */
export const isTaken = (sql: Sql, movements: readonly string[]): Promise<{ yes: boolean }> =>
  sql.one(
    `select exists (select from reconciliation.line where state = 'matched' and movements && $1::text[]) as yes`,
    [movements],
  )
export const takenOf = (sql: Sql, movements: readonly string[]): Promise<{ movement: string }[]> =>
  sql.many(
    `select distinct m.movement from reconciliation.line l, unnest(l.movements) as m(movement)
     where l.state = 'matched' and l.movements && $1::text[] limit 20000`,
    [movements],
  )

export type ProposalRow = Pick<
  ProposalColumns,
  'line_id' | 'movement' | 'because' | 'amount_paisa' | 'expected_on' | 'name'
>
/** What was proposed before is proposed anew or not; what a person has refused stays refused. */
export const dropProposals = (sql: Sql, lineIds: readonly string[]): Promise<number> =>
  sql.run('delete from reconciliation.proposal where line_id = any($1::uuid[]) and refused_by is null', [lineIds])
export const insertProposals = (sql: Sql, rows: readonly ProposalRow[]): Promise<number> =>
  sql.run(
    `insert into reconciliation.proposal (line_id, movement, because, amount_paisa, expected_on, name)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::date[], $6::text[])
     on conflict do nothing`,
    [
      rows.map((row) => row.line_id),
      rows.map((row) => row.movement),
      rows.map((row) => row.because),
      rows.map((row) => row.amount_paisa),
      rows.map((row) => row.expected_on),
      rows.map((row) => row.name),
    ],
  )
export const proposalsOf = (sql: Sql, lineIds: readonly string[]): Promise<ProposalRow[]> =>
  sql.many<ProposalRow>(
    `select line_id, movement, because, amount_paisa, expected_on, name from reconciliation.proposal
     where line_id = any($1::uuid[]) and refused_by is null order by line_id, movement limit 1000`,
    [lineIds],
  )
export const refuseProposal = (sql: Sql, lineId: string, movement: string, by: string, at: Date): Promise<number> =>
  sql.run(
    `update reconciliation.proposal set refused_by = $3, refused_at = $4
     where line_id = $1 and movement = $2 and refused_by is null`,
    [lineId, movement, by, at],
  )
