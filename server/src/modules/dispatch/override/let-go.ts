import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { planVisitDay } from '../plan/days-to-plan.ts'
import * as dispatch from '../store.ts'
import { tellDesk } from '../visit/move-visit.ts'
import { placed } from '../visit/placed.ts'
import { endOverride, standingOverride } from '../visit/store.ts'
import { byStaff } from './by-staff.ts'
import { refuseEnded } from './shown.ts'
import { findOverride } from './store.ts'

/** Takes back what was decided. Of two who do, the second reads who was first. */
export async function letGo(tx: Tx, input: ParsedInput<'operations.letGo'>): Promise<Output<'operations.letGo'>> {
  const found = (await findOverride(tx, input.overrideId)) ?? refuse('not_found')
  await placed(tx, await dispatch.findVisit(tx, found.visit_id))
  const visit = (await dispatch.lockVisit(tx, found.visit_id)) ?? refuse('not_found')
  const override = (await findOverride(tx, input.overrideId)) ?? refuse('not_found')
  if (override.ended_at) return refuseEnded(tx, override.ended_how, override.ended_by)
  await endOverride(tx, visit.id, { how: 'let_go', by: byStaff(tx), reason: input.reason }, tx.at)
  await tx.audit({
    action: 'operations.letGo',
    subject: `visit:${visit.id}`,
    details: { override: override.id, kind: override.kind, reason: input.reason },
  })
  if (override.kind === 'hold') await resume(tx, visit)
  else await tellDesk(tx, visit)
  return { done: true }
}

/** Its hour has come; one that was replaced or let go of meanwhile has another timer, or none. */
export async function holdRunsOut(tx: Tx, visitId: string): Promise<void> {
  const visit = await dispatch.lockVisit(tx, visitId)
  const standing = visit && (await standingOverride(tx, visitId))
  if (!visit || standing?.kind !== 'hold' || !standing.until || standing.until > tx.at) return
  await endOverride(tx, visitId, { how: 'ran_out' }, tx.at)
  await resume(tx, visit)
}

/** Somebody is asked again, by a plan that knows the visit. */
async function resume(tx: Tx, visit: dispatch.VisitRow): Promise<void> {
  await tx.cancelTimer('visit.hold', visit.id)
  await tx.enqueue('dispatch.offer', { visitId: visit.id }, { key: `offer ${visit.id}` })
  await planVisitDay(tx, { visitId: visit.id })
  await tellDesk(tx, visit)
}
