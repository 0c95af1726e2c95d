import { createHash } from 'node:crypto'
import { openWindows } from '@app/domain/calendar'
import { breakDown, type Complaints, type Figures, LEAST_SHOWN, tally } from '@app/domain/figures'
import { type Blamed, blameSplit, outcomeOf, PARTIES_OF_TIME, STATES } from '@app/domain/requests'
import { addDays, DAY_MS, instantAt, localDateOf, MINUTE_MS } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { calendarOf } from '../../requests/index.ts'
import * as store from './store.ts'

const MOVED = STATES.filter((state) => state !== 'draft').map((state) => `request.${state}`)
const ENDS = STATES.filter((state) => outcomeOf(state) !== 'open').map((state) => `request.${state}`)
const TIME_DAYS = 30
const PAGE = 500

/** The figures as of the end of a day, from recorded events alone: counted again later they are the same. */
export async function countFigures(q: Query, asOf: string, previous: string | null): Promise<Figures> {
  const { territory } = q.kernel
  const until = instantAt(addDays(asOf, 1), '00:00', territory.calendar.utcOffsetMinutes)
  const counts = await store.standing(q, MOVED, until)
  return {
    format: 1, territory: territory.id, asOf, previous, least: LEAST_SHOWN, total: tally(counts),
    byMode: breakDown(counts, 'mode'), byService: breakDown(counts, 'serviceId'), byDistrict: breakDown(counts, 'districtId'),
    time: await timeByParty(q, until), complaints: await complaintsUntil(q, until), calendar: calendarHash(q),
  }
}

export const calendarHash = (q: Query): string => createHash('sha256').update(JSON.stringify(q.kernel.territory.calendar)).digest('hex').slice(0, 16)

async function timeByParty(q: Query, until: Date): Promise<Figures['time']> {
  const { calendar } = q.kernel.territory
  const total = Object.fromEntries(PARTIES_OF_TIME.map((party) => [party, 0])) as Record<Blamed, number>
  let requests = 0
  for (let after = ''; ; ) {
    const rows = await store.turnsOfEnded(q, ENDS, new Date(until.getTime() - TIME_DAYS * DAY_MS), until, after, PAGE)
    const byRequest = Map.groupBy(rows, (row) => row.request_id)
    for (const turns of byRequest.values()) {
      const subject = calendarOf(q, turns[0]!)
      const spans = turns.map((turn) => ({ from: turn.from_at.getTime(), to: turn.to_at.getTime(), party: turn.party }))
      const split = blameSplit(spans, (_party, from, to) => {
        const open: { from: number; to: number }[] = []
        for (let day = localDateOf(new Date(from), calendar.utcOffsetMinutes), last = localDateOf(new Date(to), calendar.utcOffsetMinutes); day <= last; day = addDays(day, 1))
          open.push(...openWindows(calendar, day, subject).map((w) => ({ from: w.from.getTime(), to: w.to.getTime() })))
        return open
      })
      for (const party of PARTIES_OF_TIME) total[party] += split[party]
    }
    requests += byRequest.size
    after = rows.at(-1)?.request_id ?? ''
    if (byRequest.size < PAGE) break
  }
  return { requests, minutes: Object.fromEntries(PARTIES_OF_TIME.map((party) => [party, Math.round(total[party] / MINUTE_MS)])) as Record<Blamed, number> }
}

async function complaintsUntil(q: Query, until: Date): Promise<Complaints> {
  const { filed, upheld, not_upheld: notUpheld, overcharges } = await store.complaints(q, until)
  return { filed, upheld, notUpheld, open: filed - upheld - notUpheld, overcharges, paidBackPaisa: (await store.paidBack(q, until)).paisa }
}
