import { isOut } from '@app/domain/dispatch'
import type { Tx } from '../../../kernel/context.ts'
import { releaseReservation } from '../../ledger/index.ts'
import * as tracking from '../../tracking/index.ts'
import * as store from '../store.ts'

/** Head-room, watchers and timers of a turn that is over. */
export async function freeFacilitator(tx: Tx, visit: store.VisitRow): Promise<void> {
  await releaseReservation(tx, visit.id)
  for (const kind of ['visit.late', 'visit.silent', 'visit.safe'] as const) await tx.cancelTimer(kind, visit.id)
  if (!isOut(visit.state) || visit.facilitator_id === null) return
  for (const task of await store.tasksOfVisit(tx, visit.id))
    await tracking.allow(tx, task.request_id, visit.facilitator_id, tx.at)
}
