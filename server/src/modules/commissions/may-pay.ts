import { mayActFor } from '../../kernel/actor.ts'
import type { Query } from '../../kernel/context.ts'
import * as ledger from '../ledger/index.ts'
import * as workforce from '../workforce/index.ts'

/** Whoever sees to money has a place too: the payees of another district are not theirs to pay, nor their account numbers to read. */
export const mayPay = async (q: Query, payeeId: string): Promise<boolean> =>
  mayActFor(q.actor, await workforce.placeOfPayee(q, payeeId))

const AT_ONCE = 500
/** Who holds something in accounts of that class and is the caller's to pay: those of another district stand in nobody's way. */
export async function* ownHolders(
  q: Query,
  code: '2200' | '2210' | '2230',
): AsyncGenerator<{ sub: string; balancePaisa: number }> {
  let after = ''
  for (;;) {
    const found = await ledger.holding(q, code, { after, limit: AT_ONCE })
    yield* await workforce.ownPayees(q, found, (one) => one.sub)
    const last = found.at(-1)
    if (found.length < AT_ONCE || !last) return
    after = last.sub
  }
}
