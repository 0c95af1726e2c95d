import type { Output, ParsedInput } from '@app/contract'
import { isHeld, isOut, isVisitEnd } from '@app/domain/dispatch'
import { visitStage } from '@app/domain/requests'
import { maskPhone, MINUTE_MS } from '@app/domain/shared'
import type { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertMayRead, getRequest } from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import { doorDuePaisa } from '../visit/money-due.ts'
import { whereaboutsOfVisit } from '../way/report-position.ts'
import * as store from '../store.ts'
import { tasksOfVisits } from './store.ts'
import { lockedCode } from '../door/code-ruling.ts'
import { sharedAmong } from '../trips/store.ts'
import { codesOf } from '../visit/visit-codes.ts'

/** The view's visit, but for the two things that ratings know. */
export type VisitFacts = Omit<Output<'requests.get'>['visits'][number], 'rated' | 'rateable'> & {
  /** Ended by the completion code, and nothing speaks against it. */
  completedByCode: boolean
  unproven: boolean
  endedAt: Date | null
  startedAt: Date | null
  cause: string | null
  reason: string | null
  silentSince: Date | null
  taskStates: {
    id: string
    kind: Output<'requests.get'>['visits'][number]['tasks'][number]
    state: store.TaskRow['state']
    outcome: string | null
  }[]
}

/** Visits of a request, in order. Codes only while somebody is out, and never to one of ours: an agent has them sent again. */
export async function visitsOf(q: Query, requestId: string): Promise<VisitFacts[]> {
  const visits = await store.visitsOfRequest(q, requestId)
  const request = await getRequest(q, requestId)
  const paid = request.quote.dueAtDoorPaisa > 0 && doorDuePaisa(request) === 0
  const tasks = await tasksOfVisits(
    q,
    visits.map((visit) => visit.id),
  )
  const people = new Map(
    (
      await workforce.many(
        q,
        visits.flatMap((visit) => visit.facilitator_id ?? []),
      )
    ).map((one) => [one.id, one]),
  )
  const faces = await workforce.withPhoto(q, [...people.keys()])
  const shared = new Set((await sharedAmong(q, requestId)).map((row) => row.visit_id))
  const facts: VisitFacts[] = []
  for (const visit of visits) {
    const own = tasks.filter((task) => task.visit_id === visit.id && task.request_id === requestId)
    const who = visit.facilitator_id === null ? undefined : people.get(visit.facilitator_id)
    const face =
      who && faces.has(who.id) && showsFace(q, visit)
        ? `/api/requests/${requestId}/visits/${visit.id}/photo?x-app=${q.call?.app ?? 'citizen'}`
        : null
    facts.push({
      id: visit.id,
      kind: visit.kind,
      tasks: own.map((task) => task.kind),
      state: visit.state,
      stage: visitStage(visit.state, paid && own.some((task) => task.kind === 'collection')),
      whereabouts: await whereaboutsOfVisit(q, visit),
      startsAt: visit.starts_at.toISOString(),
      endsAt: visit.ends_at.toISOString(),
      facilitator: who
        ? {
            id: who.id,
            name: who.name,
            badgeNo: who.badgeNo,
            photoUrl: face,
            vehicle: who.vehicle,
            sex: who.sex,
            phoneMasked: maskPhone(who.phone),
            rating: who.ratedVisits >= 10 ? who.rating : null,
            ratedVisits: who.ratedVisits,
          }
        : null,
      codes:
        visit.kind === 'household' && isOut(visit.state) && q.actor.kind !== 'facilitator' && q.actor.kind !== 'staff'
          ? await codesOf(q, visit.id)
          : null,
      lockedCode: await lockedCode(q, visit),
      shared: shared.has(visit.id),
      canTrack: isOut(visit.state) || isJustOver(q, visit),
      completedByCode: visit.state === 'completed' && visit.kind === 'household' && !visit.unproven,
      unproven: visit.unproven,
      endedAt: isVisitEnd(visit.state) ? visit.ended_at : null,
      startedAt: visit.started_at,
      cause: visit.cause,
      reason: visit.reason,
      silentSince: visit.silent_since,
      taskStates: own.map((task) => ({ id: task.id, kind: task.kind, state: task.state, outcome: task.outcome })),
    })
  }
  return facts
}

/** Gone, but not so long that the household would not still see who was there. */
const isJustOver = (q: Query, visit: store.VisitRow): boolean =>
  visit.ended_at !== null &&
  visit.departed_at !== null &&
  q.at.getTime() < visit.ended_at.getTime() + q.kernel.territory.settings.liveLinkAfterVisitMinutes * MINUTE_MS

const showsFace = (q: Query, visit: store.VisitRow): boolean => isHeld(visit.state) || isJustOver(q, visit)

/** The face of whoever comes, for the people of that request alone. */
export async function visitPhoto(
  q: Query,
  { requestId, visitId }: ParsedInput<'requests.visitPhoto'>,
): Promise<FileAnswer> {
  await assertMayRead(q, requestId)
  const visit = (await store.visitsOfRequest(q, requestId)).find((one) => one.id === visitId)
  return visit?.facilitator_id && showsFace(q, visit) ? workforce.photoOf(q, visit.facilitator_id) : refuse('not_found')
}
