import { type Journal, periodOf, SECOND_PERSON_ABOVE_PAISA } from '@app/domain/ledger'
import { localDateOf } from '@app/domain/shared'
import { ratesAt } from '@app/domain/territory'
import { actorKey } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { SecondPersonNeeded } from '../../kernel/second-person.ts'
import { refuse } from '../../kernel/refusal.ts'
import { capOf } from './head-room.ts'
import * as store from './store.ts'

export interface Posted {
  key: string
  journalId: number
  /** It had been posted before, with the same legs; nothing was written now. */
  replayed: boolean
}

export interface Decided {
  key: string
  outcome: store.Outcome
  journalId: number | null
  /** The bound that it met. */
  detail: store.Met | null
}

const journalsMax = 256

/** Our own code posted other legs under a key that is taken: nobody's wish, so no refusal. */
export class JournalKeyConflict extends Error {
  constructor(key: string) {
    super(`the journal ${key} was posted with other legs`)
  }
}

/**
 * Posts all journals of this transaction, together or not at all. Call it once: then accounts are locked once and
 * in order. A bound that would be passed refuses with its own code, and the caller's transaction is rolled back.
 */
export async function post(tx: Tx, journals: readonly (Journal | undefined)[]): Promise<Posted[]> {
  const given = journals.filter((one): one is Journal => one !== undefined)
  assertOneIsEnough(tx, given)
  const decided = await decide(tx, given)
  for (const one of decided) if (one.outcome === 'bound') await refuseBound(tx, one, given)
  return decided.map((one) => {
    if (one.outcome === 'conflict') throw new JournalKeyConflict(one.key)
    if (one.outcome === 'malformed' || one.journalId === null) throw new Error(`malformed journal ${one.key}`)
    return { key: one.key, journalId: one.journalId, replayed: one.outcome === 'replayed' }
  })
}

/** What this transaction has moved before, where it posts more than once. */
const movedBy = new WeakMap<Tx, number>()

/** One person moves no more than the pack's sum in one act, however many journals it takes. Before anything is written. */
function assertOneIsEnough(tx: Tx, journals: readonly Journal[]): void {
  if (tx.secondPerson !== 'needed') return
  const legs = journals.flatMap((one) => one.legs)
  const sum = legs.reduce((paisa, leg) => paisa + Math.max(0, leg.amountPaisa), movedBy.get(tx) ?? 0)
  movedBy.set(tx, sum)
  const { calendar } = tx.kernel.territory
  const { secondPersonAbovePaisa } = ratesAt(tx.kernel.territory, localDateOf(tx.at, calendar.utcOffsetMinutes))
  if (sum > (secondPersonAbovePaisa ?? SECOND_PERSON_ABOVE_PAISA)) throw new SecondPersonNeeded(sum)
}

/** What the database decided of each journal, without refusing: for batches whose journals do not stand or fall together. */
export async function decide(tx: Query & Pick<Tx, 'secondPerson'>, journals: readonly Journal[]): Promise<Decided[]> {
  if (journals.length === 0) return []
  if (journals.length > journalsMax) throw new Error(`more than ${journalsMax} journals in one call`)
  const rows = await store.post(tx, arraysOf(tx, journals))
  return rows.map((row) => ({
    key: journals[row.ordinal - 1]!.key,
    outcome: row.outcome,
    journalId: row.journal_id,
    detail: row.detail,
  }))
}

function arraysOf(tx: Query & Pick<Tx, 'secondPerson'>, journals: readonly Journal[]): store.PostArrays {
  // Who let go of it is the journal's actor; who asked for it stands beside.
  const madeBy = typeof tx.secondPerson === 'object' ? tx.secondPerson : {}
  const { utcOffsetMinutes } = tx.kernel.territory.calendar
  const period = (at: Date): string => periodOf(at, utcOffsetMinutes)
  const legs = journals.flatMap((one, index) => one.legs.map((leg) => ({ ...leg, journal: index + 1 })))
  return {
    at: tx.at,
    period: period(tx.at),
    actor: actorKey(tx.actor),
    cashCapPaisa: capOf(tx),
    keys: journals.map((one) => one.key),
    kinds: journals.map((one) => one.kind),
    effective: journals.map((one) => one.effectiveAt?.toISOString() ?? null),
    periods: journals.map((one) => period(one.effectiveAt ?? tx.at)),
    refs: journals.map((one) => JSON.stringify({ ...one.refs, ...madeBy })),
    reverses: journals.map((one) => one.reverses ?? null),
    reservations: journals.map((one) => one.reservation ?? null),
    legJournal: legs.map((leg) => leg.journal),
    legCode: legs.map((leg) => leg.account.code),
    legSub: legs.map((leg) => leg.account.sub),
    legAmount: legs.map((leg) => leg.amountPaisa),
  }
}

/**
 * A bound was met. It is noted outside the transaction, which is rolled back: finance sees how often a cap or an empty
 * account stood in somebody's way. The account's owner stays inside: a citizen must not learn a facilitator's balance.
 */
async function refuseBound(tx: Tx, one: Decided, journals: readonly Journal[]): Promise<never> {
  const kind = journals.find((journal) => journal.key === one.key)?.kind ?? ''
  if (!one.detail) throw new Error(`the journal ${one.key} met a bound that is not said`)
  await store.logBoundRefusal(tx.kernel.db.side, one.key, kind, one.detail, tx.at)
  return refuse(one.detail.reason, { journal: one.key, account: one.detail.account.split(':')[0] })
}

/** Has a journal of that key been posted? */
export const isPosted = async (query: Query, key: string): Promise<boolean> =>
  (await store.findKeys(query, [key])).length > 0
