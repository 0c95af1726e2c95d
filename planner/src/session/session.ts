import { Budget, type ClockMs } from '../limit-and-chance/budget.ts'
import { checkProblem, checkWindow } from '../problem/check-problem.ts'
import type { Plan } from '../problem/plan.ts'
import { ProblemError, type Assignment, type PlanProblem, type Window } from '../problem/plan-problem.ts'
import { Random } from '../limit-and-chance/random.ts'
import { compile, type Model } from '../every-rule/model/model.ts'
import { nearStops } from '../every-rule/near/near-stops.ts'
import { AnnealingSearch } from '../every-rule/annealing-search.ts'
import { schedulePlan } from '../every-rule/answer/schedule.ts'
import { applyEvent } from './apply-event.ts'
import { checkVisit } from './check-visit.ts'
import type { Call, Candidate, Decision } from './decision.ts'
import type { NewVisit, PlanEvent } from './events.ts'
import { quoteSlots, type SlotQuote } from './quote.ts'

/** Ruin steps of one round of improvement: short enough to stop on time, long enough to cool once. */
const ROUND_STEPS = 480
/** Decisions kept; older ones are the caller's to have stored. */
const DECISIONS_MAX = 10_000

/** A day kept open: open once, then apply events, quote, improve and commit. */
export class PlannerSession {
  private problem: PlanProblem
  private model: Model
  private search: AnnealingSearch
  private readonly random: Random
  private readonly clock: ClockMs
  private seq = 0
  private roundsDone = 0
  /** Why everything happened. */
  readonly decisions: Decision[] = []
  /** The calls so far, for `replaySession`. */
  readonly calls: Call[] = []

  constructor(problem: PlanProblem, seed: number, clock: ClockMs, from?: Assignment) {
    checkProblem(problem)
    this.problem = problem
    this.clock = clock
    this.random = new Random(seed)
    this.model = compile(problem)
    this.search = new AnnealingSearch(this.model, nearStops(this.model, 40, 12), this.random)
    if (from !== undefined) this.search.adopt(from)
    this.search.recreate()
    this.note({
      type: 'opened',
      cost: this.search.cost,
      unassigned: this.search.bestPlan.unassigned.map((s) => problem.stops[s]!.id),
    })
  }

  private note(decision: Decision extends infer D ? (D extends Decision ? Omit<D, 'seq'> : never) : never): void {
    this.decisions.push({ seq: ++this.seq, ...decision } as Decision)
    if (this.decisions.length > DECISIONS_MAX) this.decisions.splice(0, this.decisions.length - DECISIONS_MAX)
  }

  /** Full price of the present plan, unassigned included. */
  get cost(): number {
    return this.search.cost
  }

  /** Price before the last `apply` (or the opening) put freed and new visits back: a repair is measured from there. */
  costUnrepaired = 0

  /** Stops by vehicle, in order. */
  assignment(): number[][] {
    return Array.from({ length: this.model.vehicles }, (_, v) =>
      this.search.routes.nodesOf(v).filter((node) => node < this.model.stops),
    )
  }

  /** What each vehicle does in order, its pauses too: for `StandingDay`. */
  standing(): number[][] {
    return Array.from({ length: this.model.vehicles }, (_, v) => this.search.routes.nodesOf(v))
  }

  /** The present plan with times. */
  plan(): Plan {
    return schedulePlan(this.model, this.search.bestPlan, this.roundsDone * ROUND_STEPS)
  }

  /**
   * Takes events in: the plan is feasible again at once (a visit that no longer fits is put elsewhere or left out);
   * `improve` makes it good.
   */
  apply(events: readonly PlanEvent[]): void {
    // All are looked at before any is taken in: a refusal changes nothing.
    let problem = this.problem
    for (const event of events) {
      problem = applyEvent(problem, event)
      checkProblem(problem)
    }
    for (const event of events) this.applyOne(event)
    this.calls.push({ type: 'apply', events })
  }

  private applyOne(event: PlanEvent): void {
    const candidates = event.type === 'visit.added' ? this.weigh(event.visit) : []
    const problem = applyEvent(this.problem, event)
    const orders = this.orders()
    const unchanged = event.type === 'visit.added' || event.type === 'visit.cancelled'
    this.problem = problem
    this.model = compile(problem)
    this.search = new AnnealingSearch(this.model, nearStops(this.model, 40, 12), this.random)
    this.adopt(orders, unchanged)
    this.costUnrepaired = this.search.cost
    this.search.recreate()
    const added = event.type === 'visit.added' ? this.vehicleOf(event.visit.stop.id) : null
    this.note({ type: 'applied', event, candidates, chosen: added, cost: this.search.cost })
  }

  /** Routes as stop ids (a mate pair shares its id, so the kind goes along) and pauses. */
  private orders(): { key: string; pause: number }[][] {
    const { model, search } = this
    return Array.from({ length: model.vehicles }, (_, v) =>
      search.routes
        .nodesOf(v)
        .map((node) =>
          node < model.stops
            ? { key: keyOf(this.problem, node), pause: -1 }
            : { key: '', pause: node - model.pausesOf[v]![0]! },
        ),
    )
  }

  private adopt(orders: { key: string; pause: number }[][], pausesStay: boolean): void {
    const { model, search } = this
    const at = new Map(this.problem.stops.map((_, s) => [keyOf(this.problem, s), s]))
    const nodes = orders.map((order, v) =>
      order
        .map(({ key, pause }) => (pause < 0 ? (at.get(key) ?? -1) : pausesStay ? model.pausesOf[v]![pause]! : -1))
        .filter((node) => node >= 0),
    )
    if (pausesStay) search.start(nodes)
    else search.adopt(nodes)
  }

  private vehicleOf(id: string | number): string | number | null {
    const s = this.problem.stops.findIndex((stop) => stop.id === id)
    const v = s < 0 ? -1 : this.search.routes.vehicle[s]!
    return v < 0 ? null : this.problem.vehicles[v]!.id
  }

  /** Price of a visit by slot. Changes nothing. */
  quote(visit: NewVisit, slots: readonly Window[]): SlotQuote[] {
    checkVisit(this.problem, visit)
    slots.forEach((slot, k) => checkWindow(`slots[${k}]`, slot))
    return quoteSlots(this.search.routes, visit, slots)
  }

  /** Every vehicle's price or bar for a visit, best first. */
  weigh(visit: NewVisit): Candidate[] {
    checkVisit(this.problem, visit)
    const { model, search, problem } = this
    const windows = visit.stop.windows.length > 0 ? visit.stop.windows : [[0, 1_000_000_000] as const]
    const list = problem.vehicles.map((vehicle, v): Candidate => {
      const barred = (barredBy: Candidate['barredBy']): Candidate => ({
        vehicle: vehicle.id,
        cost: null,
        startSec: null,
        barredBy,
      })
      if (!(visit.stop.skills ?? []).every((skill) => vehicle.skills?.includes(skill))) return barred('skill')
      if (visit.stop.agency !== undefined && visit.stop.agency !== vehicle.agency) return barred('agency')
      if (visit.stop.area !== undefined && vehicle.areas !== undefined && !vehicle.areas.includes(visit.stop.area))
        return barred('area')
      if (search.routes.count[v]! + model.frozenOf[v]!.length >= model.maxStops[v]!) return barred('full')
      return { vehicle: vehicle.id, cost: null, startSec: null, barredBy: 'time' }
    })
    for (const { v, cost, startSec } of priceByVehicle(search, visit, windows))
      list[v] = { vehicle: problem.vehicles[v]!.id, cost, startSec, barredBy: null }
    return list.sort(
      (a, b) => (a.cost ?? Infinity) - (b.cost ?? Infinity) || String(a.vehicle).localeCompare(String(b.vehicle)),
    )
  }

  /** Improves for about `ms`, in whole rounds. On a cancel (`stop` returns true) the best so far stands. */
  improve(ms: number, stop: () => boolean = () => false): number {
    const until = this.clock() + ms
    let rounds = 0
    const before = this.search.cost
    const was = this.holders()
    do {
      this.round(rounds)
      rounds++
    } while (this.clock() < until && !stop())
    return this.finishImprove(rounds, before, was)
  }

  /** As `improve` with a fixed number of rounds: the same bytes anywhere. */
  improveRounds(rounds: number): number {
    const before = this.search.cost
    const was = this.holders()
    for (let k = 0; k < rounds; k++) this.round(k)
    return this.finishImprove(rounds, before, was)
  }

  private finishImprove(rounds: number, before: number, was: Map<string, string | number | null>): number {
    const now = this.holders()
    const moved = [...now]
      .filter(([key, to]) => was.get(key) !== to)
      .map(([key, to]) => ({ stop: key, from: was.get(key) ?? null, to }))
    this.note({ type: 'improved', rounds, from: before, to: this.search.cost, moved })
    this.calls.push({ type: 'improve', rounds })
    return this.search.cost
  }

  private holders(): Map<string, string | number | null> {
    return new Map(
      this.problem.stops.map((_, s) => {
        const v = this.search.routes.vehicle[s]!
        return [keyOf(this.problem, s), v < 0 ? null : this.problem.vehicles[v]!.id]
      }),
    )
  }

  /**
   * One short anneal from the present plan; the best found becomes the present plan. Later rounds of a call start
   * warmer.
   */
  private round(k: number): void {
    const { search } = this
    const heat = [0.02, 0.05, 0.1][k % 3]!
    const budget = new Budget({ iterations: ROUND_STEPS }, () => 0)
    const unit = search.unit
    search.anneal(budget, unit * heat, unit * 0.004, () => budget.fraction())
    // Also when both cost the same: it must be one plan that is shown, quoted on and frozen.
    search.start(search.bestPlan.nodes)
    this.roundsDone++
  }

  /** Freezes every stop that starts before `horizonSec`: it keeps its vehicle and its place. */
  commit(horizonSec: number): { vehicle: string | number; stops: (string | number)[] }[] {
    if (!Number.isFinite(horizonSec))
      throw new ProblemError('horizonSec', `must be a number of seconds, found ${horizonSec}`)
    const frozen: { vehicle: string | number; stops: (string | number)[] }[] = []
    for (const route of this.plan().routes) {
      const stops: (string | number)[] = []
      for (const step of route.steps) {
        if (step.kind !== 'stop') continue
        if (step.arrivalSec + step.waitingSec >= horizonSec) break
        stops.push(this.problem.stops[step.index]!.id)
      }
      if (stops.length > 0) frozen.push({ vehicle: this.problem.vehicles[route.vehicle]!.id, stops })
    }
    for (const { vehicle, stops } of frozen)
      this.problem = applyEvent(this.problem, { type: 'stops.frozen', vehicle, stops })
    const orders = this.orders()
    this.model = compile(this.problem)
    this.search = new AnnealingSearch(this.model, nearStops(this.model, 40, 12), this.random)
    this.adopt(orders, true)
    this.search.recreate()
    this.note({ type: 'committed', horizonSec, frozen })
    this.calls.push({ type: 'commit', horizonSec })
    return frozen
  }
}

function keyOf(problem: PlanProblem, s: number): string {
  const stop = problem.stops[s]!
  return `${stop.kind === 'handIn' ? 'handIn' : 'first'}:${stop.id}`
}

function priceByVehicle(
  search: AnnealingSearch,
  visit: NewVisit,
  windows: readonly Window[],
): { v: number; cost: number; startSec: number }[] {
  const { routes } = search
  const { model } = routes
  const out: { v: number; cost: number; startSec: number }[] = []
  for (let v = 0; v < model.vehicles; v++) {
    const quotes = quoteSlots(routes, visit, windows, v)
    const best = quotes.reduce((a, b) => (b.cost < a.cost ? b : a))
    if (best.cost !== Infinity) out.push({ v, cost: best.cost, startSec: best.startSec! })
  }
  return out
}

/** Plays recorded calls again on the same problem and seed; the decisions come out byte for byte. */
export function replaySession(
  problem: PlanProblem,
  seed: number,
  calls: readonly Call[],
  from?: Assignment,
): PlannerSession {
  const session = new PlannerSession(problem, seed, () => 0, from)
  for (const call of calls) {
    if (call.type === 'apply') session.apply(call.events)
    else if (call.type === 'improve') session.improveRounds(call.rounds)
    else session.commit(call.horizonSec)
  }
  return session
}
