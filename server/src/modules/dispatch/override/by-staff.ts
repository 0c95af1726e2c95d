import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'

/** Whose decision it is. */
export const byStaff = ({ actor }: Query): string => (actor.kind === 'staff' ? actor.id : refuse('not_yours'))
