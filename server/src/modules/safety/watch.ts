import type { Events, VisitMoved } from '@app/contract/events'
import type { Tx } from '../../kernel/context.ts'
import { isStuck, openLettersOf } from '../departments/index.ts'
import { raiseMatter, solve } from './matters.ts'
import { lockMatter } from './store.ts'

/** Whoever broke a visit off because it was not safe says it by the reason of the pack that is called so. */
const UNSAFE = 'unsafe'

export async function visitFailed(tx: Tx, event: VisitMoved): Promise<void> {
  if (event.reason === UNSAFE) await visitUnsafe(tx, { ...event, requestId: event.requestIds[0] ?? null })
}

/** At the door or afterwards: of one visit it is one alarm. */
export const visitUnsafe = (
  tx: Tx,
  of: { visitId: string; requestId: string | null; facilitatorId: string | null },
): Promise<void> =>
  raiseMatter(tx, {
    kind: 'unsafe',
    subject: `visit:${of.visitId}`,
    visitId: of.visitId,
    requestId: of.requestId,
    facilitatorId: of.facilitatorId,
  })

/** Asked on the way whether they are safe, and no answer came: one alarm a trip. */
export const tripUnanswered = (tx: Tx, event: Events['trip.unanswered']): Promise<void> =>
  raiseMatter(tx, {
    kind: 'unsafe',
    subject: `visit:${event.visitId} ${event.facilitatorId}`,
    visitId: event.visitId,
    requestId: event.requestIds[0] ?? null,
    facilitatorId: event.facilitatorId,
  })

const FLOOD = { kind: 'codes_misused', subject: 'programme' } as const
/** More codes than a programme asks for: strangers make it text at its cost, or everybody comes at once. */
export const codesFlooded = (tx: Tx, { hour }: Events['codes.flooded']): Promise<void> =>
  raiseMatter(tx, { ...FLOOD, facts: { codes: hour } })
export const codesCalm = (tx: Tx): Promise<void> => solve(tx, FLOOD, 'codes_calm')
export const codesGuessed = (tx: Tx, { network, from, numbers }: Events['codes.guessed']): Promise<void> =>
  raiseMatter(tx, {
    kind: 'codes_misused',
    subject: `network:${network}`,
    facts: { network: from, guessedNumbers: numbers },
  })

/** One alarm a representative: what comes while it is open is written into it. */
export const codesWrongOffline = (tx: Tx, event: Events['codes.wrong_offline']): Promise<void> =>
  raiseMatter(tx, {
    kind: 'start_codes_wrong',
    subject: `facilitator:${event.facilitatorId}`,
    facilitatorId: event.facilitatorId,
    facts: { wrongCodes: event.wrong, begunVisits: event.begun },
  })

const stuckOf = (applicationId: string) => ({ kind: 'filing_stuck', subject: `application:${applicationId}` }) as const

/** Reactions run in any order: what has gone out meanwhile is not stuck. */
export async function filingStuck(tx: Tx, event: Events['filing.stuck']): Promise<void> {
  if (!(await isStuck(tx, event.applicationId))) return
  await raiseMatter(tx, {
    ...stuckOf(event.applicationId),
    requestId: event.requestId,
    facts: { departmentId: event.departmentId },
  })
}
export const filingSent = (tx: Tx, event: { applicationId: string }): Promise<void> =>
  solve(tx, stuckOf(event.applicationId), 'filing_sent')
export const filingOver = (tx: Tx, event: { applicationId: string }): Promise<void> =>
  solve(tx, stuckOf(event.applicationId), 'filing_over')

/**
 * One alarm a department, however many of its letters wait: a system that sends nothing but faults would fill the list.
 * Both events ask what waits now, under the lock of the matter, so that no order of theirs leaves an alarm of nothing.
 */
export async function lettersChanged(tx: Tx, { departmentId }: { departmentId: string }): Promise<void> {
  const matter = { kind: 'letter_aside', subject: `department:${departmentId}` } as const
  await lockMatter(tx, matter.kind, matter.subject)
  const letters = await openLettersOf(tx, departmentId)
  if (letters > 0) await raiseMatter(tx, { ...matter, facts: { departmentId, letters } })
  else await solve(tx, matter, 'letters_over')
}
