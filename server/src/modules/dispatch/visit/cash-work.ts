import { type CashWarning, cashWarning, depositableMs } from '@app/domain/payments'
import { HOUR_MS } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { ratesAt } from '../../catalogue/index.ts'
import { type CashPosition, cashPositions } from '../../ledger/index.ts'
import { tehsilOf } from '../../places/index.ts'
import { areas } from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'

export interface CashStanding {
  position: CashPosition
  warning: CashWarning
  heldHours: number
}

export async function cashStanding(q: Query, facilitatorId: string): Promise<CashStanding> {
  return (await cashStandings(q, [facilitatorId])).get(facilitatorId) as CashStanding
}

/**
 * Each one's cash, and what it says about new cash work. Its age counts only days on which it could have been
 * deposited, and stands still while an area event keeps people at home: `full` and `aged` stop new cash work until a deposit.
 */
export async function cashStandings(q: Query, facilitatorIds: readonly string[]): Promise<Map<string, CashStanding>> {
  const [positions, people, events] = await Promise.all([
    cashPositions(q, facilitatorIds),
    workforce.many(q, facilitatorIds),
    areas.areaEvents(q, q.at),
  ])
  const homes = new Map(people.map((one) => [one.id, one.tehsilIds[0]]))
  const { warnBasisPoints, ageHoursMax } = ratesAt(q.kernel, q.at).cash
  return new Map(
    [...positions].map(([id, position]) => {
      const heldHours = position.oldestAt ? heldHoursOf(q, homes.get(id), events, position.oldestAt) : 0
      return [
        id,
        {
          position,
          heldHours,
          warning: cashWarning(
            { ...position, heldHours },
            { capPaisa: position.capPaisa, warnBasisPoints, ageHoursMax },
          ),
        },
      ]
    }),
  )
}

function heldHoursOf(
  q: Query,
  tehsilId: string | undefined,
  events: Awaited<ReturnType<typeof areas.areaEvents>>,
  since: Date,
): number {
  const districtId = tehsilId === undefined ? undefined : tehsilOf(q.kernel, tehsilId)?.districtId
  const event = districtId ? areas.coveringOf(events, { districtId, tehsilId }, q.at) : null
  const until = event ? event.from_at : q.at
  return (
    depositableMs(q.kernel.territory.calendar, since, until, { week: 'sixDay', ...(districtId && { districtId }) }) /
    HOUR_MS
  )
}
