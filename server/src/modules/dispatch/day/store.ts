import type { TaskKind } from '@app/domain/requests'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { HandBackColumns, OfferColumns, OverrideColumns, TaskColumns } from '../rows.generated.ts'
import { ENDED, HELD, NOT_ON_HOLD, TASK, type TaskRow, VISIT, type VisitRow } from '../store.ts'

/**
 * What is open of the day in the district, and what those people hold of it elsewhere. Whoever is promised is not forgotten
 * when their hour has passed; a visit on hold is nobody's today.
 */
export const openOfDay = (
  q: Sql,
  of: { districtId: string; facilitatorIds: readonly string[]; from: Date; to: Date; notBefore: Date; limit: number },
) =>
  q.many<VisitRow>(
    `select ${VISIT} from dispatch.visit v where v.district_id = $1 and v.state not in ${ENDED}
      and v.starts_at >= $3 and v.starts_at < $4 and (v.ends_at > $5 or v.state in ${HELD}) and ${NOT_ON_HOLD}
    union all
    select ${VISIT} from dispatch.visit v where v.facilitator_id = any($2) and v.district_id <> $1 and v.state in ${HELD}
      and v.starts_at >= $3 and v.starts_at < $4
    order by starts_at, id limit $6`,
    [of.districtId, of.facilitatorIds, of.from, of.to, of.notBefore, of.limit],
  )
export const openTasksOf = (q: Sql, visitIds: readonly string[], limit: number) =>
  q.many<TaskRow>(
    `select ${TASK} from dispatch.task where visit_id = any($1) and state = 'open' order by made_at, id limit $2`,
    [visitIds, limit],
  )
export const askedFor = (q: Sql, visitIds: readonly string[], limit: number) =>
  q.many<Pick<OfferColumns, 'visit_id' | 'facilitator_id'>>(
    `select visit_id, facilitator_id from dispatch.offer where visit_id = any($1) and state = 'open'
      order by score, facilitator_id limit $2`,
    [visitIds, limit],
  )
/** To whom operations pinned them. */
export const pinsOf = (q: Sql, visitIds: readonly string[], limit: number) =>
  q.many<Pick<OverrideColumns, 'visit_id' | 'facilitator_id'>>(
    `select visit_id, facilitator_id from dispatch.override where visit_id = any($1) and kind = 'pin' and ended_at is null
      limit $2`,
    [visitIds, limit],
  )
export const leftSince = (q: Sql, visitIds: readonly string[], since: Date, limit: number) =>
  q.many<Pick<HandBackColumns, 'visit_id' | 'facilitator_id'>>(
    `select distinct visit_id, facilitator_id from dispatch.hand_back where visit_id = any($1) and how <> 'taken_away'
      and at > $2 limit $3`,
    [visitIds, since, limit],
  )
/** Who said no to it, or nothing, and is not asked again yet: each time that takes twice as long. */
export const declinedBy = (
  q: Sql,
  visitIds: readonly string[],
  of: { at: Date; minutes: number; minutesMax: number; limit: number },
) =>
  q.many<Pick<OfferColumns, 'visit_id' | 'facilitator_id'>>(
    `select visit_id, facilitator_id from dispatch.offer where visit_id = any($1) and state in ('declined', 'expired')
      group by visit_id, facilitator_id
      having max(offered_at) + least($3 * power(2, least(count(*) - 1, 10)), $4) * interval '1 minute' > $2
      order by visit_id, facilitator_id limit $5`,
    [visitIds, of.at, of.minutes, of.minutesMax, of.limit],
  )
export const doneOfDay = (q: Sql, facilitatorIds: readonly string[], from: Date, to: Date) =>
  q.many<{ facilitator_id: string; visits: number }>(
    `select facilitator_id, count(*)::integer as visits from dispatch.visit where facilitator_id = any($1)
      and starts_at >= $2 and starts_at < $3 and state in ('completed', 'failed') group by facilitator_id limit 500`,
    [facilitatorIds, from, to],
  )
/** Legs that were done: how many by the same rule, and in how many visits, as further ones in a visit are paid otherwise. */
export const legsDoneSince = (q: Sql, facilitatorIds: readonly string[], since: Date) =>
  q.many<
    Pick<TaskColumns, 'commission_rule'> & { facilitator_id: string; kind: TaskKind; legs: number; visits: number }
  >(
    `select v.facilitator_id, t.kind, t.commission_rule, count(*)::integer as legs,
      count(distinct v.id)::integer as visits
    from dispatch.visit v join dispatch.task t on t.visit_id = v.id and t.state = 'done'
    where v.facilitator_id = any($1) and v.starts_at >= $2 and v.state in ('completed', 'failed')
    group by v.facilitator_id, t.kind, t.commission_rule limit 10000`,
    [facilitatorIds, since],
  )
