import { type Account, naturalPaisa } from '@app/domain/ledger'
import type { Sql } from '../../../kernel/data/sql.ts'
import * as store from './store.ts'

/** Entries of one account, the newest first; amounts are positive where they add to the balance. */
export async function accountPage(
  sql: Sql,
  account: Account,
  page: { limit: number; cursor?: string | undefined },
): Promise<{ items: (store.AccountEntryRow & { natural: number; after: number | null })[]; next: string | null }> {
  const [xid, journalId, line] = page.cursor?.split('.') ?? []
  const found = await store.accountEntries(
    sql,
    account,
    xid && journalId && line ? { xid, journalId, line } : null,
    page.limit + 1,
  )
  const rows = found.slice(0, page.limit)
  const last = rows.at(-1)
  const natural = (paisa: number) => naturalPaisa(account.code, paisa)
  return {
    items: rows.map((row) => ({
      ...row,
      natural: natural(row.amount_paisa),
      after: row.balance_after_paisa === null ? null : natural(row.balance_after_paisa),
    })),
    next: found.length > rows.length && last ? `${last.xid}.${last.journal_id}.${last.line}` : null,
  }
}

/** One entry with its lines, and the one that undid it; undefined where there is none of this number. */
export async function entry(
  sql: Sql,
  journalId: string,
): Promise<{ head: store.EntryRow; lines: store.LineRow[] } | undefined> {
  const head = await store.findEntry(sql, journalId)
  return head && { head, lines: await store.linesOf(sql, journalId) }
}

/** What an auditor looks for among the entries, the newest first. */
export const entriesToLookAt = {
  reversal: store.reversals,
  late: store.lateEntries,
  by_hand: store.entriesByHand,
  round: store.roundEntries,
}
export const cashHolders = store.cashHolders
export const cashTotals = store.cashTotals
