import type { Output, ParsedInput } from '@app/contract'
import { isHeld, mayHoldUntil } from '@app/domain/dispatch'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { planVisitDay } from '../plan/days-to-plan.ts'
import * as dispatch from '../store.ts'
import { moveVisit, tellDesk } from '../visit/move-visit.ts'
import { withdrawOffers } from '../visit/offer-visit.ts'
import { placed } from '../visit/placed.ts'
import { endOverride } from '../visit/store.ts'
import { byStaff } from './by-staff.ts'
import { asSeen } from './shown.ts'
import { insertOverride } from './store.ts'

/** Nobody is asked until then. What was promised is not taken from anybody by this: that is another decision. */
export async function hold(tx: Tx, input: ParsedInput<'operations.hold'>): Promise<Output<'operations.hold'>> {
  await placed(tx, await dispatch.findVisit(tx, input.visitId))
  const visit = (await dispatch.lockVisit(tx, input.visitId)) ?? refuse('not_found')
  const former = await asSeen(tx, visit.id, input.seen)
  if (isHeld(visit.state)) refuse('visit_promised')
  if (visit.state !== 'planned' && visit.state !== 'offered') refuse('visit_moved_on')
  const until = input.until === undefined ? null : new Date(input.until)
  const hours = { startsMs: visit.starts_at.getTime(), endsMs: visit.ends_at.getTime() }
  if (until && !mayHoldUntil(until.getTime(), hours, tx.at.getTime())) refuse('hold_until_invalid', { field: 'until' })
  const by = byStaff(tx)
  if (former) await endOverride(tx, visit.id, { how: 'replaced', by }, tx.at)
  const id = newId()
  await insertOverride(
    tx,
    { id, visit_id: visit.id, kind: 'hold', facilitator_id: null, until, reason: input.reason, made_by: by },
    tx.at,
  )
  await withdrawOffers(tx, visit.id, 'on_hold')
  await tx.cancelTimer('visit.offer', visit.id)
  if (visit.state === 'offered') await moveVisit(tx, visit, 'offers_end')
  else await tellDesk(tx, visit)
  if (until) await tx.timer('visit.hold', visit.id, until)
  else await tx.cancelTimer('visit.hold', visit.id)
  await planVisitDay(tx, { visitId: visit.id })
  await tx.audit({
    action: 'operations.hold',
    subject: `visit:${visit.id}`,
    details: { override: id, until: until?.toISOString() ?? null, reason: input.reason },
  })
  return { overrideId: id }
}
