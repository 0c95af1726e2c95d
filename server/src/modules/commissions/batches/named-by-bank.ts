import type { Query } from '../../../kernel/context.ts'
import * as store from './store.ts'

/** Payouts that the bank names, one by its reference, or all of a batch by the batch's number. */
export const payoutsNamed = (q: Query, ids: readonly string[]): Promise<store.NamedPayout[]> =>
  store.payoutsNamed(q, ids)
