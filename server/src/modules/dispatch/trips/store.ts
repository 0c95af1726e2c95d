import type { Sql } from '../../../kernel/data/sql.ts'
import type { TripLinkColumns } from '../rows.generated.ts'

export const insertLink = (
  q: Sql,
  link: {
    id: TripLinkColumns['id']
    tokenIndex: TripLinkColumns['token_index']
    visitId: TripLinkColumns['visit_id']
    requestId: TripLinkColumns['request_id']
    forDoor?: TripLinkColumns['for_door']
  },
  at: Date,
) =>
  q.run(
    'insert into dispatch.trip_link (id, token_index, visit_id, request_id, made_at, for_door) values ($1, $2, $3, $4, $5, $6)',
    [link.id, link.tokenIndex, link.visitId, link.requestId, at, link.forDoor ?? false],
  )

export const findLink = (q: Sql, tokenIndex: Buffer) =>
  q.find<Pick<TripLinkColumns, 'visit_id'>>(
    'select visit_id from dispatch.trip_link where token_index = $1 and ended_at is null',
    [tokenIndex],
  )

export const endLinks = (q: Sql, requestId: string, at: Date) =>
  q.run('update dispatch.trip_link set ended_at = $2 where request_id = $1 and ended_at is null', [requestId, at])

/** Which of the visits are being followed by somebody else. */
export const sharedAmong = (q: Sql, requestId: string) =>
  q.many<Pick<TripLinkColumns, 'visit_id'>>(
    'select distinct visit_id from dispatch.trip_link where request_id = $1 and ended_at is null and not for_door limit 50',
    [requestId],
  )
