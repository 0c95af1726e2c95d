import type { Sql } from '../../../kernel/data/sql.ts'
import type { DeliveryWishColumns, VisitColumns } from '../rows.generated.ts'
import type { WishRow } from '../visit/store.ts'

/** Visits that begin within the period and that nobody has set out for. */
export const waitingOrAssigned = (
  q: Sql,
  districts: readonly string[] | null,
  from: Date,
  to: Date,
  after: string,
  limit: number,
) =>
  q.many<Pick<VisitColumns, 'id'>>(
    `select v.id from dispatch.visit v where v.state in ('planned', 'offered', 'assigned') and ($1::text[] is null
      or v.district_id = any($1)) and v.starts_at >= $2 and v.starts_at < $3 and v.id > $4 order by v.id limit $5`,
    [districts, from, to, after, limit],
  )
/** One plan of an order at a time. */
export const lockOrder = (q: Sql, orderId: string) =>
  q.run('select pg_advisory_xact_lock(hashtextextended($1, 200))', [orderId])

// What the household said about time

export const lateReschedules = async (q: Sql, visitId: string): Promise<number> =>
  (await q.one<{ count: number }>('select late_reschedules as count from dispatch.visit where id = $1', [visitId]))
    .count
export const countLateReschedule = (q: Sql, visitId: string) =>
  q.run('update dispatch.visit set late_reschedules = late_reschedules + 1 where id = $1', [visitId])
export const putWish = (
  q: Sql,
  w: {
    requestId: DeliveryWishColumns['request_id']
    slotId: DeliveryWishColumns['slot_id']
    tehsilId: DeliveryWishColumns['tehsil_id']
    skills: Readonly<DeliveryWishColumns['skills']>
    startsAt: DeliveryWishColumns['starts_at']
    endsAt: DeliveryWishColumns['ends_at']
  },
  at: Date,
) =>
  q.run(
    `insert into dispatch.delivery_wish (request_id, slot_id, tehsil_id, skills, starts_at, ends_at, made_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [w.requestId, w.slotId, w.tehsilId, w.skills, w.startsAt, w.endsAt, at],
  )
export const dropWish = (q: Sql, requestId: string) =>
  q.find<WishRow>(
    'delete from dispatch.delivery_wish where request_id = $1 returning request_id, slot_id, tehsil_id, skills, starts_at, ends_at',
    [requestId],
  )
