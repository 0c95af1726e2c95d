import { amountInWords, rupeesOf, scheduleCsv } from '@app/domain/payments'
import { localDateOf } from '@app/domain/shared'
import { system } from '../../../kernel/actor.ts'
import type { Kernel } from '../../../kernel/context.ts'
import { inTransaction, read } from '../../../kernel/data/in-transaction.ts'
import { mailTo } from '../../departments/index.ts'
import { allFees } from './list.ts'
import { departmentName } from './shown.ts'
import * as store from './store.ts'

const actor = system('job:payments.settlement_advice')

/** Tells a department by mail what is on its way to it, with every fee. Where it has no mail the page is printed. */
export async function adviseDepartment(kernel: Kernel, { batchId }: { batchId: string }): Promise<void> {
  const batch = await store.findSettlement(kernel.db, batchId)
  if (!batch?.settled_at || batch.advised_at || (batch.state !== 'sent' && batch.state !== 'confirmed')) return
  const { utcOffsetMinutes } = kernel.territory.calendar
  const day = localDateOf(batch.settled_at, utcOffsetMinutes)
  const letter = await read(kernel, actor, async (q) => ({
    id: `settlement.${batchId}`,
    subject: `Remittance advice ${day}: Rs ${rupeesOf(batch.amount_paisa)}`,
    text: [
      `To: ${departmentName(q, batch.department_id).en}`,
      `From: ${kernel.territory.programme.name.en}`,
      `Batch: ${batchId}`,
      `Released: ${day}`,
      `Amount: Rs ${rupeesOf(batch.amount_paisa)} (${amountInWords(batch.amount_paisa).en})`,
      `Fees: ${batch.fees}`,
      '',
      'The fees listed in the attached schedule were collected from citizens on your behalf.',
      '',
    ].join('\r\n'),
    attachments: [
      {
        name: `schedule-${batchId}.csv`,
        mediaType: 'text/csv',
        bytes: Buffer.from(scheduleCsv(await allFees(q, batchId))),
      },
    ],
  }))
  if (await mailTo(kernel, batch.department_id, letter))
    await inTransaction(kernel, { actor, channel: 'system' }, (tx) => store.setAdvised(tx, batchId, tx.at))
}
