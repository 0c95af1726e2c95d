import { type CashWarning, cashWarning, depositableMs } from '@app/domain/payments'
import { HOUR_MS } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { ratesAt } from '../catalogue/index.ts'
import { type CashPosition, cashPosition } from '../ledger/index.ts'
import { tehsilOf } from '../places/index.ts'
import { areaEventCovering } from '../requests/index.ts'
import * as workforce from '../workforce/index.ts'

export interface CashStanding { position: CashPosition; warning: CashWarning; heldHours: number }

/**
 * A facilitator's cash, and what it says about new cash work. Its age counts only days on which it could have been
 * deposited, and stands still while an area event keeps people at home: `full` and `aged` stop new cash work until a deposit.
 */
export async function cashStanding(q: Query, facilitatorId: string): Promise<CashStanding> {
  const position = await cashPosition(q, facilitatorId)
  const heldHours = position.oldestAt ? await heldHoursOf(q, facilitatorId, position.oldestAt) : 0
  const { warnBasisPoints, ageHoursMax } = ratesAt(q.kernel, q.at).cash
  return { position, heldHours, warning: cashWarning({ ...position, heldHours }, { capPaisa: position.capPaisa, warnBasisPoints, ageHoursMax }) }
}

async function heldHoursOf(q: Query, facilitatorId: string, since: Date): Promise<number> {
  const [tehsilId] = (await workforce.find(q, facilitatorId))?.tehsilIds ?? []
  const districtId = tehsilId === undefined ? undefined : tehsilOf(q.kernel, tehsilId)?.districtId
  const event = districtId ? await areaEventCovering(q, { districtId, tehsilId }, q.at) : null
  const until = event ? event.from_at : q.at
  return depositableMs(q.kernel.territory.calendar, since, until, { week: 'sixDay', ...(districtId && { districtId }) }) / HOUR_MS
}
