import type { Output, ParsedInput } from '@app/contract'
import { addDays, instantAt, localDateOf } from '@app/domain/shared'
import { areaOf } from '../../../kernel/area.ts'
import type { Query } from '../../../kernel/context.ts'
import { capacityOf } from '../../slots/index.ts'

/** One day of a district by tehsil and hour: of each tehsil that is the caller's. */
export async function capacity(
  q: Query,
  input: ParsedInput<'operations.capacity'>,
): Promise<Output<'operations.capacity'>> {
  const area = areaOf(q, input.districtId)
  const { calendar, areas } = q.kernel.territory
  const day = input.day ?? localDateOf(q.at, calendar.utcOffsetMinutes)
  const [from, to] = [day, addDays(day, 1)].map((one) => instantAt(one, '00:00', calendar.utcOffsetMinutes)) as [
    Date,
    Date,
  ]
  const tehsilIds = areas.tehsils
    .filter(
      (tehsil) =>
        tehsil.districtId === input.districtId &&
        (!area || area.districts.includes(tehsil.districtId) || area.tehsils.includes(tehsil.id)),
    )
    .map((tehsil) => tehsil.id)
  const cells = Map.groupBy(await capacityOf(q, tehsilIds, from, to), (cell) => cell.tehsilId)
  const hours = [...new Set([...cells.values()].flat().map((cell) => cell.startsAt.toISOString()))].sort()
  return {
    day,
    hours,
    tehsils: tehsilIds.map((tehsilId) => {
      const own = cells.get(tehsilId) ?? []
      return {
        tehsilId,
        people: Math.max(0, ...own.map((cell) => cell.people)),
        cells: own.map((cell) => ({ startsAt: cell.startsAt.toISOString(), taken: cell.taken, left: cell.left })),
      }
    }),
  }
}
