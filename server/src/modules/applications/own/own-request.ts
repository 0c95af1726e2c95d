import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertMayOrder } from '../../requests/index.ts'
import { type Known, knownOf } from '../case-of.ts'

/** A request of whoever does it themselves; an agent reads it to a caller. */
export async function ownRequest(q: Query, requestId: string): Promise<Known> {
  await assertMayOrder(q, requestId)
  const known = await knownOf(q, requestId)
  return known.request.mode === 'selfService' ? known : refuse('not_in_this_mode')
}
