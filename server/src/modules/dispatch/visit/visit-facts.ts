import type { TaskKind } from '@app/domain/requests'
import type { Sex, TaskState, VisitKind, VisitState } from '@app/domain/dispatch'
import type { LocalText, Point } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as workforce from '../../workforce/index.ts'
import * as store from '../store.ts'

/** A visit as other modules know it. */
export interface VisitFacts {
  id: string
  kind: VisitKind
  state: VisitState
  orderId: string
  officeId: string | null
  facilitatorId: string | null
  requestIds: string[]
  tasks: {
    id: string
    requestId: string
    kind: TaskKind
    state: TaskState
    outcome: string | null
    facilitatorId: string | null
  }[]
  startsAt: Date
  endsAt: Date
  departedAt: Date | null
  point: Point
  reason: string | null
  cause: string | null
  callAttempts: number
  arrivedAt: Date | null
  startedAt: Date | null
  endedAt: Date | null
  unproven: boolean
  unprovenWhy: string | null
  reservedCashPaisa: number
  facilitator: {
    id: string
    name: string
    names: LocalText
    badgeNo: string
    sex: Sex
    vehicle: string
    personId: string
  } | null
}

export async function visitFacts(q: Query, visitId: string): Promise<VisitFacts> {
  const visit = (await store.findVisit(q, visitId)) ?? refuse('not_found')
  const tasks = await store.tasksOfVisit(q, visitId)
  const who = visit.facilitator_id === null ? undefined : await workforce.find(q, visit.facilitator_id)
  return {
    id: visit.id,
    kind: visit.kind,
    state: visit.state,
    orderId: visit.order_id,
    officeId: visit.office_id,
    facilitatorId: visit.facilitator_id,
    requestIds: [...new Set(tasks.map((task) => task.request_id))],
    tasks: tasks.map(taskFacts),
    startsAt: visit.starts_at,
    endsAt: visit.ends_at,
    departedAt: visit.departed_at,
    point: { lat: visit.lat, lon: visit.lon },
    reason: visit.reason,
    cause: visit.cause,
    callAttempts: visit.call_attempts,
    arrivedAt: visit.arrived_at,
    startedAt: visit.started_at,
    endedAt: visit.ended_at,
    unproven: visit.unproven,
    unprovenWhy: visit.unproven_why,
    reservedCashPaisa: visit.cash_paisa,
    facilitator: who
      ? {
          id: who.id,
          name: who.name,
          names: who.names,
          badgeNo: who.badgeNo,
          sex: who.sex,
          vehicle: who.vehicle,
          personId: who.personId,
        }
      : null,
  }
}

const taskFacts = (task: store.TaskRow): VisitFacts['tasks'][number] => ({
  id: task.id,
  requestId: task.request_id,
  kind: task.kind,
  state: task.state,
  outcome: task.outcome,
  facilitatorId: task.facilitator_id,
})

/** Every leg of a request so far, in order. */
export const tasksOf = async (
  q: Query,
  requestId: string,
): Promise<(VisitFacts['tasks'][number] & { visitId: string })[]> =>
  (await store.tasksOfRequest(q, requestId)).map((task) => ({ ...taskFacts(task), visitId: task.visit_id }))

/** The facilitator's visit at work right now, if any: whoever handles papers or money at a door does it there. */
export async function openVisitOf(q: Query, facilitatorId: string): Promise<VisitFacts | undefined> {
  const visit = await store.outVisitOf(q, facilitatorId)
  return visit && visitFacts(q, visit.id)
}
