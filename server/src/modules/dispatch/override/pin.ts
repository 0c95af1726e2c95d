import type { Output, ParsedInput } from '@app/contract'
import { isHeld } from '@app/domain/dispatch'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { planVisitDay } from '../plan/days-to-plan.ts'
import * as dispatch from '../store.ts'
import { tellDesk } from '../visit/move-visit.ts'
import { placed } from '../visit/placed.ts'
import { endOverride } from '../visit/store.ts'
import { byStaff } from './by-staff.ts'
import { giveTo, lockShifts, takeAway } from './give-to.ts'
import { asSeen } from './shown.ts'
import { insertOverride } from './store.ts'

/**
 * The visit is promised to them, in the hour that it has, and stays with them: no plan and no colleague moves it until
 * somebody lets go. What ends it without that is that they cannot come; then the desk hears of it.
 */
export async function pin(tx: Tx, input: ParsedInput<'operations.pin'>): Promise<Output<'operations.pin'>> {
  const found = await placed(tx, await dispatch.findVisit(tx, input.visitId))
  await lockShifts(tx, [found.facilitator_id, input.facilitatorId])
  const visit = (await dispatch.lockVisit(tx, input.visitId)) ?? refuse('not_found')
  const former = await asSeen(tx, visit.id, input.seen)
  if (visit.state === 'in_progress') refuse('work_has_begun')
  if (!isHeld(visit.state) && visit.state !== 'planned' && visit.state !== 'offered') refuse('visit_moved_on')
  // Somebody else took it while the locks were waited for: it would be taken from them unseen.
  if (visit.facilitator_id !== found.facilitator_id) refuse('visit_moved_on')
  const by = byStaff(tx)
  if (former) await endOverride(tx, visit.id, { how: 'replaced', by }, tx.at)
  await tx.cancelTimer('visit.hold', visit.id)
  if (visit.facilitator_id !== input.facilitatorId) {
    if (isHeld(visit.state)) await takeAway(tx, visit, input.reason, { keepHour: true })
    await giveTo(tx, visit.id, input.facilitatorId)
  } else await tellDesk(tx, visit)
  const id = newId()
  await insertOverride(
    tx,
    {
      id,
      visit_id: visit.id,
      kind: 'pin',
      facilitator_id: input.facilitatorId,
      until: null,
      reason: input.reason,
      made_by: by,
    },
    tx.at,
  )
  await planVisitDay(tx, { visitId: visit.id })
  await tx.audit({
    action: 'operations.pin',
    subject: `visit:${visit.id}`,
    details: { override: id, facilitator: input.facilitatorId, reason: input.reason },
  })
  return { overrideId: id }
}
