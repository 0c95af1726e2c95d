import type { Output, ParsedInput } from '@app/contract'
import { resolutionTargets } from '@app/domain/grievances'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as requests from '../../requests/index.ts'
import { howFar, resolve } from '../case/remedies.ts'

/**
 * What a decision may name, an officer of the place may name without a complaint: only a state from which somebody
 * could take it further.
 */
export async function reopenRequest(tx: Tx, input: ParsedInput<'requests.reopen'>): Promise<Output<'requests.reopen'>> {
  if (tx.actor.kind !== 'staff') refuse('not_yours')
  await requests.assertMayRead(tx, input.requestId)
  await requests.lockRequest(tx, input.requestId)
  const request = await requests.getRequest(tx, input.requestId)
  if (!resolutionTargets(await howFar(tx, request)).includes(input.to)) refuse('state_not_named', { field: 'to' })
  await resolve(tx, request.id, request.state, input.to, input.reason)
  return requests.cardOf(tx, request.id)
}
