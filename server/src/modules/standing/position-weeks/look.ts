import type { Output, ParsedInput } from '@app/contract'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { subjectOf, takePerson } from '../facts/access.ts'
import * as store from './store.ts'

/** Somebody looked. Two who look at once leave two rows, and whoever reads sees both. */
export async function look(
  tx: Tx,
  { facilitatorId, week, outcome, note }: ParsedInput<'positionWeeks.look'>,
): Promise<Output<'positionWeeks.look'>> {
  const person = await takePerson(tx, facilitatorId)
  if (!(await store.lockWeek(tx, person.id, week))) return refuse('not_found')
  await store.insertLook(tx, {
    id: newId(),
    facilitator_id: person.id,
    week,
    outcome,
    note,
    looked_by: actorKey(tx.actor),
    at: tx.at,
  })
  await tx.audit({
    action: 'facilitator.positions_looked_at',
    subject: subjectOf(person.id),
    details: { week, outcome },
  })
  return { done: true }
}
