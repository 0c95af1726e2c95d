import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { railOf } from './open-rails.ts'
import { sealCall } from './payer.ts'
import * as store from './store.ts'

/**
 * A rail says that something became of a payment. Signed by it, it is kept as it came, anything else is not kept at all; nothing
 * is credited by it: the rail itself is asked.
 */
export async function railSaid(
  tx: Tx,
  { connectionId }: ParsedInput<'payments.railSaid'>,
): Promise<Output<'payments.railSaid'>> {
  const rail = await railOf(tx, connectionId)
  const raw = tx.call?.rawBody ?? Buffer.alloc(0)
  const said = rail?.parseCallback(raw)
  if (!rail || !said?.verified) {
    tx.kernel.log.warn({ connectionId, known: rail !== undefined }, 'a call-back that no rail of ours has signed')
    return refuse('signature_wrong')
  }
  const payment = said.reference === null ? undefined : await store.findByReference(tx, rail.name, said.reference)
  if (payment) {
    await store.insertCall(tx, payment.id, sealCall(tx, raw), tx.at)
    await tx.enqueue('payments.confirm_rail', { paymentId: payment.id }, { key: `rail:${payment.id}` })
  }
  return { done: true }
}
