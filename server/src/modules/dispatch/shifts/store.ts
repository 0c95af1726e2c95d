import type { Sql } from '../../../kernel/data/sql.ts'
import type { PublishedColumns, ShiftColumns, VisitColumns } from '../rows.generated.ts'
import { HELD } from '../store.ts'

export type ShiftRow = Pick<ShiftColumns, 'id' | 'facilitator_id' | 'started_at' | 'planned_end'>
const SHIFT = 'id, facilitator_id, started_at, planned_end'
export const openShift = (q: Sql, facilitatorId: string) =>
  q.find<ShiftRow>(`select ${SHIFT} from dispatch.shift where facilitator_id = $1 and ended_at is null`, [
    facilitatorId,
  ])
export const findOpenShift = (q: Sql, id: string) =>
  q.find<ShiftRow>(`select ${SHIFT} from dispatch.shift where id = $1 and ended_at is null`, [id])
/** Acts of one facilitator that promise their time wait for each other here. */
export const lockShift = (q: Sql, facilitatorId: string) =>
  q.find<ShiftRow>(
    `select ${SHIFT} from dispatch.shift where facilitator_id = $1 and ended_at is null for no key update`,
    [facilitatorId],
  )
/** Begun already: it may be prolonged, and is never shortened by a second beginning. */
export const beginShift = (q: Sql, id: string, facilitatorId: string, plannedEnd: Date, at: Date) =>
  q.one<ShiftRow>(
    `insert into dispatch.shift as s (id, facilitator_id, started_at, planned_end) values ($1, $2, $4, $3)
    on conflict (facilitator_id) where ended_at is null do update
    set planned_end = greatest(s.planned_end, excluded.planned_end) returning ${SHIFT}`,
    [id, facilitatorId, plannedEnd, at],
  )
export const endShift = (q: Sql, facilitatorId: string, at: Date) =>
  q.run('update dispatch.shift set ended_at = $2 where facilitator_id = $1 and ended_at is null', [facilitatorId, at])
export const onShift = (q: Sql, limit: number) =>
  q.many<Pick<ShiftColumns, 'facilitator_id'>>(
    'select facilitator_id from dispatch.shift where ended_at is null order by started_at limit $1',
    [limit],
  )
/** Each of them, with the end of a shift that is under way and the visits that they hold. */
export const shiftsOf = (q: Sql, facilitatorIds: readonly string[], at: Date) =>
  q.many<Pick<ShiftColumns, 'id'> & { planned_end: Date | null; visits: number }>(
    `select f.id, (select s.planned_end from dispatch.shift s
      where s.facilitator_id = f.id and s.ended_at is null and s.planned_end > $2 limit 1) as planned_end,
      (select count(*)::integer from dispatch.visit v where v.facilitator_id = f.id and v.state in ${HELD}) as visits
      from unnest($1::uuid[]) as f(id)`,
    [facilitatorIds, at],
  )
export const waitingVisits = (q: Sql, tehsils: readonly string[], after: Date, limit: number) =>
  q.many<Pick<VisitColumns, 'id'>>(
    `select v.id from dispatch.visit v where v.tehsils && $1 and v.state in ('planned', 'offered') and v.ends_at > $2
      order by v.starts_at limit $3`,
    [tehsils, after, limit],
  )

// Hours that were opened

/** To open more: two who do wait for each other. */
export const lockPublished = (q: Sql, tehsilId: string) =>
  q.find<Pick<PublishedColumns, 'through'>>('select through from dispatch.published where tehsil_id = $1 for update', [
    tehsilId,
  ])
export const findPublished = (q: Sql, tehsilId: string) =>
  q.find<Pick<PublishedColumns, 'through'>>('select through from dispatch.published where tehsil_id = $1', [tehsilId])
export const savePublished = (q: Sql, tehsilId: string, through: string) =>
  q.run(
    'insert into dispatch.published (tehsil_id, through) values ($1, $2) on conflict (tehsil_id) do update set through = excluded.through',
    [tehsilId, through],
  )
