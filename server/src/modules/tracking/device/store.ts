import type { Sql } from '../../../kernel/data/sql.ts'
import type { DeviceColumns } from '../rows.generated.ts'

export type Dialect = 'osmand' | 'owntracks'
export type DeviceRow = Omit<DeviceColumns, 'dialect' | 'token_index'> & { dialect: Dialect }

const SHOWN = 'facilitator_id, dialect, name, given_at, ends_at, heard_at'

/** The one before is replaced: its address is dead from here on. */
export const saveDevice = (q: Sql, row: DeviceRow & Pick<DeviceColumns, 'token_index'>) =>
  q.run(
    `insert into tracking.device (facilitator_id, token_index, dialect, name, given_at, ends_at) values ($1, $2, $3, $4, $5, $6)
    on conflict (facilitator_id) do update set token_index = excluded.token_index, dialect = excluded.dialect,
      name = excluded.name, given_at = excluded.given_at, ends_at = excluded.ends_at, heard_at = null`,
    [row.facilitator_id, row.token_index, row.dialect, row.name, row.given_at, row.ends_at],
  )

export const deleteDevice = (q: Sql, facilitatorId: string) =>
  q.run('delete from tracking.device where facilitator_id = $1', [facilitatorId])

export const deviceOf = (q: Sql, facilitatorId: string) =>
  q.find<DeviceRow>(`select ${SHOWN} from tracking.device where facilitator_id = $1`, [facilitatorId])

export const deviceByToken = (q: Sql, tokenIndex: Buffer, dialect: Dialect, at: Date) =>
  q.find<DeviceRow>(`select ${SHOWN} from tracking.device where token_index = $1 and dialect = $2 and ends_at > $3`, [
    tokenIndex,
    dialect,
    at,
  ])

/** A frame comes every few seconds; when the last came is known to a minute. */
export const noteHeard = (q: Sql, facilitatorId: string, at: Date) =>
  q.run(
    `update tracking.device set heard_at = $2
    where facilitator_id = $1 and (heard_at is null or heard_at < $2::timestamptz - interval '1 minute')`,
    [facilitatorId, at],
  )
