import type { Query } from '../../../kernel/context.ts'
import { verifyNewest } from '../published/verify.ts'
import * as store from './store.ts'

type Fault = store.Fault

/** No clock stands still, or runs, without an event that says why: complaints' own, and whose turn a request is. */
export const clocks = (q: Query): Promise<Fault[]> => store.clocksWithoutReason(q, q.at)
export const dueProcess = (q: Query): Promise<Fault[]> => store.withoutDueProcess(q, q.at)
/** Held pay is released, taken back, or still waits for something open. */
export const heldPay = (q: Query): Promise<Fault[]> => store.payLost(q, q.at)
/** No filing without a consent that it relied on. */
export const filedWithoutConsent = (q: Query): Promise<Fault[]> => store.filedWithoutConsent(q)
export const agencies = (q: Query): Promise<Fault[]> => store.beyondTheAgency(q)
export const promisedWhileOff = (q: Query): Promise<Fault[]> => store.promisedWhileOff(q, q.at)
export const callsForHelp = (q: Query): Promise<Fault[]> => store.unheardCalls(q, q.at)
/** What was published last is what the recorded events come to; all the others are counted by `npm run figures -- --verify`. */
export const publishedFigures = async (q: Query): Promise<Fault[]> =>
  (await verifyNewest(q)).faults.map((words) => ({ subject: 'figures', words }))
