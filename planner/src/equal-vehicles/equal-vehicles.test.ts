import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Budget } from '../limit-and-chance/budget.ts'
import { checkPlan } from '../check/check-plan.ts'
import { checkSolomonRoutes } from '../check/check-routes.ts'
import { readSolomon } from '../formats/solomon.ts'
import { makeSolomonLike, type SolomonClass } from '../generate/solomon-like.ts'
import { Random } from '../limit-and-chance/random.ts'
import { compile } from '../every-rule/model/model.ts'
import { solve } from '../solve.ts'
import { EliteBoard } from '../shared-plans/elite-board.ts'
import { Annealing } from './annealing.ts'
import { equalView } from './equal-view.ts'
import { Genetic } from './genetic.ts'
import { LocalSearch } from './local-search.ts'
import { neighboursByTime } from './neighbours.ts'
import { routesCost, type EqualPlan, type EqualProblem } from './problem.ts'

const classes: SolomonClass[] = ['R1', 'R2', 'C1', 'C2', 'RC1', 'RC2']

const made = (text: string): EqualProblem => equalView(compile(readSolomon(text).problem))!.problem

function search(text: string, iterations: number, seed: number, board: EliteBoard | null = null): EqualPlan | null {
  const model = compile(readSolomon(text).problem)
  const view = equalView(model)!
  const random = new Random(seed)
  const genetic = new Genetic(view.problem, new Annealing(model, view, random), random)
  genetic.board = board
  return genetic.run(new Budget({ iterations }, () => 0))
}

test('plans of made instances of every class are verified by the checker', () => {
  for (const kind of classes) {
    const text = makeSolomonLike(kind, 60, 3)
    const plan = search(text, 15_000, 1)!
    const checked = checkSolomonRoutes(text, plan.routes)
    assert.deepEqual(checked.faults, [], kind)
    assert.equal(checked.cost, plan.cost, kind)
  }
})

test('the same seed and iterations give the same plan', () => {
  const text = makeSolomonLike('RC2', 50, 1)
  assert.deepEqual(search(text, 8000, 7), search(text, 8000, 7))
})

test('where many find no place there is nothing to recombine, and the plan comes from the engine for every rule', () => {
  const text = makeSolomonLike('R1', 80, 5).replace(/^ +20 /m, '  3 ')
  assert.equal(search(text, 6000, 1), null)
  const { problem } = readSolomon(text)
  const plan = solve(problem, { limit: { iterations: 6000 }, seed: 1, clock: () => 0 })
  assert.deepEqual(checkPlan(problem, plan), [])
  assert.ok(
    plan.routes.length === 3 &&
      plan.unassigned.length > 20 &&
      plan.unassigned.every(({ reason }) => reason === 'no_room'),
    `${plan.unassigned.length} left out`,
  )
})

test('threads have one population: each hears of the plans that another finds', () => {
  const text = makeSolomonLike('R1', 80, 5)
  const { n } = made(text)
  const memory = EliteBoard.memory(2, 2 * n)
  const [one, other] = [new EliteBoard(memory, 0), new EliteBoard(memory, 1)]
  const good = search(text, 60_000, 2)!
  const alone = search(text, 6000, 1)!
  assert.ok(alone.cost > good.cost, `${alone.cost} alone, ${good.cost} with time`)
  other.stream.send(good.routes, { cost: good.cost, excess: 0, warp: 0 })
  assert.ok(search(text, 6000, 1, one)!.cost <= good.cost)
  const told = other.stream.receive()
  assert.deepEqual(
    told?.routes.flat().sort((a, b) => a - b),
    Array.from({ length: n }, (_, i) => i + 1),
  )
})

test('local search never leaves stops behind and its sums match a recount', () => {
  for (const kind of classes) {
    const problem = made(makeSolomonLike(kind, 80, 4))
    const random = new Random(9)
    const local = new LocalSearch(problem, 20, neighboursByTime(problem, 20), random)
    const stops = Array.from({ length: problem.n }, (_, i) => i + 1)
    random.shuffle(stops)
    local.improve([], stops, 5, 1)
    const found = local.plan.read()
    assert.deepEqual(
      found.routes.flat().sort((a, b) => a - b),
      Array.from({ length: problem.n }, (_, i) => i + 1),
    )
    assert.equal(found.cost, routesCost(problem, found.routes))
    assert.equal(
      found.warp,
      found.routes.reduce((sum, route) => sum + warpOf(problem, route), 0),
    )
  }
})

test('of more routes than there are vehicles no stop is lost', () => {
  const problem = made(makeSolomonLike('RC1', 60, 6))
  const local = new LocalSearch(problem, 12, neighboursByTime(problem, 20), new Random(3))
  local.improve(
    Array.from({ length: 20 }, (_, r) => [3 * r + 1, 3 * r + 2, 3 * r + 3]),
    [],
    5,
    1,
  )
  assert.deepEqual(
    local.plan
      .read()
      .routes.flat()
      .sort((a, b) => a - b),
    Array.from({ length: problem.n }, (_, i) => i + 1),
  )
})

test('no move within a route is left that would make it cheaper', () => {
  const random = new Random(12)
  for (let k = 0; k < 60; k++) {
    const problem = anyRoute(random, 8, k % 2 === 0)
    const local = new LocalSearch(problem, 1, neighboursByTime(problem, problem.n), random)
    const stops = Array.from({ length: problem.n }, (_, i) => i + 1)
    random.shuffle(stops)
    local.improve([stops], [], 1, 3)
    const [route] = local.plan.read().routes as [number[]]
    const priced = (order: number[]): number => routesCost(problem, [order]) + 3 * warpOf(problem, order)
    const least = priced(route)
    for (const other of changesOf(route)) assert.ok(priced(other) >= least - 1e-6, `${route} to ${other}`)
  }
})

/** A problem of one vehicle with windows, in whole numbers, alike both ways or not. */
function anyRoute(random: Random, n: number, alike: boolean): EqualProblem {
  const m = n + 1
  const cost = Int32Array.from({ length: m * m }, (_, k) => (k % (m + 1) === 0 ? 0 : 1 + random.below(60)))
  if (alike) for (let i = 0; i < m; i++) for (let j = 0; j < i; j++) cost[i * m + j] = cost[j * m + i]!
  const open = Int32Array.from({ length: m }, (_, i) => (i === 0 ? 0 : random.below(200)))
  const close = Int32Array.from({ length: m }, (_, i) => (i === 0 ? 400 : open[i]! + random.below(120)))
  return {
    n,
    m,
    cost,
    time: cost.map((c) => c + random.below(20)),
    open,
    close,
    demand: new Int32Array(m),
    capacity: 1,
    fleet: 1,
  }
}

/**
 * The route with up to three stops in a row elsewhere, with two stops exchanged, or with a run behind its first stop
 * turned round.
 */
function changesOf(route: readonly number[]): number[][] {
  const out: number[][] = []
  for (let a = 0; a < route.length; a++) {
    for (let length = 1; length <= 3 && a + length <= route.length; length++) {
      const rest = [...route.slice(0, a), ...route.slice(a + length)]
      for (let to = 0; to <= rest.length; to++)
        out.push([...rest.slice(0, to), ...route.slice(a, a + length), ...rest.slice(to)])
    }
    for (let b = a + 1; b < route.length; b++) {
      out.push(route.map((stop, k) => (k === a ? route[b]! : k === b ? route[a]! : stop)))
      if (a > 0) out.push([...route.slice(0, a), ...route.slice(a, b + 1).reverse(), ...route.slice(b + 1)])
    }
  }
  return out
}

/** Time warp by its definition. */
function warpOf(problem: EqualProblem, route: readonly number[]): number {
  let t = problem.open[0]!
  let warp = 0
  let i = 0
  for (const j of [...route, 0]) {
    t = Math.max(t + problem.time[i * problem.m + j]!, problem.open[j]!)
    if (t > problem.close[j]!) {
      warp += t - problem.close[j]!
      t = problem.close[j]!
    }
    i = j
  }
  return warp
}
