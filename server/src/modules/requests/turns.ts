import { turnsAhead } from '@app/domain/requests'
import type { Tx } from '../../kernel/context.ts'
import { areaEventCovering } from './area-event-covering.ts'
import * as store from './store.ts'

/** Writes down whose turn it is from now on. Called after every change that could alter it; the same turn writes nothing. The lock keeps two who tell at once from both writing one that runs. */
export async function retell(tx: Tx, requestId: string): Promise<void> {
  const row = await store.lockRequest(tx, requestId)
  if (!row) return
  const order = await store.getOrder(tx, row.order_id)
  const open = (await store.needsOf(tx, requestId)).filter((n) => n.state === 'open')
  const event = await areaEventCovering(tx, { tehsilId: row.tehsil_id, districtId: row.district_id, officeId: row.office_id, departmentId: row.department_id }, tx.at)
  const turns = turnsAhead({
    state: row.state, openNeed: open.find((n) => n.owner === 'citizen')?.owner ?? open[0]?.owner ?? null, areaEvent: event !== null, slotStart: order.slot_starts_at,
    earliestOffered: order.earliest_offered, correctionCause: row.correction_cause, officeVisitOpen: row.office_visit_open,
  }, tx.at)
  const running = await store.turnOf(tx, requestId, tx.at)
  if (running && turns.length === 1 && turns[0]?.party === running.party && !(await hasAhead(tx, requestId))) return
  await store.cutSpans(tx, requestId, tx.at)
  if (turns.length) await store.putSpans(tx, requestId, turns.map((t, i) => ({ from: t.from, to: turns[i + 1]?.from ?? null, party: t.party })))
}

const hasAhead = async (tx: Tx, requestId: string): Promise<boolean> => (await store.spansOf(tx, requestId)).some((s) => s.from_at > tx.at)
