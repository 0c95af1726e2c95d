import type { ParsedInput } from '@app/contract'
import { normalisePhone } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { isNamedProved, proveNamed } from '../../identity/index.ts'
import { actForOrderer } from './access.ts'
import { getOrder, type OrderFacts } from '../life/facts.ts'

/** The number of whoever opens the door, where it is another's than the orderer's. */
export const othersPhoneOf = ({ receiver, contactPhone }: OrderFacts): string | null => {
  const phone = receiver && normalisePhone(receiver.phone)
  return phone && phone !== contactPhone ? phone : null
}

/** May the receiver's number be written to? One's own may, another's once whoever has it has given its code on. */
export async function isReceiverProved(q: Query, order: OrderFacts): Promise<boolean> {
  const others = othersPhoneOf(order)
  return others === null || isNamedProved(q, order.accountId, others)
}

/** Where what is for the door is told: at the orderer's as long as nobody has proved the receiver's number. */
export async function doorPhoneOf(q: Query, order: OrderFacts): Promise<string> {
  const others = othersPhoneOf(order)
  return others !== null && (await isNamedProved(q, order.accountId, others)) ? others : order.contactPhone
}

export async function proveReceiver(
  tx: Tx,
  { requestId, code }: ParsedInput<'requests.proveReceiver'>,
): Promise<{ done: true }> {
  const row = await actForOrderer(tx, requestId)
  const order = await getOrder(tx, row.order_id)
  await proveNamed(tx, order.accountId, othersPhoneOf(order) ?? refuse('code_expired'), code)
  await tx.audit({ action: 'request.prove_receiver', subject: `request:${requestId}` })
  return { done: true }
}
