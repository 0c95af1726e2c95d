import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { cutOffPhones } from '../../identity/index.ts'
import { endDevice } from '../../tracking/index.ts'
import { subjectOf, takePerson } from './access.ts'

/** Whoever sits at the desk cuts it off alone: a minute counts, and nothing is taken that a new sign-in does not bring back. */
export async function reportPhoneLost(
  tx: Tx,
  input: ParsedInput<'facilitators.phoneLost'>,
): Promise<Output<'facilitators.phoneLost'>> {
  const person = await takePerson(tx, input.facilitatorId)
  const { sessions } = await cutOffPhones(tx, person.id)
  await endDevice(tx, person.id)
  await tx.announce('facilitator.phone_lost', { facilitatorId: person.id })
  await tx.audit({
    action: 'facilitator.phone_lost',
    subject: subjectOf(person.id),
    details: { reason: input.reason, sessions },
  })
  return { sessions, at: tx.at.toISOString() }
}
