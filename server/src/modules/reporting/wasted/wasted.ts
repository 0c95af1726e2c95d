import type { Output, ParsedInput } from '@app/contract'
import { ownerOf } from '@app/domain/figures'
import { DAY_MS, type LocalText, sheetCell } from '@app/domain/shared'
import { areaOf } from '../../../kernel/area.ts'
import type { Query } from '../../../kernel/context.ts'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { running } from '../../catalogue/index.ts'
import { noteReading } from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import * as store from './store.ts'

type Figures = Output<'wasted.figures'>
type Input = ParsedInput<'wasted.figures'>

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

const periodOf = (q: Query, { districtId, days }: Pick<Input, 'districtId' | 'days'>): store.Period => ({
  area: areaOf(q, districtId),
  from: new Date(q.at.getTime() - days * DAY_MS),
  until: q.at,
})

/** Which visits were for nothing, why, and whose it is to mend; and what was done at the first visit. */
export async function wastedFigures(q: Query, input: Input): Promise<Figures> {
  const period = periodOf(q, input)
  const rows = await store.countsBy(q, input.by, period, q.kernel.territory.calendar.utcOffsetMinutes)
  return {
    from: period.from.toISOString(),
    until: period.until.toISOString(),
    causes: (await store.causes(q, period)).map(({ reason, cause, count }) => ({
      reason,
      cause,
      count,
      name: reasonName(q, reason),
      owner: ownerOf(cause),
    })),
    rows: rows.map(({ firsts_done: firstsDone, ...row }) => ({
      ...row,
      firstsDone,
      name: nameOf(q, input.by, row.key),
    })),
  }
}

const same = (words: string): LocalText => ({ en: words, ur: words })
/** A reason that is no longer on the list keeps its code. */
const reasonName = (q: Query, code: string): LocalText =>
  q.kernel.territory.reasons.find((one) => one.code === code)?.label ?? same(code)

function nameOf(q: Query, by: Input['by'], key: string): LocalText | null {
  if (by === 'week') return null
  const found =
    by === 'service'
      ? running(q.kernel, key, q.at)
      : q.kernel.territory.areas.districts.find((district) => district.id === key)
  return found ? { en: found.name.en, ur: found.name.ur } : same(key)
}

const COLUMNS = ['part', 'key', 'name', 'visits', 'wasted', 'first_visits', 'first_visits_done', 'owner']
const cell = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${sheetCell(value).replaceAll('"', '""')}"`

export async function wastedCsv(q: Query, input: ParsedInput<'wasted.csv'>): Promise<FileAnswer> {
  const { causes, rows } = await wastedFigures(q, input)
  const lines = [
    ...causes.map((one) => ['cause', one.reason, one.name.en, '', one.count, '', '', one.owner]),
    ...rows.map((row) => [
      input.by,
      row.key,
      row.name?.en ?? row.key,
      row.visits,
      row.wasted,
      row.firsts,
      row.firstsDone,
      '',
    ]),
  ].map((line) => line.map(cell).join(','))
  return new FileAnswer(
    Buffer.from(`\uFEFF${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`),
    'text/csv; charset=utf-8',
    `wasted-visits-${input.by}.csv`,
  )
}

/** The visits behind a number. */
export async function wastedVisits(q: Query, input: ParsedInput<'wasted.visits'>): Promise<Output<'wasted.visits'>> {
  const [before, beforeId] = placeOf(input.cursor)
  const rows = await store.wastedVisits(q, periodOf(q, input), {
    reason: input.reason ?? null,
    before,
    beforeId,
    limit: input.limit,
  })
  await noteReading(
    q,
    rows.map((row) => row.request_id),
    'search',
  )
  const people = await workforce.many(q, [...new Set(rows.flatMap((row) => row.facilitator_id ?? []))])
  const badges = new Map(people.map((one) => [one.id, one.badgeNo]))
  const last = rows.length === input.limit ? rows.at(-1) : undefined
  return {
    items: rows.map((row) => ({
      id: row.id,
      requestId: row.request_id,
      trackingNo: row.tracking_no,
      at: row.ended_at.toISOString(),
      reason: reasonName(q, row.reason),
      districtId: row.district_id,
      tehsilId: row.tehsil_id,
      badgeNo: badges.get(row.facilitator_id ?? '') ?? '',
    })),
    next: last ? `${last.ended_at.toISOString()}~${last.id}` : null,
  }
}

/** Where the page before ended. */
function placeOf(cursor: string | undefined): [Date, string] {
  if (cursor === undefined) return [new Date('9999-01-01'), LAST_ID]
  const [at, id] = cursor.split('~')
  const date = new Date(at ?? '')
  if (!id || !/^[0-9a-f-]{36}$/.test(id) || Number.isNaN(date.getTime()))
    return refuse('invalid_input', { field: 'cursor' })
  return [date, id]
}
