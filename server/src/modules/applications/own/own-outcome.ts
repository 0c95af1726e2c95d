import type { Output, ParsedInput } from '@app/contract'
import type { RequestState } from '@app/domain/requests'
import { DAY_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { advance, cardOf, noteInHistory, type RequestFacts } from '../../requests/index.ts'
import * as own from './store.ts'
import { ownRequest } from './own-request.ts'
import { settleObjection } from '../decision/objections.ts'
import { recordDecision } from '../decision/record-decision.ts'
import { type ApplicationRow, lockByRequest, patch } from '../store.ts'
import { same, wordsOf } from '../words.ts'

/** Marks what nobody but the citizen has said: no message tells it back to them. */
export const TOLD_BY_CITIZEN = 'told_by_citizen'
const AGAIN_DAYS = 7
const ASKED_MAX = 3
/** Where the department gives no time, it is asked after so many days. */
const ASK_AFTER_DAYS = 15
const WAITS: readonly RequestState[] = ['submitted', 'in_process', 'objected', 'approved']

/** Filed by the citizen, not ended, and the office has not made the paper itself. */
export const mayTellOutcome = (request: RequestFacts, application: ApplicationRow | undefined): boolean =>
  application?.way === 'self' && WAITS.includes(request.state)

export const askOutcomeFrom = (tx: Tx, requestId: string, dueAt: Date | null): Promise<void> =>
  tx.timer('applications.own_outcome', requestId, dueAt ?? new Date(tx.at.getTime() + ASK_AFTER_DAYS * DAY_MS))

/** The office's days are over: what came of it? Asked three times, a week apart; the citizen may say so at any time. */
export async function outcomeDue(tx: Tx, requestId: string): Promise<void> {
  const application = await lockByRequest(tx, requestId)
  const { request } = await ownRequest(tx, requestId)
  if (!mayTellOutcome(request, application)) return
  const { asked } = await own.countAsked(tx, requestId, tx.at)
  await tx.announce('own.outcome_asked', { requestId, times: asked })
  if (asked < ASKED_MAX)
    await tx.timer('applications.own_outcome', requestId, new Date(tx.at.getTime() + AGAIN_DAYS * DAY_MS))
}

/** The citizen says how it ended. It counts as told by them: the office never said so to us. */
export async function tellOutcome(
  tx: Tx,
  input: ParsedInput<'selfService.outcome'>,
): Promise<Output<'selfService.outcome'>> {
  const { request } = await ownRequest(tx, input.requestId)
  const application = await lockByRequest(tx, input.requestId)
  if (!application) refuse('not_filed_yet')
  if (!mayTellOutcome(request, application)) refuse('already_decided')
  if (input.outcome === 'refused' && input.reason === '') refuse('ground_needed', { field: 'reason' })
  await own.putOutcome(tx, request.id, input.outcome, tx.at)
  if (input.outcome === 'received') await received(tx, request, application, input.documentNo)
  if (input.outcome === 'refused') await refused(tx, request, application, input.reason)
  if (input.outcome === 'waiting') {
    await noteInHistory(tx, request.id, { kind: 'own', words: wordsOf(tx, 'note.own_waiting') })
    await tx.timer('applications.own_outcome', request.id, new Date(tx.at.getTime() + AGAIN_DAYS * DAY_MS))
  } else await tx.cancelTimer('applications.own_outcome', request.id)
  return cardOf(tx, request.id)
}

const TOLD = { reason: TOLD_BY_CITIZEN } as const

/** Through the states that the paper must have come through, at once; nothing waits at a counter any more. */
async function received(tx: Tx, request: RequestFacts, application: ApplicationRow, documentNo: string): Promise<void> {
  await settleObjection(tx, application, 'other')
  if (request.state !== 'approved') await advance(tx, request.id, 'approve', TOLD)
  await advance(tx, request.id, 'issue', TOLD)
  await advance(tx, request.id, 'deliver_digitally', TOLD)
  await patch(tx, application.application_id, {
    state: 'issued',
    reported_only: true,
    decided_at: tx.at,
    document_no: documentNo || null,
  })
  await recordDecision(tx, application, 'issued', documentNo ? { code: documentNo } : {})
  await noteInHistory(tx, request.id, { kind: 'own', words: wordsOf(tx, 'note.own_received') })
}

async function refused(tx: Tx, request: RequestFacts, application: ApplicationRow, reason: string): Promise<void> {
  if (request.state === 'approved') refuse('already_decided')
  await settleObjection(tx, application, 'other')
  await advance(tx, request.id, 'reject', { cause: 'department', words: same(reason), ...TOLD })
  await patch(tx, application.application_id, { state: 'decided', reported_only: true, decided_at: tx.at })
  await recordDecision(tx, application, 'rejected', { words: reason })
}
