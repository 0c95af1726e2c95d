import { turnsAhead } from '@app/domain/requests'
import type { Tx } from '../../../kernel/context.ts'
import { coveringOf } from './area-event-covering.ts'
import * as store from '../store.ts'
import { areaEvents, cutSpans, putSpans } from './store.ts'

/**
 * Writes down whose turn it is from now on. Called after every change that could alter it; the same turn writes
 * nothing. The lock keeps two who tell at once from both writing one that runs.
 */
export async function retell(tx: Tx, requestId: string): Promise<void> {
  // Asked behind the lock on the same connection: what they answer is what it protects.
  const [row, needs, events, running, spans] = await Promise.all([
    store.lockRequest(tx, requestId),
    store.needsOf(tx, requestId),
    areaEvents(tx, tx.at),
    store.turnOf(tx, requestId, tx.at),
    store.spansOf(tx, requestId),
  ])
  if (!row) return
  const order = await store.getOrder(tx, row.order_id)
  const open = needs.filter((n) => n.state === 'open')
  const event = coveringOf(
    events,
    { tehsilId: row.tehsil_id, districtId: row.district_id, officeId: row.office_id, departmentId: row.department_id },
    tx.at,
  )
  const turns = turnsAhead(
    {
      state: row.state,
      openNeed: open.find((n) => n.owner === 'citizen')?.owner ?? open[0]?.owner ?? null,
      areaEvent: event !== null,
      slotStart: order.slot_starts_at,
      earliestOffered: order.earliest_offered,
      correctionCause: row.correction_cause,
      officeVisitOpen: row.office_visit_open,
    },
    tx.at,
  )
  const ahead = spans.some((s) => s.from_at > tx.at)
  if (running && turns.length === 1 && turns[0]?.party === running.party && !ahead) return
  await cutSpans(tx, requestId, tx.at)
  if (turns.length)
    await putSpans(
      tx,
      requestId,
      turns.map((t, i) => ({ from: t.from, to: turns[i + 1]?.from ?? null, party: t.party })),
    )
}
