import { openWindows } from '@app/domain/calendar'
import type { Dimension, Waited } from '@app/domain/figures'
import { type Blamed, blameSplit, PARTIES_OF_TIME } from '@app/domain/requests'
import { addDays, DAY_MS, localDateOf, MINUTE_MS } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { calendarOf } from '../../requests/index.ts'
import type { Day } from './day.ts'
import * as store from './store.ts'

export const TIME_DAYS = 30
const PAGE = 500
type Minutes = Record<Blamed, number>
const none = (): Minutes => Object.fromEntries(PARTIES_OF_TIME.map((party) => [party, 0])) as Minutes

interface OnDay {
  waited: Waited[]
  whole: { minutes: { requests: number; minutes: Minutes }; asFormat1: { requests: number; minutes: Minutes } }
}

/**
 * Of the requests that ended in the thirty days before each of these: who was waited for, in whole minutes a request,
 * so that rows add up.
 */
export async function timeOn(q: Query, days: readonly Day[], ended: typeof store.ended): Promise<OnDay[]> {
  const sums = days.map(() => ({ rows: new Map<string, Waited>(), requests: 0, minutes: none(), exact: none() }))
  const { until } = days.at(-1)!
  for (let after = ''; ;) {
    const rows = await ended(q, new Date(days[0]!.until.getTime() - TIME_DAYS * DAY_MS), until, after, PAGE)
    const turns = Map.groupBy(
      await store.turnsOf(
        q,
        rows.map((row) => row.id),
        until,
      ),
      (turn) => turn.request_id,
    )
    for (const { id, ends } of rows) {
      const split = splitter(q, turns.get(id) ?? [])
      const times = ends.map((end) => Date.parse(end.at))
      days.forEach((day, at) => {
        // As it stood when it last ended before that day was over.
        const last = times.findLastIndex(
          (time) => time < day.until.getTime() && time >= day.until.getTime() - TIME_DAYS * DAY_MS,
        )
        const exact = last < 0 ? undefined : split(day.until.getTime())
        if (exact) addTo(sums[at]!, ends[last]!, exact)
      })
    }
    after = rows.at(-1)?.id ?? ''
    if (rows.length < PAGE) break
  }
  return sums.map(({ rows, requests, minutes, exact }) => ({
    waited: [...rows.values()],
    whole: {
      minutes: { requests, minutes },
      asFormat1: {
        requests,
        minutes: Object.fromEntries(
          PARTIES_OF_TIME.map((party) => [party, Math.round(exact[party] / MINUTE_MS)]),
        ) as Minutes,
      },
    },
  }))
}

function addTo(
  sum: { rows: Map<string, Waited>; requests: number; minutes: Minutes; exact: Minutes },
  dims: Record<Dimension, string>,
  exact: Minutes,
): void {
  const { serviceId, districtId, mode } = dims
  const key = `${serviceId} ${districtId} ${mode}`
  const row = sum.rows.get(key) ?? { serviceId, districtId, mode, requests: 0, minutes: none() }
  sum.rows.set(key, row)
  row.requests++
  sum.requests++
  for (const party of PARTIES_OF_TIME) {
    const whole = Math.round(exact[party] / MINUTE_MS)
    row.minutes[party] += whole
    sum.minutes[party] += whole
    sum.exact[party] += exact[party]
  }
}

/** The request's time by party until a moment. What was over by then is the same for every later one. */
function splitter(q: Query, turns: readonly store.TurnRow[]): (until: number) => Minutes | undefined {
  const { calendar } = q.kernel.territory
  const known = new Map<string, Minutes>()
  return (until) => {
    const begun = turns.filter((turn) => turn.from_at.getTime() < until)
    if (!begun.length) return undefined
    const spans = begun.map((turn) => ({
      from: turn.from_at.getTime(),
      to: Math.min(turn.to_at?.getTime() ?? until, until),
      party: turn.party,
    }))
    const key = `${spans.length} ${spans.reduce((sum, span) => sum + span.to, 0)}`
    const before = known.get(key)
    if (before) return before
    const subject = calendarOf(q, begun[0]!)
    const split = blameSplit(spans, (_party, from, to) => {
      const open: { from: number; to: number }[] = []
      for (
        let day = localDateOf(new Date(from), calendar.utcOffsetMinutes),
          last = localDateOf(new Date(to), calendar.utcOffsetMinutes);
        day <= last;
        day = addDays(day, 1)
      )
        open.push(...openWindows(calendar, day, subject).map((w) => ({ from: w.from.getTime(), to: w.to.getTime() })))
      return open
    })
    known.set(key, split)
    return split
  }
}
