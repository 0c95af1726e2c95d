import type { Budget } from '../limit-and-chance/budget.ts'
import type { Random } from '../limit-and-chance/random.ts'
import { adoptOrders } from './routes/adopt.ts'
import { alikePairs } from './near/alike-pairs.ts'
import { Bank } from './routes/bank.ts'
import { BestPlan, type WholePlan } from './routes/best-plan.ts'
import type { Link } from './known-routes/chains.ts'
import { KnownRoutes } from './known-routes/known-routes.ts'
import { Ground } from './near/ground.ts'
import { fitsKernel } from './compiled/fits-kernel.ts'
import { Kernel } from './compiled/kernel.ts'
import { roomFor } from './compiled/room-size.ts'
import { APART } from './model/lists.ts'
import type { Model } from './model/model.ts'
import type { NearStops } from './near/near-stops.ts'
import { PairPlaces } from './changes/pair-places.ts'
import { PlaceFinder } from './changes/place-finder.ts'
import { Presence } from './near/presence.ts'
import { Recreate } from './changes/recreate.ts'
import { LinkedRoutes } from './routes/linked-routes.ts'
import { fairnessCost } from './routes/route-cost.ts'
import type { Room } from './compiled/room.ts'
import { Ruin } from './changes/ruin.ts'
import { SmallChanges } from './changes/small-changes.ts'
import { drawSlack } from './changes/slack.ts'
import { Twins } from './changes/twins.ts'

/** Steps a millisecond, about, and with the kernel. */
export const STEPS_A_MS = 12
const KERNEL_STEPS_A_MS = 24

/** Steps at one temperature. */
const ROUND = 16

interface AnnealingOptions {
  /** True where every place of every vehicle is tried. */
  readonly scanAll?: boolean
  /** Where lists lie for the kernel; null to do without it, and step by step the same. */
  readonly room?: Room | null
}

/**
 * Ruin and recreate under every rule, by simulated annealing. Where there are few stops, or the kernel cannot count so
 * far, this class does it itself; otherwise the kernel does the same, step by step.
 */
export class AnnealingSearch {
  readonly routes: LinkedRoutes
  private readonly model: Model
  private readonly random: Random
  private readonly present: Presence
  private readonly ground: Ground
  private readonly ruiner: Ruin
  private readonly small: SmallChanges
  private readonly best: BestPlan
  private readonly bank: Bank
  private readonly finder: PlaceFinder
  private readonly recreation: Recreate
  private readonly known: KnownRoutes
  /** After a change that was tried. */
  private readonly noted = (taken: boolean): void => this.note(taken)
  /** Anneals in the place of this class where it can. */
  private readonly kernel: Kernel | null

  constructor(
    model: Model,
    near: NearStops,
    random: Random,
    { scanAll = model.stops <= 120, room = roomFor(model) }: AnnealingOptions = {},
  ) {
    this.model = model
    this.random = random
    const lists = room ?? APART
    this.routes = new LinkedRoutes(model, lists)
    this.bank = new Bank(model.leaveOut)
    this.present = new Presence(model)
    this.ground = new Ground(model, near, this.present, random)
    const pairs = alikePairs(model)
    this.ruiner = new Ruin(this.routes, near, pairs, this.ground, random, (stop) => this.bank.add(stop))
    const twins = new Twins(this.routes, near.firstTwins, lists)
    const pairPlaces = new PairPlaces(pairs.firsts.length, model.vehicles)
    this.finder = new PlaceFinder(this.routes, near, twins, pairs, pairPlaces, random, scanAll)
    this.recreation = new Recreate(this.routes, near, this.bank, this.finder, random, lists)
    this.small = new SmallChanges(this.routes, near, twins, pairs, pairPlaces, this.ground, random)
    this.known = new KnownRoutes(this.routes, this.present, random)
    this.best = new BestPlan(this.routes)
    const { routes, bank, present, ground, ruiner, finder, recreation, best } = this
    const state = { model, near, twins, pairs, random, routes, bank, present, ground, ruiner, finder, recreation, best }
    const fits = room !== null && fitsKernel(model)
    this.kernel = fits ? new Kernel(room, state, this.small, (v) => this.known.keep(v)) : null
    this.reset()
  }

  /** How many steps it takes in a millisecond, about. */
  get stepsAMs(): number {
    return this.kernel === null ? STEPS_A_MS : KERNEL_STEPS_A_MS
  }

  /** While true, pairs that have a vehicle stay on it, as they are. */
  holdPairs(held: boolean): void {
    this.ruiner.pairsHeld = held
    this.small.holdPairs(held)
  }

  /** While true, routes of plans that are taken are remembered for `exchange`: see `KnownRoutes`. */
  remember(remembers: boolean): void {
    this.known.remember(remembers)
  }

  /** Routes remembered since this was last asked, as `RouteMemory` tells them. */
  newRoutes(): Float64Array {
    return this.known.all.news()
  }

  /** Remembers routes that a search of the same model has told. */
  learnRoutes(news: Float64Array): void {
    this.known.all.learn(news)
  }

  /**
   * Puts the unassigned where they cost least; with `triesAll`, none is left out before all vehicles have been tried.
   */
  recreate({ triesAll = false } = {}): void {
    // The changes of the last step are of no concern here.
    this.routes.beginStep()
    this.finder.triesAll = triesAll
    this.recreation.putBack(Infinity, -1)
    this.finder.triesAll = false
  }

  /** Frozen stops only. */
  reset(): void {
    this.routes.clear()
    this.begin()
  }

  /** Begins from a plan; stops that it leaves out are unassigned until `recreate`. */
  start(nodes: readonly (readonly number[])[]): void {
    this.routes.restore(nodes)
    this.begin()
  }

  /**
   * Begins from stops in order by vehicle, each appended only where all rules still hold; the others are unassigned.
   */
  adopt(from: readonly (readonly number[])[]): void {
    adoptOrders(this.routes, from)
    this.begin()
  }

  /**
   * Begins from the routes of some vehicles, with these stops to be planned, as far as anybody can serve them; all
   * others are on leave until the next call.
   */
  attend(vehicles: readonly number[], stops: readonly number[], from: readonly (readonly number[])[]): void {
    this.present.only(
      vehicles,
      stops.filter((s) => this.recreation.hopeless[s]! === 0),
    )
    const all = new Array<readonly number[]>(this.model.vehicles).fill([])
    vehicles.forEach((v, k) => {
      all[v] = from[k]!
    })
    this.adopt(all)
  }

  private begin(): void {
    this.bank.clear()
    for (const s of this.present.stops) if (this.routes.vehicle[s]! < 0) this.bank.add(s)
    this.best.forget()
  }

  get cost(): number {
    return this.routes.cost + this.bank.price
  }

  /** Cheapest plan seen since `reset`, `start` or `adopt`. */
  get bestPlan(): WholePlan {
    if (this.best.cost === Infinity) this.keep()
    return this.best.read()
  }

  /** The plan as it stands, which an annealing may have left above the best. */
  get presentPlan(): WholePlan {
    const { model, routes } = this
    return {
      nodes: Array.from({ length: model.vehicles }, (_, v) => routes.nodesOf(v)),
      unassigned: [...this.bank.stops].sort((a, b) => a - b),
      cost: this.cost,
    }
  }

  private keep(): void {
    this.best.keep(this.cost, this.bank.stops)
  }

  /** Mean cost of an arc in the present plan: the unit of temperatures. The price of fairness is not on the arcs. */
  get unit(): number {
    const { model, routes } = this
    let cost = routes.cost
    if (model.has.fairness) for (let v = 0; v < model.vehicles; v++) cost -= fairnessCost(model, v, routes.earned[v]!)
    const { stops, vehicles } = this.present
    return Math.max(1, cost / Math.max(1, stops.length - this.bank.stops.length + vehicles.length * 0.5))
  }

  /** Anneals from `hot` to `cold` while `progress` goes from 0 to 1; with `byPlace`, warmer where ways are long. */
  anneal(budget: Budget, hot: number, cold: number, progress: () => number, byPlace = false): void {
    if (this.cost < this.best.cost) this.keep()
    this.ground.even = !byPlace
    const { kernel } = this
    kernel?.takeOver(this.known.remembers)
    for (;;) {
      const done = progress()
      if (done >= 1 || budget.over || this.present.stops.length === 0) break
      const temperature = hot * (cold / hot) ** done
      if (kernel === null) this.annealRound(temperature)
      else kernel.anneal(temperature, ROUND)
      budget.spend(ROUND)
    }
    kernel?.handBack()
  }

  /** As `Kernel` does it. */
  private annealRound(temperature: number): void {
    this.ground.moveOn()
    for (let k = 0; k < ROUND; k++) {
      this.tryStep(temperature)
      this.small.tryAll(temperature, this.noted)
    }
  }

  /** After a change that was taken. */
  private note(taken: boolean): void {
    if (!taken) return
    this.best.changed(this.routes.touched)
    if (this.known.remembers) for (const v of this.routes.touched) this.known.keep(v)
    if (this.cost < this.best.cost - 1e-6) this.keep()
  }

  /** Chains of remembered routes, so many a vehicle, each kept where the plan gets cheaper by it. */
  exchange(budget: Budget, triesAVehicle: number): void {
    const { present, unit } = this
    const { chains } = this.known
    if (chains === null) return
    chains.prepare(this.cost)
    for (let k = triesAVehicle * present.vehicles.length; k > 0 && !budget.over; k--) {
      const links = chains.draw(unit)
      if (links !== null) this.note(this.change(() => this.assign(links)))
      budget.spend(1)
    }
  }

  /**
   * Gives vehicles other routes, whose stops no vehicle outside the chain has; stops that nobody takes are unassigned.
   * Returns the cost to stay below.
   */
  private assign(links: readonly Link[]): number {
    const { routes, bank, model, cost } = this
    const had: number[] = []
    for (const { vehicle } of links) {
      routes.touch(vehicle)
      for (const node of routes.nodesOf(vehicle)) if (node < model.stops) had.push(node)
    }
    this.ruiner.emptied = -1
    for (const s of had) routes.vehicle[s] = -1
    for (const { vehicle, nodes } of links) routes.relink(vehicle, nodes, 0, nodes.length)
    bank.takeOut((s) => routes.vehicle[s]! >= 0)
    for (const s of had) if (routes.vehicle[s]! < 0) bank.add(s)
    return links.every(({ vehicle }) => routes.keepsRules(vehicle)) ? cost - 1e-6 : -Infinity
  }

  private tryStep(temperature: number): void {
    const before = this.cost
    this.note(
      this.change(() => {
        this.ruiner.take(this.present.stops.length - this.bank.stops.length)
        return before + drawSlack(this.random, temperature * this.ruiner.heat)
      }),
    )
  }

  /**
   * Calls a function that takes stops out and returns the cost to stay below, puts them back, and takes all of it back
   * where that fails. True where it is kept.
   */
  private change(takeOut: () => number): boolean {
    const { routes, bank, recreation, ruiner } = this
    const costBefore = routes.cost
    bank.hold()
    recreation.beginStep()
    routes.beginStep()
    const limit = takeOut()
    if (recreation.putBack(limit, ruiner.emptied) && this.cost < limit) return true
    routes.undo()
    routes.cost = costBefore
    bank.giveBack(routes)
    return false
  }
}
