import { doubles, Doubles, ints, Ints } from '../memory/memory'
import { nodes, vehicles } from '../memory/state'
import { indexOf, stopsOf, Vehicle } from '../memory/rows'

const SLOTS: i32 = 4093
/** Gaps for which a slot has room. A longer route's are told anew each time. */
const GAPS: i32 = 64
/** Pauses are gaps as well: more than this of them a vehicle never has beside so many stops. */
const PAUSES: i32 = 8
/** A detour dearer than any: behind the last gap. */
export const NEVER: i32 = i32.MAX_VALUE

let keys: Ints = changetype<Ints>(0)
let versions: Doubles = changetype<Doubles>(0)
let lists: Ints = changetype<Ints>(0)
let long: Ints = changetype<Ints>(0)

export function initDetours(): void {
  keys = ints(SLOTS)
  for (let k = 0; k < SLOTS; k++) keys[k] = -1
  versions = doubles(SLOTS)
  lists = ints(SLOTS * GAPS)
  long = ints(nodes)
}

/**
 * For each gap of a route from the anchor's on, the least detour of vehicle v over place `there` in that gap or behind
 * it; NEVER behind the last.
 * Kept until the route changes: many pairs end at the same few places. Times are not looked at. Valid until the next
 * call.
 */
export function detoursBehind(there: i32, v: Vehicle): Ints {
  if (stopsOf(v) + PAUSES > GAPS) {
    fill(there, v, long)
    return long
  }
  const key = there * vehicles + indexOf(v)
  const slot = <i32>(<u32>key % <u32>SLOTS)
  const list = changetype<Ints>(changetype<usize>(lists) + ((<usize>(slot * GAPS)) << 2))
  if (keys[slot] == key && versions[slot] == v.version) return list
  keys[slot] = key
  versions[slot] = v.version
  fill(there, v, list)
  return list
}

function fill(there: i32, v: Vehicle, list: Ints): void {
  const row = there * v.size
  const cost = v.cost
  const into = v.into
  const end = v.end
  let k = 0
  for (let node = v.anchor; node != end; node = node.next) k++
  let least = NEVER
  list[k] = least
  for (let node = end.prev; k > 0; node = node.prev) {
    const detour = into[row + node.fromPlace] + cost[row + node.next.toPlace] - node.arc
    if (detour < least) least = detour
    list[--k] = least
  }
}
