import { type Journal, SECOND_PERSON_ABOVE_PAISA } from '@app/domain/ledger'
import { localDateOf } from '@app/domain/shared'
import { ratesAt } from '@app/domain/territory'
import { actorKey } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { SecondPersonNeeded } from '../../kernel/second-person.ts'
import { refuse } from '../../kernel/refusal.ts'
import { decideEach, type Decided } from './decide-each.ts'
import { capOf } from './head-room.ts'
import * as store from './store.ts'

export interface Posted {
  key: string
  journalId: number
  /** It had been posted before, with the same legs; nothing was written now. */
  replayed: boolean
}

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
  return decided.map(postedOf)
}

/** The caller's answer, where no bound was met. */
export function postedOf(one: Decided): Posted {
  if (one.outcome === 'conflict') throw new JournalKeyConflict(one.key)
  if (one.outcome === 'malformed' || one.journalId === null) throw new Error(`malformed journal ${one.key}`)
  return { key: one.key, journalId: one.journalId, replayed: one.outcome === 'replayed' }
}

/** The account's owner stays inside: a citizen must not learn a facilitator's balance. */
export function refuseMet(key: string, met: store.Met | null): never {
  if (!met) throw new Error(`the journal ${key} met a bound that is not said`)
  return refuse(met.reason, { journal: key, account: met.account.split(':')[0] })
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
  // Who let go of it is the journal's actor; who asked for it stands beside.
  const madeBy = typeof tx.secondPerson === 'object' ? tx.secondPerson.madeBy : undefined
  const by = { at: tx.at, actor: actorKey(tx.actor), cashCapPaisa: capOf(tx), ...(madeBy && { madeBy }) }
  return decideEach(
    tx,
    journals.map((journal) => ({ journal, ...by })),
  )
}

/**
 * A bound was met. It is noted outside the transaction, which is rolled back: finance sees how often a cap or an empty
 * account stood in somebody's way.
 */
async function refuseBound(tx: Tx, one: Decided, journals: readonly Journal[]): Promise<never> {
  const kind = journals.find((journal) => journal.key === one.key)?.kind ?? ''
  if (one.detail) await store.logBoundRefusal(tx.kernel.db.side, one.key, kind, one.detail, tx.at)
  return refuseMet(one.key, one.detail)
}

/** Has a journal of that key been posted? */
export const isPosted = async (query: Query, key: string): Promise<boolean> =>
  (await store.findKeys(query, [key])).length > 0
