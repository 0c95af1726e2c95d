import type { Output, ParsedInput } from '@app/contract'
import { FAIRNESS_ROAD_MINUTES, giniOf } from '@app/domain/dispatch'
import { areaOf } from '../../../kernel/area.ts'
import type { Query } from '../../../kernel/context.ts'
import { tehsilOf } from '../../places/index.ts'
import { workedIn, type WorkedRow } from './store.ts'
import { weekOf } from './week-of.ts'

type Evenness = Output<'operations.evenness'>

const PEOPLE_MAX = 20_000

/** How a week's work was shared among those who were there for it. */
export async function evenness(q: Query, input: ParsedInput<'operations.evenness'>): Promise<Evenness> {
  const { from, until } = weekOf(q, input.weeksBack)
  const districtsOf = (row: WorkedRow) => new Set(row.tehsils.flatMap((id) => tehsilOf(q.kernel, id)?.districtId ?? []))
  const rows = await workedIn(q, from, until, PEOPLE_MAX)
  const by = new Map<string, WorkedRow[]>()
  for (const row of rows) for (const id of districtsOf(row)) by.set(id, [...(by.get(id) ?? []), row])
  return {
    from: from.toISOString(),
    until: until.toISOString(),
    fairnessRoadMinutes: q.kernel.territory.settings.fairnessRoadMinutes ?? FAIRNESS_ROAD_MINUTES,
    rows: ownDistricts(q).flatMap(({ id, name }) => {
      const people = by.get(id)
      return people ? [{ districtId: id, name: { en: name.en, ur: name.ur }, ...sharedAmong(people) }] : []
    }),
  }
}

function sharedAmong(people: readonly WorkedRow[]): Omit<Evenness['rows'][number], 'districtId' | 'name'> {
  const earnedPaisa = people.reduce((sum, one) => sum + one.paisa, 0)
  const hours = people.reduce((sum, one) => sum + one.seconds, 0) / 3_600
  return {
    people: people.length,
    earnedPaisa,
    hours: Math.round(hours * 10) / 10,
    eachPaisa: Math.round(earnedPaisa / people.length),
    hourlyPaisa: hours > 0 ? Math.round(earnedPaisa / hours) : null,
    gini: giniOf(people.map((one) => one.paisa)),
  }
}

function ownDistricts(q: Query) {
  const area = areaOf(q)
  const { districts } = q.kernel.territory.areas
  if (!area) return districts
  const tehsils = area.tehsils.map((id) => tehsilOf(q.kernel, id)?.districtId)
  return districts.filter(({ id }) => area.districts.includes(id) || tehsils.includes(id))
}
