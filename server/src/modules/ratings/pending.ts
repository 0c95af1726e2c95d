import type { Output, ParsedInput } from '@app/contract'
import { mayRate, type Side } from '@app/domain/ratings'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { definitionOf } from '../catalogue/index.ts'
import * as requests from '../requests/index.ts'
import * as workforce from '../workforce/index.ts'
import * as store from './store.ts'

const sideOf = (query: Query): Side => (query.actor.kind === 'facilitator' ? 'facilitator' : 'citizen')

/** Visits that I may still rate. */
export async function pending(query: Query): Promise<Output<'ratings.pending'>> {
  const { actor } = query
  if (actor.kind !== 'citizen' && actor.kind !== 'facilitator') refuse('not_yours')
  const items = []
  for (const ask of await store.openAsksOf(query, sideOf(query), actor.id, query.at)) {
    const request = await requests.getRequest(query, ask.request_id)
    const { name } = await definitionOf(query, request.serviceId, request.serviceVersion)
    items.push({
      visitId: ask.visit_id,
      requestId: ask.request_id,
      serviceName: { en: name.en, ur: name.ur },
      tone: ask.tone,
      askedAt: (ask.asked_at ?? ask.completed_at).toISOString(),
      otherName:
        actor.kind === 'citizen'
          ? (await workforce.getFacilitator(query, ask.facilitator_id)).name
          : request.subjectName,
      until: (ask.until ?? query.at).toISOString(),
    })
  }
  return { items, next: null }
}

/** The published rating. */
export async function ratingOf(query: Query, input: ParsedInput<'ratings.of'>): Promise<Output<'ratings.of'>> {
  const { rating, ratedVisits } = await workforce.getFacilitator(query, input.facilitatorId)
  return { rating, count: ratedVisits }
}

/** For screens: which of these visits may be rated now, and which the citizen has rated. */
export async function askedOf(
  query: Query,
  visitIds: readonly string[],
): Promise<{ visitId: string; open: boolean; ratedByCitizen: boolean }[]> {
  const rows = await store.asks(query, visitIds)
  return rows.map((ask) => ({
    visitId: ask.visit_id,
    open: ask.state === 'open' && mayRate(store.windowOf(ask), 'citizen', query.at) === null,
    ratedByCitizen: ask.citizen_rated,
  }))
}
