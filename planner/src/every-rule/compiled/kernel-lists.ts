import type { Random } from '../../limit-and-chance/random.ts'
import type { PlaceFinder } from '../changes/place-finder.ts'
import type { Recreate } from '../changes/recreate.ts'
import type { Ruin } from '../changes/ruin.ts'
import type { Twins } from '../changes/twins.ts'
import type { Model } from '../model/model.ts'
import { noRights } from '../model/rights.ts'
import type { AlikePairs } from '../near/alike-pairs.ts'
import type { Ground } from '../near/ground.ts'
import type { NearStops } from '../near/near-stops.ts'
import type { Presence } from '../near/presence.ts'
import type { Bank } from '../routes/bank.ts'
import type { BestPlan } from '../routes/best-plan.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'
import { areNarrow } from './fits-kernel.ts'
import type { List, Room } from './room.ts'

/** The parts of a search that its kernel goes on with. */
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

/** Lists of a model that the kernel reads by the same names. */
const OF_MODEL = [
  'place',
  'service',
  'windowFrom',
  'windowOpen',
  'windowClose',
  'delivery',
  'pickup',
  'change',
  'mate',
  'half',
  'frozen',
  'leaveOut',
  'earning',
  'allowed',
  'fixed',
  'capacity',
  'maxStops',
  'classOf',
] as const

/** Lists of routes that it reads before an annealing, and writes after it. */
const OF_ROUTES = [
  'next',
  'prev',
  'vehicle',
  'begin',
  'leave',
  'driveFrom',
  'fromPlace',
  'toPlace',
  'latest',
  'latestDriven',
  'arc',
  'waitAfter',
  'loadAfter',
  'mostBefore',
  'mostAfter',
  'laden',
  'ladenFrom',
  'count',
  'routeCost',
  'spent',
  'earned',
  'travelSec',
  'distanceM',
  'endsAt',
  'version',
  'anchor',
] as const

/** How much there is of everything, by the names it has in planner/wasm/memory/state.ts. */
export function kernelNumbers({ model, near, twins, pairs, finder }: SearchState): Record<string, number> {
  const { stops, vehicles, nodes, firstPause, firstStart, firstEnd, dimensions } = model
  return {
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
    anyTwins: twins.any ? 1 : 0,
    onLeave: noRights(model),
    width: near.width,
    partnerWidth: near.partnerWidth,
    vehicleWidth: near.vehicleWidth,
  }
}

/** All lists but those of travel and prices, by the names they have there. */
export function kernelLists({
  model,
  near,
  twins,
  pairs,
  routes,
  ground,
  recreation,
}: SearchState): Record<string, List> {
  const prefixes = flattened(model.frozenOf)
  const pauses = flattened(model.pausesOf)
  const ranks = new Float64Array(recreation.ranks.length * model.stops)
  recreation.ranks.forEach((rank, k) => ranks.set(rank, k * model.stops))
  const { partners, fromPartner, toPartner, fromStart, enders, toEnd } = near
  return {
    firstTwin: twins.first,
    nextTwin: twins.next,
    lastTwin: twins.last,
    ...picked(model, OF_MODEL),
    frozenFrom: prefixes.from,
    frozenList: prefixes.list,
    pausesFrom: pauses.from,
    pausesList: pauses.list,
    ...picked(routes, OF_ROUTES),
    nearStops: near.stops,
    partners,
    fromPartner,
    toPartner,
    nearVehicles: near.vehicles,
    fromStart,
    enders,
    toEnd,
    firsts: pairs.firsts,
    firstAt: pairs.at,
    alike: pairs.alike,
    heats: ground.heats,
    waited: recreation.waited,
    hopeless: recreation.hopeless,
    ranks,
  }
}

function picked<Name extends string>(from: Readonly<Record<Name, List>>, names: readonly Name[]): Record<string, List> {
  return Object.fromEntries(names.map((name) => [name, from[name]]))
}

/** Lists one after the other, and where each begins. */
function flattened(lists: readonly (readonly number[])[]): { readonly from: Int32Array; readonly list: Int32Array } {
  const from = new Int32Array(lists.length + 1)
  lists.forEach((list, k) => {
    from[k + 1] = from[k]! + list.length
  })
  return { from, list: Int32Array.from(lists.flat()) }
}

/** Places of the matrices, one for each class of travel, themselves as lists. */
export function travelLists(model: Model, room: Room): Record<string, Int32Array> {
  const { travel } = model
  const narrow = areNarrow(model)
  const cells = (list: Int32Array | Uint16Array): number =>
    room.placeOf(narrow || list instanceof Int32Array ? list : Int32Array.from(list))
  const times = Int32Array.from(travel, ({ time }) => cells(time))
  return {
    sizes: Int32Array.from(travel, ({ size }) => size),
    times,
    // Where cost is time both are one list.
    costs: Int32Array.from(travel, ({ time, cost }, k) => (cost === time ? times[k]! : cells(cost))),
    costsInto: Int32Array.from(travel, ({ costInto }) => cells(costInto)),
    distances: Int32Array.from(travel, ({ distance }) => (model.has.limits && distance !== null ? cells(distance) : 0)),
  }
}
