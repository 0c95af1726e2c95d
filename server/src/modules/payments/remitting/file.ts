import type { ParsedInput } from '@app/contract'
import { challanCsv, scheduleCsv } from '@app/domain/payments'
import type { Query } from '../../../kernel/context.ts'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import { allFees, challansOf } from './list.ts'
import { departmentName } from './shown.ts'
import * as store from './store.ts'

/** What goes with the money, or tells the treasury's counter what to fill in. It is the same each time. */
export async function settlementFile(
  q: Query,
  { batchId, format }: ParsedInput<'finance.settlementFile'>,
): Promise<FileAnswer> {
  assertWholeProgramme(q)
  const batch = (await store.findSettlement(q, batchId)) ?? refuse('not_found')
  if (batch.fees === 0 || (batch.state !== 'sent' && batch.state !== 'confirmed')) return refuse('settlement_not_sent')
  const fees = await allFees(q, batchId)
  const text =
    format === 'schedule'
      ? scheduleCsv(fees)
      : challanCsv(batchId, departmentName(q, batch.department_id), challansOf(fees))
  return new FileAnswer(text, 'text/csv; charset=utf-8', `${format}-${batchId}.csv`)
}
