import type { Query } from '../../../kernel/context.ts'
import * as store from './store.ts'

/** More than ever wait at once: a bank that is read daily shows them within days. */
const AWAITED_MAX = 5_000

/** What was paid in or sent, and the bank's statement of the collection account has yet to show. */
export async function awaitedAtBank(q: Query): Promise<{
  deposits: store.AwaitedDeposit[]
  settlements: store.AwaitedSettlement[]
  refunds: store.AwaitedRefund[]
}> {
  return {
    deposits: await store.deposits(q, AWAITED_MAX),
    settlements: await store.settlements(q, AWAITED_MAX),
    refunds: await store.refunds(q, AWAITED_MAX),
  }
}

/** What a person has booked by hand from the bank's paper, by the bank's references: the line shows it once more. */
export const bookedAtBank = (q: Query, references: readonly string[]): Promise<store.BookedRow[]> =>
  store.booked(q, references)
