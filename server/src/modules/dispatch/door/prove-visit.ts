import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { noteInHistory } from '../../requests/index.ts'
import { noteWords, tell } from '../visit/move-visit.ts'
import * as store from '../store.ts'

/** Somebody called back: the household confirms that the visit took place, or denies it. Only a confirmation proves. */
export async function proveVisit(tx: Tx, visitId: string, confirmed: boolean): Promise<void> {
  const visit = (await store.lockVisit(tx, visitId)) ?? refuse('not_found')
  if (!visit.unproven) return
  const tasks = await store.tasksOfVisit(tx, visitId)
  const requestIds = [...new Set(tasks.map((task) => task.request_id))]
  await tx.audit({ action: confirmed ? 'visit.prove' : 'visit.deny', subject: `visit:${visitId}` })
  if (!confirmed) {
    await store.patchVisit(tx, visitId, { unproven_why: 'denied' })
    const words = noteWords(tx, 'note.visit_denied')
    for (const requestId of requestIds) await noteInHistory(tx, requestId, { kind: 'visit_denied', words })
    await tx.live(`district:${visit.district_id}`, { kind: 'denied', data: { visitId, tehsilId: visit.tehsil_id } })
    return
  }
  await store.patchVisit(tx, visitId, { unproven: false })
  await tell(tx, { ...visit, unproven: false }, tasks)
  await tx.announce('visit.proven', {
    visitId,
    kind: visit.kind,
    facilitatorId: visit.facilitator_id,
    orderId: visit.order_id,
    requestIds,
  })
}
