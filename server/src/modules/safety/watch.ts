import type { Events, VisitMoved } from '@app/contract/events'
import type { Tx } from '../../kernel/context.ts'
import { isStuck } from '../departments/index.ts'
import { raiseMatter, solve } from './matters.ts'

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
