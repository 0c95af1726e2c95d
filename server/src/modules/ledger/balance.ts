import { type Account, accountKey, chart, codeOf, heldCodes, naturalPaisa, owedCodes } from '@app/domain/ledger'
import type { Query, Tx } from '../../kernel/context.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import { classesAt } from './books/store.ts'
import * as store from './store.ts'

/** Natural balances (positive on the account's normal side), in the order asked for; an account never used holds 0. */
export async function balances(query: Sql, accounts: readonly Account[]): Promise<number[]> {
  const ask = accounts.every((one) => chart[one.code].family === 'limited') ? store.limitedBalances : store.balances
  return natural(accounts, await ask(query, codes(accounts), subs(accounts)))
}

export async function balance(query: Sql, account: Account): Promise<number> {
  return (await balances(query, [account]))[0] ?? 0
}

/**
 * Balances of limited accounts, locked until the transaction ends: for journals whose legs depend on what is there
 * (a clawback, the rest of an advance). Lock before building, then post in the same transaction.
 */
export async function lockedBalances(tx: Tx, accounts: readonly Account[]): Promise<number[]> {
  return natural(accounts, await store.lockBalances(tx, codes(accounts), subs(accounts)))
}

const codes = (accounts: readonly Account[]): string[] => accounts.map((one) => one.code)
const subs = (accounts: readonly Account[]): string[] => accounts.map((one) => one.sub)

function natural(accounts: readonly Account[], rows: readonly store.BalanceRow[]): number[] {
  const found = new Map(rows.map((row) => [accountKey({ code: codeOf(row.code), sub: row.sub }), row.balance_paisa]))
  return accounts.map((one) => naturalPaisa(one.code, found.get(accountKey(one)) ?? 0))
}

export interface TrialBalance {
  accounts: { code: string; name: string; balancePaisa: number }[]
  /** Zero, or the ledger is broken. */
  sumPaisa: number
  heldMoney: { heldPaisa: number; owedPaisa: number; covered: boolean }
}

/** Every class of account, debit positive, out of one snapshot of the database; with the held-money proof. */
export async function trialBalance(query: Sql): Promise<TrialBalance> {
  return trialOf(await store.trialBalance(query))
}

/** The same of what had happened before an instant, whenever it was posted: reads every row. */
export async function trialBalanceAt(query: Sql, before: Date): Promise<TrialBalance> {
  return trialOf(await classesAt(query, before))
}

function trialOf(rows: readonly Pick<store.TrialRow, 'code' | 'balance_paisa'>[]): TrialBalance {
  const of = new Map(rows.map((row) => [row.code, row.balance_paisa]))
  const sum = (wanted: readonly string[]): number => wanted.reduce((total, code) => total + (of.get(code) ?? 0), 0)
  const heldPaisa = sum(heldCodes)
  const owedPaisa = 0 - sum(owedCodes)
  return {
    accounts: rows.map(({ code, balance_paisa }) => ({
      code,
      name: chart[codeOf(code)].name,
      balancePaisa: balance_paisa,
    })),
    sumPaisa: rows.reduce((total, row) => total + row.balance_paisa, 0),
    heldMoney: { heldPaisa, owedPaisa, covered: heldPaisa >= owedPaisa },
  }
}

export interface StatementLine {
  journalId: number
  key: string
  kind: string
  effectiveAt: Date
  postedAt: Date
  refs: Record<string, string>
  /** Natural: positive adds to the balance. */
  amountPaisa: number
  balanceAfterPaisa: number | null
}

/** The newest rows of one account; `before` is the last journal id of the page before. */
export async function statement(
  query: Sql,
  account: Account,
  page: { limit: number; before?: number },
): Promise<StatementLine[]> {
  const rows = await store.statement(query, account.code, account.sub, page.before ?? null, Math.min(page.limit, 200))
  return rows.map((row) => ({
    journalId: row.journal_id,
    key: row.key,
    kind: row.kind,
    effectiveAt: row.effective_at,
    postedAt: row.posted_at,
    refs: row.refs,
    amountPaisa: naturalPaisa(account.code, row.amount_paisa),
    balanceAfterPaisa: row.balance_after_paisa === null ? null : naturalPaisa(account.code, row.balance_after_paisa),
  }))
}

/** Sub-accounts of a class that hold something: departments to settle, refunds due, payees to pay. */
export async function holding(
  query: Query,
  code: Account['code'],
  page: { after?: string; limit: number },
): Promise<{ sub: string; balancePaisa: number }[]> {
  const rows = await store.openAccounts(query, code, page.after ?? '', Math.min(page.limit, 500))
  return rows.map((row) => ({ sub: row.sub, balancePaisa: naturalPaisa(code, row.balance_paisa) }))
}

export async function holdingDeferred(
  query: Query,
  code: Account['code'],
  limit: number,
): Promise<{ sub: string; balancePaisa: number }[]> {
  const rows = await store.balancesOfCode(query, code, Math.min(limit, 500))
  return rows.map((row) => ({ sub: row.sub, balancePaisa: naturalPaisa(code, row.balance_paisa) }))
}
