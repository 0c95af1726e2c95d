import type { Output, ParsedInput } from '@app/contract'
import type { Blamed, TaskKind } from '@app/domain/requests'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { endVisit, failTasks, finishTask } from '../visit/end-visit.ts'
import { ownVisit } from '../visit/own-visit.ts'
import * as store from '../store.ts'
import { visitView } from '../visit/visit-view.ts'

type Input = ParsedInput<'visits.officeOutcome'>

/** What a counter can say to each leg, and whether the leg is done with it. */
const OUTCOMES: Partial<Record<TaskKind, Partial<Record<Input['outcome'], 'done' | 'wasted'>>>> = {
  filing: { taken: 'done', sent_back: 'wasted', counter_closed: 'wasted' },
  followUp: { taken: 'done', sent_back: 'done', picked_up: 'done', not_ready: 'done', counter_closed: 'wasted' },
  pickUp: { picked_up: 'done', not_ready: 'wasted', counter_closed: 'wasted' },
}

/** At the counter: what the office said, reported by the facilitator until the office itself confirms. */
export async function officeOutcome(tx: Tx, input: Input): Promise<Output<'visits.officeOutcome'>> {
  const visit = await ownVisit(tx, input.visitId, 'complete')
  const task = (await store.tasksOfVisit(tx, visit.id)).find((one) => one.id === input.taskId) ?? refuse('not_found')
  const result = OUTCOMES[task.kind]?.[input.outcome]
  if (task.state !== 'open' || visit.kind !== 'office') refuse('visit_moved_on')
  if (!result) refuse('outcome_impossible', { field: 'outcome' })
  if (input.outcome === 'taken' && task.kind === 'filing' && input.diaryNo === '')
    refuse('diary_needed', { field: 'diaryNo' })
  if (input.outcome === 'sent_back' && input.reason === '') refuse('reason_unknown', { field: 'reason' })
  if (result === 'done')
    await finishTask(tx, visit, task, { outcome: input.outcome, reference: input.diaryNo, unproven: false })
  else
    await failTasks(tx, visit, [task], {
      reason: input.reason || input.outcome,
      cause: causeOf(tx, input),
      outcome: input.outcome,
    })
  await tx.announce('office.reported', {
    visitId: visit.id,
    taskId: task.id,
    requestId: task.request_id,
    kind: task.kind,
    facilitatorId: visit.facilitator_id as string,
    outcome: input.outcome,
    diaryNo: input.diaryNo,
    reason: input.reason,
    bagNo: input.bagNo,
    photoFileId: input.photoFileId ?? null,
  })
  const tasks = await store.tasksOfVisit(tx, visit.id)
  if (tasks.some((one) => one.state === 'open'))
    return visitView(tx, (await store.findVisit(tx, visit.id)) as store.VisitRow)
  // The wait at the counter ends with its first word.
  const startedAt = visit.started_at ?? tx.at
  const ended = tasks.some((one) => one.state === 'done')
    ? await endVisit(tx, visit, 'complete', {}, { started_at: startedAt })
    : await endVisit(
        tx,
        visit,
        'fail',
        { reason: input.reason || input.outcome, cause: causeOf(tx, input) },
        { started_at: startedAt },
      )
  return visitView(tx, ended)
}

/** A closed counter is the department's; why a file was sent back may be anybody's, and the pack's list knows. */
function causeOf(tx: Tx, input: Input): Blamed {
  const known = tx.kernel.territory.reasons.find((reason) => reason.code === input.reason)
  if (known) return known.cause === 'areaEvent' ? 'area_event' : known.cause
  return input.outcome === 'sent_back' ? 'platform' : 'department'
}
