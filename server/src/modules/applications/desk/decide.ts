import { decideByMessage } from '@app/domain/applications'
import type { Tx } from '../../../kernel/context.ts'
import { type DepartmentMessage, messageOf, setAsideSecond } from '../../departments/index.ts'
import { getRequest } from '../../requests/index.ts'
import { knownOf } from '../case-of.ts'
import { factsOf } from './decided.ts'
import { approve, reject } from './desk-acts.ts'
import { markFiled, markTaken } from '../filing/file-application.ts'
import { issue } from './issue.ts'
import { isAnother } from './reissue.ts'
import { objectionCodeOf, raiseObjection } from '../decision/objections.ts'
import { recordDecision } from '../decision/record-decision.ts'
import { type ApplicationRow, lockByRequest, patch } from '../store.ts'

/** A department's message that says something new: decided by the rules, done in this transaction. */
export async function followAnswer(
  tx: Tx,
  event: { requestId: string; applicationId: string; departmentId: string; messageId: string },
): Promise<void> {
  const application = await lockByRequest(tx, event.requestId)
  if (application?.application_id !== event.applicationId) return
  await act(tx, application, await messageOf(tx, event.departmentId, event.messageId), event.messageId)
}

async function act(tx: Tx, known: ApplicationRow, message: DepartmentMessage, messageId: string): Promise<void> {
  // A message can be faster than the answer to our own sending: whoever speaks of it has it.
  if ((await getRequest(tx, known.request_id)).state === 'ready')
    await markFiled(tx, known, { reference: message.reference })
  const application = (await lockByRequest(tx, known.request_id)) as ApplicationRow
  const held =
    application.held_message === null
      ? undefined
      : (await messageOf(tx, application.department_id, application.held_message)).kind
  const decision = decideByMessage(message.kind, { ...(await factsOf(tx, application)), held })
  if (message.reference && message.reference !== application.reference)
    await patch(tx, application.application_id, { reference: message.reference })
  if (decision.ok !== true) {
    if (decision.ok !== 'hold' && message.file && (await isAnother(tx, application, message.file)))
      await setAsideSecond(tx, application.department_id, messageId)
    if (decision.ok === 'hold') await patch(tx, application.application_id, { held_message: messageId })
    if (decision.ok === false)
      await recordDecision(tx, application, 'late_answer', { code: message.kind, words: message.words })
    return
  }
  switch (message.kind) {
    case 'acknowledged':
      return markTaken(tx, application, message.reference)
    case 'approved':
      return approve(tx, application, decision.actions)
    case 'rejected':
      return reject(tx, application, { code: message.code, words: message.words, ground: message.ground })
    case 'issued':
      return issue(tx, application, {
        documentNo: message.documentNo || message.reference || application.tracking_no,
        printed: message.printed,
        file: message.file ?? null,
        actions: decision.actions,
      })
    case 'objected':
      return raiseObjection(tx, application, await knownOf(tx, application.request_id), {
        code: objectionCodeOf(message.code),
        note: message.words,
        items: message.items,
        action: 'object',
      })
  }
}

/** Nobody has to appear any more: what the department had decided meanwhile holds now. */
export async function actOnHeld(tx: Tx, requestId: string): Promise<void> {
  const application = await lockByRequest(tx, requestId)
  if (!application?.held_message) return
  const { needOpen } = await factsOf(tx, application)
  if (needOpen) return
  const message = await messageOf(tx, application.department_id, application.held_message)
  await patch(tx, application.application_id, { held_message: null })
  await act(tx, application, message, application.held_message)
}
