import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertMayRead } from '../reading/access.ts'
import { meetNeed } from '../life/needs.ts'
import * as store from '../store.ts'
import { needView } from '../reading/view-parts.ts'

/** A party did what was due. An appearance is proved by the office itself or by the reference the office gave. */
export async function meetNeedCommand(
  tx: Tx,
  input: ParsedInput<'requests.meetNeed'>,
): Promise<Output<'requests.meetNeed'>> {
  const request = await assertMayRead(tx, input.requestId)
  const need = (await store.lockNeed(tx, input.needId)) ?? refuse('not_found')
  if (need.request_id !== request.id) refuse('not_found')
  if (need.kind === 'wait') refuse('need_closed')
  if (need.kind === 'appear' && tx.actor.kind === 'citizen' && input.reference === '')
    refuse('reference_needed', { field: 'reference' })
  return needView(await meetNeed(tx, input.needId, input.reference), true)
}
