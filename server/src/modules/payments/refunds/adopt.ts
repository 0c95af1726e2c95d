import { system } from '../../../kernel/actor.ts'
import type { Kernel } from '../../../kernel/context.ts'
import { inTransaction, read } from '../../../kernel/data/in-transaction.ts'
import * as ledger from '../../ledger/index.ts'
import * as store from './store.ts'
import { waitFrom } from './tell.ts'

const PAGE = 100
const BY = 'start:payments.refunds'

/**
 * What was owed before anybody was asked where to (an upgrade): it waits from now on, and its citizen is reminded. Once all of it
 * is known, this is one question at the start.
 */
export async function adoptOwed(kernel: Kernel): Promise<void> {
  let after = ''
  for (;;) {
    const rows = await read(kernel, system(BY), (q) => ledger.holding(q, '2020', { after, limit: PAGE }))
    const unknown = await store.withoutDue(
      kernel.db,
      rows.map((row) => row.sub),
    )
    for (const row of rows)
      if (unknown.has(row.sub))
        await inTransaction(kernel, { actor: system(BY), channel: 'system' }, (tx) =>
          waitFrom(tx, row.sub, row.balancePaisa),
        )
    if (rows.length < PAGE) return
    after = rows.at(-1)?.sub ?? ''
  }
}
