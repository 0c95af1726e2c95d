import type { Cap } from '@app/domain/orders'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { CapLiftColumns, OriginColumns } from '../rows.generated.ts'
import { ENDED } from '../store.ts'

/** Nothing of it is under way any more once it was brought home. */
const OPEN = `exists (select 1 from requests.request r where r.order_id = o.id and r.state not in ${ENDED} and r.state <> 'delivered')`

/** Two of one account, or from one device, one after the other: else each would find room for itself. */
export const oneAtATime = (q: Sql, keys: readonly string[]) =>
  q.run(`select pg_advisory_xact_lock(hashtextextended(k, 0)) from (select unnest($1::text[]) as k order by 1) keys`, [
    keys,
  ])

export interface Whose {
  accountId: string
  accountIds: readonly string[]
  device: Buffer | null
  address: Buffer | null
  receiver: Buffer | null
}
/** Open orders by each of what is capped; counted no further than `most`. */
export const openBy = (q: Sql, who: Whose, at: Date, dayAgo: Date, most: number) =>
  q.one<Record<Cap, number>>(
    `select (select count(*) from (select 1 from requests.orders o where o.account_id = $1 and ${OPEN} limit $8) n)::int as account,
      (select count(*) from (select 1 from requests.orders o where o.account_id = any($2::uuid[]) and ${OPEN} limit $8) n)::int
        as household,
      (select count(*) from (select 1 from requests.origin o2 join requests.orders o on o.id = o2.order_id where o2.device = $3
        and ${OPEN} limit $8) n)::int as device,
      (select count(*) from (select 1 from requests.origin o2 join requests.orders o on o.id = o2.order_id where o2.address = $4
        and o2.made_at > $7 and ${OPEN} limit $8) n)::int as network,
      (select count(*) from (select 1 from requests.origin o2 join requests.orders o on o.id = o2.order_id where o2.receiver = $5
        and ${OPEN} limit $8) n)::int as number,
      (select count(*) from (select 1 from requests.orders o where o.account_id = $1 and o.slot_starts_at > $6 and exists (select 1
        from requests.request r where r.order_id = o.id and r.state in ('booked', 'scheduled', 'visit_assigned')) limit $8) n)::int
        as slots`,
    [who.accountId, who.accountIds, who.device, who.address, who.receiver, at, dayAgo, most],
  )

type NewOrigin = Pick<
  OriginColumns,
  'order_id' | 'account_id' | 'device' | 'address' | 'receiver' | 'cell' | 'address_bare' | 'pin_by_hand'
>
export const insertOrigin = (q: Sql, o: NewOrigin, at: Date) =>
  q.run(
    `insert into requests.origin (order_id, account_id, device, address, receiver, cell, address_bare, pin_by_hand, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [o.order_id, o.account_id, o.device, o.address, o.receiver, o.cell, o.address_bare, o.pin_by_hand, at],
  )

export type LiftRow = Pick<
  CapLiftColumns,
  'id' | 'account_id' | 'scope' | 'reason' | 'lifted_by' | 'at' | 'until' | 'used_by'
>
export const insertLift = (q: Sql, l: Omit<LiftRow, 'at' | 'used_by'>, at: Date) =>
  q.run(
    `insert into requests.cap_lift (id, account_id, scope, reason, lifted_by, at, until) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (id) do nothing`,
    [l.id, l.account_id, l.scope, l.reason, l.lifted_by, at, l.until],
  )
/** That of a day first: one for a single order is kept for when it is needed. */
const IN_FORCE = `select id, account_id, scope, reason, lifted_by, at, until, used_by from requests.cap_lift
  where account_id = $1 and until > $2 and used_by is null order by scope = 'order', until limit 1`
export const liftNow = (q: Sql, accountId: string, at: Date) => q.find<LiftRow>(IN_FORCE, [accountId, at])
export const lockLift = (q: Sql, accountId: string, at: Date) =>
  q.find<LiftRow>(`${IN_FORCE} for update`, [accountId, at])
export const useLift = (q: Sql, id: string, orderId: string) =>
  q.run('update requests.cap_lift set used_by = $2 where id = $1', [id, orderId])
export const liftPage = (q: Sql, before: string | null, limit: number) =>
  q.many<LiftRow>(
    `select id, account_id, scope, reason, lifted_by, at, until, used_by from requests.cap_lift where $1::uuid is null
      or (at, id) < (select at, id from requests.cap_lift where id = $1) order by at desc, id desc limit $2`,
    [before, limit],
  )
