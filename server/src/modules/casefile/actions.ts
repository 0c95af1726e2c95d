import type { Output } from '@app/contract'
import { isToCome, isVisitEnd, type VisitState } from '@app/domain/dispatch'
import { availableActions, freeUntilMs, movingRule, type Action, withMoving } from '@app/domain/requests'
import type { Query } from '../../kernel/context.ts'
import * as dispatch from '../dispatch/index.ts'
import type * as requests from '../requests/index.ts'

type View = Output<'requests.get'>

/** How the visit that is to come may be moved: the collection's time is the order's slot, the others have one of their own. */
export async function movingOf(
  q: Query,
  request: requests.RequestFacts,
  order: requests.OrderFacts,
  visits: View['visits'],
): Promise<View['moving']> {
  const ofOrder = request.state === 'scheduled' || request.state === 'visit_assigned' ? order.slotStartsAt : null
  const own = visits.find(
    (one) =>
      (one.tasks.includes('correction') || one.tasks.includes('delivery')) &&
      isToCome(one.state as VisitState) &&
      one.startsAt !== null,
  )
  const startsAtMs = ofOrder?.getTime() ?? (own?.startsAt ? Date.parse(own.startsAt) : undefined)
  if (startsAtMs === undefined) return null
  const { settings } = q.kernel.territory
  const rule = movingRule(
    { startsAtMs, lateMoves: ofOrder || !own ? order.lateReschedules : await dispatch.lateReschedules(q, own.id) },
    settings,
    q.at.getTime(),
  )
  return { rule, freeUntil: new Date(freeUntilMs(startsAtMs, settings)).toISOString() }
}

/**
 * What can be asked of the request now, by its state and by the visit that is really there. Operations are not bound by
 * the household's tries.
 */
export function actionsFor(
  q: Query,
  request: requests.RequestFacts,
  visits: View['visits'],
  moving: View['moving'],
): View['actions'] {
  const { facts, mode } = request
  const visit = visits.find((one) => one.tasks.includes('correction') && !isVisitEnd(one.state as VisitState))
  const correction = visit && (isToCome(visit.state as VisitState) ? 'to_come' : 'under_way')
  const available = availableActions(request.state, {
    mode,
    failuresByCitizen: facts.failuresByCitizen,
    officeTook: facts.officeTook,
    workBegan: facts.workBegan,
    correction,
  })
  const bound = q.actor.kind !== 'staff' || q.actor.roles.includes('agent')
  return withMoving(available, moving && (bound ? moving.rule : 'free')).map((one) => ({
    ...one,
    action: one.action as Action,
  }))
}
