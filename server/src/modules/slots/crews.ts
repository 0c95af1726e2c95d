import type { HourlyCrew } from '@app/domain/availability'
import { carried, type Crew, nearOf, ringsOf, type Wanted } from '@app/domain/slots'
import type { Query, Tx } from '../../kernel/context.ts'
import * as store from './store.ts'
import { deleteEndedBefore } from './waiting/store.ts'
import { noteGrown } from './waiting/note.ts'

/** Who works in a ring, hour by hour. */
export async function crewsByHour(q: Query, ring: string, from: Date, through: Date): Promise<(at: Date) => Crew[]> {
  const rows = Map.groupBy(await store.crewsIn(q, ring, from, through), (row) => row.starts_at.getTime())
  return (at) =>
    (rows.get(at.getTime()) ?? []).map((row) => ({ tehsilIds: row.tehsils, skills: row.skills, people: row.people }))
}

/** The tehsils that share people with one of these, directly or by others. */
export const tehsilsNear = async (q: Query, tehsilIds: readonly string[]): Promise<string[]> =>
  (await store.ringOf(q, tehsilIds)).map((row) => row.tehsil_id)

/** Of visits of one hour near this tehsil, the first of them first: which can be carried by those who work then. */
export async function carriedInHour(
  q: Query,
  tehsilId: string,
  startsAt: Date,
  visits: readonly Wanted[],
): Promise<boolean[]> {
  const ring = (await store.ringOf(q, [tehsilId])).find((row) => row.tehsil_id === tehsilId)?.ring
  return ring === undefined
    ? visits.map(() => false)
    : carried((await crewsByHour(q, ring, startsAt, startsAt))(startsAt), visits)
}

/** Whether more is promised in this hour near the tehsil than those who work then can carry. */
export async function isOverPromised(q: Query, tehsilId: string, startsAt: Date): Promise<boolean> {
  const ring = (await store.ringOf(q, [tehsilId])).find((row) => row.tehsil_id === tehsilId)?.ring
  const promised = ring === undefined ? [] : await store.promisedIn(q, ring, startsAt, startsAt)
  if (ring === undefined || !promised.length) return false
  const crews = (await crewsByHour(q, ring, startsAt, startsAt))(startsAt)
  const visits = promised.flatMap((one) =>
    Array.from({ length: one.visits }, () => ({ tehsilId: one.tehsil_id, skills: one.skills })),
  )
  return carried(crews, visits).includes(false)
}

const keyOf = (row: store.CrewRow): string => JSON.stringify([row.tehsils, row.skills, row.people])
const sameCrews = (a: readonly store.CrewRow[], b: readonly store.CrewRow[]): boolean => {
  const known = new Set(a.map(keyOf))
  return a.length === b.length && b.every((row) => known.has(keyOf(row)))
}
type Counted = store.CrewRow & Pick<HourlyCrew, 'peopleIn'>

/**
 * Says who works in these tehsils, and in which of their hours: every crew that serves one of them, whatever else it
 * serves. Called again whenever that changes, and when hours were opened; what was promised stays promised. Of two
 * changes at once the second counts again when the first is done, and nobody takes in an hour that is being counted.
 */
export async function setCrews(
  tx: Tx,
  tehsilIds: readonly string[],
  count: () => Promise<HourlyCrew[]>,
): Promise<void> {
  const counted = async (): Promise<Counted[]> =>
    (await count())
      .map(({ tehsilIds: tehsils, skills, people, peopleIn }) => ({
        tehsils: [...tehsils].sort(),
        skills: [...skills].sort(),
        people,
        peopleIn,
      }))
      .filter((row) => row.people > 0)
  // Whoever changes nothing waits for nobody. That is believed only where nobody else wrote down a count meanwhile: theirs
  // would hide what is changed here, if it happened to come to the same number.
  const version = async () => (await store.crewsVersion(tx, tehsilIds, tx.at)).version
  const looked = await version()
  const seen = await counted()
  const were = await store.crewsTouching(tx, tehsilIds)
  const same = sameCrews(were, seen) && (await changedHours(tx, tehsilIds, seen)).length === 0
  if (same && looked === (await version())) return
  await store.lockCounting(tx, [...new Set([...tehsilIds, ...[...seen, ...were].flatMap((row) => row.tehsils)])])
  const crews = await counted()
  const before = await store.crewsTouching(tx, tehsilIds)
  if (!sameCrews(before, crews)) await replaceCrews(tx, tehsilIds, before, crews)
  const changed = await changedHours(tx, tehsilIds, crews)
  if (!changed.length) return
  const near = [...new Set(changed.flatMap((row) => row.tehsils))]
  await store.lockHours(
    tx,
    near,
    [...new Set(changed.map((row) => row.starts_at.getTime()))].map((ms) => new Date(ms)),
  )
  await store.setCrewHours(tx, changed)
  await noteGrown(tx, near)
}

async function replaceCrews(
  tx: Tx,
  tehsilIds: readonly string[],
  before: readonly store.CrewRow[],
  crews: readonly Counted[],
): Promise<void> {
  const setsOf = (rows: readonly store.CrewRow[]) =>
    [...new Set(rows.map((row) => row.tehsils.join(' ')))].sort().join('|')
  const sameSets = setsOf(before) === setsOf(crews)
  if (!sameSets) await store.lockRings(tx)
  await store.replaceCrews(
    tx,
    tehsilIds,
    crews.map(({ tehsils, skills, people }) => ({ tehsils, skills, people })),
  )
  // Tehsils hang together by who serves which of them, whatever they can.
  if (sameSets) return
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

/** Hours of these crews in which another number works than is written down. */
async function changedHours(
  tx: Tx,
  tehsilIds: readonly string[],
  crews: readonly Counted[],
): Promise<store.CrewOfHour[]> {
  const served = [...new Set([...tehsilIds, ...crews.flatMap((crew) => crew.tehsils)])]
  const hours = await store.hoursOf(tx, served, tx.at)
  const first = hours[0]
  if (!first) return []
  const written = new Map(
    (await store.crewHoursTouching(tx, tehsilIds, first.starts_at)).map((row) => [
      hourKey(row, row.starts_at),
      row.people,
    ]),
  )
  return crews.flatMap((crew) =>
    hours.flatMap((hour) => {
      const people = crew.peopleIn({ from: hour.starts_at, to: hour.ends_at })
      return people === (written.get(hourKey(crew, hour.starts_at)) ?? 0)
        ? []
        : [{ tehsils: crew.tehsils, skills: crew.skills, starts_at: hour.starts_at, people }]
    }),
  )
}

const hourKey = (crew: Pick<store.CrewRow, 'tehsils' | 'skills'>, at: Date): string =>
  `${crew.tehsils.join(' ')}|${crew.skills.join(' ')}|${at.getTime()}`

/** Of hours that are over nobody asks who worked in them, nor of a line who stood in it. */
export async function forgetOldHours(tx: Tx, before: Date): Promise<void> {
  await store.forgetCrewHours(tx, before)
  await deleteEndedBefore(tx, before)
}
