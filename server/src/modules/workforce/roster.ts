import type { Query } from '../../kernel/context.ts'
import * as store from './store.ts'

/**
 * How many visits an hour of the tehsil bears: in all (''), by a woman, and of each skill. Everybody counts where their
 * day begins, so that nobody is promised in two tehsils; a tehsil where nobody's does borrows one.
 */
export async function roster(q: Query, tehsilId: string): Promise<Record<string, number>> {
  const rows = await store.rosterOf(q, tehsilId)
  const based = rows.filter((row) => row.base)
  const counted = based.length ? based : rows.slice(0, 1)
  const bySkill: Record<string, number> = { '': counted.length, woman: counted.filter((row) => row.sex === 'F').length }
  for (const { skills } of counted) for (const skill of skills) bySkill[skill] = (bySkill[skill] ?? 0) + 1
  return bySkill
}

export const tehsilsServed = async (q: Query): Promise<string[]> => (await store.tehsilsServed(q)).map((row) => row.tehsil_id)
