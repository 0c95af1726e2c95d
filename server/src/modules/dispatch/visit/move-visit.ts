import { decideVisit, isVisitEnd, type VisitAction, type VisitState } from '@app/domain/dispatch'
import type { Blamed } from '@app/domain/requests'
import type { VisitMoved } from '@app/contract/events'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import type { LocalText } from '@app/domain/shared'
import { refuse } from '../../../kernel/refusal.ts'
import { noteInHistory } from '../../requests/index.ts'
import { tellHomeVisit } from './home-visit.ts'
import * as store from '../store.ts'
import { insertChange } from './store.ts'

export interface Why {
  reason?: string | undefined
  cause?: Blamed | undefined
}

/** What watchers and other modules hear of a move, by where it leads. */
const EVENTS = {
  planned: 'visit.planned',
  assigned: 'visit.assigned',
  en_route: 'visit.departed',
  arrived: 'visit.arrived',
  in_progress: 'visit.started',
  completed: 'visit.completed',
  failed: 'visit.failed',
  cancelled: 'visit.cancelled',
} as const satisfies Partial<Record<VisitState, string>>

/**
 * The only way a visit's state changes: decide by the table, write the row and its history, announce. The caller has
 * locked the row. Answers the row as it is now.
 */
export async function moveVisit(
  tx: Tx,
  visit: store.VisitRow,
  action: VisitAction,
  patch: store.VisitPatch = {},
  why: Why = {},
): Promise<store.VisitRow> {
  const tasks = await store.tasksOfVisit(tx, visit.id)
  const verdict = decideVisit(visit.state, action, {
    kind: visit.kind,
    anyDone: tasks.some((task) => task.state === 'done'),
  })
  if (!verdict.ok) refuse(verdict.refusal, { state: visit.state })
  const { to } = verdict
  const [, , found] = await Promise.all([
    store.patchVisit(tx, visit.id, {
      ...patch,
      state: to,
      ...(isVisitEnd(to) && { ended_at: tx.at }),
      ...(why.reason !== undefined && { reason: why.reason }),
      ...(why.cause !== undefined && { cause: why.cause }),
    }),
    insertChange(tx, {
      visitId: visit.id,
      at: tx.at,
      deviceAt: tx.deviceAt ?? null,
      action,
      from: visit.state,
      to,
      facilitatorId: patch.facilitator_id ?? visit.facilitator_id,
      reason: why.reason ?? null,
      cause: why.cause ?? null,
      actor: actorKey(tx.actor),
      channel: tx.channel,
    }),
    store.findVisit(tx, visit.id),
  ])
  const now = found as store.VisitRow
  await tell(tx, now, tasks, visit.facilitator_id)
  if (to !== visit.state || action === 'give_back' || action === 'lose') await announce(tx, now, tasks, why)
  await tx.audit({
    action: `visit.${action}`,
    subject: `visit:${visit.id}`,
    details: { from: visit.state, to, ...(why.reason && { reason: why.reason }) },
  })
  return now
}

async function announce(tx: Tx, visit: store.VisitRow, tasks: readonly store.TaskRow[], why: Why): Promise<void> {
  if (visit.state === 'offered') return
  const moved: VisitMoved = {
    visitId: visit.id,
    kind: visit.kind,
    facilitatorId: visit.facilitator_id,
    orderId: visit.order_id,
    requestIds: [...new Set(tasks.map((task) => task.request_id))],
    ...(why.reason && { reason: why.reason }),
    ...(why.cause && { cause: why.cause }),
    ...(visit.unproven && { unproven: true }),
  }
  await tx.announce(EVENTS[visit.state], moved)
  if (visit.kind !== 'household') return
  await Promise.all(
    linesOf(visit).flatMap((line) =>
      moved.requestIds.map((requestId) =>
        noteInHistory(tx, requestId, {
          kind: line,
          words: noteWords(tx, `note.${line}`),
          ...(why.reason && { reason: why.reason }),
        }),
      ),
    ),
  )
}

const LINES: Partial<Record<VisitState, string>> = {
  en_route: 'visit_departed',
  arrived: 'visit_arrived',
  in_progress: 'visit_started',
  completed: 'visit_completed',
  failed: 'visit_failed',
}

/** Lines of the requests' history that a household reads. */
function linesOf(visit: store.VisitRow): string[] {
  const line = LINES[visit.state]
  return [...(line ? [line] : []), ...(visit.state === 'completed' && visit.unproven ? ['visit_unproven'] : [])]
}

export const noteWords = (tx: Tx, key: string): LocalText & { en: string; ur: string } =>
  tx.kernel.territory.messages.words[key] ?? { en: key, ur: key }

/** Word to those who watch: the households, the facilitators before and after, the district's operations. */
export async function tell(
  tx: Tx,
  visit: store.VisitRow,
  tasks: readonly store.TaskRow[],
  formerFacilitatorId: string | null = null,
): Promise<void> {
  const data = { visitId: visit.id, state: visit.state, version: visit.version }
  for (const requestId of new Set(tasks.map((task) => task.request_id))) {
    if (visit.kind === 'household') await tellHomeVisit(tx, requestId)
    await tx.live(`request:${requestId}`, { kind: 'visit', data })
  }
  for (const id of new Set([visit.facilitator_id, formerFacilitatorId]))
    if (id) await tx.live(`facilitator:${id}`, { kind: 'visit', data })
  await tellDesk(tx, visit)
}

/** Word to the district's operations alone. */
export async function tellDesk(tx: Tx, visit: store.VisitRow): Promise<void> {
  await tx.live(`district:${visit.district_id}`, {
    kind: 'visit',
    data: {
      visitId: visit.id,
      state: visit.state,
      version: visit.version,
      facilitatorId: visit.facilitator_id,
      tehsilId: visit.tehsil_id,
    },
  })
}
