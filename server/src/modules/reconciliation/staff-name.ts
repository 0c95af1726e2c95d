import type { Query } from '../../kernel/context.ts'
import { findStaff } from '../identity/index.ts'

/** What a colleague is called; the key itself where nobody of that key is known. */
export const staffName = async (q: Query, key: string): Promise<string> =>
  (await findStaff(q, key.slice(key.indexOf(':') + 1)))?.name ?? key
