import type { ParsedInput } from '@app/contract'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { breakCustody } from '../documents/index.ts'
import * as store from './store.ts'

/** Breaks an invariant on purpose. A check that a planted fault does not trip is no check. */
export async function plant(tx: Tx, { what }: ParsedInput<'demo.plant'>): Promise<{ done: true }> {
  if (tx.kernel.mode !== 'demo') refuse('demo_only')
  await store.notePlant(tx, what, tx.at)
  switch (what) {
    case 'ledger':
      await store.breakLedger(tx)
      break
    case 'commission':
      await store.breakCommission(tx)
      break
    case 'twice':
      await store.breakTwice(tx)
      break
    case 'consent':
      await store.breakConsent(tx)
      break
    case 'custody':
      if (!(await breakCustody(tx.kernel))) refuse('not_found')
  }
  return { done: true }
}
