import { Bytes } from './memory/memory'
import { knowLoads } from './routes/loads'
import { refreshAll } from './routes/routes'
import { idOf, indexOf, NOBODY, nodeAt, NOWHERE, Vehicle, vehicleAt } from './memory/rows'
import * as lists from './memory/state'
import { beginOf, waitAt } from './routes/times'

/** Goes on from the routes in the caller's lists. */
export function takeOver(): void {
  for (let id = 0; id < lists.nodes; id++) {
    const node = nodeAt(id)
    node.next = lists.next[id] < 0 ? NOWHERE : nodeAt(lists.next[id])
    node.prev = lists.prev[id] < 0 ? NOWHERE : nodeAt(lists.prev[id])
    node.vehicle = lists.vehicle[id] < 0 ? NOBODY : vehicleAt(lists.vehicle[id])
  }
  for (let v = 0; v < lists.vehicles; v++) {
    const vehicle = vehicleAt(v)
    vehicle.allowed = changetype<Bytes>(changetype<usize>(lists.allowed) + <usize>lists.allowedFrom[v])
    vehicle.anchor = nodeAt(lists.anchor[v])
    vehicle.free = lists.count[v]
    vehicle.routeCost = lists.routeCost[v]
  }
  refreshAll()
}

/** Puts all that the caller's lists hold of the routes into them. */
export function handBack(): void {
  for (let v = 0; v < lists.vehicles; v++) writeVehicle(vehicleAt(v), v)
  for (let id = 0; id < lists.stops; id++) if (nodeAt(id).vehicle == NOBODY) lists.vehicle[id] = -1
}

function writeVehicle(vehicle: Vehicle, v: i32): void {
  const end = vehicle.end
  let node = end
  let wait = 0
  for (;;) {
    const id = idOf(node)
    lists.next[id] = node == end ? -1 : idOf(node.next)
    lists.prev[id] = node == vehicle.start ? -1 : idOf(node.prev)
    lists.vehicle[id] = v
    lists.arc[id] = node == end ? 0 : node.arc
    lists.begin[id] = beginOf(node)
    lists.leave[id] = node.leave
    lists.driveFrom[id] = node.driveFrom
    lists.fromPlace[id] = node.fromPlace
    lists.toPlace[id] = node.toPlace
    lists.latest[id] = node.latest
    lists.latestDriven[id] = node.latestDriven
    // The end's wait is its own only, as nothing follows that a delay could reach.
    if (node != end && node != vehicle.start) wait += waitAt(node, vehicle)
    lists.waitAfter[id] = wait
    if (node == vehicle.start) break
    node = node.prev
  }
  if (vehicle.laden == 1) knowLoads(vehicle)
  lists.laden[v] = vehicle.laden
  lists.count[v] = vehicle.free
  lists.routeCost[v] = vehicle.routeCost
  lists.spent[v] = <f64>vehicle.spent
  lists.endsAt[v] = end.leave
  lists.version[v] = vehicle.version
}

/** The lists that the caller reads of a route to remember it. */
export function showRoute(v: Vehicle): void {
  for (let node = v.start; node != v.end; node = node.next) lists.next[idOf(node)] = idOf(node.next)
  lists.count[indexOf(v)] = v.free
  lists.routeCost[indexOf(v)] = v.routeCost
}
