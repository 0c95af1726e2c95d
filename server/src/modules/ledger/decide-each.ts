import { type Journal, periodOf } from '@app/domain/ledger'
import type { Query } from '../../kernel/context.ts'
import * as store from './store.ts'

/** A journal with what belongs to whoever posts it. */
export interface Entry {
  journal: Journal
  at: Date
  actor: string
  /** The territory's cap on that day; a facilitator's own goes before it. */
  cashCapPaisa: number
  /** Who asked for it, where a second person let go of it. */
  madeBy?: string
}

export interface Decided {
  key: string
  outcome: store.Outcome
  journalId: number | null
  /** The bound that it met. */
  detail: store.Met | null
}

export const JOURNALS_MAX = 256

/**
 * What the database decides of each journal, whoever posts it; none spoils another. `noteBounds`: what a bound refuses is
 * noted in this transaction, because it will be committed.
 */
export async function decideEach(
  query: Query,
  entries: readonly Entry[],
  options: { noteBounds: boolean } = { noteBounds: false },
): Promise<Decided[]> {
  if (entries.length === 0) return []
  if (entries.length > JOURNALS_MAX) throw new Error(`more than ${JOURNALS_MAX} journals in one call`)
  const rows = await store.postEach(query, arraysOf(query, entries), options.noteBounds)
  return rows.map((row) => ({
    key: entries[row.ordinal - 1]!.journal.key,
    outcome: row.outcome,
    journalId: row.journal_id,
    detail: row.detail,
  }))
}

function arraysOf(query: Query, entries: readonly Entry[]): store.PostArrays {
  const { utcOffsetMinutes } = query.kernel.territory.calendar
  const period = (at: Date): string => periodOf(at, utcOffsetMinutes)
  const journals = entries.map(({ journal }) => journal)
  const legs = journals.flatMap((one, index) => one.legs.map((leg) => ({ ...leg, journal: index + 1 })))
  return {
    at: entries.map((one) => one.at.toISOString()),
    period: entries.map((one) => period(one.at)),
    actor: entries.map((one) => one.actor),
    cashCapPaisa: entries.map((one) => one.cashCapPaisa),
    keys: journals.map((one) => one.key),
    kinds: journals.map((one) => one.kind),
    effective: journals.map((one) => one.effectiveAt?.toISOString() ?? null),
    periods: entries.map((one) => period(one.journal.effectiveAt ?? one.at)),
    refs: entries.map(({ journal, madeBy }) => JSON.stringify({ ...journal.refs, ...(madeBy && { madeBy }) })),
    reverses: journals.map((one) => one.reverses ?? null),
    reservations: journals.map((one) => one.reservation ?? null),
    legJournal: legs.map((leg) => leg.journal),
    legCode: legs.map((leg) => leg.account.code),
    legSub: legs.map((leg) => leg.account.sub),
    legAmount: legs.map((leg) => leg.amountPaisa),
  }
}
