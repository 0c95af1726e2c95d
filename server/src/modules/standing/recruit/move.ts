import type { Standing } from '@app/domain/dispatch'
import { APPLICATION, type ApplicationAction, type ApplicationState, type Recruiting } from '@app/domain/standing'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as workforce from '../../workforce/index.ts'
import { assertHereTraced, refuseTraced } from '../caller.ts'
import * as store from './store.ts'

export const recruitingOf = (q: Query): Recruiting => q.kernel.territory.recruiting ?? refuse('recruiting_closed')
export const subjectOf = (applicantId: string): string => `applicant:${applicantId}`

/** Locked, and of the caller's own area where the caller is staff. */
export async function takeApplication(tx: Tx, applicantId: string): Promise<store.ApplicationRow> {
  const row = (await store.lockApplication(tx, applicantId)) ?? refuse('not_found')
  await assertHereTraced(tx, row, subjectOf(applicantId))
  return row
}

/** Where the table says the action leads; its "no" otherwise, with a trace. */
export async function targetOf(
  tx: Tx,
  row: store.ApplicationRow,
  action: ApplicationAction,
): Promise<ApplicationState> {
  const cell = APPLICATION[row.state][action]
  if ('no' in cell) return refuseTraced(tx, cell.no, subjectOf(row.applicant_id), { action, state: row.state })
  return cell.to
}

const STANDING_IN: Readonly<Record<ApplicationState, Standing>> = {
  open: 'applied',
  vetting: 'vetting',
  training: 'training',
  approval: 'training',
  approved: 'approved',
  admitted: 'active',
  refused: 'applied',
  appealed: 'applied',
  withdrawn: 'applied',
}

/** The one way an application changes its state; the standing follows it. */
export async function moveApplication(
  tx: Tx,
  row: store.ApplicationRow,
  action: ApplicationAction,
): Promise<store.ApplicationRow> {
  const to = await targetOf(tx, row, action)
  await store.setState(tx, row.applicant_id, to)
  const { standing } = await workforce.getFacilitator(tx, row.applicant_id)
  // An appeal that is granted begins the vetting anew; `applied` leads there as well.
  if (standing !== STANDING_IN[to])
    await workforce.setStanding(tx, { facilitatorId: row.applicant_id, to: STANDING_IN[to], reason: action })
  await tx.audit({
    action: `applicant.${action}`,
    subject: subjectOf(row.applicant_id),
    details: { from: row.state, to },
  })
  await tx.announce('applicant.moved', { applicantId: row.applicant_id, from: row.state, to })
  await tx.live(`facilitator:${row.applicant_id}`, { kind: 'message', data: { application: to } })
  return { ...row, state: to }
}
