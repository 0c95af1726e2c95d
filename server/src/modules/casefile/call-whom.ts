import type { Output, ParsedInput } from '@app/contract'
import { isVisitEnd, type VisitState } from '@app/domain/dispatch'
import type { TurnParty } from '@app/domain/requests'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as dispatch from '../dispatch/index.ts'
import { findAccount } from '../identity/index.ts'
import { officeOf } from '../places/index.ts'
import * as requests from '../requests/index.ts'
import * as workforce from '../workforce/index.ts'

type Called = Output<'operations.callWhom'>

/** Numbers are masked on every screen: whose turn it is gives theirs for this one call, and the call is written down. */
export async function callWhom(tx: Tx, input: ParsedInput<'operations.callWhom'>): Promise<Called> {
  await requests.assertMayRead(tx, input.requestId)
  await requests.noteReading(tx, [input.requestId], 'request')
  const { turn, discreet } = await requests.cardOf(tx, input.requestId)
  const whom = await whoseTurn(tx, input.requestId, turn.party)
  if (!whom) return refuse('nobody_to_call')
  if (whom.phone === '') refuse('no_number_known')
  await tx.audit({
    action: 'request.turn_called',
    subject: `request:${input.requestId}`,
    details: { party: whom.party },
  })
  return { ...whom, discreet }
}

async function whoseTurn(tx: Tx, requestId: string, party: TurnParty): Promise<Omit<Called, 'discreet'> | undefined> {
  const request = await requests.getRequest(tx, requestId)
  switch (party) {
    case 'you': {
      const order = await requests.getOrder(tx, request.orderId)
      const name = (await findAccount(tx, order.accountId))?.name ?? ''
      return { party: 'citizen', name: { en: name, ur: name }, phone: order.contactPhone }
    }
    case 'representative': {
      const visit = (await dispatch.visitsOf(tx, requestId)).findLast(
        (one) => one.facilitator && !isVisitEnd(one.state as VisitState),
      )
      const person = visit?.facilitator && (await workforce.find(tx, visit.facilitator.id))
      return person
        ? { party: 'facilitator', name: { en: person.name, ur: person.name }, phone: person.phone }
        : undefined
    }
    case 'office': {
      const office = request.officeId === null ? undefined : officeOf(tx.kernel, request.officeId)
      return office ? { party: 'department', name: office.name, phone: office.phone ?? '' } : undefined
    }
    default:
      return undefined
  }
}
