import { FOREVER, type Model } from '../model/model.ts'
import type { RouteLists } from './route-lists.ts'

/** First start in a window of `node` at or after `t`, or −1. */
export function startIn(model: Model, node: number, t: number): number {
  const { windowFrom, windowOpen, windowClose } = model
  const until = windowFrom[node + 1]!
  for (let w = windowFrom[node]!; w < until; w++) {
    if (t <= windowClose[w]!) return t > windowOpen[w]! ? t : windowOpen[w]!
  }
  return -1
}

/** Last start in a window of `node` at or before `t`, or −FOREVER. */
function lastIn(model: Model, node: number, t: number): number {
  const { windowFrom, windowOpen, windowClose } = model
  for (let w = windowFrom[node + 1]! - 1; w >= windowFrom[node]!; w--) {
    if (t >= windowOpen[w]!) return t < windowClose[w]! ? t : windowClose[w]!
  }
  return -FOREVER
}

/** Starts and departures of a route as early as may be; its travel. */
export function forward(routes: RouteLists, v: number): void {
  const { model, next, begin, leave, driveFrom, fromPlace, waitAfter } = routes
  const { place, service, setup, firstPause, firstStart, firstEnd } = model
  const { size, time, cost, distance } = model.travel[model.classOf[v]!]!
  let node = firstStart + v
  let now = model.windowOpen[model.windowFrom[node]!]!
  let from = place[node]!
  let drive = now
  begin[node] = now
  leave[node] = now
  driveFrom[node] = now
  fromPlace[node] = from
  let travelled = 0
  let spent = 0
  let metres = 0
  const end = firstEnd + v
  const limits = model.has.limits
  while (node !== end) {
    node = next[node]!
    if (node >= firstPause && node < firstStart) {
      const s = startIn(model, node, now)
      // A pause that no window takes any more starts late; only a frozen prefix can do that.
      const at = s < 0 ? now : s
      waitAfter[node] = at - now
      begin[node] = at
      now = at + service[node]!
      drive += service[node]!
    } else {
      const to = place[node]!
      const leg = from * size + to
      let at = drive + time[leg]!
      if (at < now) at = now
      spent += cost[leg]!
      if (limits) {
        travelled += time[leg]!
        if (distance !== null) metres += distance[leg]!
      }
      const s = startIn(model, node, at)
      const starts = s < 0 ? at : s
      waitAfter[node] = starts - at
      begin[node] = starts
      now = starts + service[node]!
      if (from !== to) now += setup[node]!
      drive = now
      from = to
    }
    leave[node] = now
    driveFrom[node] = drive
    fromPlace[node] = from
  }
  routes.spent[v] = spent
  // An unused vehicle stays at home: the bare way from its start to its end is not driven.
  const used = routes.count[v]! > 0 || model.frozenOf[v]!.length > 0
  routes.travelSec[v] = used ? travelled : 0
  routes.distanceM[v] = used ? metres : 0
  routes.endsAt[v] = now
}

/** How late each node of a route may be reached; arcs, and the waiting that is still to come. */
export function backward(routes: RouteLists, v: number): void {
  const { model, prev, latest, latestDriven, toPlace, fromPlace, waitAfter, arc } = routes
  const { place, service, setup, firstPause, firstStart, firstEnd } = model
  const { size, time, cost } = model.travel[model.classOf[v]!]!
  let node = firstEnd + v
  let reach = model.windowClose[model.windowFrom[node + 1]! - 1]!
  let driven = reach
  let to = place[node]!
  let wait = 0
  latest[node] = reach
  latestDriven[node] = driven
  toPlace[node] = to
  waitAfter[node] = 0
  const start = firstStart + v
  while (node !== start) {
    node = prev[node]!
    arc[node] = cost[fromPlace[node]! * size + to]!
    if (node >= firstPause && node < firstStart) {
      reach = lastIn(model, node, reach - service[node]!)
      driven -= service[node]!
    } else {
      const here = place[node]!
      const by = driven - time[here * size + to]!
      if (by < reach) reach = by
      let work = service[node]!
      if (setup[node]! > 0 && fromPlace[prev[node]!]! !== here) work += setup[node]!
      reach = lastIn(model, node, reach - work)
      driven = reach
      to = here
    }
    wait += waitAfter[node]!
    waitAfter[node] = wait
    latest[node] = reach
    latestDriven[node] = driven
    toPlace[node] = to
  }
}
