import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import { ownPage } from '../../../kernel/own-page.ts'
import { payAccountMasks } from '../../standing/index.ts'
import { getOwn, isOwn, payeesShown, shown } from './own.ts'
import * as store from './store.ts'

export async function listBatches(q: Query, input: ParsedInput<'finance.batches'>): Promise<Output<'finance.batches'>> {
  const { rows, next } = await ownPage(
    input.cursor ?? null,
    input.limit,
    (before, limit) => store.batchPage(q, before, limit),
    async (found) => {
      const own: store.SummedRow[] = []
      for (const row of found) if (await isOwn(q, row.id)) own.push(row)
      return own
    },
    (row) => row.id,
  )
  const items: Output<'finance.batches'>['items'] = []
  for (const row of rows) items.push(await shown(q, row))
  return { items, next }
}

export async function batchLines(
  q: Query,
  input: ParsedInput<'finance.batchLines'>,
): Promise<Output<'finance.batchLines'>> {
  const batch = await getOwn(q, input.batchId)
  const found = await store.linePage(q, input.batchId, input.state ?? null, input.cursor ?? null, input.limit + 1)
  const rows = found.slice(0, input.limit)
  const nameOf = await payeesShown(
    q,
    rows.map((row) => row.payee_id),
  )
  const masks = await payAccountMasks(
    q,
    rows.flatMap((row) => row.account_id ?? []),
  )
  const items: Output<'finance.batchLines'>['items'] = []
  for (const row of rows) {
    items.push({
      payeeId: row.payee_id,
      ...nameOf(row.payee_id),
      accountMasked: (row.account_id && masks.get(row.account_id)) || null,
      grossPaisa: row.commission_paisa + row.reimbursement_paisa,
      taxPaisa: row.tax_paisa,
      netPaisa: row.net_paisa,
      state: row.outcome ?? row.state,
      why: row.why,
      reason: row.reason,
    })
  }
  const last = rows.at(-1)
  return {
    batch: await shown(q, batch),
    payerKnown: q.kernel.config.payer !== null,
    items,
    next: found.length > rows.length && last ? last.payee_id : null,
  }
}
