import { mayActFor } from './actor.ts'
import type { Query } from './context.ts'
import { refuse } from './refusal.ts'

/** Is the caller's place the whole programme? Whoever has a district, an office or a firm has that one alone. */
export const hasWholeProgramme = (q: Query): boolean => mayActFor(q.actor, {})

/**
 * The programme's own banks, what a department is due and the balance of all accounts are of no district: whoever has one
 * alone neither moves nor reads them.
 */
export function assertWholeProgramme(q: Query): void {
  if (!hasWholeProgramme(q)) refuse('whole_programme_only')
}
