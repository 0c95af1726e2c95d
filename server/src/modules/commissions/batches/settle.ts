import type { Output, ParsedInput } from '@app/contract'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { isOwn } from './own.ts'
import * as store from './store.ts'

async function lockMade(tx: Tx, batchId: string): Promise<store.BatchRow> {
  const batch = (await store.lockBatch(tx, batchId)) ?? refuse('not_found')
  if (!(await isOwn(tx, batchId))) refuse('not_found')
  return batch.state === 'made' ? batch : refuse('batch_settled')
}

/** The second person. What they let go of is sent by a job, piece by piece: there may be any number of payees. */
export async function releaseBatch(
  tx: Tx,
  { batchId }: ParsedInput<'finance.releaseBatch'>,
): Promise<Output<'finance.releaseBatch'>> {
  const batch = await lockMade(tx, batchId)
  const me = actorKey(tx.actor)
  if (batch.made_by === me) refuse('same_person')
  await store.settleBatch(tx, batchId, { state: 'releasing', settled_by: me, reason: null }, tx.at)
  await tx.enqueue('commissions.pay_batch', { batchId }, { key: `batch:${batchId}` })
  return { done: true }
}

export async function withdrawBatch(
  tx: Tx,
  { batchId, reason }: ParsedInput<'finance.withdrawBatch'>,
): Promise<Output<'finance.withdrawBatch'>> {
  await lockMade(tx, batchId)
  await store.settleBatch(tx, batchId, { state: 'withdrawn', settled_by: actorKey(tx.actor), reason }, tx.at)
  await store.leaveOutAll(tx, batchId)
  return { done: true }
}
