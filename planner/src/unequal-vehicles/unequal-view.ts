import type { Model } from '../every-rule/model/model.ts'
import { NO_WAY } from '../problem/plan-problem.ts'
import { type UnequalProblem, NO_GAP } from './problem.ts'

/**
 * Some stops of a model seen as a problem of unequal vehicles: stop k + 1 of `problem` is stop `stops[k]` of the model.
 */
export interface UnequalView {
  readonly problem: UnequalProblem
  readonly stops: Int32Array
}

/** Earnings have a price, not a limit. */
const NO_LIMIT = 2_147_483_647

/** Kinds of vehicles are bits. */
const KINDS_MAX = 31

/**
 * True when nothing in a model needs annealing alone: soft prices of time, limits of a route, frozen stops, several
 * ways of travelling, places without a way, amounts that go both ways.
 */
export function suitsUnequal(model: Model): boolean {
  const { has, stops: S, dimensions: D } = model
  if (has.late || has.overtime || has.held || has.limits || has.setup || has.pauseLimit) return false
  if (
    model.travel.length !== 1 ||
    model.frozenOf.some((list) => list.length > 0) ||
    new Set(model.allowedFrom).size > KINDS_MAX
  )
    return false
  // Earnings are added up in whole numbers there.
  if (has.fairness && model.earning.some((earning) => !Number.isInteger(earning))) return false
  const { time } = model.travel[0]!
  for (let k = 0; k < time.length; k++) if (time[k]! >= NO_WAY) return false
  const windows = (node: number): number => model.windowFrom[node + 1]! - model.windowFrom[node]!
  for (let s = 0; s < S; s++) if (windows(s) > 2) return false
  if (model.pausesOf.some((list) => list.some((pause) => windows(pause) > 1))) return false
  for (let d = 0; d < D; d++) {
    let [given, taken] = [0, 0]
    for (let s = 0; s < S; s++) {
      given += model.delivery[s * D + d]!
      taken += model.pickup[s * D + d]!
    }
    if (given > 0 && taken > 0) return false
  }
  return true
}

/** The view of those stops of a model that suits; both halves of a pair are among them or neither. */
export function unequalView(model: Model, kept: readonly number[]): UnequalView {
  const V = model.vehicles
  const vehicles = Array.from({ length: V }, (_, v) => v)
  const nodes = [-1, ...kept, ...vehicles.map((v) => model.firstStart + v), ...vehicles.map((v) => model.firstEnd + v)]
  return {
    stops: Int32Array.from(kept),
    problem: {
      n: kept.length,
      vehicles: V,
      m: nodes.length,
      ...matrices(model, nodes, kept.length),
      ...windowsOf(model, nodes),
      ...amounts(model, kept),
      ...rights(model, kept),
      ...pairs(model, kept),
      ...pauses(model),
    },
  }
}

function matrices(
  model: Model,
  nodes: readonly number[],
  n: number,
): Pick<UnequalProblem, 'cost' | 'time' | 'service'> {
  const V = model.vehicles
  const m = nodes.length
  const { size, cost: legCost, time: legTime } = model.travel[0]!
  const cost = new Int32Array(m * m)
  const time = new Int32Array(m * m)
  const service = Int32Array.from(nodes, (node) => (node < 0 ? 0 : model.service[node]!))
  const place = Int32Array.from(nodes, (node) => (node < 0 ? 0 : model.place[node]!))
  for (let i = 1; i <= n + V; i++) {
    const from = place[i]! * size
    const fixed = i > n ? model.fixed[i - n - 1]! : 0
    for (let j = 1; j < m; j++) {
      if (i === j || (j > n && j <= n + V) || (i > n && j > n)) continue
      cost[i * m + j] = legCost[from + place[j]!]! + fixed
      time[i * m + j] = legTime[from + place[j]!]! + service[i]!
    }
  }
  return { cost, time, service }
}

function windowsOf(
  model: Model,
  nodes: readonly number[],
): Pick<UnequalProblem, 'open' | 'close' | 'gapFrom' | 'gapTo'> {
  const m = nodes.length
  const [open, close, gapFrom, gapTo] = [
    new Int32Array(m),
    new Int32Array(m),
    new Int32Array(m).fill(NO_GAP),
    new Int32Array(m).fill(NO_GAP),
  ]
  for (let i = 1; i < m; i++) {
    const first = model.windowFrom[nodes[i]!]!
    const last = model.windowFrom[nodes[i]! + 1]! - 1
    open[i] = model.windowOpen[first]!
    close[i] = model.windowClose[last]!
    if (first === last) continue
    gapFrom[i] = model.windowClose[first]!
    gapTo[i] = model.windowOpen[last]!
  }
  return { open, close, gapFrom, gapTo }
}

function amounts(
  model: Model,
  kept: readonly number[],
): Pick<UnequalProblem, 'amounts' | 'demand' | 'capacity' | 'scale' | 'fairness' | 'earned'> {
  const { dimensions: D, vehicles: V } = model
  // The number of stops is one more amount where it is limited.
  const counted = model.maxStops.some((most) => most < kept.length)
  const { fairness } = model
  const earned = fairness === null ? -1 : D + (counted ? 1 : 0)
  const A = D + (counted ? 1 : 0) + (fairness === null ? 0 : 1)
  const demand = new Int32Array((kept.length + 1) * A)
  const capacity = new Int32Array(V * A)
  kept.forEach((s, k) => {
    for (let d = 0; d < D; d++)
      demand[(k + 1) * A + d] = Math.max(
        model.delivery[s * D + d]!,
        model.pickup[s * D + d]!,
        model.half[s]! === 1 ? model.change[s * D + d]! : 0,
      )
    if (counted) demand[(k + 1) * A + D] = 1
    // The earning of a pair goes where its first half does.
    if (fairness !== null)
      demand[(k + 1) * A + earned] =
        model.half[s]! === 0
          ? model.earning[s]!
          : model.half[s]! === 1
            ? model.earning[s]! + model.earning[model.mate[s]!]!
            : 0
  })
  for (let v = 0; v < V; v++) {
    for (let d = 0; d < D; d++) capacity[v * A + d] = model.capacity[v * D + d]!
    if (counted) capacity[v * A + D] = model.maxStops[v]!
    if (fairness !== null) capacity[v * A + earned] = NO_LIMIT
  }
  const scale = Float64Array.from(
    { length: A },
    (_, d) => 1 / kept.reduce((most, _, k) => Math.max(most, demand[(k + 1) * A + d]!), 1),
  )
  return { amounts: A, demand, capacity, scale, fairness, earned }
}

function rights(model: Model, kept: readonly number[]): Pick<UnequalProblem, 'mayServe' | 'kind'> {
  const rows = [...new Set(model.allowedFrom)]
  const mayServe = new Int32Array(kept.length + 1)
  kept.forEach((s, k) =>
    rows.forEach((row, bit) => {
      if (model.allowed[row + s]! === 1) mayServe[k + 1]! |= 1 << bit
    }),
  )
  return { mayServe, kind: model.allowedFrom.map((row) => 1 << rows.indexOf(row)) }
}

function pairs(model: Model, kept: readonly number[]): Pick<UnequalProblem, 'mate' | 'half'> {
  const at = new Map(kept.map((s, k) => [s, k + 1]))
  const mate = Int32Array.from([-1, ...kept], (s) => (s < 0 || model.half[s]! === 0 ? 0 : at.get(model.mate[s]!)!))
  return { mate, half: Uint8Array.from([-1, ...kept], (s) => (s < 0 ? 0 : model.half[s]!)) }
}

function pauses(model: Model): Pick<UnequalProblem, 'pauseFrom' | 'pauseOpen' | 'pauseClose' | 'pauseSec'> {
  const opens = (pause: number): number => model.windowOpen[model.windowFrom[pause]!]!
  const list = model.pausesOf.map((own) => [...own].sort((a, b) => opens(a) - opens(b)))
  const pauseFrom = new Int32Array(model.vehicles + 1)
  list.forEach((own, v) => {
    pauseFrom[v + 1] = pauseFrom[v]! + own.length
  })
  const all = list.flat()
  return {
    pauseFrom,
    pauseOpen: Int32Array.from(all, opens),
    pauseClose: Int32Array.from(all, (p) => model.windowClose[model.windowFrom[p]!]!),
    pauseSec: Int32Array.from(all, (p) => model.service[p]!),
  }
}
