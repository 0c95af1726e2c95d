import type { Output, ParsedInput } from '@app/contract'
import { type TripStage, tripStage } from '@app/domain/dispatch'
import { MINUTE_MS } from '@app/domain/shared'
import type { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as workforce from '../../workforce/index.ts'
import { whereaboutsOfVisit } from '../way/report-position.ts'
import { findVisit, type VisitRow } from '../store.ts'
import { linkIndex } from './share.ts'
import * as store from './store.ts'

type Trip = Output<'trips.get'>

/** No nearer than this is ever said: whoever holds the link knows the door or has no business with it. */
const STEP_METERS = 100

/** What a relative sees: a link that was taken back, one that is over and one that never was answer alike. */
export async function getTrip(q: Query, { token }: ParsedInput<'trips.get'>): Promise<Trip> {
  const { visit, stage } = await openLink(q, token)
  return {
    stage,
    startsAt: visit.starts_at.toISOString(),
    endsAt: visit.ends_at.toISOString(),
    endedAt: visit.ended_at?.toISOString() ?? null,
    comer: stage === 'not_yet' ? null : await comerOf(q, visit, token),
    ...(await whereabouts(q, visit)),
  }
}

export async function tripPhoto(q: Query, { token }: ParsedInput<'trips.photo'>): Promise<FileAnswer> {
  const { visit, stage } = await openLink(q, token)
  return visit.facilitator_id && stage !== 'not_yet'
    ? workforce.photoOf(q, visit.facilitator_id)
    : refuse('trip_unknown')
}

async function openLink(q: Query, token: string): Promise<{ visit: VisitRow; stage: TripStage }> {
  const link = (await store.findLink(q, linkIndex(q, token))) ?? refuse('trip_unknown')
  const visit = (await findVisit(q, link.visit_id)) ?? refuse('trip_unknown')
  const keptMs = q.kernel.territory.settings.liveLinkAfterVisitMinutes * MINUTE_MS
  const stage =
    tripStage({ state: visit.state, endedMs: visit.ended_at?.getTime() ?? null }, q.at.getTime(), keptMs) ??
    refuse('trip_unknown')
  return { visit, stage }
}

async function comerOf(q: Query, visit: VisitRow, token: string): Promise<Trip['comer']> {
  if (visit.facilitator_id === null) return null
  const [{ id, name, badgeNo, vehicle, sex }, faces] = await Promise.all([
    workforce.getFacilitator(q, visit.facilitator_id),
    workforce.withPhoto(q, [visit.facilitator_id]),
  ])
  return { name, badgeNo, photoUrl: faces.has(id) ? `/api/trips/${token}/photo` : null, vehicle, sex }
}

async function whereabouts(q: Query, visit: VisitRow): Promise<Pick<Trip, 'awayMeters' | 'seenAt' | 'etaSeconds'>> {
  const found = visit.state === 'en_route' ? await whereaboutsOfVisit(q, visit) : ({ known: 'never' } as const)
  if (found.known === 'never') return { awayMeters: null, seenAt: null, etaSeconds: null }
  if (found.known === 'stale') return { awayMeters: null, seenAt: found.seenAt, etaSeconds: null }
  return {
    awayMeters: Math.max(1, Math.ceil(found.meters / STEP_METERS)) * STEP_METERS,
    seenAt: found.seenAt,
    etaSeconds: found.eta && { from: Math.round(found.eta.fromSeconds), to: Math.round(found.eta.toSeconds) },
  }
}
