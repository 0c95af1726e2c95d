import type { Output, ParsedInput } from '@app/contract'
import { isHeld } from '@app/domain/dispatch'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as dispatch from '../store.ts'
import { offerVisit, withdrawOffers } from '../visit/offer-visit.ts'
import { placed } from '../visit/placed.ts'
import { standingOverride } from '../visit/store.ts'
import { giveTo, lockShifts, takeAway } from './give-to.ts'
import { refuseStanding } from './shown.ts'

/** Somebody who gave it back may be asked again by a person, and one who comes late may be better than nobody. */
const MAY_BE_OVERRULED: readonly string[] = ['left_this_visit', 'day_full', 'too_far']

/** Gives the visit to another, or back to offers. Papers go with whoever carries them. */
export async function reassign(
  tx: Tx,
  input: ParsedInput<'operations.reassign'>,
): Promise<Output<'operations.reassign'>> {
  const found = await placed(tx, await dispatch.findVisit(tx, input.visitId))
  await lockShifts(tx, [found.facilitator_id, input.facilitatorId ?? null])
  const visit = (await dispatch.lockVisit(tx, input.visitId)) ?? refuse('not_found')
  if (visit.state === 'in_progress') refuse('work_has_begun')
  if (!isHeld(visit.state) && visit.state !== 'planned' && visit.state !== 'offered') refuse('visit_moved_on')
  const standing = await standingOverride(tx, visit.id)
  if (standing) return refuseStanding(tx, standing)
  if (isHeld(visit.state)) await takeAway(tx, visit, input.reason)
  if (input.facilitatorId !== undefined) {
    await giveTo(tx, visit.id, input.facilitatorId, MAY_BE_OVERRULED)
    return { done: true }
  }
  await withdrawOffers(tx, visit.id, 'asked_anew')
  await offerVisit(tx, visit.id)
  return { done: true }
}
