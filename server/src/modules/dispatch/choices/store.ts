import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { OfferColumns, PlanColumns, VisitColumns } from '../rows.generated.ts'
import type { Considered } from '../visit/considered.ts'

export type OfferState = OfferColumns['state']

export type PassedRow = Pick<VisitColumns, 'kind' | 'tehsil_id' | 'starts_at'> & {
  facilitator_id: string
  by_hand: boolean
  /** Those of the round in which it was taken; null where nobody was asked, or that has gone after its months. */
  candidates: Considered[] | null
  own_offer: OfferState | null
}

/**
 * Visits that were given to others, the newest first, with the choice that led to it. Those for which one person alone
 * could come, who holds the papers, were nobody else's to have.
 */
export const passedBy = (q: Sql, facilitatorId: string, tehsilIds: readonly string[], since: Date, limit: number) =>
  q.many<PassedRow>(
    `select v.kind, v.tehsil_id, v.starts_at, v.facilitator_id, taken.round is null as by_hand, chosen.candidates,
      own.state as own_offer
    from dispatch.visit v
    left join lateral (select o.round from dispatch.offer o where o.visit_id = v.id and o.facilitator_id = v.facilitator_id
      and o.state = 'accepted' order by o.offered_at desc limit 1) taken on true
    left join lateral (select d.candidates from dispatch.decision d where d.visit_id = v.id and d.round = taken.round
      order by d.at desc limit 1) chosen on true
    left join lateral (select o.state from dispatch.offer o where o.visit_id = v.id and o.facilitator_id = $1
      order by o.offered_at desc limit 1) own on true
    where v.tehsil_id = any($2) and v.assigned_at >= $3 and v.facilitator_id <> $1 and v.only_facilitator_id is null
    order by v.assigned_at desc, v.id limit $4`,
    [facilitatorId, tehsilIds, since, limit],
  )

export type PlanFacts = Known<
  Pick<PlanColumns, 'id' | 'version' | 'seed' | 'planner' | 'made_at' | 'input_digest' | 'digest'>,
  { seed: number }
> & { input_kept: boolean }

export const plansOf = (q: Sql, ids: readonly string[]) =>
  q.many<PlanFacts>(
    `select id, version, seed, planner, made_at, input_digest, digest, input is not null as input_kept
      from dispatch.plan where id = any($1) limit 20`,
    [ids],
  )
