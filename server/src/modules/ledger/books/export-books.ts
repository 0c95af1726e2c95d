import { codeOf } from '@app/domain/ledger'
import { localDateOf } from '@app/domain/shared'
import type { Sql } from '../../../kernel/data/sql.ts'
import { beancount, type BookLeg, type Grammar, hledger } from './grammars.ts'
import * as store from './store.ts'

export const GRAMMARS = { hledger, beancount } as const satisfies Record<string, Grammar>

export interface Book {
  grammar: keyof typeof GRAMMARS
  write(text: string): Promise<unknown>
}

export interface BooksWanted {
  utcOffsetMinutes: number
  /** From this instant on; what was before stands in one entry of what accounts then held. */
  from?: Date
  /** Up to this instant, which is not in it. */
  before?: Date
}

export interface BooksWritten {
  journals: number
  legs: number
  accounts: number
}

const PAGE = 500

/**
 * The ledger as plain text, page by page, into as many books as are asked for. Read it within one snapshot of the database:
 * then all books are of the same instant. Accounts by their keys, journals by theirs; what is said of people is not in it.
 */
export async function exportBooks(sql: Sql, books: readonly Book[], wanted: BooksWanted): Promise<BooksWritten> {
  const written: BooksWritten = { journals: 0, legs: 0, accounts: 0 }
  const dayOf = (at: Date): string => localDateOf(at, wanted.utcOffsetMinutes)
  const begin = wanted.from ?? (await store.firstEffective(sql)).at
  const say = (text: (grammar: Grammar) => string) =>
    Promise.all(books.map((book) => book.write(text(GRAMMARS[book.grammar]))))
  if (begin) {
    await say((grammar) => grammar.head(dayOf(begin)))
    written.accounts = await declareAccounts(sql, dayOf(begin), say)
    if (wanted.from) written.legs += await openingEntry(sql, wanted.from, dayOf(wanted.from), say)
    await entries(sql, begin, wanted, written, say)
  }
  await say((grammar) =>
    grammar.comment(`complete: ${written.journals} journals, ${written.legs} legs, ${written.accounts} accounts`),
  )
  return written
}

type Say = (text: (grammar: Grammar) => string) => Promise<unknown>

async function declareAccounts(sql: Sql, firstDay: string, say: Say): Promise<number> {
  let declared = 0
  for (let after = 0; ;) {
    const page = await store.usedAccounts(sql, after, PAGE)
    await say((grammar) => page.map((one) => grammar.declared(firstDay, codeOf(one.code), one.sub)).join(''))
    declared += page.length
    if (page.length < PAGE) break
    after = page.at(-1)!.id
  }
  await say((grammar) => grammar.end)
  return declared
}

const legOf = (row: { code: string; sub: string; amount_paisa: number }): BookLeg => ({
  code: codeOf(row.code),
  sub: row.sub,
  amountPaisa: row.amount_paisa,
})

/** What accounts held when the time that is asked for began; together it is nothing, as every entry. */
async function openingEntry(sql: Sql, from: Date, date: string, say: Say): Promise<number> {
  let legs = 0
  for (let after = 0; ;) {
    const page = await store.heldBefore(sql, from, after, PAGE)
    if (page.length && !legs) await say((grammar) => grammar.entry({ date, kind: 'opening balances', facts: {} }))
    const opening = page.map((row) => legOf({ ...row, amount_paisa: row.balance_paisa }))
    await say((grammar) => opening.map((leg) => grammar.leg(leg)).join(''))
    legs += page.length
    if (page.length < PAGE) break
    after = page.at(-1)!.id
  }
  if (legs) await say((grammar) => grammar.end)
  return legs
}

async function entries(sql: Sql, begin: Date, wanted: BooksWanted, written: BooksWritten, say: Say): Promise<void> {
  let after = { mark: begin.toISOString(), id: 0 }
  for (;;) {
    const rows = await store.journalsFrom(sql, after, wanted.before ?? null, PAGE)
    const last = rows.at(-1)
    if (!last) return
    await say((grammar) => rows.map((row, at) => lineOf(grammar, row, rows[at - 1], rows[at + 1], wanted)).join(''))
    written.journals += new Set(rows.map((row) => row.id)).size
    written.legs += rows.length
    after = { mark: last.mark, id: last.id }
  }
}

/** A leg, with its entry's head before the first and its end after the last. */
function lineOf(
  grammar: Grammar,
  row: store.BookRow,
  before: store.BookRow | undefined,
  behind: store.BookRow | undefined,
  { utcOffsetMinutes }: BooksWanted,
): string {
  const facts = {
    journal: String(row.id),
    key: row.key,
    period: row.period,
    happened: row.effective_at.toISOString(),
    posted: row.posted_at.toISOString(),
    reverses: row.reverses ?? '',
  }
  const date = localDateOf(row.effective_at, utcOffsetMinutes)
  const head = before?.id === row.id ? '' : grammar.entry({ date, kind: row.kind, facts })
  return head + grammar.leg(legOf(row)) + (behind?.id === row.id ? '' : grammar.end)
}
