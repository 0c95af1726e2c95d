import { mayActFor } from '../../kernel/actor.ts'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'

/** The programme's own banks, and what a department is due, are of no district: whoever has one alone does not move them. */
export function assertWholeProgramme(q: Query): void {
  if (!mayActFor(q.actor, {})) refuse('not_yours')
}
