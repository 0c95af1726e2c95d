import type { Budget } from '../limit-and-chance/budget.ts'
import type { Random } from '../limit-and-chance/random.ts'
import { adoptOrders } from './routes/adopt.ts'
import { alikePairs } from './near/alike-pairs.ts'
import { Bank } from './routes/bank.ts'
import { BestPlan, type WholePlan } from './routes/best-plan.ts'
import { Chains, type Link } from './known-routes/chains.ts'
import { Ground } from './near/ground.ts'
import { fitsKernel, Kernel, roomFor } from './compiled/kernel.ts'
import { APART } from './model/lists.ts'
import type { Model } from './model/model.ts'
import type { NearStops } from './near/near-stops.ts'
import { PairPlaces } from './changes/pair-places.ts'
import { PairShifts } from './changes/pair-shifts.ts'
import { PlaceFinder } from './changes/place-finder.ts'
import { Presence } from './near/presence.ts'
import { Recreate } from './changes/recreate.ts'
import { LinkedRoutes } from './routes/linked-routes.ts'
import { fairnessCost } from './routes/route-cost.ts'
import { RouteMemory } from './known-routes/route-memory.ts'
import type { Room } from './compiled/room.ts'
import { Ruin } from './changes/ruin.ts'
import { Shifts } from './changes/shifts.ts'
import { drawSlack } from './changes/slack.ts'
import { Tails } from './changes/tails.ts'
import { Twins } from './changes/twins.ts'

/** Small changes tried a step: they cost little, most of them being seen to be dear at once. */
const TAIL_TRIES = 50
const SHIFT_TRIES = 50
const PAIR_TRIES = 50
/** Tries of pairs where all stops were first halves: all of PAIR_TRIES from a quarter of them on. */
const PAIR_TRIES_BY_SHARE = 200
/**
 * They are drawn without favour, where greedy insertion favours what is cheap: at the same temperature they would undo
 * more than they do.
 */
const TAIL_HEAT = 0.4
const SHIFT_HEAT = 0.5

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

/** Ruin and recreate with all constraints. */
export class AnnealingSearch {
  readonly routes: LinkedRoutes
  private readonly model: Model
  private readonly random: Random
  private readonly present: Presence
  private readonly ground: Ground
  private readonly ruiner: Ruin
  private readonly tails: Tails
  private readonly shifts: Shifts
  private readonly best: BestPlan
  private readonly bank: Bank
  readonly tailTries: number
  readonly shiftTries: number
  private readonly pairShifts: PairShifts
  readonly pairTries: number
  private readonly finder: PlaceFinder
  private readonly recreation: Recreate
  private memory: RouteMemory | null = null
  private chains: Chains | null = null
  private remembers = false
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
    this.pairShifts = new PairShifts(this.routes, near, twins, pairs, pairPlaces, random)
    this.tails = new Tails(this.routes, near, twins, this.ground, random)
    this.shifts = new Shifts(this.routes, near, this.ground, random)
    const most = Math.ceil(model.stops / 4)
    this.tailTries = Math.min(TAIL_TRIES, most)
    // Only single stops are shifted.
    this.shiftTries = model.half.includes(0) ? Math.min(SHIFT_TRIES, most) : 0
    this.pairTries = Math.min(
      Math.ceil((PAIR_TRIES_BY_SHARE * pairs.firsts.length) / Math.max(1, model.stops)),
      PAIR_TRIES,
      most,
    )
    this.best = new BestPlan(this.routes)
    this.kernel =
      room === null || !fitsKernel(model)
        ? null
        : new Kernel(
            room,
            {
              model,
              near,
              twins,
              pairs,
              random,
              routes: this.routes,
              bank: this.bank,
              present: this.present,
              ground: this.ground,
              ruiner: this.ruiner,
              finder: this.finder,
              recreation: this.recreation,
              best: this.best,
            },
            this,
            (v) => this.memory?.keep(this.routes, v),
          )
    this.reset()
  }

  /** How many steps it takes in a millisecond, about. */
  get stepsAMs(): number {
    return this.kernel === null ? STEPS_A_MS : KERNEL_STEPS_A_MS
  }

  /** While true, pairs that have a vehicle stay on it, as they are. */
  holdPairs(held: boolean): void {
    this.ruiner.pairsHeld = held
    this.tails.pairsHeld = held
    this.pairShifts.pairsHeld = held
  }

  /**
   * While true, routes of plans that are taken are remembered for `exchange`, the present ones first: others may have
   * made them.
   */
  remember(remembers: boolean): void {
    this.remembers = remembers
    if (!remembers) return
    const memory = this.known
    this.chains ??= new Chains(this.routes, memory, this.present, this.random)
    for (const v of this.present.vehicles) memory.keep(this.routes, v)
  }

  private get known(): RouteMemory {
    return (this.memory ??= new RouteMemory(this.model))
  }

  /** Routes remembered since this was last asked, as `RouteMemory` tells them. */
  newRoutes(): Float64Array {
    return this.known.news()
  }

  /** Remembers routes that a search of the same model has told. */
  learnRoutes(news: Float64Array): void {
    this.known.learn(news)
  }

  /**
   * Puts the unassigned where they cost least; with `triesAll`, none is left out before all vehicles have been tried.
   */
  recreate({ triesAll = false } = {}): void {
    // What the last step did is of no concern here.
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

  /** Begins from a plan; what it leaves out is unassigned until `recreate`. */
  start(nodes: readonly (readonly number[])[]): void {
    this.routes.restore(nodes)
    this.begin()
  }

  /**
   * Begins from stops in order by vehicle, each appended only where all rules still hold; what does not fit is
   * unassigned.
   */
  adopt(from: readonly (readonly number[])[]): void {
    adoptOrders(this.routes, from)
    this.begin()
  }

  /**
   * Begins from what some vehicles do, with these stops to be planned, as far as anybody can serve them; all others are
   * on leave until the next call.
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

  /** Mean cost of an arc in the present plan: the unit of temperatures. What fairness costs is not on the arcs. */
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
    kernel?.takeOver(this.remembers)
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

  /** What `Kernel` does as well. */
  private annealRound(temperature: number): void {
    this.ground.moveOn()
    for (let k = 0; k < ROUND; k++) {
      this.tryStep(temperature)
      for (let j = 0; j < this.tailTries; j++)
        this.note(this.tails.attempt(drawSlack(this.random, temperature * TAIL_HEAT)))
      for (let j = 0; j < this.pairTries; j++)
        this.note(this.pairShifts.attempt(drawSlack(this.random, temperature * SHIFT_HEAT)))
      for (let j = 0; j < this.shiftTries; j++)
        this.note(this.shifts.attempt(drawSlack(this.random, temperature * SHIFT_HEAT)))
    }
  }

  /** After a change that was taken. */
  private note(taken: boolean): void {
    if (!taken) return
    this.best.changed(this.routes.touched)
    if (this.remembers) for (const v of this.routes.touched) this.memory!.keep(this.routes, v)
    if (this.cost < this.best.cost - 1e-6) this.keep()
  }

  /** Chains of remembered routes, so many a vehicle, each kept where the plan gets cheaper by it. */
  exchange(budget: Budget, triesAVehicle: number): void {
    const { chains, present, unit } = this
    if (chains === null) return
    chains.prepare(this.cost)
    for (let k = triesAVehicle * present.vehicles.length; k > 0 && !budget.over; k--) {
      const links = chains.draw(unit)
      if (links !== null) this.note(this.change(() => this.assign(links)))
      budget.spend(1)
    }
  }

  /**
   * Gives vehicles other routes, whose stops no vehicle outside the chain has; what nobody takes is unassigned. Returns
   * the cost to stay below.
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
   * Does what takes stops out and says what the plan must stay below, puts them back, and takes all of it back where
   * that fails. True where it is kept.
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
