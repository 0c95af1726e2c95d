import type { Output, ParsedInput } from '@app/contract'
import { isEnd } from '@app/domain/requests'
import { areaOf } from '../../../kernel/area.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { cardOf, getOrder, getRequest } from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import * as dispatch from '../store.ts'
import * as store from './store.ts'

/** For whoever watches over the day; `visit` is as it was before. What became of it is read off what is there now. */
export async function noteDisplaced(
  tx: Tx,
  visit: dispatch.VisitRow,
  facilitatorId: string | null,
  outcome?: store.Outcome,
): Promise<void> {
  const now = await dispatch.findVisit(tx, visit.id)
  const moved = now && now.starts_at.getTime() !== visit.starts_at.getTime()
  const [task] = await dispatch.tasksOfVisit(tx, visit.id)
  if (!task) return
  await store.insertDisplaced(
    tx,
    {
      visitId: visit.id,
      requestId: task.request_id,
      districtId: visit.district_id,
      tehsilId: visit.tehsil_id,
      facilitatorId,
      startsAt: visit.starts_at,
      outcome: outcome ?? (moved ? 'moved' : 'offered_again'),
    },
    tx.at,
  )
}

type Item = Output<'operations.displaced'>['items'][number]

export async function displaced(
  q: Query,
  input: ParsedInput<'operations.displaced'>,
): Promise<Output<'operations.displaced'>> {
  const before = input.cursor !== undefined && /^\d+$/.test(input.cursor) ? input.cursor : null
  const rows = await store.displaced(q, areaOf(q, input.districtId), before, input.limit)
  const people = new Map(
    (
      await workforce.many(q, [
        ...new Set(rows.flatMap((row) => [row.facilitator_id ?? [], row.taken_by ?? []].flat())),
      ])
    ).map((one) => [one.id, one]),
  )
  const items: Item[] = []
  for (const row of rows) {
    const card = await cardOf(q, row.request_id)
    const { state, orderId } = await getRequest(q, row.request_id)
    const settled = row.visit_state === 'cancelled'
    const chosenAnew = settled && !isEnd(state) ? (await getOrder(q, orderId)).slotStartsAt : null
    items.push({
      id: String(row.id),
      at: row.at.toISOString(),
      visitId: row.visit_id,
      requestId: row.request_id,
      trackingNo: card.trackingNo,
      serviceName: card.serviceName,
      tehsilId: row.tehsil_id,
      startsAt: row.starts_at.toISOString(),
      whose: (row.facilitator_id && people.get(row.facilitator_id)?.names) || null,
      outcome: row.outcome,
      takenBy: row.taken_by === null ? null : (people.get(row.taken_by)?.name ?? null),
      nowAt: (settled ? chosenAnew : row.now_at)?.toISOString() ?? null,
    })
  }
  return { items, next: rows.length === input.limit ? String(rows.at(-1)?.id) : null }
}
