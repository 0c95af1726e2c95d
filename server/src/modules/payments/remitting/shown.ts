import type { Output } from '@app/contract'
import { localDateOf, type LocalText } from '@app/domain/shared'
import type { SettledFee } from '@app/domain/payments'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { definitionOf } from '../../catalogue/index.ts'
import { findStaff } from '../../identity/index.ts'
import * as requests from '../../requests/index.ts'
import type * as store from './store.ts'

export function departmentName(q: Query, id: string): { en: string; ur: string } {
  const name: LocalText | undefined = q.kernel.territory.departments.find((one) => one.id === id)?.name
  return { en: name?.en ?? id, ur: name?.ur ?? id }
}

const personOf = async (q: Query, key: string | null): Promise<string | null> =>
  key && ((await findStaff(q, key.slice(key.indexOf(':') + 1)))?.name ?? key)

export const settlementShown = async (
  q: Query,
  row: store.SettlementRow,
): Promise<Output<'finance.makeSettlement'>> => ({
  batchId: row.batch_id,
  departmentId: row.department_id,
  departmentName: departmentName(q, row.department_id),
  state: row.state as Output<'finance.makeSettlement'>['state'],
  fees: row.fees,
  amountPaisa: row.amount_paisa,
  confirmedPaisa: row.state === 'confirmed' ? row.amount_paisa : row.confirmed_paisa,
  until: row.until,
  madeBy: await personOf(q, row.made_by),
  mine: row.made_by === actorKey(q.actor),
  madeAt: row.at.toISOString(),
  settledBy: await personOf(q, row.settled_by),
  settledAt: row.settled_at?.toISOString() ?? null,
  confirmedAt: row.confirmed_at?.toISOString() ?? null,
  advisedAt: row.advised_at?.toISOString() ?? null,
  reason: row.reason,
})

export interface FeeShown extends SettledFee {
  requestId: string
  dueAt: Date
}

/** What those fees are called, as their services said when they were ordered. */
export async function feesShown(q: Query, rows: readonly store.FeeRow[]): Promise<FeeShown[]> {
  const cases = await requests.lists.casesOf(
    q,
    rows.map((row) => row.request_id),
  )
  const shown: FeeShown[] = []
  for (const row of rows) {
    const of = cases.get(row.request_id)
    const service = of && (await definitionOf(q, of.serviceId, of.serviceVersion))
    const line = service?.cases.find((one) => one.id === of?.caseId)?.feeLines.find((one) => one.code === row.code)
    const asIs = { en: row.code, ur: row.code }
    shown.push({
      requestId: row.request_id,
      trackingNo: of?.trackingNo ?? row.request_id,
      serviceName: service?.name ?? asIs,
      feeName: line?.label ?? asIs,
      headOfAccount: line?.headOfAccount ?? null,
      challanForm: line?.challanForm ?? null,
      receiptNo: row.receipt_no,
      day: localDateOf(row.due_at, q.kernel.territory.calendar.utcOffsetMinutes),
      dueAt: row.due_at,
      amountPaisa: row.amount_paisa,
    })
  }
  return shown
}

export const feeOut = ({ day: _, dueAt, ...fee }: FeeShown) => ({ ...fee, dueAt: dueAt.toISOString() })

/** A place in a list of fees, as a page hands it on. */
export const placeOfFee = (row: store.FeePlace): string =>
  [row.due_at.toISOString(), row.request_id, row.code, row.receipt_no].join('~')
export function readFeePlace(cursor: string | undefined): store.FeePlace | null {
  if (!cursor) return null
  const [instant = '', request_id = '', code = '', receipt_no = ''] = cursor.split('~')
  const due_at = new Date(instant)
  return Number.isNaN(due_at.getTime()) || !/^[0-9a-f-]{36}$/.test(request_id)
    ? refuse('invalid_input', { field: 'cursor' })
    : { due_at, request_id, code, receipt_no }
}
