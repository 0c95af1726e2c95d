import { system } from '../../kernel/actor.ts'
import type { Kernel } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/database.ts'
import type { Sql } from '../../kernel/sql.ts'
import { trialBalance } from './balance.ts'
import * as store from './store.ts'

/** Everything about the ledger that must always hold, reckoned from its rows; empty when it does. */
export async function ledgerFaults(query: Sql): Promise<{ what: string; id: string }[]> {
  const faults = await store.disagreements(query)
  const { sumPaisa } = await trialBalance(query)
  return sumPaisa === 0 ? faults : [...faults, { what: 'the trial balance does not sum to zero', id: String(sumPaisa) }]
}

/** Moves one balance by a rupee past the posting function, to show that the checks find it. Demo only; false when nothing was posted yet. */
export async function breakLedger(kernel: Kernel): Promise<boolean> {
  if (kernel.mode !== 'demo') throw new Error('the ledger is broken on purpose in the demo only')
  return inTransaction(kernel, { actor: system('demo') }, async (tx) => (await store.breakOneBalance(tx)) > 0)
}
