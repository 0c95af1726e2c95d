import type { Output, ParsedInput } from '@app/contract'
import { addDays, instantAt, localDateOf } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { lists } from '../../requests/index.ts'
import * as dispatch from '../store.ts'
import { placed } from '../visit/placed.ts'
import { holderNames } from '../override/holders.ts'
import { overridesOf } from '../override/shown.ts'
import { promisedBeside, tasksOfVisits } from './store.ts'

/** More than these are not looked through by hand. */
const SWAPS_MAX = 50

/**
 * What the visit could be exchanged with: promised on its day in its district, the nearest hours first. Whether it breaks
 * anything is judged when it is done.
 */
export async function swaps(q: Query, input: ParsedInput<'operations.swaps'>): Promise<Output<'operations.swaps'>> {
  const visit = await placed(q, await dispatch.findVisit(q, input.visitId))
  const offset = q.kernel.territory.calendar.utcOffsetMinutes
  const day = localDateOf(visit.starts_at, offset)
  const rows = await promisedBeside(q, visit, {
    from: instantAt(day, '00:00', offset),
    to: instantAt(addDays(day, 1), '00:00', offset),
    limit: SWAPS_MAX,
  })
  const ids = rows.map((row) => row.id)
  const first = new Map((await tasksOfVisits(q, ids)).toReversed().map((task) => [task.visit_id, task.request_id]))
  const [numbers, names, overrides] = [
    await lists.trackingNos(q, [...new Set(first.values())]),
    await holderNames(
      q,
      rows.map((row) => row.facilitator_id as string),
    ),
    await overridesOf(q, ids),
  ]
  return {
    items: rows.flatMap((row) => {
      const trackingNo = numbers.get(first.get(row.id) ?? '')
      const facilitatorId = row.facilitator_id
      if (trackingNo === undefined || facilitatorId === null) return []
      return [
        {
          visitId: row.id,
          trackingNo,
          kind: row.kind,
          tehsilId: row.tehsil_id,
          startsAt: row.starts_at.toISOString(),
          endsAt: row.ends_at.toISOString(),
          facilitatorId,
          facilitatorName: names.get(facilitatorId) ?? null,
          pinned: overrides.get(row.id)?.kind === 'pin',
        },
      ]
    }),
  }
}
