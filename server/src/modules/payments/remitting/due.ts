import type { Output, ParsedInput } from '@app/contract'
import { FEE_AGE_DAYS } from '@app/domain/payments'
import { addDays, DAY_MS, instantAt } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import * as ledger from '../../ledger/index.ts'
import { departmentName, feeOut, feesShown, placeOfFee, readFeePlace } from './shown.ts'
import * as store from './store.ts'

const DEPARTMENTS_MAX = 500

/** What the ledger owes each department, and the single fees that stand behind it: the two have to come to the same. */
export async function payables(q: Query, _input: ParsedInput<'finance.payables'>): Promise<Output<'finance.payables'>> {
  assertWholeProgramme(q)
  const [first, second] = FEE_AGE_DAYS.map((days) => new Date(q.at.getTime() - days * DAY_MS)) as [Date, Date]
  const free = new Map((await store.owed(q, first, second)).map((row) => [row.department_id, row]))
  const batches = new Map((await store.inBatches(q)).map((row) => [row.department_id, row]))
  const due = new Map(
    (await ledger.holdingDeferred(q, '2100', DEPARTMENTS_MAX)).map((one) => [one.sub, one.balancePaisa]),
  )
  const items = [...new Set([...due.keys(), ...free.keys(), ...batches.keys()])].sort().map((departmentId) => {
    const [fees, batch] = [free.get(departmentId), batches.get(departmentId)]
    const [amountPaisa, freePaisa] = [due.get(departmentId) ?? 0, fees?.free_paisa ?? 0]
    const [firstPaisa, secondPaisa] = [fees?.first_paisa ?? 0, fees?.second_paisa ?? 0]
    const inBatchesPaisa = batch?.made_paisa ?? 0
    return {
      departmentId,
      departmentName: departmentName(q, departmentId),
      amountPaisa,
      fees: fees?.fees ?? 0,
      freePaisa,
      agesPaisa: [firstPaisa, secondPaisa - firstPaisa, freePaisa - secondPaisa],
      oldestAt: fees?.oldest_at?.toISOString() ?? null,
      inBatchesPaisa,
      underWayPaisa: batch?.under_way_paisa ?? 0,
      unknownPaisa: amountPaisa - freePaisa - inBatchesPaisa,
    }
  })
  return { ageDays: [...FEE_AGE_DAYS], items }
}

/** The instant at which the last day is over, of fees that are to be in a batch. */
export const endOf = (q: Query, until: string | undefined): Date | null =>
  until === undefined ? null : instantAt(addDays(until, 1), '00:00', q.kernel.territory.calendar.utcOffsetMinutes)

export async function feesDue(q: Query, input: ParsedInput<'finance.feesDue'>): Promise<Output<'finance.feesDue'>> {
  assertWholeProgramme(q)
  const before = endOf(q, input.until)
  const place = readFeePlace(input.cursor)
  const rows = await store.freeFees(q, input.departmentId, before, place, input.limit + 1)
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  const sum = place ? null : await store.sumFree(q, input.departmentId, before)
  return {
    departmentName: departmentName(q, input.departmentId),
    all: sum && { fees: sum.fees, amountPaisa: sum.amount_paisa },
    items: (await feesShown(q, page)).map(feeOut),
    next: rows.length > page.length && last ? placeOfFee(last) : null,
  }
}
