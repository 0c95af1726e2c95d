import { feeDue } from '@app/domain/ledger'
import { system } from '../../../kernel/actor.ts'
import type { Kernel, Tx } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import * as ledger from '../../ledger/index.ts'
import * as store from './store.ts'

const PAGE = 200

/** An upgrade: the fees that a version without batches has booked, in one transaction after the other. */
export async function adoptAllFees(kernel: Kernel): Promise<void> {
  const by = { actor: system('start:payments.fees'), channel: 'system' } as const
  while (await inTransaction(kernel, by, adoptPage));
  await inTransaction(kernel, by, settleFormer)
}

/** What such a version has booked beside this one since. Once all of it is known, this is two short questions. */
export async function adoptFees(tx: Tx): Promise<void> {
  while (await adoptPage(tx));
  await settleFormer(tx)
}

/** Whose a fee became, and when, stands in its journal. */
async function adoptPage(tx: Tx): Promise<boolean> {
  const rows = await store.unknownFees(tx, PAGE)
  let adopted = 0
  for (const row of rows) {
    const { key } = feeDue({
      requestId: row.request_id,
      lineId: `${row.code}:${row.receipt_no}`,
      departmentId: 'any',
      amountPaisa: row.amount_paisa,
    })
    const leg = (await ledger.journalLegs(tx, key)).find((one) => one.code === '2100')
    if (!leg) continue
    await store.adoptFee(tx, row, leg.sub, leg.effective_at)
    adopted++
  }
  return rows.length === PAGE && adopted > 0
}

/** What was settled by whole balances: the oldest fees of then, as far as the sum reaches. */
async function settleFormer(tx: Tx): Promise<void> {
  for (const { department_id } of await store.formerSettlements(tx)) await store.settleFormer(tx, department_id)
}
