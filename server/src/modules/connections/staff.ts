import { mayActFor } from '../../kernel/actor.ts'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'

/** What is spoken to holds for the whole territory: those who have power in all of it set it up and read it. */
export const assertProvince = (q: Query): void => {
  if (!mayActFor(q.actor, {})) refuse('not_yours')
}
export const meOf = (q: Query): string => (q.actor.kind === 'staff' ? q.actor.id : refuse('not_yours'))
