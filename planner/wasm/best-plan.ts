import { ints, Ints } from './memory/memory'
import { nodes, stops, vehicles } from './memory/state'
import { bank, bankCount } from './routes/bank'
import { planCost } from './changes/recreate'
import { idOf, Vehicle, vehicleAt, vehicleList, Vehicles } from './memory/rows'

/**
 * The cheapest plan seen: the node behind each node, and the stops left out. Only routes changed since the last copy
 * are copied again: a cold search finds a better plan every few steps.
 */
export let bestCost: f64 = Infinity
export let bestNext: Ints = changetype<Ints>(0)
export let bestBank: Ints = changetype<Ints>(0)
export let bestBankCount: i32 = 0
let dirty: Vehicles = changetype<Vehicles>(0)
let dirtyCount: i32 = 0

export function initBestPlan(): void {
  bestNext = ints(nodes)
  bestBank = ints(stops)
  dirty = vehicleList(vehicles)
}

/** From now on plans below this cost are kept; all routes may have changed. */
export function beginBest(cost: f64): void {
  bestCost = cost
  for (let v = 0; v < vehicles; v++) markDirty(vehicleAt(v))
}

/** Notes a route that differs from the copy. */
export function markDirty(v: Vehicle): void {
  if (v.isDirty != 0) return
  v.isDirty = 1
  dirty[dirtyCount++] = v
}

/** Copies the present plan where it is cheaper than any before. */
export function keepBest(): void {
  const cost = planCost()
  if (cost >= bestCost - 1e-6) return
  for (let k = 0; k < dirtyCount; k++) {
    const v = dirty[k]
    v.isDirty = 0
    for (let node = v.start; node != v.end; node = node.next) bestNext[idOf(node)] = idOf(node.next)
  }
  dirtyCount = 0
  for (let k = 0; k < bankCount; k++) bestBank[k] = bank[k]
  bestBankCount = bankCount
  bestCost = cost
}
