import type { Query } from '../../../kernel/context.ts'
import { likeText } from '../../../kernel/data/like.ts'
import * as store from './store.ts'

/** What is on record of a facilitator beside their name, and how it came to be. */
export { askFor, decided, type FactGiven, giveFacts, putInForce, today } from './change.ts'
export type { FactRow, FactValue } from './store.ts'
export const find = store.findFact
export const lock = store.lockFact
export const of = store.factsOf
export const asked = store.factsAsked
export const withdraw = store.withdrawFact
/** Ids by a part of the name or badge. */
export const page = async (
  q: Query,
  f: { text: string; tehsilIds: readonly string[] | null; after: string | null; limit: number },
): Promise<string[]> => (await store.peoplePage(q, { ...f, like: `%${likeText(f.text.trim())}%` })).map((row) => row.id)
