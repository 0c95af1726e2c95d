import { commissionRuleAt } from '@app/domain/territory'
import { grossPayPaisa, netPayPaisa } from '@app/domain/dispatch'
import { isMoneyTask } from '@app/domain/requests'
import { localDateOf } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { ratesAt } from '../../catalogue/index.ts'
import { getRequest, type RequestFacts } from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import type { TaskRow } from '../store.ts'

/** What is still to be taken at the door for one request: written down by whoever counts what was paid, whichever visit took it. */
export const doorDuePaisa = ({ facts }: RequestFacts): number => (facts.paid ? 0 : facts.doorDuePaisa)

/** The exact amount of a visit: what the completion code's message says and what is reserved under the cash cap. */
export async function visitDuePaisa(q: Query, tasks: readonly TaskRow[]): Promise<number> {
  const requests = await Promise.all(tasks.filter(takesMoney).map((task) => getRequest(q, task.request_id)))
  return requests.reduce((due, request) => due + doorDuePaisa(request), 0)
}

export const takesMoney = ({ state, kind }: Pick<TaskRow, 'state' | 'kind'>): boolean =>
  state === 'open' && isMoneyTask(kind)

/** Pay of the visit after the agency's share and tax, as the rules are today. */
export async function visitNetPayPaisa(q: Query, tasks: readonly TaskRow[], facilitatorId: string): Promise<number> {
  const { territory } = q.kernel
  const day = localDateOf(q.at, territory.calendar.utcOffsetMinutes)
  const counted = tasks.filter((task) => task.state !== 'cancelled')
  const rules = counted.flatMap((task) => {
    const rule = task.commission_rule === null ? undefined : commissionRuleAt(territory, task.commission_rule, day)
    return rule ? [rule] : []
  })
  const gross = grossPayPaisa(
    counted.map((task) => ({ kind: task.kind, ruleId: task.commission_rule })),
    rules,
  )
  const payee = await workforce.payeeOf(q, facilitatorId)
  const { withholding } = ratesAt(q.kernel, q.at)
  return netPayPaisa(gross, {
    agencyShareBasisPoints: Math.round(payee.agencySharePercent * 100),
    withholdingBasisPoints: payee.taxpayerActive ? withholding.activeBasisPoints : withholding.inactiveBasisPoints,
  })
}

const FUEL_PAISA_PER_KM = 700

/** There and back on a motorcycle: an estimate that an offer shows beside its pay, in whole rupees as estimates are. */
export const fuelPaisa = (q: Pick<Query, 'kernel'>, meters: number): number =>
  Math.round((meters * 2 * 1.35 * (q.kernel.territory.settings.fuelPaisaPerKm ?? FUEL_PAISA_PER_KM)) / 100_000) * 100
