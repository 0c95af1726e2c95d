import type { TodayMeasure } from '@app/domain/figures'
import type { Area } from '../../../kernel/area.ts'
import type { Sql } from '../../../kernel/data/sql.ts'

/** Two days, and the moment yesterday at which the clock stood as it does now. */
export interface TwoDays {
  yesterday: Date
  today: Date
  now: Date
  thisTimeYesterday: Date
}
/** `hour` counts from the beginning of yesterday: 24 is today's first. */
export interface HourRow {
  what: TodayMeasure
  hour: number
  amount: number
  by_now: number
}

const IN_DAYS = (at: string) => `${at} >= $1 and ${at} < $3`
const IN_AREA = (of: string) => `($5::text[] is null or ${of}.district_id = any($5) or ${of}.tehsil_id = any($6))`
const change = (what: TodayMeasure, fits: string) =>
  `select '${what}' as what, c.at, 1::bigint as amount from requests.change c
    join requests.request r on r.id = c.request_id where c.kind = 'state' and ${fits} and ${IN_DAYS('c.at')}
    and ${IN_AREA('r')}`
const row = (what: TodayMeasure, table: string, at: string, fits = 'true') =>
  `select '${what}', x.${at}, 1 from ${table} x where ${fits} and ${IN_DAYS(`x.${at}`)} and ${IN_AREA('x')}`

const HOURS = `
  with happened as (
    ${change('ordered', `c.action = 'book'`)}
    union all ${change('delivered', `c.to_state = 'delivered' and c.from_state <> 'delivered'`)}
    union all ${row('arrived', 'dispatch.visit', 'arrived_at')}
    union all ${row('on_time', 'dispatch.visit', 'arrived_at', 'x.arrived_at <= x.ends_at')}
    union all ${row('visited', 'dispatch.visit', 'ended_at', `x.state = 'completed'`)}
    union all ${row('failed', 'dispatch.visit', 'ended_at', `x.state = 'failed'`)}
    union all ${row('filed', 'applications.application', 'filed_at')}
    union all ${row('decided', 'applications.application', 'decided_at')}
    union all ${row('complaints', 'grievances.grievance', 'filed_at')}
    union all select 'cash', j.effective_at, p.amount_paisa from ledger.journal j join dispatch.visit v on v.id = (j.refs->>'visitId')::uuid
      join ledger.posting p on p.journal_id = j.id and p.amount_paisa > 0
      where j.kind in ('cash_at_door', 'cash_over_authority', 'cash_against_float') and ${IN_DAYS('j.effective_at')} and ${IN_AREA('v')})
  select what, (case when at < $2 then least(23, floor(extract(epoch
    from at - $1) / 3600)) else 24 + floor(extract(epoch from at - $2) / 3600) end)::int as hour,
    sum(amount)::bigint as amount, coalesce(sum(amount) filter (where at >= $2 or at < $4), 0)::bigint as by_now
  from happened group by 1, 2 order by 1, 2 limit 500`

/**
 * What happened today and yesterday, by the hour; each part reads its own index by time (migration 0562), so that
 * what gathered before does not count.
 */
export const hoursOf = (q: Sql, days: TwoDays, area: Area | null) =>
  q.many<HourRow>(HOURS, [days.yesterday, days.today, days.now, days.thisTimeYesterday, area?.districts, area?.tehsils])
