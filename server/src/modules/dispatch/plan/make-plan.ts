import { HOUR_MS, type LocalDate, MINUTE_MS } from '@app/domain/shared'
import { type Assignment, checkPlan, type Plan, type PlanProblem } from '@app/planner'
import { system } from '../../../kernel/actor.ts'
import type { Kernel, Tx } from '../../../kernel/context.ts'
import { inTransaction, read } from '../../../kernel/data/in-transaction.ts'
import { newId } from '../../../kernel/id.ts'
import { VERSION } from '../../../kernel/version.ts'
import { TABLE_POINTS_MAX, tableFor, waysVersion } from '../../travel/index.ts'
import type { DayFacts } from '../day/facts.ts'
import { dayOf } from '../day/load-day.ts'
import { placesOf, planProblemOf } from '../day/plan-problem.ts'
import { waysAt } from '../day/ways-at.ts'
import { markOf } from './day-mark.ts'
import { digestOf, keepInput } from './kept-input.ts'
import { dayName, staleAt } from './plan-rules.ts'
import { endPlannerThread, plannerThread, quotesHere, within } from './planner-thread.ts'
import * as store from './store.ts'
import { keepWarm, type WarmDay } from './warm-days.ts'

/** How long the search may look: a little for each stop, so that small days wait for nothing. */
const SEARCH_MS = { least: 20, perStop: 4, most: 1_500 }
/** Opening, and the way there and back, on a machine that does other things too. Then the thread counts as lost. */
const ANSWER_MS = 8_000
const TRIED_AGAIN_MINUTES = 5

export type PlanOutcome =
  | 'planned'
  /** Nobody works, or there is nothing to do. */
  | 'nothing'
  /** More places than one table has. */
  | 'too_large'
  | 'late'
  | 'gone'
  /** The checker found a rule broken. */
  | 'unsound'
  /** Another process was faster. */
  | 'overtaken'

/**
 * Reads the day from the store, plans it beside every transaction, checks the plan and stores it. Whatever fails, the plan
 * before it stands, and offers go by the plain score once that is too old.
 */
export async function makePlan(kernel: Kernel, districtId: string, day: LocalDate): Promise<PlanOutcome> {
  const begunMs = performance.now()
  const outcome = await planned(kernel, districtId, day).catch((error: Error) => {
    kernel.metrics.plans.inc({ outcome: 'failed' })
    throw error
  })
  kernel.metrics.plans.inc({ outcome })
  kernel.metrics.planSeconds.observe((performance.now() - begunMs) / 1_000)
  if (outcome === 'late' || outcome === 'gone' || outcome === 'unsound' || outcome === 'too_large')
    kernel.log.warn({ districtId, day, outcome }, 'a day was not planned')
  // Nothing need happen to the day before its plan is too old.
  if (outcome === 'late' || outcome === 'gone')
    await inTransaction(kernel, { actor: system('planner'), channel: 'system' }, (tx) =>
      planAgain(tx, districtId, day, new Date(tx.at.getTime() + TRIED_AGAIN_MINUTES * MINUTE_MS)),
    )
  return outcome
}

const planAgain = (tx: Tx, districtId: string, day: LocalDate, due: Date): Promise<void> =>
  tx.timer('day.plan', `again ${dayName(districtId, day)}`, due, { districtId, day })

async function planned(kernel: Kernel, districtId: string, day: LocalDate): Promise<PlanOutcome> {
  const opened = await openDay(kernel, districtId, day)
  if (typeof opened === 'string') return opened
  const { facts, problem, from, version, at } = opened
  if (!facts.visits.length) return 'nothing'
  const name = dayName(districtId, day)
  const ms = Math.min(SEARCH_MS.most, SEARCH_MS.least + SEARCH_MS.perStop * problem.stops.length)
  const asked = { problem, from, seed: version, ms }
  const first = await search(kernel, `${name} ${version}`, asked)
  // Whatever ended the thread, the day is opened on another as it was.
  const answer = first === 'gone' ? await search(kernel, `${name} ${version}`, asked) : first
  if (typeof answer === 'string') return answer
  const { plan, rounds, orders } = answer
  const broken = checkPlan(problem, plan)
  if (broken.length) {
    kernel.log.error({ districtId, day, rules: broken.length, first: broken[0] }, 'a plan breaks rules')
    return 'unsound'
  }
  if (quotesHere(kernel)) {
    const planned = { facts, places: placesOf(facts), problem, mark: opened.mark, planned: version }
    keepWarm(kernel, name, planned, orders).catch((error: Error) =>
      kernel.log.warn({ err: error.message, districtId, day }, 'a day that was planned is not quoted from'),
    )
  }
  const input = await keepInput({ problem, from })
  const row: store.PlanRow = {
    id: newId(),
    district_id: districtId,
    day,
    version,
    seed: version,
    planner: VERSION,
    made_at: at,
    rounds,
    input: input.bytes,
    input_digest: input.digest,
    digest: digestOf(plan),
    costs: { ...plan.cost },
  }
  const stored = await inTransaction(kernel, { actor: system('planner'), channel: 'system' }, async (tx) => {
    if (!(await store.insertPlan(tx, row))) return false
    await store.insertStops(tx, row.id, stopsOf(facts, problem, plan))
    await store.dropFormerStops(tx, districtId, day, version)
    await planAgain(tx, districtId, day, staleAt(at))
    await store.dropPlansBefore(tx, districtId, new Date(at.getTime() - kernel.config.keptDays.plans * 24 * HOUR_MS))
    return true
  })
  return stored ? 'planned' : 'overtaken'
}

type NotOpened = 'nothing' | 'too_large'
type Opened = Pick<WarmDay, 'mark' | 'planned'>

export interface OpenedDay {
  facts: DayFacts
  problem: PlanProblem
  /** The routes of the plan before, as far as they are still there. */
  from: Assignment
  version: number
  at: Date
  mark: string
}

/** The day as the planner takes it, and where the last plan left it; or that it is as it was when it was opened so. */
export function openDay(kernel: Kernel, districtId: string, day: LocalDate): Promise<OpenedDay | NotOpened>
export function openDay(
  kernel: Kernel,
  districtId: string,
  day: LocalDate,
  known: Opened | undefined,
): Promise<OpenedDay | NotOpened | 'unchanged'>
export async function openDay(
  kernel: Kernel,
  districtId: string,
  day: LocalDate,
  known?: Opened,
): Promise<OpenedDay | NotOpened | 'unchanged'> {
  const { facts, latest, stops, at } = await read(kernel, system('planner'), async (q) => {
    const facts = await dayOf(q, districtId, day)
    const latest = await store.latestPlan(q, districtId, day)
    return { facts, latest, stops: latest ? await store.stopsOf(q, latest.id) : [], at: q.at }
  })
  const version = (latest?.version ?? 0) + 1
  const mark = markOf(facts, waysVersion(kernel))
  if (known && known.mark === mark && known.planned === version - 1) return 'unchanged'
  const places = placesOf(facts)
  if (places.length > TABLE_POINTS_MAX) return 'too_large'
  const problem = planProblemOf(facts, await tableFor({ kernel }, places, waysAt(facts)))
  if (!problem) return 'nothing'
  return { facts, problem, from: fromOf(problem, stops), version, at, mark }
}

function fromOf(problem: PlanProblem, stops: readonly store.PlanStopRow[]): number[][] {
  const index = new Map(problem.stops.map((stop, i) => [stop.id, i]))
  const of = Map.groupBy(stops, (stop) => stop.facilitator_id)
  return problem.vehicles.map(({ id }) =>
    (of.get(String(id)) ?? []).flatMap(({ visit_id }) => index.get(visit_id) ?? []),
  )
}

/** One search on the thread. A thread that does not answer is ended: the next plan begins on another. */
async function search(
  kernel: Kernel,
  name: string,
  { problem, from, seed, ms }: { problem: PlanProblem; from: Assignment; seed: number; ms: number },
): Promise<{ plan: Plan; rounds: number[]; orders: number[][] } | 'late' | 'gone'> {
  const thread = plannerThread(kernel)
  const day = thread.day(name)
  const asked = (async () => {
    await day.open(problem, seed, from)
    await day.improve(ms)
    const [plan, calls, orders] = await Promise.all([day.plan(), day.calls(), day.standing()])
    day.forget()
    return { plan, orders, rounds: calls.flatMap((call) => (call.type === 'improve' ? [call.rounds] : [])) }
  })()
  try {
    const answer = await within(ms + ANSWER_MS, asked)
    if (answer) return answer
    endPlannerThread(kernel)
    return 'late'
  } catch (error) {
    if (!thread.gone) throw error
    return 'gone'
  }
}

/** The plan stop by stop, in instants. */
function stopsOf(facts: DayFacts, problem: PlanProblem, plan: Plan): store.PlanStopRow[] {
  const instant = (second: number) => new Date(facts.dayStartMs + second * 1_000)
  const nowhere = { place: null, arrives_at: null, begins_at: null, ends_at: null, travel_seconds: null }
  const out = plan.unassigned.map(({ stop, reason }): store.PlanStopRow => ({
    visit_id: String(problem.stops[stop]!.id),
    facilitator_id: null,
    why: reason,
    ...nowhere,
  }))
  for (const route of plan.routes) {
    let travelled = 0
    let place = 0
    for (const step of route.steps) {
      if (step.kind !== 'stop') continue
      const begins = step.arrivalSec + step.waitingSec
      out.push({
        visit_id: String(problem.stops[step.index]!.id),
        facilitator_id: String(problem.vehicles[route.vehicle]!.id),
        why: null,
        place: place++,
        arrives_at: instant(step.arrivalSec),
        begins_at: instant(begins),
        ends_at: instant(begins + step.setupSec + step.serviceSec),
        travel_seconds: step.travelledSec - travelled,
      })
      travelled = step.travelledSec
    }
  }
  return out
}
