import type { Model } from '../model/model.ts'
import type { TravelClass } from '../model/travel.ts'
import { firstTwins } from '../model/first-twins.ts'

/** Nearest-first stops and vehicles of each stop, by the cost of the first travel class in its cheaper direction. */
export interface NearStops {
  readonly width: number
  readonly stops: Int32Array
  /** Those that suit in time as well as in place, for insertion. */
  readonly partnerWidth: number
  readonly partners: Int32Array
  /**
   * Cost of the way from each partner to the stop, and of the way back, on the first travel class: side by side, where
   * a matrix is spread over memory.
   */
  readonly fromPartner: Int32Array
  readonly toPartner: Int32Array
  /** Of vehicles that are alike, the first stands for all of them in the lists. */
  readonly firstTwins: Int32Array
  readonly vehicleWidth: number
  readonly vehicles: Int32Array
  /** Cost of the way from each vehicle's start, on the first travel class. */
  readonly fromStart: Int32Array
  /** Vehicles whose end is nearest, and the cost of the way there. */
  readonly enders: Int32Array
  readonly toEnd: Int32Array
}

/** For a search that only puts given routes in. */
export const NO_NEAR: NearStops = {
  width: 0,
  stops: new Int32Array(0),
  partnerWidth: 0,
  partners: new Int32Array(0),
  fromPartner: new Int32Array(0),
  toPartner: new Int32Array(0),
  firstTwins: new Int32Array(0),
  vehicleWidth: 0,
  vehicles: new Int32Array(0),
  fromStart: new Int32Array(0),
  enders: new Int32Array(0),
  toEnd: new Int32Array(0),
}

/** Of a large day only so many of the nearest are looked at for each list. */
const CANDIDATES = 160

/**
 * Lists the `width` nearest, the partners and the vehicles of each stop. A sample of the ways gives a threshold that
 * some CANDIDATES stops pass, and only those are ordered: about n² reads, both directions side by side, and no full
 * sort.
 */
export function nearStops(model: Model, width: number, vehicleWidth: number, partnerWidth = PARTNERS): NearStops {
  const S = model.stops
  const w = Math.max(0, Math.min(width, S - 1))
  const pw = Math.max(0, Math.min(partnerWidth, S - 1))
  const twins = firstTwins(model)
  const vw = Math.min(vehicleWidth, new Set(twins).size)
  const stops = new Int32Array(S * Math.max(1, w))
  const partners = new Int32Array(S * Math.max(1, pw))
  const fromPartner = new Int32Array(partners.length)
  const toPartner = new Int32Array(partners.length)
  const vehicles = new Int32Array(S * Math.max(1, vw))
  const fromStart = new Int32Array(vehicles.length)
  const enders = new Int32Array(vehicles.length)
  const toEnd = new Int32Array(vehicles.length)
  const { size, cost, costInto } = model.travel[0]!
  const { place, half } = model
  const ways = new Int32Array(S)
  const nearest = new Least(w, S)
  const suiting = new Least(pw, S)
  const closest = new Least(vw, model.vehicles)
  const suits = timeScores(model)
  const want = Math.max(CANDIDATES, w, pw)
  const starts = placesOf(model, model.firstStart)
  const ends = placesOf(model, model.firstEnd)
  const firsts = twins.filter((first, v) => first === v)
  for (let s = 0; s < S; s++) {
    const row = place[s]! * size
    for (let o = 0; o < S; o++) {
      const at = row + place[o]!
      ways[o] = Math.min(cost[at]!, costInto[at]!)
    }
    const limit = threshold(ways, want)
    nearest.clear()
    suiting.clear()
    for (let o = 0; o < S; o++) {
      const way = ways[o]!
      if (way > limit || o === s) continue
      // Hand-ins crowd at few counters, and move with their first half: they would be all that is ever taken out there.
      nearest.offer(half[o]! === 2 ? 1e9 : way, o)
      suiting.offer(suits(s, o, row), o)
    }
    nearest.read(stops, s * w)
    suiting.read(partners, s * pw)
    for (let k = s * pw; k < (s + 1) * pw; k++) {
      fromPartner[k] = costInto[row + place[partners[k]!]!]!
      toPartner[k] = cost[row + place[partners[k]!]!]!
    }
    closestVehicles(model, s, firsts, starts, costInto, row, closest, vehicles, fromStart)
    closestVehicles(model, s, firsts, ends, cost, row, closest, enders, toEnd)
  }
  return {
    width: w,
    stops,
    partnerWidth: pw,
    partners,
    fromPartner,
    toPartner,
    firstTwins: twins,
    vehicleWidth: vw,
    vehicles,
    fromStart,
    enders,
    toEnd,
  }
}

/**
 * The vehicles for which the way between the stop and their place costs least, those that may serve the stop first; as
 * many as there is room for.
 */
function closestVehicles(
  model: Model,
  s: number,
  firsts: Int32Array,
  places: Int32Array,
  cost: TravelClass['cost'],
  row: number,
  closest: Least,
  out: Int32Array,
  costs: Int32Array,
): void {
  const { allowed, allowedFrom } = model
  closest.clear()
  for (const v of firsts) {
    const way = places[v]! < 0 ? 0 : cost[row + places[v]!]!
    closest.offer(way + (allowed[allowedFrom[v]! + s]! === 1 ? 0 : 1e9), v)
  }
  const from = s * closest.width
  closest.read(out, from)
  for (let k = from; k < from + closest.width; k++) costs[k] = places[out[k]!]! < 0 ? 0 : cost[row + places[out[k]!]!]!
}

/** Of all that are offered the `width` of least score, the lower number first among equals. */
export class Least {
  readonly width: number
  /** Score and number in one: `score × 65,536 + number`. */
  private readonly keys: Float64Array
  private count = 0

  constructor(width: number, most: number) {
    this.width = width
    this.keys = new Float64Array(most)
  }

  clear(): void {
    this.count = 0
  }

  offer(score: number, number: number): void {
    this.keys[this.count++] = score * 65_536 + number
  }

  /** Writes those found in ascending order. */
  read(out: Int32Array, at: number): void {
    const { keys, width } = this
    if (width < this.count) leastFirst(keys, this.count, width)
    const found = keys.subarray(0, width).sort()
    for (let k = 0; k < width; k++) out[at + k] = found[k]! - Math.floor(found[k]! / 65_536) * 65_536
  }
}

/** Moves the `width` least of the first `count` keys to the front, in any order (Hoare 1961). */
function leastFirst(keys: Float64Array, count: number, width: number): void {
  let low = 0
  let high = count - 1
  while (low < high) {
    const pivot = keys[(low + high) >> 1]!
    let i = low
    let j = high
    while (i <= j) {
      while (keys[i]! < pivot) i++
      while (keys[j]! > pivot) j--
      if (i > j) break
      const key = keys[i]!
      keys[i++] = keys[j]!
      keys[j--] = key
    }
    if (width <= j) high = j
    else if (width >= i) low = i
    else return
  }
}

/** Stops beside which an insertion is tried. */
const PARTNERS = 28

/**
 * Cost, a fifth of the waiting, and the lateness of going straight from one to the other, in the better direction;
 * windows by their outer ends.
 */
function timeScores(model: Model): (s: number, o: number, row: number) => number {
  const { place, service, windowFrom, windowOpen, windowClose, stops } = model
  const { time, timeInto, cost, costInto } = model.travel[0]!
  const open = Float64Array.from({ length: stops }, (_, s) => windowOpen[windowFrom[s]!]!)
  const close = Float64Array.from({ length: stops }, (_, s) => windowClose[windowFrom[s + 1]! - 1]!)
  return (s, o, row) => {
    const at = row + place[o]!
    const t = service[s]! + time[at]!
    const t2 = service[o]! + timeInto[at]!
    const go = cost[at]! + 0.2 * atLeast0(open[o]! - t - close[s]!) + atLeast0(open[s]! + t - close[o]!)
    const back = costInto[at]! + 0.2 * atLeast0(open[s]! - t2 - close[o]!) + atLeast0(open[o]! + t2 - close[s]!)
    return Math.floor(Math.min(go, back, 1e9))
  }
}

/** Without a branch, which chance would decide. */
function atLeast0(x: number): number {
  return 0.5 * (x + Math.abs(x))
}

/** Where vehicles start, or end; −1 for nowhere. */
function placesOf(model: Model, first: number): Int32Array {
  const { size } = model.travel[0]!
  return Int32Array.from({ length: model.vehicles }, (_, v) => {
    const at = model.place[first + v]!
    return at >= size - 1 ? -1 : at
  })
}

const sample = new Int32Array(128)

/** A value that at least `want` + 1 of the stops' ways do not exceed, and not many more. */
function threshold(ways: Int32Array, want: number): number {
  const S = ways.length
  if (want * 3 >= S) return 2_147_483_647
  for (let k = 0; k < sample.length; k++) sample[k] = ways[Math.floor((k * S) / sample.length)]!
  sample.sort()
  for (let at = Math.ceil(((want + 1) / S) * sample.length * 1.2); ; at = at * 2 + 1) {
    if (at >= sample.length) return 2_147_483_647
    const limit = sample[at]!
    let passed = 0
    for (let o = 0; o < S; o++) if (ways[o]! <= limit) passed++
    if (passed > want) return limit
  }
}
