import type { Budget } from '../limit-and-chance/budget.ts'
import type { Random } from '../limit-and-chance/random.ts'
import type { WholePlan } from '../every-rule/routes/best-plan.ts'
import { hotFor } from '../every-rule/heat.ts'
import { leftOut } from '../every-rule/answer/left-out.ts'
import type { Model } from '../every-rule/model/model.ts'
import type { AnnealingSearch } from '../every-rule/annealing-search.ts'
import type { EliteBoard } from '../shared-plans/elite-board.ts'
import type { PlanStream } from '../shared-plans/plan-stream.ts'
import { vehiclesAreEqual } from '../every-rule/model/vehicles-are-equal.ts'
import { UnequalGenetic } from './genetic.ts'
import { unequalView, suitsUnequal, type UnequalView } from './unequal-view.ts'

/**
 * Fewer stops are planned as well by an annealing alone; for more there is hardly ever the time that recombination
 * needs.
 */
const STOPS_LEAST = 40
const STOPS_MOST = 700
/**
 * Steps a stop from which it pays; and from which the first plans are annealed from nothing each. With fewer than
 * these, days of many stops gain nothing, nor do days on which earnings count: there a much shorter annealing now and
 * then ends a tenth too dear, and with it all that is warmed up from it.
 */
const STEPS_LEAST = 100
const STEPS_FRESH = 300
const MANY = 500
/**
 * Equal vehicles' plans differ in too much to be put together again: of more stops than this annealing alone ends 1 %
 * cheaper.
 */
const EQUAL_MOST = 300

/** True when annealed plans of this model are worth recombining in the steps there are. */
export function recombines(model: Model, steps: number): boolean {
  const least = model.stops > MANY || model.has.fairness ? STEPS_FRESH : STEPS_LEAST
  const most = vehiclesAreEqual(model) ? EQUAL_MOST : STOPS_MOST
  return (
    model.stops >= STOPS_LEAST &&
    model.stops <= most &&
    steps >= least * model.stops &&
    !mostlyPairs(model) &&
    suitsUnequal(model)
  )
}

/** Of pairs alone, annealing makes better plans in the same time (3 % at 450 stops, 6 s). */
function mostlyPairs(model: Model): boolean {
  return model.half.reduce((sum, half) => sum + (half !== 0 ? 1 : 0), 0) > model.stops / 2
}

/** How the first plans come about, in shares of the whole time and in mean arc costs. */
interface Beginning {
  readonly firstShare: number
  readonly plans: number
  readonly share: number
  readonly fresh: boolean
}

const FRESH: Beginning = { firstShare: 0.12, plans: 8, share: 0.38, fresh: true }
const WARMED: Beginning = { firstShare: 0.2, plans: 8, share: 0.08, fresh: false }
/** Heat in which the first plan becomes another one. */
const REHEATED = 0.5
const COLD = 0.15
/** Share of the time for annealing the best plan once more, where pauses and pairs find their best places. */
const POLISH = 0.05

/**
 * Of all stops, so many may be left out by the annealings and still be hoped for; beyond that the question is which
 * stops are served, and prices decide it.
 */
const HOPED_FOR = 0.02
/** Share of the whole time after which no plan that serves all of them is looked for any more. */
const GIVE_UP = 0.2

/**
 * Anneals a few plans and recombines them. Null where not all can be served that might be: the search then goes on from
 * the best by annealing alone.
 */
export function annealAndRecombine(
  search: AnnealingSearch,
  model: Model,
  steps: number,
  budget: Budget,
  random: Random,
  board: EliteBoard | null,
): WholePlan | null {
  const { unit } = search
  const begin = steps / model.stops >= STEPS_FRESH ? FRESH : WARMED
  const plans = [annealFirst(search, model, unit, begin, budget)]
  // Others would hardly leave out fewer than half as many, and all the time they take is wanted by the annealing that
  // goes on.
  if (roomless(model, plans[0]!).length > 2 * HOPED_FOR * model.stops) return null
  plans.push(...annealOthers(search, model, unit, begin, budget, board?.threads ?? 1, plans[0]!))
  const best = plans.reduce((a, b) => (b.cost < a.cost ? b : a))
  search.start(best.nodes)
  const hoped = roomless(model, best)
  if (hoped.length > HOPED_FOR * model.stops) return null
  const out = new Set(best.unassigned.filter((s) => !hoped.includes(s)))
  const view = unequalView(
    model,
    Array.from({ length: model.stops }, (_, s) => s).filter(
      (s) => !out.has(s) && !(model.half[s]! !== 0 && out.has(model.mate[s]!)),
    ),
  )
  const genetic = new UnequalGenetic(view.problem, unit, random)
  const stream = board?.stream ?? null
  if (stream !== null) genetic.onPlan = (one) => stream.send(outOfView(view, one.routes), one)
  for (const plan of [best, ...plans.filter((other) => other !== best)]) {
    const { routes, missing } = intoView(view, plan.nodes)
    if (missing.length === 0) genetic.take(routes)
    if (!budget.over) genetic.raise({ routes, missing }, budget)
  }
  recombine(genetic, view, budget, stream)
  return genetic.best === null ? null : polish(search, genetic.best.routes, view, unit, budget, best)
}

/** Stops left out that some vehicle could serve. */
function roomless(model: Model, { unassigned }: WholePlan): number[] {
  return unassigned.filter((s) => leftOut(model, s).reason === 'no_room')
}

/** A plan annealed a little longer than the others. */
function annealFirst(
  search: AnnealingSearch,
  model: Model,
  unit: number,
  { firstShare }: Beginning,
  budget: Budget,
): WholePlan {
  search.anneal(budget, hotFor(model) * unit, COLD * unit, () => budget.fraction() / firstShare)
  return search.bestPlan
}

/**
 * Plans annealed from nothing each, or out of the first one warmed up. They are shared out among the threads, so that
 * all come to recombining sooner.
 */
function annealOthers(
  search: AnnealingSearch,
  model: Model,
  unit: number,
  begin: Beginning,
  budget: Budget,
  threads: number,
  first: WholePlan,
): WholePlan[] {
  const plans: WholePlan[] = []
  for (let k = 0; k < Math.ceil(begin.plans / threads) && !budget.over; k++) {
    if (begin.fresh) {
      search.reset()
      search.recreate()
    } else search.start(first.nodes)
    const from = budget.fraction()
    search.anneal(
      budget,
      (begin.fresh ? hotFor(model) : REHEATED) * unit,
      COLD * unit,
      () => (budget.fraction() - from) / (begin.share / begin.plans),
    )
    plans.push(begin.fresh ? search.bestPlan : search.presentPlan)
  }
  return plans
}

function recombine(genetic: UnequalGenetic, view: UnequalView, budget: Budget, stream: PlanStream | null): void {
  const from = budget.fraction()
  while (!budget.over && budget.fraction() < 1 - POLISH) {
    genetic.step(budget)
    if (stream !== null) receive(genetic, view, stream)
    if (genetic.best === null && budget.fraction() - from > GIVE_UP) return
  }
}

/** Plans of the other threads join the population; not those that serve other stops. */
function receive(genetic: UnequalGenetic, view: UnequalView, stream: PlanStream): void {
  for (let plan = stream.receive(); plan !== null; plan = stream.receive()) {
    const { routes, missing } = intoView(view, plan.routes)
    const served = plan.routes.reduce((sum, route) => sum + route.length, 0)
    if (missing.length === 0 && served === view.stops.length) genetic.join(routes, plan.worth)
  }
}

/** The best plan as `AnnealingSearch` keeps it: with pauses in their gaps, and annealed a little more. */
function polish(
  search: AnnealingSearch,
  routes: readonly (readonly number[])[],
  view: UnequalView,
  unit: number,
  budget: Budget,
  annealed: WholePlan,
): WholePlan {
  search.adopt(outOfView(view, routes))
  search.recreate()
  const from = budget.fraction()
  search.anneal(budget, 0.05 * unit, 0.02 * unit, () => (budget.fraction() - from) / Math.max(1e-9, 1 - from))
  const plan = search.bestPlan
  return plan.cost < annealed.cost ? plan : annealed
}

/** Stops by vehicle in the view's numbers, without pauses; and the view's stops that are not among them. */
function intoView(view: UnequalView, nodes: readonly (readonly number[])[]): { routes: number[][]; missing: number[] } {
  const at = new Map(Array.from(view.stops, (s, k) => [s, k + 1]))
  const routes = nodes.map((list) => list.map((node) => at.get(node) ?? 0).filter((k) => k > 0))
  const placed = new Set(routes.flat())
  return { routes, missing: [...at.values()].filter((k) => !placed.has(k)) }
}

function outOfView(view: UnequalView, routes: readonly (readonly number[])[]): number[][] {
  return routes.map((route) => route.map((k) => view.stops[k - 1]!))
}
