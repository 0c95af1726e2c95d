import type { Query } from '../../kernel/context.ts'
import * as store from './store.ts'

export type Fault = { subject: string; words: string }

/** Exactly one commission for each task that was completed or wasted by nobody's fault of theirs, and none for others. */
export const commissionPerTask = (q: Query): Promise<Fault[]> => store.commissionFaults(q)
/** Nothing that may happen once happened twice: a booking, a journal's effect, a state's move by one command. */
export const twice = (q: Query): Promise<Fault[]> => store.twiceFaults(q)
export const facilitatorInTwoPlaces = (q: Query): Promise<Fault[]> => store.twoPlaces(q)
/** In an end state no original is out, unless its way home is planned. */
export const originalsNotHome = (q: Query): Promise<Fault[]> => store.originalsLeftOut(q)
export const advanceAtEnd = (q: Query): Promise<Fault[]> => store.advancesAtEnd(q)
/** The last row of the history names the state that the request is in, and each row begins where the one before ended. */
export const historyAgrees = (q: Query): Promise<Fault[]> => store.historyFaults(q)
export const turnsOverlap = (q: Query): Promise<Fault[]> => store.overlappingTurns(q)
/** A request that is open has somebody whose turn it is, and something that will make it go on. */
export const stuck = (q: Query): Promise<Fault[]> => store.withoutTurn(q, q.at)
