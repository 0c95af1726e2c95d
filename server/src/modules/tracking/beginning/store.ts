import type { LocalDate, Point } from '@app/domain/shared'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { BeginningColumns } from '../rows.generated.ts'

export const saveBeginning = (q: Sql, facilitatorId: string, { lat, lon }: Point, day: LocalDate) =>
  q.run(
    `insert into tracking.beginning (facilitator_id, lat, lon, day) values ($1, $2, $3, $4)
    on conflict (facilitator_id) do update set lat = excluded.lat, lon = excluded.lon, day = excluded.day`,
    [facilitatorId, lat, lon, day],
  )

export const beginningsOf = (q: Sql, ids: readonly string[]) =>
  q.many<Pick<BeginningColumns, 'facilitator_id' | 'lat' | 'lon'>>(
    'select facilitator_id, lat, lon from tracking.beginning where facilitator_id = any($1) limit 500',
    [ids],
  )

export const deleteBeginningsBefore = (q: Sql, day: LocalDate, limit: number) =>
  q.run(
    `delete from tracking.beginning where facilitator_id in
      (select facilitator_id from tracking.beginning where day < $1 limit $2)`,
    [day, limit],
  )
