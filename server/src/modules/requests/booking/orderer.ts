import type { ParsedInput } from '@app/contract'
import { normalisePhone } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { ensureCitizen, nameCitizen, speakFor } from '../../identity/index.ts'
import { assertAtCentre, isCentreDesk } from './at-centre.ts'

/** Whose order it is, whoever writes it. */
export interface Orderer {
  accountId: string
  personId: string
  phone: string
  /** The account's own number. */
  ownPhone: string
  name: string
  orderedBy: string | null
}

export async function ordererOf(tx: Tx, input: ParsedInput<'requests.book'>): Promise<Orderer> {
  const { actor } = tx
  if (actor.kind === 'citizen') {
    if (input.onBehalfOf) refuse('not_yours')
    const phone =
      input.contactPhone === undefined
        ? actor.phone
        : (normalisePhone(input.contactPhone) ?? refuse('phone_invalid', { field: 'contactPhone' }))
    // Texts of an order go to a number that its account has proved; whoever opens the door is the receiver.
    if (phone !== actor.phone) refuse('contact_unproven', { field: 'contactPhone' })
    return {
      accountId: actor.id,
      personId: actor.personId,
      phone,
      ownPhone: actor.phone,
      name: await nameCitizen(tx, actor.id, input.ordererName),
      orderedBy: null,
    }
  }
  if (!input.onBehalfOf || actor.kind !== 'staff') refuse('phone_invalid', { field: 'onBehalfOf' })
  if (isCentreDesk(tx)) assertAtCentre(tx, input)
  const phone = normalisePhone(input.onBehalfOf.phone) ?? refuse('phone_invalid', { field: 'onBehalfOf.phone' })
  const account = await ensureCitizen(tx, phone, input.onBehalfOf.name)
  speakFor(tx, account.id)
  return {
    accountId: account.id,
    personId: account.personId,
    phone,
    ownPhone: phone,
    name: account.name,
    orderedBy: actor.id,
  }
}
