import type { Output, ParsedInput } from '@app/contract'
import { actorKey, system } from '../../../kernel/actor.ts'
import type { Kernel, Query, Tx } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { placed } from '../visit/placed.ts'
import { reschedule } from '../legs/reschedule.ts'
import { findVisit, tasksOfVisit } from '../store.ts'
import * as store from './store.ts'

export const MOVE_JOB = 'dispatch.move'

/** Writes down what is to be moved; each visit then has a transaction of its own, so that one that cannot be moved holds up no other. */
export async function moveVisits(
  tx: Tx,
  input: ParsedInput<'operations.moveVisits'>,
): Promise<Output<'operations.moveVisits'>> {
  for (const { visitId } of input.moves) await placed(tx, await findVisit(tx, visitId))
  await store.insertBatch(tx, { id: input.batchId, by: tx.actor, reason: input.reason }, tx.at)
  const batch = await mineOnly(tx, input.batchId)
  await store.insertMoves(tx, batch.id, input.moves)
  await tx.audit({
    action: 'operations.moveVisits',
    subject: `batch:${batch.id}`,
    details: { moves: input.moves.length },
  })
  for (const { visitId } of input.moves)
    await tx.enqueue(MOVE_JOB, { batchId: batch.id, visitId }, { key: `move ${batch.id} ${visitId}` })
  return { batchId: batch.id, moves: (await store.movesOf(tx, batch.id)).length }
}

async function mineOnly(q: Query, batchId: string): Promise<store.BatchRow> {
  const batch = (await store.findBatch(q, batchId)) ?? refuse('not_found')
  return actorKey(batch.by_actor) === actorKey(q.actor) ? batch : refuse('batch_of_another')
}

export async function movesOf(
  q: Query,
  { batchId }: ParsedInput<'operations.moves'>,
): Promise<Output<'operations.moves'>> {
  await mineOnly(q, batchId)
  const rows = await store.movesOf(q, batchId)
  const count = (result: store.MoveRow['result']) => rows.filter((row) => row.result === result).length
  return {
    waiting: count('waiting'),
    moved: count('moved'),
    refused: count('refused'),
    items: rows.map((row) => ({ visitId: row.visit_id, result: row.result, refusal: row.refusal })),
  }
}

/** Moves one visit and writes its result in one transaction: run again, it finds that done. A refusal is a result too. */
export async function moveOne(
  kernel: Kernel,
  { batchId, visitId }: { batchId: string; visitId: string },
): Promise<void> {
  const asked = await inTransaction(kernel, { actor: system(`job:${MOVE_JOB}`), channel: 'system' }, (tx) =>
    store.findBatch(tx, batchId),
  )
  if (!asked) return
  // As the person who asked: their place and their word count, then and now.
  const as = { actor: asked.by_actor, channel: 'desk' as const }
  try {
    await inTransaction(kernel, as, async (tx) => {
      const move = await store.lockWaiting(tx, batchId, visitId)
      if (!move) return
      const task = (await tasksOfVisit(tx, visitId)).find((one) => one.state === 'open') ?? refuse('visit_settled')
      await reschedule(tx, { requestId: task.request_id, slotId: move.slot_id, reason: asked.reason })
      await store.finishMove(tx, { batchId, visitId, result: 'moved', refusal: null }, tx.at)
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await inTransaction(kernel, as, (tx) =>
      store.finishMove(tx, { batchId, visitId, result: 'refused', refusal: error.code }, tx.at),
    )
  }
}
