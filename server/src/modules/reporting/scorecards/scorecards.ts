import type { Output, ParsedInput } from '@app/contract'
import { workingMinutesBetween } from '@app/domain/calendar'
import { spreadOf } from '@app/domain/figures'
import { DAY_MS } from '@app/domain/shared'
import { areaOf } from '../../../kernel/area.ts'
import type { Query } from '../../../kernel/context.ts'
import { officeOf } from '../../places/index.ts'
import { calendarOf } from '../../requests/index.ts'
import * as store from './store.ts'

type Card = Output<'operations.scorecards'>['items'][number]

/** Times are of the latest so many: they change little with more, and every one is reckoned by its office's own calendar. */
const TIMED_MAX = 400

/** How each office or department keeps its time, in my area. */
export async function scorecards(
  q: Query,
  input: ParsedInput<'operations.scorecards'>,
): Promise<Output<'operations.scorecards'>> {
  const where: store.Where = {
    area: areaOf(q, input.districtId),
    departmentId: input.departmentId ?? null,
    from: new Date(q.at.getTime() - input.days * DAY_MS),
    until: q.at,
  }
  const rows = await store.cardRows(q, input.by, where, input.cursor ?? null, input.limit)
  const items: Card[] = []
  for (const row of rows)
    items.push({ ...row, name: nameOf(q, input.by, row.id), ...(await timesOf(q, input.by, row.id, where)) })
  return { items, next: rows.length === input.limit ? (rows.at(-1)?.id ?? null) : null }
}

function nameOf(q: Query, by: 'office' | 'department', id: string): Card['name'] {
  const name =
    by === 'office' ? officeOf(q.kernel, id)?.name : q.kernel.territory.departments.find((one) => one.id === id)?.name
  return name ?? { en: id, ur: id }
}

/** From filing to decision in office hours, and how much of it was the department's own turn: an objection's cure is not. */
async function timesOf(
  q: Query,
  by: 'office' | 'department',
  id: string,
  where: store.Where,
): Promise<Pick<Card, 'timed' | 'medianMinutes' | 'ninetiethMinutes' | 'ownMinutes'>> {
  const decided = await store.latestDecided(q, by, id, where, TIMED_MAX)
  const turns = Map.groupBy(
    await store.turnsOf(
      q,
      decided.map((row) => row.request_id),
    ),
    (turn) => turn.request_id,
  )
  const minutesIn = (row: store.DecidedRow, from: Date, to: Date) =>
    to > from ? workingMinutesBetween(q.kernel.territory.calendar, from, to, calendarOf(q, row)) : 0
  const whole = spreadOf(decided.map((row) => minutesIn(row, row.filed_at, row.decided_at)))
  const own = spreadOf(
    decided.map((row) =>
      (turns.get(row.request_id) ?? []).reduce(
        (sum, turn) =>
          sum +
          minutesIn(row, later(turn.from_at, row.filed_at), earlier(turn.to_at ?? row.decided_at, row.decided_at)),
        0,
      ),
    ),
  )
  return {
    timed: decided.length,
    medianMinutes: whole.median,
    ninetiethMinutes: whole.ninetieth,
    ownMinutes: own.median,
  }
}

const later = (a: Date, b: Date): Date => (a > b ? a : b)
const earlier = (a: Date, b: Date): Date => (a < b ? a : b)
