import type { Output, ParsedInput } from '@app/contract'
import { type LeftOut } from '@app/domain/commissions'
import { commissionAvailable, reimbursementDue } from '@app/domain/ledger'
import { isValidIBAN } from 'ibantools'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as ledger from '../../ledger/index.ts'
import { openPayAccounts, payAccountsOf, payHeldOf } from '../../standing/index.ts'
import { ownHolders } from '../may-pay.ts'
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
  const payees = await due(tx)
  let waiting = 0
  for (let from = 0; from < payees.length; from += AT_ONCE)
    waiting += await add(tx, batchId, payees.slice(from, from + AT_ONCE))
  return waiting > 0 ? shown(tx, await store.summed(tx, batchId)) : refuse('nothing_due')
}

async function due(tx: Tx): Promise<string[]> {
  const payees = new Set<string>()
  for (const code of ['2210', '2230'] as const) for await (const { sub } of ownHolders(tx, code)) payees.add(sub)
  return [...payees].sort()
}

/** Locked, so that a sum and the lines of pay that it stands on are of the same moment. */
async function add(tx: Tx, batchId: string, payees: readonly string[]): Promise<number> {
  const balances = await ledger.lockedBalances(
    tx,
    payees.flatMap((payee) => [commissionAvailable(payee), reimbursementDue(payee)]),
  )
  const held = await payHeldOf(tx, payees)
  const accounts = await payAccountsOf(tx, payees)
  const numbers = await openPayAccounts(tx, [...accounts.values()])
  const rows = payees.flatMap((payeeId, at) => {
    const [commissionPaisa = 0, reimbursementPaisa = 0] = balances.slice(at * 2, at * 2 + 2)
    if (commissionPaisa + reimbursementPaisa === 0) return []
    const accountId = accounts.get(payeeId) ?? null
    const why = leftOut(held.has(payeeId), accountId === null ? undefined : numbers.get(accountId)?.iban)
    return {
      payee_id: payeeId,
      reference: newId(),
      account_id: accountId,
      commission_paisa: commissionPaisa,
      reimbursement_paisa: reimbursementPaisa,
      state: why ? ('left_out' as const) : ('waiting' as const),
      why,
    }
  })
  const waiting = await store.insertLines(tx, batchId, rows)
  await store.offerAccruals(tx, batchId, waiting)
  return waiting.length
}

/** A number was checked when it was given. One that was spoilt since would be the bank's to refuse, days later. */
function leftOut(held: boolean, iban: string | undefined): LeftOut | null {
  if (held) return 'pay_held'
  if (iban === undefined) return 'no_account'
  return isValidIBAN(iban) ? null : 'account_wrong'
}
