import { openWindows, visitHours, weekdayOf, WEEKDAYS, windowsOf } from '@app/domain/calendar'
import { FAIRNESS_ROAD_MINUTES, grossPayPaisa, type LegRule } from '@app/domain/dispatch'
import { addDays, HOUR_MS, instantAt, type LocalDate, localDateOf } from '@app/domain/shared'
import { commissionRuleAt } from '@app/domain/territory'
import type { Query } from '../../../kernel/context.ts'
import { calendarOf, doorDuesOf } from '../../requests/index.ts'
import * as tracking from '../../tracking/index.ts'
import * as workforce from '../../workforce/index.ts'
import type { TaskRow, VisitRow } from '../store.ts'
import { headRoomPaisa, LEFT_HOURS } from '../visit/candidates.ts'
import { cashStandings } from '../visit/cash-work.ts'
import { takesMoney } from '../visit/money-due.ts'
import { ASK_AGAIN } from '../offers/ask-again.ts'
import { pointOf } from '../visit/point-of.ts'
import { timesOf } from '../visit/times.ts'
import type { DayFacts, DayPerson, DayVisit, Stretch } from './facts.ts'
import * as store from './store.ts'

/** A district's day beyond these is cut; what is cut is offered without a plan. */
const VISITS_MAX = 2_000
const PEOPLE_MAX = 500
const ROWS_MAX = 10_000

interface Span {
  from: Date
  to: Date
  /** Now, or the day's begin while it is still to come. */
  notBefore: Date
}

/** The day in a district as it is in the store: a dozen questions, whatever their number. */
export async function dayOf(q: Query, districtId: string, day: LocalDate): Promise<DayFacts> {
  const { calendar } = q.kernel.territory
  const from = instantAt(day, '00:00', calendar.utcOffsetMinutes)
  const to = instantAt(addDays(day, 1), '00:00', calendar.utcOffsetMinutes)
  const span: Span = { from, to, notBefore: q.at > from ? q.at : from }
  const ids = await idsOf(q, districtId)
  const rows = await store.openOfDay(q, { ...span, districtId, facilitatorIds: ids, limit: VISITS_MAX })
  const [visits, people] = await Promise.all([visitsOf(q, rows, day), peopleOf(q, ids, day, span)])
  return {
    fromMs: span.notBefore.getTime(),
    dayStartMs: from.getTime(),
    dayEndMs: to.getTime(),
    breaks: breaksOf(q, districtId, day),
    visits,
    people,
    fairnessRoadMinutes: q.kernel.territory.settings.fairnessRoadMinutes ?? FAIRNESS_ROAD_MINUTES,
  }
}

const tehsilsIn = (q: Query, districtId: string) =>
  q.kernel.territory.areas.tehsils.filter((tehsil) => tehsil.districtId === districtId)

async function idsOf(q: Query, districtId: string): Promise<string[]> {
  const serving = await Promise.all(tehsilsIn(q, districtId).map(({ id }) => workforce.serving(q, id, PEOPLE_MAX)))
  return [...new Set(serving.flat())].slice(0, PEOPLE_MAX)
}

/** Stretches inside the hours for visits in which nobody is visited. */
function breaksOf(q: Query, districtId: string, day: LocalDate): Stretch[] {
  const { calendar } = q.kernel.territory
  const open = windowsOf(visitHours(calendar, day, districtId), day, calendar.utcOffsetMinutes)
  return open.slice(1).map(({ from }, i) => ({ fromMs: open[i]!.to.getTime(), toMs: from.getTime() }))
}

async function visitsOf(q: Query, rows: readonly VisitRow[], day: LocalDate): Promise<DayVisit[]> {
  const ids = rows.map(({ id }) => id)
  const leftSince = new Date(q.at.getTime() - LEFT_HOURS * HOUR_MS)
  const [tasks, asked, pins, left, declined] = await Promise.all([
    store.openTasksOf(q, ids, ROWS_MAX),
    store.askedFor(q, ids, ROWS_MAX),
    store.pinsOf(q, ids, ROWS_MAX),
    store.leftSince(q, ids, leftSince, ROWS_MAX),
    store.declinedBy(q, ids, { at: q.at, ...ASK_AGAIN, limit: ROWS_MAX }),
  ])
  const tasksBy = Map.groupBy(tasks, (task) => task.visit_id)
  const pinnedTo = new Map(pins.map((one) => [one.visit_id, one.facilitator_id]))
  const askedBy = Map.groupBy(asked, (one) => one.visit_id)
  const leftBy = Map.groupBy([...left, ...declined], (one) => one.visit_id)
  const dues = await doorDuesOf(q, [...new Set(tasks.filter(takesMoney).map((task) => task.request_id))])
  const facilitators = (list: readonly { facilitator_id: string }[] = []) => list.map((one) => one.facilitator_id)
  return rows.map((row) => {
    const own = tasksBy.get(row.id) ?? []
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      point: pointOf(row),
      open: openOf(q, row, day),
      minutes: row.minutes,
      startedMs: row.started_at?.getTime() ?? null,
      tehsilIds: row.tehsils,
      manner: row.manner,
      skills: row.skills,
      equipment: row.equipment,
      cashPaisa: row.facilitator_id === null ? dueOf(row, own, dues) : row.cash_paisa,
      payPaisa: payOf(q, own, day),
      waitingHours: Math.max(0, (q.at.getTime() - row.planned_at.getTime()) / HOUR_MS),
      facilitatorId: row.facilitator_id,
      onlyFacilitatorId: row.only_facilitator_id ?? pinnedTo.get(row.id) ?? null,
      preferFacilitatorId: row.prefer_facilitator_id,
      askedIds: facilitators(askedBy.get(row.id)),
      // Whom it is promised to all the same may do it.
      leftByIds: facilitators(leftBy.get(row.id)).filter((id) => id !== row.facilitator_id),
    }
  })
}

/** The promised window; of a counter what is open of it. */
function openOf(q: Query, row: VisitRow, day: LocalDate): Stretch[] {
  const [fromMs, toMs] = [row.starts_at.getTime(), row.ends_at.getTime()]
  if (row.kind === 'household') return [{ fromMs, toMs }]
  const { calendar } = q.kernel.territory
  return openWindows(calendar, day, calendarOf(q, row)).flatMap((one) => {
    const [from, to] = [Math.max(fromMs, one.from.getTime()), Math.min(toMs, one.to.getTime())]
    return from < to ? [{ fromMs: from, toMs: to }] : []
  })
}

const dueOf = (row: VisitRow, tasks: readonly TaskRow[], dues: ReadonlyMap<string, number>): number =>
  row.kind === 'household'
    ? tasks.filter(takesMoney).reduce((sum, task) => sum + (dues.get(task.request_id) ?? 0), 0)
    : 0

function ruleOf(q: Query, id: string | null, day: LocalDate): LegRule | undefined {
  return id === null ? undefined : commissionRuleAt(q.kernel.territory, id, day)
}

function payOf(q: Query, tasks: readonly TaskRow[], day: LocalDate): number {
  const rules = tasks.flatMap((task) => ruleOf(q, task.commission_rule, day) ?? [])
  return grossPayPaisa(
    tasks.map((task) => ({ kind: task.kind, ruleId: task.commission_rule })),
    rules,
  )
}

async function peopleOf(q: Query, ids: readonly string[], day: LocalDate, span: Span): Promise<DayPerson[]> {
  if (!ids.length) return []
  const monday = mondayOf(day)
  const [people, times, seen, begins, cash, done, legs] = await Promise.all([
    workforce.many(q, ids),
    timesOf(q, ids, { from: span.notBefore, to: span.to }),
    tracking.lastOf(q, ids),
    tracking.beginningsOf(q, ids),
    cashStandings(q, ids),
    store.doneOfDay(q, ids, span.from, span.to),
    store.legsDoneSince(q, ids, instantAt(monday, '00:00', q.kernel.territory.calendar.utcOffsetMinutes)),
  ])
  // Where somebody is now says nothing about where they begin tomorrow: most begin where they last did.
  const today = localDateOf(q.at, q.kernel.territory.calendar.utcOffsetMinutes) === day
  const points = new Map(today ? seen.map((one) => [one.facilitatorId, one.point]) : [])
  const visits = new Map(done.map((row) => [row.facilitator_id, row.visits]))
  const earned = Map.groupBy(legs, (row) => row.facilitator_id)
  return people.map((one) => ({
    id: one.id,
    sex: one.sex,
    skills: one.skills,
    equipment: one.equipment,
    tehsilIds: one.tehsilIds,
    times: (times.get(one.id) ?? []).map(({ from, to }) => ({ fromMs: from.getTime(), toMs: to.getTime() })),
    point: points.get(one.id) ?? begins.get(one.id) ?? null,
    headRoomPaisa: headRoomPaisa(cash.get(one.id)),
    visitsDone: visits.get(one.id) ?? 0,
    weekPaisa: (earned.get(one.id) ?? []).reduce((sum, row) => {
      const rule = ruleOf(q, row.commission_rule, day)
      return rule ? sum + row.visits * rule.amountPaisa + (row.legs - row.visits) * rule.furtherPaisa : sum
    }, 0),
  }))
}

/** The calendar's week begins on Monday. */
const mondayOf = (day: LocalDate): LocalDate => addDays(day, -WEEKDAYS.indexOf(weekdayOf(day)))
