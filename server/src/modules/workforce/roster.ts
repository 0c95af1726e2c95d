import type { Crew } from '@app/domain/slots'
import type { Query } from '../../kernel/context.ts'
import * as store from './store.ts'

/** Who may work in these tehsils, those who are alike together: '' is a pair of hands, and a woman is a skill that nobody learns. */
export async function roster(q: Query, tehsilIds: readonly string[]): Promise<Crew[]> {
  return (await store.rosterOf(q, tehsilIds)).map((row) => ({
    tehsilIds: row.tehsils,
    skills: row.skills,
    people: row.people,
  }))
}

export const tehsilsServed = async (q: Query): Promise<string[]> =>
  (await store.tehsilsServed(q)).map((row) => row.tehsil_id)
