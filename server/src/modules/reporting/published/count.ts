import { createHash } from 'node:crypto'
import {
  type Count,
  type Figures,
  LEAST_SHOWN,
  complaintsBy,
  complaintsOf,
  outcomesBy,
  tally,
  timeBy,
  type Waited,
} from '@app/domain/figures'
import type { Query } from '../../../kernel/context.ts'
import { casesOn } from './cases.ts'
import { type Day, MOVED } from './day.ts'
import * as store from './store.ts'
import { timeOn } from './time.ts'

export const calendarHash = (q: Query): string =>
  createHash('sha256').update(JSON.stringify(q.kernel.territory.calendar)).digest('hex').slice(0, 16)

/** Where figures are counted from: the recorded events, or what a night keeps of them (`kept/`). */
export interface Source {
  standing(q: Query, days: readonly Day[]): Promise<Count[][]>
  ended: typeof store.ended
  filed(q: Query, until: Date): ReturnType<typeof store.casesFiled>
}

/**
 * The figures as of the ends of these days (the earliest first), from what was recorded alone: counted again later they are
 * the same. All of them in one reading of what happened, so that a year of nights is verified in the time of a few.
 */
export async function countFigures(q: Query, days: readonly Day[], from: Source = events): Promise<Figures[]> {
  const standing = await from.standing(q, days)
  const time = await timeOn(q, days, from.ended)
  const cases = await casesOn(q, days, from.filed)
  const calendar = calendarHash(q)
  return days.map((day, at) => {
    const counts = standing[at]!
    const whole = {
      format: day.format,
      territory: q.kernel.territory.id,
      asOf: day.asOf,
      previous: day.previous,
      least: LEAST_SHOWN,
      total: tally(counts),
      byMode: outcomesBy(counts, 'mode'),
      byService: outcomesBy(counts, 'serviceId'),
      byDistrict: outcomesBy(counts, 'districtId'),
      calendar,
    }
    const { waited, whole: waitedInAll } = time[at]!
    if (day.format === 1) return { ...whole, time: waitedInAll.asFormat1, complaints: cases[at]!.asFormat1 }
    const by = <Row>(row: (dimension: 'mode' | 'serviceId' | 'districtId') => Row) => ({
      mode: row('mode'),
      service: row('serviceId'),
      district: row('districtId'),
    })
    return {
      ...whole,
      time: waitedInAll.minutes,
      timeBy: by((dimension) => timeBy(waited as Waited[], dimension)),
      complaints: complaintsOf(cases[at]!.cases),
      complaintsBy: by((dimension) => complaintsBy(cases[at]!.cases, dimension)),
    }
  })
}

async function standingOn(q: Query, days: readonly Day[]): Promise<Count[][]> {
  const rows = await store.moves(
    q,
    MOVED,
    days.map((day) => day.asOf),
    q.kernel.territory.calendar.utcOffsetMinutes,
    days.at(-1)!.until,
  )
  const standing = new Map<string, Count>()
  let next = 0
  return days.map((_day, at) => {
    for (let row; (row = rows[next]) && row.day <= at; next++) {
      const key = `${row.serviceId} ${row.districtId} ${row.mode} ${row.state}`
      const { day: _, ...count } = row
      standing.set(key, { ...count, count: count.count + (standing.get(key)?.count ?? 0) })
    }
    return [...standing.values()].filter((one) => one.count !== 0)
  })
}

const events: Source = {
  standing: standingOn,
  ended: store.ended,
  filed: (q, until) => store.casesFiled(q, MOVED, until),
}
