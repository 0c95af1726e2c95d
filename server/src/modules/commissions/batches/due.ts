import type { LeftOut } from '@app/domain/commissions'
import { commissionAvailable, reimbursementDue, type Account } from '@app/domain/ledger'
import { isValidIBAN } from 'ibantools'
import type { Query } from '../../../kernel/context.ts'
import { openPayAccounts, payHeldOf } from '../../standing/index.ts'
import { ownHolders } from '../may-pay.ts'

/** Who holds something in one of those accounts and is the caller's to pay, in one order. */
export async function holders(q: Query, codes: readonly ('2200' | '2210' | '2230')[]): Promise<string[]> {
  const payees = new Set<string>()
  for (const code of codes) for await (const { sub } of ownHolders(q, code)) payees.add(sub)
  return [...payees].sort()
}

export interface DueRow {
  payeeId: string
  accountId: string | null
  commissionPaisa: number
  reimbursementPaisa: number
  why: LeftOut | null
}

/** How balances and accounts are read: locked by whoever writes down what they said. */
export interface Reads {
  balances(accounts: Account[]): Promise<number[]>
  accounts(payees: readonly string[]): Promise<Map<string, string>>
}

/** What each is to get at this moment, where to, and what stands against it. */
export async function dueOf(q: Query, payees: readonly string[], reads: Reads): Promise<DueRow[]> {
  const balances = await reads.balances(
    payees.flatMap((payee) => [commissionAvailable(payee), reimbursementDue(payee)]),
  )
  const held = await payHeldOf(q, payees)
  const accounts = await reads.accounts(payees)
  const numbers = await openPayAccounts(q, [...accounts.values()])
  return payees.map((payeeId, at) => {
    const [commissionPaisa = 0, reimbursementPaisa = 0] = balances.slice(at * 2, at * 2 + 2)
    const accountId = accounts.get(payeeId) ?? null
    const iban = accountId === null ? undefined : numbers.get(accountId)?.iban
    return { payeeId, accountId, commissionPaisa, reimbursementPaisa, why: leftOut(held.has(payeeId), iban) }
  })
}

/** A number was checked when it was given. One that was spoilt since would be the bank's to refuse, days later. */
function leftOut(held: boolean, iban: string | undefined): LeftOut | null {
  if (held) return 'pay_held'
  if (iban === undefined) return 'no_account'
  return isValidIBAN(iban) ? null : 'account_wrong'
}
