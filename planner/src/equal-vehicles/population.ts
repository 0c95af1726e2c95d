import type { Random } from '../limit-and-chance/random.ts'
import type { Routes } from './problem.ts'

/** A plan in the population, with the successor of each stop, by which two plans are told apart. */
export interface Individual {
  readonly routes: Routes
  readonly cost: number
  readonly excess: number
  readonly warp: number
  readonly feasible: boolean
  readonly succ: Int32Array
  readonly pred: Int32Array
  /** Its row among those of its group in the table of distances. */
  slot: number
  /** Distances to the nearest few of its group, ascending; null where they are to be looked for. */
  nearest: number[] | null
  closeness: number
  fitness: number
}

export function makeIndividual(
  problem: { readonly n: number },
  routes: Routes,
  cost: number,
  excess: number,
  warp: number,
): Individual {
  const succ = new Int32Array(problem.n + 1)
  const pred = new Int32Array(problem.n + 1)
  for (const route of routes) {
    let before = 0
    for (const stop of route) {
      pred[stop] = before
      if (before > 0) succ[before] = stop
      before = stop
    }
  }
  return {
    routes,
    cost,
    excess,
    warp,
    feasible: excess === 0 && warp === 0,
    succ,
    pred,
    slot: -1,
    nearest: null,
    closeness: 1,
    fitness: 0,
  }
}

/** Share of arcs that two plans do not have in common, 0 … 1. */
export function brokenPairs(a: Individual, b: Individual): number {
  const n = a.succ.length - 1
  let broken = 0
  // Without branches, which chance would decide: 1 where two numbers differ, or where the first is 0 and the second is
  // not.
  for (let i = 1; i <= n; i++) {
    const other = a.succ[i]! ^ b.succ[i]!
    broken += ((other | -other) >>> 31) + (((a.pred[i]! - 1) & -b.pred[i]!) >>> 31)
  }
  return broken / n
}

/** Sizes of the population (Vidal et al. 2012). */
export interface PopulationSettings {
  readonly least: number
  readonly generation: number
  readonly elite: number
  readonly closest: number
}

/** Plans that all keep the rules, or all break one, cheapest first, and how far any two of them differ. */
class Group {
  readonly members: Individual[] = []
  private readonly most: number
  private readonly closest: number
  /** Distances by slot, and slots that no member has. */
  private readonly far: Float64Array
  private readonly free: number[]
  /** True where ranks are those of the present members in their present order. */
  private ranked = true

  constructor(most: number, closest: number) {
    this.most = most
    this.closest = closest
    this.far = new Float64Array(most * most)
    this.free = Array.from({ length: most }, (_, k) => most - 1 - k)
  }

  add(one: Individual): void {
    const { far, most, members, closest } = this
    one.slot = this.free.pop()!
    one.nearest = null
    for (const other of members) {
      const d = brokenPairs(one, other)
      far[one.slot * most + other.slot] = d
      far[other.slot * most + one.slot] = d
      if (other.nearest !== null) insertLeast(other.nearest, d, closest)
    }
    members.push(one)
    this.ranked = false
  }

  remove(at: number): void {
    const { far, most, members } = this
    this.ranked = false
    const [gone] = members.splice(at, 1)
    this.free.push(gone!.slot)
    for (const other of members)
      if (other.nearest !== null && far[other.slot * most + gone!.slot]! <= other.nearest.at(-1)!) other.nearest = null
  }

  clear(): void {
    while (this.members.length > 0) this.remove(this.members.length - 1)
  }

  sort(price: (one: Individual) => number): void {
    this.members.sort((a, b) => price(a) - price(b))
    this.ranked = false
  }

  /**
   * Ranks by cost and, all but the `elite`, by the mean distance to the nearest few; nothing where that has been done.
   */
  rank(elite: number): void {
    if (this.ranked) return
    this.ranked = true
    const { members } = this
    const size = members.length
    for (const one of members) {
      one.nearest ??= this.nearestOf(one)
      let sum = 0
      for (const d of one.nearest) sum += d
      one.closeness = one.nearest.length === 0 ? 1 : sum / one.nearest.length
    }
    const byDiversity = [...members].sort((a, b) => b.closeness - a.closeness)
    const share = 1 - Math.min(elite, size) / size
    members.forEach((one, at) => {
      one.fitness = at / size
    })
    byDiversity.forEach((one, at) => {
      one.fitness += (share * at) / size
    })
  }

  private nearestOf(one: Individual): number[] {
    const nearest: number[] = []
    for (const other of this.members)
      if (other !== one) insertLeast(nearest, this.far[one.slot * this.most + other.slot]!, this.closest)
    return nearest
  }
}

/** Puts a number into an ascending list that keeps the `most` least. */
function insertLeast(list: number[], value: number, most: number): void {
  let at = list.length < most ? list.push(value) - 1 : most
  while (at > 0 && list[at - 1]! > value) {
    if (at < most) list[at] = list[at - 1]!
    at--
  }
  if (at < most) list[at] = value
}

/** Feasible and infeasible plans, kept by cost and by how much they differ from the others. */
export class Population {
  best: Individual | null = null
  /** Best feasible plan since the last `clear`. */
  epochBest: Individual | null = null
  private readonly settings: PopulationSettings
  private readonly random: Random
  private readonly keeping: Group
  private readonly breaking: Group
  loadPrice: number
  warpPrice: number

  constructor(settings: PopulationSettings, random: Random, loadPrice: number, warpPrice: number) {
    this.settings = settings
    this.random = random
    this.loadPrice = loadPrice
    this.warpPrice = warpPrice
    const most = settings.least + settings.generation + 1
    this.keeping = new Group(most, settings.closest)
    this.breaking = new Group(most, settings.closest)
  }

  get feasible(): readonly Individual[] {
    return this.keeping.members
  }

  get infeasible(): readonly Individual[] {
    return this.breaking.members
  }

  priced(one: Individual): number {
    return one.cost + one.excess * this.loadPrice + one.warp * this.warpPrice
  }

  /** Adds a plan; returns true when it is the best feasible one so far. */
  add(one: Individual): boolean {
    const { least, generation } = this.settings
    const group = one.feasible ? this.keeping : this.breaking
    group.add(one)
    this.sort(group)
    if (group.members.length > least + generation) while (group.members.length > least) this.removeWorst(group)
    if (one.feasible && (this.epochBest === null || one.cost < this.epochBest.cost)) this.epochBest = one
    if (one.feasible && (this.best === null || one.cost < this.best.cost)) {
      this.best = one
      return true
    }
    return false
  }

  clear(): void {
    this.epochBest = null
    this.keeping.clear()
    this.breaking.clear()
  }

  private sort(group: Group): void {
    group.sort((one) => this.priced(one))
  }

  private rank(group: Group): void {
    group.rank(this.settings.elite)
  }

  /** The best always stays; a plan that is there twice goes before any other. */
  private removeWorst(group: Group): void {
    this.rank(group)
    const { members } = group
    let worst = -1
    let worstClone = false
    for (let i = 1; i < members.length; i++) {
      const one = members[i]!
      const clone = one.nearest!.length > 0 && one.nearest![0]! < 1e-9
      if (worst < 0 || (clone && !worstClone) || (clone === worstClone && one.fitness > members[worst]!.fitness)) {
        worst = i
        worstClone = clone
      }
    }
    group.remove(worst)
  }

  /** Re-sorts the infeasible after the prices have changed. */
  repriced(): void {
    this.sort(this.breaking)
  }

  private tournament(): Individual {
    const { feasible, infeasible } = this
    const draw = (): Individual => {
      const at = this.random.below(feasible.length + infeasible.length)
      return at < feasible.length ? feasible[at]! : infeasible[at - feasible.length]!
    }
    const a = draw()
    const b = draw()
    return a.fitness <= b.fitness ? a : b
  }

  /** Two parents that are not the same plan, where the population allows. */
  parents(): [Individual, Individual] {
    this.rank(this.keeping)
    this.rank(this.breaking)
    const a = this.tournament()
    let b = this.tournament()
    for (let tries = 0; tries < 10 && (b === a || brokenPairs(a, b) < 1e-9); tries++) b = this.tournament()
    return [a, b]
  }
}
