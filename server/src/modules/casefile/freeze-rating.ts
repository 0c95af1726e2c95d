import type { Events } from '@app/contract/events'
import type { Tx } from '../../kernel/context.ts'
import { freeze } from '../grievances/index.ts'
import { answersOf } from '../ratings/index.ts'

/** What the household had answered to the questions of fact when it complained of the visit. */
export async function freezeRating(
  tx: Tx,
  event: Events['grievance.opened' | 'grievance.kind_changed'],
): Promise<void> {
  if (event.visitId) await freeze(tx, event.grievanceId, 'rating', await answersOf(tx, event.visitId))
}
