import type { LocalDate } from '@app/domain/shared'
import type { Signs } from '@app/domain/tracking'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { ToldColumns } from '../rows.generated.ts'

/** Adds a batch to the day of whoever told it; answers how much it is by now. */
export const countTold = (q: Sql, facilitatorId: string, day: LocalDate, positions: number, s: Signs) =>
  q.one<Pick<ToldColumns, 'positions'>>(
    `insert into tracking.told as t (facilitator_id, day, positions, kept, mock, repeated, leaps)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict (facilitator_id, day) do update set
      positions = t.positions + excluded.positions, kept = t.kept + excluded.kept, mock = t.mock + excluded.mock,
      repeated = t.repeated + excluded.repeated, leaps = t.leaps + excluded.leaps returning positions`,
    [facilitatorId, day, positions, s.kept, s.mock, s.repeated, s.leaps],
  )
export const deleteToldBefore = (q: Sql, day: LocalDate, limit: number) =>
  q.run(
    `delete from tracking.told where (facilitator_id, day) in
      (select facilitator_id, day from tracking.told where day < $1 limit $2)`,
    [day, limit],
  )
