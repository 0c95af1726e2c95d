import { NO_WAY } from '../../problem/plan-problem.ts'
import type { Model } from '../model/model.ts'
import { type Place, setupHolds } from './insertion.ts'
import type { LinkedRoutes } from './linked-routes.ts'
import { ownCost } from './route-cost.ts'
import { startIn } from './route-times.ts'

/**
 * Best places of a pair on vehicle v: every place of the first half, and behind it the route is driven on until the
 * second half fits no more. O(length²), with O(1) a step. Improves `best` and returns whether it did.
 */
export function bestPair(routes: LinkedRoutes, stop: number, v: number, vehiclePart: number, best: Place): boolean {
  const { model } = routes
  const mate = model.mate[stop]!
  const { size, time, cost, costInto } = model.travel[model.classOf[v]!]!
  const end = model.firstEnd + v
  const used = routes.count[v]! > 0 || model.frozenOf[v]!.length > 0
  const here = model.place[stop]!
  const there = model.place[mate]!
  const between = cost[here * size + there]!
  let found = false
  const opens = model.windowOpen[model.windowFrom[stop]!]!
  const closes = model.windowClose[model.windowFrom[stop + 1]! - 1]!
  const least = used ? routes.detours.behind(routes, there, v) : null
  for (let node = routes.anchor[v]!, k = 0; node !== end; node = routes.next[node]!, k++) {
    // Times only grow along a route, whatever the matrix.
    if (routes.leave[node]! > closes) break
    const after = routes.next[node]!
    if (routes.latest[after]! < opens) continue
    const from = routes.fromPlace[node]!
    if (least !== null) {
      // The least cost of the pair with its first half here: the mate at once behind it, or in the cheapest gap that
      // follows.
      const to = routes.toPlace[after]!
      const into = vehiclePart + costInto[here * size + from]! - routes.arc[node]!
      if (
        into + cost[here * size + to]! + least[k + 1]! >= best.delta &&
        into + between + cost[there * size + to]! >= best.delta
      )
        continue
    }
    const inLeg = time[from * size + here]!
    if (inLeg >= NO_WAY || !loadFits(routes, stop, node, v, false)) continue
    const begins = startIn(model, stop, Math.max(routes.driveFrom[node]! + inLeg, routes.leave[node]!))
    if (begins < 0) continue
    const leaves = begins + model.service[stop]! + (from !== here ? model.setup[stop]! : 0)
    const base =
      vehiclePart +
      ownCost(model, stop, v, begins) +
      cost[from * size + here]! -
      (used ? cost[from * size + routes.toPlace[after]!]! : 0)
    const extraTime = inLeg - (used ? time[from * size + routes.toPlace[after]!]! : 0)
    if (driveOn(routes, mate, v, { node, stop, after, place: here, leaves, base, extraTime, used }, best)) found = true
  }
  return found
}

/**
 * True where `node` leaves capacity for the first half on board; a pause's own limit counts only when the pause is
 * passed with it.
 */
function loadFits(routes: LinkedRoutes, stop: number, node: number, v: number, passed: boolean): boolean {
  const { model } = routes
  const D = model.dimensions
  if (routes.laden[v]! === 0) return true
  for (let d = 0; d < D; d++) {
    let felt = routes.loadAfter[node * D + d]!
    if (passed) felt += pauseExtra(model, node, v, d)
    if (felt + model.change[stop * D + d]! > model.capacity[v * D + d]!) return false
  }
  return true
}

function pauseExtra(model: Model, node: number, v: number, d: number): number {
  if (node < model.firstPause || node >= model.firstStart) return 0
  const limit = model.pauseLimit[node - model.firstPause]!
  return limit === undefined ? 0 : Math.max(0, model.capacity[v * model.dimensions + d]! - limit[d]!)
}

interface Ride {
  node: number
  stop: number
  after: number
  place: number
  leaves: number
  base: number
  extraTime: number
  used: boolean
}

/** Drives on from the first half and tries the second behind each node. */
function driveOn(routes: LinkedRoutes, mate: number, v: number, ride: Ride, best: Place): boolean {
  const { model } = routes
  const { place: places, service, setup, firstPause, firstStart } = model
  const { size, time, cost } = model.travel[model.classOf[v]!]!
  const there = places[mate]!
  const end = model.firstEnd + v
  let { stop: at, place: from, leaves: now, after: node, base: delta } = ride
  let drive = now
  let found = false
  // Until the first real node behind the first half is passed, the leg out of it is not yet in `delta`.
  let rode = false
  let firstLegSec = 0
  const opens = model.windowOpen[model.windowFrom[mate]!]!
  const closes = model.windowClose[model.windowFrom[mate + 1]! - 1]!
  for (;;) {
    if (now > closes) return found
    // The second half between `at` and `node`.
    const to = routes.toPlace[node]!
    const whole = delta + cost[from * size + there]! + cost[there * size + to]! - (rode ? cost[from * size + to]! : 0)
    const legs = time[from * size + there]! + time[there * size + to]!
    if (legs < NO_WAY && routes.latest[node]! >= opens && whole < best.delta) {
      const begins = startIn(model, mate, Math.max(now, drive + time[from * size + there]!))
      if (begins >= 0) {
        const leaves = begins + service[mate]! + (from !== there ? setup[mate]! : 0)
        const total = whole + ownCost(model, mate, v, begins)
        let fits =
          total < best.delta &&
          leaves <= routes.latest[node]! &&
          leaves + time[there * size + to]! <= routes.latestDriven[node]! &&
          (!model.has.setup || setupHolds(routes, there, node, leaves, time[there * size + to]!))
        if (fits && model.has.limits) {
          const sec = ride.extraTime + firstLegSec + legs - (rode ? time[from * size + to]! : 0)
          fits = pairKeepsLimits(routes, v, ride, sec, rode, [from, there, to])
        }
        if (fits) {
          best.delta = total
          best.node = ride.node
          best.second = at
          found = true
        }
      }
    }
    if (node === end || !loadFits(routes, ride.stop, node, v, true)) return found
    // Drive on over `node`.
    if (node >= firstPause && node < firstStart) {
      const s = startIn(model, node, now)
      if (s < 0) return found
      now = s + service[node]!
      drive += service[node]!
    } else {
      const leg = time[from * size + places[node]!]!
      const arrives = Math.max(now, drive + leg)
      const s = startIn(model, node, arrives)
      if (leg >= NO_WAY || s < 0 || s > routes.latest[node]! + setup[node]!) return found
      now = s + service[node]! + (from !== places[node]! ? setup[node]! : 0)
      drive = now
      if (!rode) {
        delta += cost[from * size + places[node]!]!
        firstLegSec = leg
      }
      rode = true
      from = places[node]!
    }
    at = node
    node = routes.next[node]!
  }
}

/**
 * True where vehicle v may drive so many seconds more, and go so far: with the second half of a pair between places.
 */
function pairKeepsLimits(
  routes: LinkedRoutes,
  v: number,
  ride: Ride,
  sec: number,
  rode: boolean,
  places: readonly [number, number, number],
): boolean {
  const { model } = routes
  const { distance } = model.travel[model.classOf[v]!]!
  return (
    routes.travelSec[v]! + sec <= model.maxTravel[v]! &&
    (distance === null ||
      model.maxDistance[v]! === Infinity ||
      pairDistance(routes, v, ride, rode, places) <= model.maxDistance[v]!)
  )
}

function pairDistance(
  routes: LinkedRoutes,
  v: number,
  ride: Ride,
  rode: boolean,
  [from, there, to]: readonly [number, number, number],
): number {
  const { model } = routes
  const { size, distance } = model.travel[model.classOf[v]!]!
  const d = (a: number, b: number): number => distance![a * size + b]!
  const gone = ride.used ? d(routes.fromPlace[ride.node]!, routes.toPlace[ride.after]!) : 0
  let sum = routes.distanceM[v]! - gone + d(routes.fromPlace[ride.node]!, ride.place) + d(from, there) + d(there, to)
  if (rode) sum += d(ride.place, routes.toPlace[ride.after]!) - d(from, to)
  return sum
}
