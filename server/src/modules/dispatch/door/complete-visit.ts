import type { Output, ParsedInput } from '@app/contract'
import { dwellRefusal } from '@app/domain/dispatch'
import type { Tx } from '../../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { carriedBy } from '../../documents/index.ts'
import { advance, getRequest, readyToComplete } from '../../requests/index.ts'
import { tellLocked } from './code-ruling.ts'
import { endVisit, failTasks, finishTask } from '../visit/end-visit.ts'
import { reasonOf } from '../visit/reason-of.ts'
import { causeOf, failRequest } from './fail-visit.ts'
import { happenedAt, ownVisit } from '../visit/own-visit.ts'
import * as store from '../store.ts'
import { checkCode } from '../visit/visit-codes.ts'
import { visitView } from '../visit/visit-view.ts'

type Input = ParsedInput<'visits.complete'>

/**
 * Done: everything that the tasks need is there, the household gave the completion code, and it took as long as honest
 * work takes. Each task has its own outcome; what `notDone` names failed for its reason.
 */
export async function completeVisit(tx: Tx, input: Input): Promise<Output<'visits.complete'>> {
  const visit = await ownVisit(tx, input.visitId, 'complete')
  if (visit.kind === 'office') refuse('visit_moved_on')
  const open = (await store.tasksOfVisit(tx, visit.id)).filter((task) => task.state === 'open')
  const notDone = input.notDone.map((one) => ({
    reason: reasonOf(tx, one.reason),
    task: open.find((task) => task.id === one.taskId) ?? refuse('not_found', { field: 'notDone' }),
  }))
  const doing = open.filter((task) => !notDone.some((one) => one.task.id === task.id))
  if (!doing.length) refuse('visit_moved_on')
  for (const task of doing) await assertDoable(tx, visit, task)
  const endedMs = happenedAt(tx, visit.started_at).getTime()
  const early = visit.started_at && dwellRefusal(visit.started_at.getTime(), endedMs, visit.minimum_dwell_seconds)
  if (early)
    refuse(early, {
      from: new Date((visit.started_at as Date).getTime() + visit.minimum_dwell_seconds * 1000).toISOString(),
    })
  const proof = await prove(tx, visit, input)
  const proven = { ...visit, unproven: visit.unproven || proof.unproven !== undefined }
  for (const { task, reason } of notDone) {
    const failure = { code: reason.code, cause: causeOf(reason), counts: reason.countsForCitizen }
    await failTasks(tx, proven, [task], { reason: failure.code, cause: failure.cause })
    await failRequest(tx, task, 'fail', failure)
  }
  for (const task of doing) await finishTask(tx, visit, task, { outcome: 'done', unproven: proven.unproven })
  const ended = await endVisit(tx, visit, 'complete', {}, { ...proof, cash_paisa: 0 })
  for (const task of doing) await advanceFor(tx, task)
  return visitView(tx, ended)
}

/** The first thing that still stands against the task is the refusal. */
async function assertDoable(tx: Tx, visit: store.VisitRow, task: store.TaskRow): Promise<void> {
  const details = { requestId: task.request_id }
  if (task.kind === 'delivery') {
    if ((await carriedBy(tx, visit.facilitator_id as string)).some((paper) => paper.requestId === task.request_id))
      refuse('paper_unaccounted', details)
    return
  }
  const missing = await readyToComplete(tx, task.request_id)
  if (missing) refuse(missing, details)
}

/** The completion code, or why the visit stands without its proof. A witness has no code to give. */
async function prove(tx: Tx, visit: store.VisitRow, input: Input): Promise<store.VisitPatch> {
  if (input.code === undefined) {
    if (visit.unproven_why === 'witness') return {}
    return refuse('code_wrong')
  }
  const verdict = await checkCode(tx, visit, 'completion', input.code, input.offline)
  if (typeof verdict === 'object') {
    await store.patchVisit(tx, visit.id, { completion_tries: visit.completion_tries + 1 })
    if (visit.completion_tries + 1 === tx.kernel.territory.settings.codeTries) await tellLocked(tx, visit, 'completion')
    return refuseAndKeep(verdict.refusal, {
      triesLeft: Math.max(0, tx.kernel.territory.settings.codeTries - visit.completion_tries - 1),
    })
  }
  return verdict === 'proven'
    ? {}
    : {
        unproven: true,
        unproven_why: visit.unproven_why ?? (verdict === 'approved' ? 'supervisor' : 'completion_code_wrong_offline'),
      }
}

/** Where the request stood waiting for this leg, it goes on; a request that ended meanwhile stays ended. */
async function advanceFor(tx: Tx, task: store.TaskRow): Promise<void> {
  const { state } = await getRequest(tx, task.request_id)
  if (task.kind === 'collection' && state === 'visiting') await advance(tx, task.request_id, 'complete_collection')
  if (task.kind === 'correction' && state === 'objected') await advance(tx, task.request_id, 'cure')
  if (task.kind === 'delivery' && state === 'delivering') await advance(tx, task.request_id, 'deliver')
}
