import { type Crew, nearOf, ringsOf } from '@app/domain/slots'
import type { Query, Tx } from '../../kernel/context.ts'
import * as store from './store.ts'

export const crewsOf = async (q: Query, ring: string): Promise<Crew[]> =>
  (await store.crewsIn(q, ring)).map((row) => ({ tehsilIds: row.tehsils, skills: row.skills, people: row.people }))

const keyOf = (row: store.CrewRow): string => JSON.stringify([row.tehsils, row.skills, row.people])
const sameCrews = (a: readonly store.CrewRow[], b: readonly store.CrewRow[]): boolean => {
  const known = new Set(a.map(keyOf))
  return a.length === b.length && b.every((row) => known.has(keyOf(row)))
}

/**
 * Says who works in these tehsils: every crew that serves one of them, whatever else it serves. Called again whenever
 * that changes; what was promised stays promised. Of two changes at once the second counts again when the first is done.
 */
export async function setCrews(tx: Tx, tehsilIds: readonly string[], count: () => Promise<Crew[]>): Promise<void> {
  const counted = async () =>
    (await count())
      .map((crew) => ({ tehsils: [...crew.tehsilIds].sort(), skills: [...crew.skills].sort(), people: crew.people }))
      .filter((row) => row.people > 0)
  if (sameCrews(await store.crewsTouching(tx, tehsilIds), await counted())) return
  await store.lockRings(tx)
  await store.replaceCrews(tx, tehsilIds, await counted())
  const near = nearOf((await store.tehsilSets(tx)).map((row) => ({ tehsilIds: row.tehsils })))
  const rings = ringsOf(near)
  await store.replacePlaces(
    tx,
    [...near].map(([tehsilId, others]) => ({
      tehsil_id: tehsilId,
      ring: rings.get(tehsilId) as string,
      near: [...others].sort(),
    })),
  )
}
