import type { Query } from '../../../kernel/context.ts'
import { countOpen } from './store.ts'

/** How many letters of a department wait for a person. */
export const openLettersOf = async (q: Query, departmentId: string): Promise<number> =>
  (await countOpen(q, departmentId))?.letters ?? 0
