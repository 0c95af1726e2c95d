import type { Output, ParsedInput } from '@app/contract'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as ledger from '../../ledger/index.ts'
import { payAccountsOf } from '../../standing/index.ts'
import { dueOf, holders } from './due.ts'
import { getOwn, shown } from './own.ts'
import * as store from './store.ts'

const AT_ONCE = 200

/**
 * Writes down whom a batch would pay, what and to which account, for the eyes of a second person. Nothing moves, and nothing is
 * set aside: what is not there any more when the batch is let go of is not paid with it.
 */
export async function makeBatch(
  tx: Tx,
  { batchId }: ParsedInput<'finance.makeBatch'>,
): Promise<Output<'finance.makeBatch'>> {
  if ((await store.insertBatch(tx, batchId, actorKey(tx.actor), tx.at)) === 0)
    return shown(tx, await getOwn(tx, batchId))
  const payees = await holders(tx, ['2210', '2230'])
  let waiting = 0
  for (let from = 0; from < payees.length; from += AT_ONCE)
    waiting += await add(tx, batchId, payees.slice(from, from + AT_ONCE))
  return waiting > 0 ? shown(tx, await store.summed(tx, batchId)) : refuse('nothing_due')
}

/** Locked, so that a sum and the lines of pay that it stands on are of the same moment. */
async function add(tx: Tx, batchId: string, payees: readonly string[]): Promise<number> {
  const due = await dueOf(tx, payees, {
    balances: (accounts) => ledger.lockedBalances(tx, accounts),
    accounts: (of) => payAccountsOf(tx, of),
  })
  const rows = due
    .filter((one) => one.commissionPaisa + one.reimbursementPaisa > 0)
    .map((one) => ({
      payee_id: one.payeeId,
      reference: newId(),
      account_id: one.accountId,
      commission_paisa: one.commissionPaisa,
      reimbursement_paisa: one.reimbursementPaisa,
      state: one.why ? ('left_out' as const) : ('waiting' as const),
      why: one.why,
    }))
  const waiting = await store.insertLines(tx, batchId, rows)
  await store.offerAccruals(tx, batchId, waiting)
  return waiting.length
}
