import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { reasonOf } from '../visit/reason-of.ts'
import { causeOf } from './fail-visit.ts'
import { leaveVisit } from '../visit/leave-visit.ts'
import { ownVisit } from '../visit/own-visit.ts'

/** I cannot: another is asked at once. */
export async function giveBack(tx: Tx, input: ParsedInput<'visits.giveBack'>): Promise<Output<'visits.giveBack'>> {
  const visit = await ownVisit(tx, input.visitId, 'give_back')
  const reason = reasonOf(tx, input.reason)
  await leaveVisit(tx, visit, {
    how: 'given_back',
    action: 'give_back',
    requestAction: 'give_back',
    reason: reason.code,
    cause: causeOf(reason),
  })
  return { done: true }
}
