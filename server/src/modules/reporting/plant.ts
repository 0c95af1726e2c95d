import type { ParsedInput } from '@app/contract'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { breakCustody } from '../documents/index.ts'
import * as store from './store.ts'

/** Breaks an invariant on purpose. A check that a planted fault does not trip is no check. */
export async function plant(tx: Tx, what: NonNullable<ParsedInput<'demo.faults'>['plant']>): Promise<void> {
  if (tx.kernel.mode !== 'demo') refuse('demo_only')
  await store.notePlant(tx, what, tx.at)
  switch (what) {
    case 'ledger': return void (await store.breakLedger(tx))
    case 'commission': return void (await store.breakCommission(tx))
    case 'twice': return void (await store.breakTwice(tx))
    case 'custody': return void (await breakCustody(tx.kernel))
  }
}
