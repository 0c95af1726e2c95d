import type { AlikePairs } from '../near/alike-pairs.ts'
import type { Bank } from '../routes/bank.ts'
import type { BestPlan } from '../routes/best-plan.ts'
import type { Ground } from '../near/ground.ts'
import { FAIR, FULL, PLAIN, WIDE } from './kernel.generated.ts'
import { isFairAlone, isPlain, kernelPrices } from './kernel-prices.ts'
import type { Model } from '../model/model.ts'
import type { NearStops } from '../near/near-stops.ts'
import type { PlaceFinder } from '../changes/place-finder.ts'
import type { PlanProblem } from '../../problem/plan-problem.ts'
import type { Presence } from '../near/presence.ts'
import type { Random } from '../../limit-and-chance/random.ts'
import type { Recreate } from '../changes/recreate.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'
import type { Ruin } from '../changes/ruin.ts'
import { noRights } from '../model/rights.ts'
import { LINE, Room } from './room.ts'
import { EXPONENTIAL } from '../changes/slack.ts'
import { classKey } from '../model/travel.ts'
import type { Twins } from '../changes/twins.ts'

/** What a search consists of that its kernel goes on with. */
export interface SearchState {
  readonly model: Model
  readonly near: NearStops
  readonly twins: Twins
  readonly pairs: AlikePairs
  readonly random: Random
  readonly routes: LinkedRoutes
  readonly bank: Bank
  readonly present: Presence
  readonly ground: Ground
  readonly ruiner: Ruin
  readonly finder: PlaceFinder
  readonly recreation: Recreate
  readonly best: BestPlan
}

/** Small changes a step. */
export interface Tries {
  readonly tailTries: number
  readonly pairTries: number
  readonly shiftTries: number
}

/** The kernel's own lists: so much a node, and so much beside. */
const OWN_A_NODE = 768
const OWN = 6 * 2 ** 20
/** Lists of a search by node, by stop and dimension, and by vehicle and stop (rights), at most. */
const LISTS_A_NODE = 2048
const LISTS_A_LOAD = 64
const WINDOW = 8

/** With fewer stops a search is over before a memory of its own would have paid. */
const LEAST_STOPS = 40

/** How much there is of what a room's size depends on. */
interface Counts {
  readonly stops: number
  readonly vehicles: number
  readonly nodes: number
  readonly dimensions: number
  readonly windows: number
}

/** Bytes of a room for a search, beside its matrices. */
function roomBytes({ stops, vehicles, nodes, dimensions, windows }: Counts): number {
  return (
    OWN + WINDOW * windows + nodes * (OWN_A_NODE + LISTS_A_NODE + LISTS_A_LOAD * dimensions) + (vehicles + 1) * stops
  )
}

/**
 * Lists of cells a class of travel has: times, costs, and those by destination; metres; and times once more where costs
 * alone need four bytes a cell.
 */
const CELLS_A_CLASS = 5

/** A room for a problem that has not been compiled yet, with its matrices. */
export function roomForProblem({ stops, vehicles, matrices }: PlanProblem): Room {
  const pauses = vehicles.reduce((sum, vehicle) => sum + (vehicle.pauses?.length ?? 0), 0)
  const windows = [...stops, ...vehicles.flatMap((vehicle) => vehicle.pauses ?? [])].reduce(
    (sum, one) => sum + one.windows.length,
    0,
  )
  const counts = {
    windows,
    stops: stops.length,
    vehicles: vehicles.length,
    nodes: stops.length + pauses + 2 * vehicles.length,
    dimensions: vehicles[0]?.capacity?.length ?? 0,
  }
  const places = Math.max(0, ...Object.values(matrices).map(({ size }) => size + 1))
  const classes = new Set(vehicles.map(classKey)).size
  return new Room(roomBytes(counts) + classes * CELLS_A_CLASS * (4 * places ** 2 + LINE))
}

/**
 * With many kinds of vehicles, each with cells of its own, a copy of all of them would be more than a machine has to
 * spare.
 */
const ROOM_MOST = 2 ** 30

/**
 * A room for a search of a model and for copies of its matrices; null where the kernel cannot search it, or it would
 * not pay.
 */
export function roomFor(model: Model): Room | null {
  if (model.stops < LEAST_STOPS || !fitsKernel(model)) return null
  const cell = model.has.limits || !areNarrow(model) ? 4 : 2
  const bytes =
    roomBytes({ ...model, windows: model.windowOpen.length }) +
    model.travel.reduce((sum, { size }) => sum + CELLS_A_CLASS * (cell * size ** 2 + LINE), 0)
  return bytes > ROOM_MOST ? null : new Room(bytes)
}

/** Stops, and vehicles, are told in two bytes. */
const MOST = 65_535

/** True for a model that a kernel can search: it counts in whole numbers of four bytes. */
export function fitsKernel(model: Model): boolean {
  return model.stops <= MOST && model.vehicles <= MOST && model.travel.every(({ sumsInFourBytes }) => sumsInFourBytes)
}

function areNarrow({ travel }: Model): boolean {
  return travel.every(({ time, cost }) => time instanceof Uint16Array && cost instanceof Uint16Array)
}

const compiled = new Map<string, WebAssembly.Module>()

/** The kernel that is quickest with a model: what it does not know of costs no time. */
function kernelFor(model: Model): WebAssembly.Module {
  const text = !areNarrow(model) ? WIDE : isPlain(model) ? PLAIN : isFairAlone(model) ? FAIR : FULL
  let kernel = compiled.get(text)
  if (kernel === undefined)
    compiled.set(text, (kernel = new WebAssembly.Module(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)))))
  return kernel
}

/** Lists one after the other, and where each begins. */
function flattened(lists: readonly (readonly number[])[]): { readonly from: Int32Array; readonly list: Int32Array } {
  const from = new Int32Array(lists.length + 1)
  lists.forEach((list, k) => {
    from[k + 1] = from[k]! + list.length
  })
  return { from, list: Int32Array.from(lists.flat()) }
}

/**
 * The annealing of `AnnealingSearch` as WebAssembly (planner/wasm), move for move and number for number: more than
 * twice as many steps in the same time.
 * It reads the lists of the search themselves, which lie in one memory; routes, and what else both must know, are
 * handed over before and taken back after.
 */
export class Kernel {
  private readonly state: SearchState
  private readonly room: Room
  private readonly numbers: Record<string, WebAssembly.Global>
  private readonly calls: {
    init(at: number): void
    takeOver(): void
    anneal(temperature: number, steps: number): void
    beginBest(cost: number): void
    handBack(): void
  }
  private readonly allowedFrom: Int32Array
  private readonly present: Int32Array
  private readonly bank: Int32Array
  /** Stops that were to be planned when it last took over. */
  private presentThen: Int32Array | null = null

  /** `remember` is told of vehicles whose routes have changed, where that is asked for. */
  constructor(
    room: Room,
    state: SearchState,
    { tailTries, pairTries, shiftTries }: Tries,
    remember: (vehicle: number) => void,
  ) {
    this.room = room
    this.state = state
    const { exports } = new WebAssembly.Instance(kernelFor(state.model), {
      env: { memory: room.memory, log: Math.log, remember },
    })
    this.numbers = exports as Record<string, WebAssembly.Global>
    this.calls = exports as unknown as Kernel['calls']
    this.allowedFrom = room.ints(state.model.vehicles)
    this.setLists()
    this.calls.init(room.free)
    new Float64Array(room.memory.buffer, this.get('exponential'), EXPONENTIAL.length).set(EXPONENTIAL)
    this.present = this.list('present', state.model.stops)
    this.bank = this.list('bank', state.model.stops)
    this.set({ tailTries, pairTries, shiftTries })
  }

  private get(name: string): number {
    return this.numbers[name]!.value
  }

  private set(values: Record<string, number>): void {
    for (const [name, value] of Object.entries(values)) this.numbers[name]!.value = value
  }

  /** Tells the kernel how much there is of everything, and where its lists lie. */
  private setLists(): void {
    const { room } = this
    const { model, near, twins, pairs, routes, ground, finder, recreation } = this.state
    const places = (lists: Record<string, Int32Array | Uint8Array | Float64Array>): void => {
      for (const [name, list] of Object.entries(lists)) this.set({ [name]: room.placeOf(list) })
    }
    const { stops, vehicles, nodes, firstPause, firstStart, firstEnd, dimensions } = model
    this.set({
      stops,
      vehicles,
      nodes,
      firstPause,
      firstStart,
      firstEnd,
      dimensions,
      firstsCount: pairs.firsts.length,
      alikeWidth: pairs.width,
      scanAll: finder.scanAll ? 1 : 0,
    })
    this.set({ anyTwins: twins.any ? 1 : 0, onLeave: noRights(model) })
    places({ firstTwin: twins.first, nextTwin: twins.next, lastTwin: twins.last })
    this.set({ width: near.width, partnerWidth: near.partnerWidth, vehicleWidth: near.vehicleWidth })
    const {
      place,
      service,
      windowFrom,
      windowOpen,
      windowClose,
      delivery,
      pickup,
      change,
      mate,
      half,
      frozen,
      leaveOut,
      earning,
      allowed,
      fixed,
      capacity,
      maxStops,
      classOf,
    } = model
    places({
      place,
      service,
      windowFrom,
      windowOpen,
      windowClose,
      delivery,
      pickup,
      change,
      mate,
      half,
      frozen,
      leaveOut,
      earning,
      allowed,
      fixed,
      capacity,
      maxStops,
      classOf,
    })
    const prefixes = flattened(model.frozenOf)
    const pauses = flattened(model.pausesOf)
    places({
      frozenFrom: prefixes.from,
      frozenList: prefixes.list,
      pausesFrom: pauses.from,
      pausesList: pauses.list,
      allowedFrom: this.allowedFrom,
    })
    const {
      next,
      prev,
      vehicle,
      begin,
      leave,
      driveFrom,
      fromPlace,
      toPlace,
      latest,
      latestDriven,
      arc,
      waitAfter,
      loadAfter,
      mostBefore,
      mostAfter,
      laden,
      ladenFrom,
      count,
      routeCost,
      spent,
      earned,
      travelSec,
      distanceM,
      endsAt,
      version,
      anchor,
    } = routes
    places({
      next,
      prev,
      vehicle,
      begin,
      leave,
      driveFrom,
      fromPlace,
      toPlace,
      latest,
      latestDriven,
      arc,
      waitAfter,
      loadAfter,
      mostBefore,
      mostAfter,
      laden,
      ladenFrom,
      count,
      routeCost,
      spent,
      earned,
      travelSec,
      distanceM,
      endsAt,
      version,
      anchor,
    })
    const { partners, fromPartner, toPartner, fromStart, enders, toEnd } = near
    places({
      nearStops: near.stops,
      partners,
      fromPartner,
      toPartner,
      nearVehicles: near.vehicles,
      fromStart,
      enders,
      toEnd,
    })
    const ranks = new Float64Array(recreation.ranks.length * stops)
    recreation.ranks.forEach((rank, k) => ranks.set(rank, k * stops))
    places({
      firsts: pairs.firsts,
      firstAt: pairs.at,
      alike: pairs.alike,
      heats: ground.heats,
      waited: recreation.waited,
      hopeless: recreation.hopeless,
      ranks,
    })
    if (!isPlain(model)) {
      const { numbers, lists } = kernelPrices(model)
      this.set(numbers)
      places(lists)
    }
    this.setTravel()
  }

  private setTravel(): void {
    const { room } = this
    const { model } = this.state
    const { travel } = model
    const narrow = areNarrow(model)
    const cells = (list: Int32Array | Uint16Array): number =>
      room.placeOf(narrow || list instanceof Int32Array ? list : Int32Array.from(list))
    const times = Int32Array.from(travel, ({ time }) => cells(time))
    // Where cost is time both are one list.
    const costs = Int32Array.from(travel, ({ time, cost }, k) => (cost === time ? times[k]! : cells(cost)))
    const lists = {
      sizes: Int32Array.from(travel, ({ size }) => size),
      times,
      costs,
      costsInto: Int32Array.from(travel, ({ costInto }) => cells(costInto)),
      distances: Int32Array.from(travel, ({ distance }) =>
        model.has.limits && distance !== null ? cells(distance) : 0,
      ),
    }
    for (const [name, list] of Object.entries(lists)) this.set({ [name]: room.placeOf(list) })
  }

  /** Goes on from where the search is. */
  takeOver(remembers: boolean): void {
    const { model, random, routes, bank, present, ground, ruiner, finder, recreation, best } = this.state
    this.allowedFrom.set(model.allowedFrom)
    if (this.presentThen !== present.stops) {
      this.presentThen = present.stops
      this.present.set(present.stops)
      this.set({ presentCount: present.stops.length, presentChanged: 1 })
    }
    this.bank.set(bank.stops)
    const [randomX, randomY, randomZ, randomW] = random.state
    this.set({
      randomX,
      randomY,
      randomZ,
      randomW,
      cost: routes.cost,
      versions: routes.versions,
      bankCount: bank.stops.length,
      bankPrice: bank.price,
      step: recreation.step,
      untilBlink: finder.untilBlink,
      even: ground.even ? 1 : 0,
      pairsHeld: ruiner.pairsHeld ? 1 : 0,
      remembers: remembers ? 1 : 0,
    })
    this.calls.takeOver()
    this.calls.beginBest(best.cost)
  }

  /** So many steps at a temperature, in one area of the day. */
  anneal(temperature: number, steps: number): void {
    this.calls.anneal(temperature, steps)
  }

  /** Tells the search where it has got to. */
  handBack(): void {
    const { random, routes, bank, finder, recreation, best } = this.state
    this.calls.handBack()
    random.state = [this.get('randomX'), this.get('randomY'), this.get('randomZ'), this.get('randomW')]
    routes.cost = this.get('cost')
    routes.versions = this.get('versions')
    bank.replace(this.bank.subarray(0, this.get('bankCount')), this.get('bankPrice'))
    recreation.step = this.get('step')
    finder.untilBlink = this.get('untilBlink')
    best.changed(routes.count.keys())
    if (this.get('bestCost') < best.cost)
      best.replace(this.get('bestCost'), this.bestRoutes(), this.list('bestBank', this.get('bestBankCount')))
  }

  private list(name: string, length: number): Int32Array {
    return new Int32Array(this.room.memory.buffer, this.get(name), length)
  }

  private bestRoutes(): number[][] {
    const { vehicles, nodes, firstStart, firstEnd } = this.state.model
    const next = this.list('bestNext', nodes)
    return Array.from({ length: vehicles }, (_, v) => {
      const route: number[] = []
      for (let node = next[firstStart + v]!; node !== firstEnd + v; node = next[node]!) route.push(node)
      return route
    })
  }
}
