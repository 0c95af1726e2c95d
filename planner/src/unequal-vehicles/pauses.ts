import type { UnequalProblem } from './problem.ts'

/** Of routes as much as pauses are put into. */
interface TimedRoutes {
  readonly problem: UnequalProblem
  readonly next: Int32Array
  /** Start of service coming from the left, and the latest one seen from the right. */
  readonly ahead: Int32Array
  readonly back: Int32Array
  startOf(r: number): number
  endOf(r: number): number
}

/**
 * Seconds by which a route with its pauses is late, beside the lateness of its stops without them. Each pause in turn
 * goes into the gap where it delays what follows least; driving before or after it is the same, so a vehicle that waits
 * for its pause drives on meanwhile.
 */
export function pauseLateness(plan: TimedRoutes, r: number): number {
  const { next, ahead, back, problem } = plan
  const { time, service, m, open, close, gapFrom, gapTo, pauseFrom, pauseOpen, pauseClose, pauseSec } = problem
  const until = pauseFrom[r + 1]!
  let lateness = 0
  let from = plan.startOf(r)
  const end = plan.endOf(r)
  // The pauses so far push the start of service at `from` to `at`, and its leaving later still where one lies behind
  // it.
  let at = ahead[from]!
  let leaves = at + service[from]!
  let drives = leaves
  for (let p = pauseFrom[r]!; p < until; p++) {
    let least = Infinity
    let [bestNode, bestLeaves, bestDrives] = [from, leaves, drives]
    let node = from
    let [nodeLeaves, nodeDrives] = [leaves, drives]
    for (;;) {
      const after = next[node]!
      const leg = time[node * m + after]! - service[node]!
      const begins = nodeLeaves > pauseOpen[p]! ? nodeLeaves : pauseOpen[p]!
      const tooLate = begins > pauseClose[p]! ? begins - pauseClose[p]! : 0
      const free = begins + pauseSec[p]!
      const drive = nodeDrives + pauseSec[p]! + leg
      const plain = nodeDrives + leg > nodeLeaves ? nodeDrives + leg : nodeLeaves
      const arrives = free > drive ? free : drive
      const push = startAt(arrives, after) - startAt(plain, after)
      const out = (arrives > back[after]! ? arrives - back[after]! : 0) + tooLate
      const price = out * 100_000 + push
      if (price < least) {
        least = price
        ;[bestNode, bestLeaves, bestDrives] = [node, free, nodeDrives + pauseSec[p]!]
      }
      if (least === 0 || after === end || tooLate > 0) break
      nodeLeaves = startAt(plain, after) + service[after]!
      nodeDrives = nodeLeaves
      node = after
    }
    lateness += Math.floor(least / 100_000)
    from = bestNode
    leaves = bestLeaves
    drives = bestDrives
  }
  return lateness

  function startAt(t: number, node: number): number {
    if (t < open[node]!) return open[node]!
    if (t > close[node]!) return close[node]!
    return t > gapFrom[node]! && t < gapTo[node]! ? gapTo[node]! : t
  }
}
