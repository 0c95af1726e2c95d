import type { Area } from '../../../kernel/area.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { MoveBatchColumns, MoveColumns, TaskColumns, VisitColumns } from '../rows.generated.ts'

export type ComingRow = Pick<
  VisitColumns,
  'id' | 'state' | 'district_id' | 'tehsil_id' | 'starts_at' | 'ends_at' | 'facilitator_id'
> &
  Pick<TaskColumns, 'request_id'> & { requests: number }
/** One visit is one row, under its first request. */
export const comingVisits = (
  q: Sql,
  w: { area: Area | null; tehsilId: string | null; from: Date; to: Date; after: string | null; limit: number },
) =>
  q.many<ComingRow>(
    `select v.id, t.request_id, t.requests, v.state, v.district_id, v.tehsil_id, v.starts_at, v.ends_at,
      v.facilitator_id from dispatch.visit v
    join lateral (select (array_agg(request_id order by made_at, id))[1] as request_id, count(*)::integer as requests
    from dispatch.task where visit_id = v.id and state = 'open') t on t.request_id is not null
    where v.kind = 'household' and v.state in ('planned', 'offered', 'assigned', 'en_route', 'arrived', 'in_progress')
    and ($1::text[] is null or v.district_id = any($1) or v.tehsil_id = any($7)) and ($2::text is null
    or v.tehsil_id = $2)
    and v.ends_at > $3 and v.starts_at < $4 and ($5::uuid is null or (v.starts_at, v.id) > (select starts_at, id
    from dispatch.visit where id = $5)) order by v.starts_at, v.id limit $6`,
    [w.area?.districts, w.tehsilId, w.from, w.to, w.after, w.limit, w.area?.tehsils],
  )

export type BatchRow = Pick<
  Known<MoveBatchColumns, { by_actor: Actor & { kind: 'staff' } }>,
  'id' | 'by_actor' | 'reason'
>
export type MoveRow = Pick<MoveColumns, 'visit_id' | 'slot_id' | 'result' | 'refusal'>
export const insertBatch = (
  q: Sql,
  b: { id: MoveBatchColumns['id']; by: Actor; reason: MoveBatchColumns['reason'] },
  at: Date,
) =>
  q.run('insert into dispatch.move_batch (id, by_actor, reason, at) values ($1, $2, $3, $4) on conflict do nothing', [
    b.id,
    JSON.stringify(b.by),
    b.reason,
    at,
  ])
export const findBatch = (q: Sql, id: string) =>
  q.find<BatchRow>('select id, by_actor, reason from dispatch.move_batch where id = $1', [id])
export const insertMoves = (
  q: Sql,
  batchId: string,
  moves: readonly { visitId: MoveColumns['visit_id']; slotId: MoveColumns['slot_id'] }[],
) =>
  q.run(
    `insert into dispatch.move (batch_id, visit_id, slot_id) select $1, "visitId", "slotId"
      from jsonb_to_recordset($2::jsonb) as g("visitId" uuid, "slotId" uuid) on conflict do nothing`,
    [batchId, JSON.stringify(moves)],
  )
export const movesOf = (q: Sql, batchId: string) =>
  q.many<MoveRow>(
    'select visit_id, slot_id, result, refusal from dispatch.move where batch_id = $1 order by visit_id limit 100',
    [batchId],
  )
/** Whoever comes second waits, and finds it done. */
export const lockWaiting = (q: Sql, batchId: string, visitId: string) =>
  q.find<MoveRow>(
    `select visit_id, slot_id, result, refusal from dispatch.move where batch_id = $1 and visit_id = $2 and result = 'waiting' for update`,
    [batchId, visitId],
  )
export const finishMove = (
  q: Sql,
  m: {
    batchId: MoveColumns['batch_id']
    visitId: MoveColumns['visit_id']
    result: 'moved' | 'refused'
    refusal: MoveColumns['refusal']
  },
  at: Date,
) =>
  q.run(
    `update dispatch.move set result = $3, refusal = $4, done_at = $5 where batch_id = $1 and visit_id = $2 and result = 'waiting'`,
    [m.batchId, m.visitId, m.result, m.refusal, at],
  )
