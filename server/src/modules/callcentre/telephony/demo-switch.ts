import type { ParsedInput } from '@app/contract'
import { normalisePhone } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { hear } from './events.ts'
import { seatOf } from './store.ts'

/** Without a telephone switch in the house the demo's agent lets a call ring: from here on it is a call like any other. */
export async function demoSwitch(tx: Tx, input: ParsedInput<'calls.demoSwitch'>): Promise<{ done: true }> {
  if (tx.kernel.mode !== 'demo') refuse('demo_only')
  const from = normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' })
  const agentId = tx.actor.kind === 'staff' ? tx.actor.id : refuse('not_yours')
  const seat = input.kind === 'answer' ? await seatOf(tx, agentId) : undefined
  if (input.kind === 'answer' && seat?.presence !== 'ready') refuse('seat_needed')
  return hear(tx, {
    eventId: `demo-${newId()}`,
    kind: input.kind,
    callRef: `demo-${agentId}-${input.callRef}`,
    at: tx.at.toISOString(),
    from,
    extension: seat?.extension ?? '',
  })
}
