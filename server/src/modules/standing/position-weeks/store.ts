import type { LocalDate } from '@app/domain/shared'
import type { WeekOutcome, WeekReason } from '@app/domain/tracking'
import type { Area } from '../../../kernel/area.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { PositionLookColumns, PositionWeekColumns } from '../rows.generated.ts'

export type WeekRow = Known<PositionWeekColumns, { reasons: WeekReason[] }>
export type LookRow = Known<PositionLookColumns, { outcome: WeekOutcome }>

/** A week is reckoned once: what came of it before stays. */
export const insertWeek = (q: Sql, w: Omit<WeekRow, 'looked_at'>) =>
  q.run(
    `insert into standing.position_week (facilitator_id, week, district_id, tehsil_id, positions, score, reasons)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [w.facilitator_id, w.week, w.district_id, w.tehsil_id, w.positions, w.score, JSON.stringify(w.reasons)],
  )
export const deleteWeeksBefore = (q: Sql, week: LocalDate, limit: number) =>
  q.run(
    `delete from standing.position_week where (facilitator_id, week) in
      (select facilitator_id, week from standing.position_week where week < $1 limit $2)`,
    [week, limit],
  )

const OUTCOME = `(select outcome from standing.position_look l where l.facilitator_id = w.facilitator_id and l.week = w.week
  order by l.at desc, l.id desc limit 1) as outcome`

interface Wanted {
  area: Area | null
  show: 'open' | 'looked' | 'below'
  lookFrom: number
  after: { week: LocalDate; score: number; id: string } | null
  limit: number
}
export const listWeeks = (q: Sql, { area, show, lookFrom, after, limit }: Wanted) =>
  q.many<WeekRow & { outcome: WeekOutcome | null }>(
    `select w.*, ${OUTCOME} from standing.position_week w
    where ($1::text[] is null or w.district_id = any($1) or w.tehsil_id = any($2))
      and case $3 when 'open' then w.looked_at is null and w.score >= $4 when 'looked' then w.looked_at is not null
        else w.looked_at is null and w.score < $4 end
      and ($5::date is null or (w.week, w.score, w.facilitator_id) < ($5, $6, $7))
    order by w.week desc, w.score desc, w.facilitator_id desc limit $8`,
    [
      area?.districts ?? null,
      area?.tehsils ?? null,
      show,
      lookFrom,
      after?.week ?? null,
      after?.score ?? null,
      after?.id ?? null,
      limit,
    ],
  )

export const weeksOf = (q: Sql, facilitatorId: string, limit: number) =>
  q.many<WeekRow & { outcome: WeekOutcome | null }>(
    `select w.*, ${OUTCOME} from standing.position_week w where facilitator_id = $1 order by week desc limit $2`,
    [facilitatorId, limit],
  )
export const looksOf = (q: Sql, facilitatorId: string, limit: number) =>
  q.many<LookRow>('select * from standing.position_look where facilitator_id = $1 order by at desc, id desc limit $2', [
    facilitatorId,
    limit,
  ])

export const lockWeek = (q: Sql, facilitatorId: string, week: LocalDate) =>
  q.find<Pick<WeekRow, 'score'>>(
    'select score from standing.position_week where facilitator_id = $1 and week = $2 for update',
    [facilitatorId, week],
  )
export const insertLook = (q: Sql, l: LookRow) =>
  q.run(
    `with looked as (update standing.position_week set looked_at = $7 where facilitator_id = $2 and week = $3)
    insert into standing.position_look (id, facilitator_id, week, outcome, note, looked_by, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [l.id, l.facilitator_id, l.week, l.outcome, l.note, l.looked_by, l.at],
  )
