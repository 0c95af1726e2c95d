import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { LetterColumns } from '../rows.generated.ts'

export type LetterRow = Known<LetterColumns, { state: 'open' | 'taken' | 'dropped' }>
const COLUMNS = `id, department_id, connector, connection_id, key, reason, body, size_bytes, arrived_at, state, closed_by,
  closed_at, why, file, file_kind, file_sha256, application_id, message_id`

/** Zero rows where it was set aside before: a mailbox that is read twice has no more letters for that. */
export const insertLetter = (
  q: Sql,
  l: Omit<LetterRow, 'arrived_at' | 'state' | 'closed_by' | 'closed_at' | 'why'>,
  at: Date,
) =>
  q.run(
    `insert into departments.letter (id, department_id, connector, connection_id, key, reason, body, size_bytes,
      arrived_at, file, file_kind, file_sha256, application_id, message_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (connection_id, key) do nothing`,
    [
      l.id,
      l.department_id,
      l.connector,
      l.connection_id,
      l.key,
      l.reason,
      l.body,
      l.size_bytes,
      at,
      l.file,
      l.file_kind,
      l.file_sha256,
      l.application_id,
      l.message_id,
    ],
  )
export const lockLetter = (q: Sql, id: string) =>
  q.find<LetterRow>(`select ${COLUMNS} from departments.letter where id = $1 for update`, [id])
export const findLetter = (q: Sql, id: string) =>
  q.find<LetterRow>(`select ${COLUMNS} from departments.letter where id = $1`, [id])
export const openLetters = (q: Sql, limit: number) =>
  q.many<Omit<LetterRow, 'body' | 'file' | 'file_kind' | 'file_sha256' | 'application_id' | 'message_id'>>(
    `select id, department_id, connector, connection_id, key, reason, size_bytes, arrived_at, state, closed_by, closed_at,
      why from departments.letter where state = 'open' order by arrived_at desc, id desc limit $1`,
    [limit],
  )
export const countOpen = (q: Sql, departmentId: string) =>
  q.find<{ letters: number }>(
    `select count(*)::int as letters from departments.letter where state = 'open' and department_id = $1`,
    [departmentId],
  )
export const closeLetter = (
  q: Sql,
  l: Pick<LetterRow, 'id' | 'closed_by' | 'why'> & { state: 'taken' | 'dropped' },
  at: Date,
) =>
  q.run(
    `update departments.letter set state = $2, closed_by = $3, why = $4, closed_at = $5
      where id = $1 and state = 'open'`,
    [l.id, l.state, l.closed_by, l.why, at],
  )
