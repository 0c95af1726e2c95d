import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../kernel/context.ts'
import { assertMayOrder, assertMayRead } from './access.ts'
import { advance } from './advance.ts'
import { cardOf } from './card.ts'
import { refuse } from '../../kernel/refusal.ts'

export async function withdraw(tx: Tx, input: ParsedInput<'requests.withdraw'>): Promise<Output<'requests.withdraw'>> {
  const row = await assertMayOrder(tx, input.requestId)
  await advance(tx, row.id, 'withdraw', { cause: 'citizen', reason: input.reason || 'withdrawn' })
  return cardOf(tx, row.id)
}

/** By a decided resolution only: an officer of the place names the state, the table says whether it may be. */
export async function reopen(tx: Tx, input: ParsedInput<'requests.reopen'>): Promise<Output<'requests.reopen'>> {
  if (tx.actor.kind !== 'staff') refuse('not_yours')
  const row = await assertMayRead(tx, input.requestId)
  const ended = ['closed', 'rejected', 'withdrawn', 'cancelled', 'failed'].includes(row.state)
  await advance(tx, row.id, ended ? 'reopen' : 'redo', { cause: 'platform', reason: input.reason, resolvedTo: input.to })
  return cardOf(tx, row.id)
}
