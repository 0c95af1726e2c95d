import { crewsOf, type HourlyCrew } from '@app/domain/availability'
import { DAY_MS } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { workTimesOf } from './hours/work-times.ts'
import * as store from './store.ts'

/** Slots are shown so many days ahead, and a day more is counted, so that its first hours are known when it is opened. */
const BEYOND_DAYS = 2

/**
 * Who may work in these tehsils, those who are alike together, and how many of them in an hour: '' is a pair of hands, and
 * a woman is a skill that nobody learns.
 */
export async function roster(q: Query, tehsilIds: readonly string[]): Promise<HourlyCrew[]> {
  const people = await store.rosterOf(q, tehsilIds)
  const from = new Date(q.at.getTime() - DAY_MS)
  const to = new Date(q.at.getTime() + (q.kernel.territory.settings.slotHorizonDays + BEYOND_DAYS) * DAY_MS)
  const times = await workTimesOf(
    q,
    people.map((row) => row.id),
    { from, to },
  )
  return crewsOf(people.map((row) => ({ tehsilIds: row.tehsils, skills: row.skills, times: times.get(row.id) ?? [] })))
}

export const tehsilsServed = async (q: Query): Promise<string[]> =>
  (await store.tehsilsServed(q)).map((row) => row.tehsil_id)
