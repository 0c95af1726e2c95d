import type { Random } from '../../limit-and-chance/random.ts'
import type { Presence } from '../near/presence.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'
import type { KnownRoute, RouteMemory } from './route-memory.ts'
import { StopPrices } from './stop-prices.ts'

/** The new route of one vehicle in a chain. */
export interface Link {
  readonly vehicle: number
  readonly nodes: readonly number[]
}

/** Rounds for the prices to settle: at first, and from where they were. */
const SETTLE_FIRST = 150
const SETTLE_AGAIN = 30
/** Vehicles in one chain at most. */
const LONGEST = 25
/**
 * Chains dearer than this by the prices, in mean arc costs, are not followed on; and noise in choosing, so that they
 * vary.
 */
const DEAREST = 1.8
const NOISE = 0.35

/** A known route, and its cost beyond the worth of its stops. */
interface Choice {
  readonly route: KnownRoute
  readonly beyond: number
}

/**
 * Chains of vehicles that change to routes they have had before: one takes another known route, those it takes stops
 * from make up for it from the stops given up, and so on until nothing is taken any more. Where 300 stops could be
 * served cheaper, no change of three routes finds out how; prices do, over twenty.
 */
export class Chains {
  private readonly routes: LinkedRoutes
  private readonly memory: RouteMemory
  private readonly present: Presence
  private readonly random: Random
  private readonly prices: StopPrices
  private vehicles: readonly number[] = []
  /** Known routes by vehicle that could be driven now, cheapest beyond the worth of their stops first. */
  private readonly choices: (readonly Choice[])[]
  private readonly links: Link[] = []
  private readonly queue: number[] = []
  private stamp = 0
  /** Stamp of the chain in which a node was taken, and of that in which a vehicle came into the queue. */
  private readonly takenAt: Float64Array
  private readonly queuedAt: Float64Array

  constructor(routes: LinkedRoutes, memory: RouteMemory, present: Presence, random: Random) {
    const { model } = routes
    this.routes = routes
    this.memory = memory
    this.present = present
    this.random = random
    this.prices = new StopPrices(model)
    this.choices = new Array<readonly Choice[]>(model.vehicles).fill([])
    this.takenAt = new Float64Array(model.nodes)
    this.queuedAt = new Float64Array(model.vehicles)
  }

  /**
   * Looks through the known routes, and lets prices settle; to be called before `draw`, and when other vehicles are at
   * work.
   */
  prepare(planCost: number): void {
    const { present, memory, prices } = this
    const known = [...present.vehicles].filter((v) => memory.of(v).length > 0)
    const routes = known.map((v) => memory.of(v).filter(({ nodes }) => nodes.every((node) => present.has(node))))
    prices.settle(this.routes, present.stops, routes, planCost, this.stamp === 0 ? SETTLE_FIRST : SETTLE_AGAIN)
    known.forEach((v, k) => {
      this.choices[v] = routes[k]!.map((route) => ({ route, beyond: route.cost - this.worth(route.nodes) })).sort(
        (a, b) => a.beyond - b.beyond,
      )
    })
    this.vehicles = known.filter((_, k) => routes[k]!.length > 1)
  }

  /**
   * A chain from a random vehicle; null where it gets too dear or too long. Valid until the next call. `unit` is the
   * mean cost of an arc.
   */
  draw(unit: number): readonly Link[] | null {
    const { vehicles, links, queue, random } = this
    if (vehicles.length === 0) return null
    this.stamp++
    links.length = 0
    queue.length = 0
    this.enqueue(vehicles[random.below(vehicles.length)]!)
    let dearer = 0
    for (let k = 0; k < queue.length; k++) {
      if (k === LONGEST) return null
      const vehicle = queue[k]!
      const change = this.choose(vehicle, k === 0, NOISE * unit)
      dearer += change
      if (dearer > DEAREST * unit) return null
    }
    return links
  }

  private enqueue(v: number): void {
    this.queuedAt[v] = this.stamp
    this.queue.push(v)
  }

  /**
   * The new route of a vehicle in this chain: another known one, or the rest of its present one. Returns what it costs
   * more beyond prices; Infinity when there is nothing to choose.
   */
  private choose(v: number, isFirst: boolean, noise: number): number {
    const { routes, takenAt, stamp, queuedAt } = this
    const { stops } = routes.model
    const now = routes.nodesOf(v)
    const rest = now.filter((node) => node >= stops || takenAt[node]! !== stamp)
    let least = isFirst ? Infinity : this.wayCost(v, rest) - this.worth(rest)
    let nodes: ArrayLike<number> & Iterable<number> = rest
    for (const { route, beyond } of this.choices[v]!) {
      if (beyond >= least) break
      const noisy = beyond + noise * this.random.unit()
      if (noisy >= least || !this.isFree(route) || (isFirst && this.isPresent(route, v))) continue
      least = noisy
      nodes = route.nodes
    }
    if (least === Infinity) return Infinity
    this.links.push({ vehicle: v, nodes: [...nodes] })
    for (const node of nodes) {
      if (node >= stops) continue
      takenAt[node] = stamp
      const other = routes.vehicle[node]!
      if (other >= 0 && queuedAt[other]! !== stamp) this.enqueue(other)
    }
    return least - (routes.routeCost[v]! - this.worth(now))
  }

  /** True while the chain has taken none of its stops. */
  private isFree({ nodes }: KnownRoute): boolean {
    for (let k = 0; k < nodes.length; k++) if (this.takenAt[nodes[k]!]! === this.stamp) return false
    return true
  }

  private isPresent({ nodes }: KnownRoute, v: number): boolean {
    const { routes } = this
    const { stops } = routes.model
    let free = 0
    for (const node of nodes) {
      if (node >= stops) continue
      if (routes.vehicle[node]! !== v) return false
      if (routes.model.frozen[node]! === 0) free++
    }
    return free === routes.count[v]!
  }

  private worth(nodes: Iterable<number>): number {
    let worth = 0
    for (const node of nodes) worth += this.prices.of[node]!
    return worth
  }

  /** Cost of a vehicle's way over these nodes, by the arcs alone; 0 where it serves none. */
  private wayCost(v: number, nodes: readonly number[]): number {
    const { model } = this.routes
    const { size, cost } = model.travel[model.classOf[v]!]!
    let from = model.place[model.firstStart + v]!
    let sum = model.fixed[v]!
    let serves = false
    for (const node of nodes) {
      const to = model.place[node]!
      if (to < 0) continue
      serves = true
      sum += cost[from * size + to]!
      from = to
    }
    return serves ? sum + cost[from * size + model.place[model.firstEnd + v]!]! : 0
  }
}
