import type { Output, ParsedInput } from '@app/contract'
import type { Action } from '@app/domain/requests'
import { mayActFor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { advance, actForOrderer, assertMayRead, cardOf, getRequest, readyToComplete } from '../../requests/index.ts'
import { knownOf } from '../case-of.ts'
import { enterOwnFiling } from './file-application.ts'
import { retellReadiness } from '../form/readiness.ts'

type Card = Output<'requests.completeByUpload'>

async function complete(tx: Tx, requestId: string, action: Action): Promise<Card> {
  await retellReadiness(tx, requestId)
  const missing = await readyToComplete(tx, requestId)
  // Whether the way is right comes before whether everything is there.
  const { mode, state } = await getRequest(tx, requestId)
  const right = action === 'complete_by_upload' ? mode === 'remote' : mode === 'centre'
  if (missing && right && state === 'booked') refuse(missing)
  await advance(tx, requestId, action)
  return cardOf(tx, requestId)
}

/** Remote: form, papers and proof are in, and paid. */
export async function completeByUpload(tx: Tx, input: ParsedInput<'requests.completeByUpload'>): Promise<Card> {
  await actForOrderer(tx, input.requestId)
  return complete(tx, input.requestId, 'complete_by_upload')
}

/** Walk-in centre: the same steps were done at the desk. */
export async function completeAtDesk(tx: Tx, input: ParsedInput<'requests.completeAtDesk'>): Promise<Card> {
  const row = await assertMayRead(tx, input.requestId)
  const agent = tx.actor.kind === 'staff' && tx.actor.roles.includes('agent')
  if (
    !agent &&
    !mayActFor(tx.actor, {
      districtId: row.district_id,
      tehsilId: row.tehsil_id,
      officeId: row.office_id,
      centreId: row.centre_id,
    })
  )
    refuse('not_yours')
  return complete(tx, input.requestId, 'complete_at_desk')
}

/** Self-service: the citizen went themselves and has the office's number. */
export async function fileOneself(tx: Tx, input: ParsedInput<'requests.fileOneself'>): Promise<Card> {
  await actForOrderer(tx, input.requestId)
  await enterOwnFiling(tx, await knownOf(tx, input.requestId), input.reference)
  return cardOf(tx, input.requestId)
}
