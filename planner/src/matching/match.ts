import { auction } from './auction.ts'
import { assignExact } from './exact.ts'
import { flipped, type Edges } from './edges.ts'
import { nearPairs, type Point } from './near-pairs.ts'

/** A visit wanted now. */
export interface WaitingJob extends Point {
  readonly id: string | number
  /** How long it has waited; more age wins against nearer jobs. */
  readonly waitedSec: number
  /** 0 … 100 on top of age. */
  readonly priority?: number
  /** Facilitators that may take it; absent means all. */
  readonly allowed?: (facilitator: number) => boolean
}

/**
 * Someone free to go. `extraCost` is the cost of taking a job beside the approach: insertion into the plan, fairness.
 */
export interface FreeFacilitator extends Point {
  readonly id: string | number
  readonly extraCost?: number
}

export interface MatchingOptions {
  /** Approach in seconds; without it, straight lines at 7.5 m/s. Coordinates are metres. */
  readonly approachSec?: (job: number, facilitator: number) => number
  /** Price of leaving a job for the next batch, in seconds of approach; rises with age. */
  readonly waitBaseSec?: number
  readonly waitPerAge?: number
  readonly perPriority?: number
  /** Candidates a side. */
  readonly candidates?: number
  readonly method?: 'auction' | 'exact'
}

export interface Match {
  readonly job: number
  readonly facilitator: number
  readonly approachSec: number
  /** Facilitators to offer to next, best first, should this offer lapse. */
  readonly next: readonly number[]
}

export interface Matching {
  readonly matches: readonly Match[]
  /** Jobs left for the next batch. */
  readonly waiting: readonly number[]
  /** Approach and extra costs of the matched plus the price of waiting of the rest. */
  readonly cost: number
}

const SPEED_M_PER_SEC = 7.5

/** Price of letting a job wait for the next batch. */
export function waitPrice(job: WaitingJob, options: MatchingOptions): number {
  return (
    (options.waitBaseSec ?? 1500) +
    (options.waitPerAge ?? 1) * job.waitedSec +
    (options.perPriority ?? 60) * (job.priority ?? 0)
  )
}

/** Pairs a batch of jobs with free facilitators. The side with fewer heads bids. */
export function matchBatch(
  jobs: readonly WaitingJob[],
  facilitators: readonly FreeFacilitator[],
  options: MatchingOptions = {},
): Matching {
  const edges = candidateEdges(jobs, facilitators, options)
  const jobsBid = jobs.length <= facilitators.length
  const sides = jobsBid ? flipped(edges) : edges
  // A thousandth of a second a bidder: the loss stays far below 0.1 % and price wars stay short.
  const found = options.method === 'exact' ? assignExact(sides) : auction(sides, 0.4)
  const facilitatorOf = jobsBid ? found.objectOf : found.bidderOf
  return report(jobs, facilitators, options, jobsBid ? sides : flipped(edges), facilitatorOf)
}

function candidateEdges(
  jobs: readonly WaitingJob[],
  facilitators: readonly FreeFacilitator[],
  options: MatchingOptions,
): Edges {
  const pairs = nearPairs(facilitators, jobs, options.candidates ?? 20)
  const approach = options.approachSec ?? straight(jobs, facilitators)
  const wait = Float64Array.from(jobs, (job) => waitPrice(job, options))
  const { first, other } = pairs
  const gain = new Float64Array(other.length)
  for (let f = 0; f < facilitators.length; f++) {
    const extra = facilitators[f]!.extraCost ?? 0
    for (let e = first[f]!; e < first[f + 1]!; e++) {
      const j = other[e]!
      const may = jobs[j]!.allowed
      gain[e] = may !== undefined && !may(f) ? -1 : wait[j]! - approach(j, f) - extra
    }
  }
  return { bidders: facilitators.length, objects: jobs.length, first, object: other, gain }
}

/** Straight-line approach. */
export function straight(
  jobs: readonly Point[],
  facilitators: readonly Point[],
): (job: number, facilitator: number) => number {
  const jx = Float64Array.from(jobs, (p) => p.x)
  const jy = Float64Array.from(jobs, (p) => p.y)
  const fx = Float64Array.from(facilitators, (p) => p.x)
  const fy = Float64Array.from(facilitators, (p) => p.y)
  return (j, f) => {
    const dx = jx[j]! - fx[f]!
    const dy = jy[j]! - fy[f]!
    return Math.sqrt(dx * dx + dy * dy) / SPEED_M_PER_SEC
  }
}

/** `byJob`: edges with jobs as bidders, for naming the next facilitator. */
function report(
  jobs: readonly WaitingJob[],
  facilitators: readonly FreeFacilitator[],
  options: MatchingOptions,
  byJob: Edges,
  facilitatorOf: Int32Array,
): Matching {
  const taken = new Uint8Array(facilitators.length)
  for (let j = 0; j < jobs.length; j++) if (facilitatorOf[j]! >= 0) taken[facilitatorOf[j]!] = 1
  const approach = options.approachSec ?? straight(jobs, facilitators)
  const matches: Match[] = []
  const waiting: number[] = []
  let cost = 0
  for (let j = 0; j < jobs.length; j++) {
    const f = facilitatorOf[j]!
    if (f < 0) {
      waiting.push(j)
      cost += waitPrice(jobs[j]!, options)
      continue
    }
    const seconds = approach(j, f)
    cost += seconds + (facilitators[f]!.extraCost ?? 0)
    matches.push({ job: j, facilitator: f, approachSec: seconds, next: followers(byJob, j, f, taken) })
  }
  return { matches, waiting, cost }
}

/** Up to two others for the job: the best one that is free, then the best of all. */
function followers(byJob: Edges, j: number, chosen: number, taken: Uint8Array): number[] {
  let free = -1
  let freeGain = 0
  let any = -1
  let anyGain = 0
  for (let e = byJob.first[j]!; e < byJob.first[j + 1]!; e++) {
    const f = byJob.object[e]!
    if (f === chosen) continue
    if (byJob.gain[e]! > anyGain) {
      any = f
      anyGain = byJob.gain[e]!
    }
    if (taken[f]! === 0 && byJob.gain[e]! > freeGain) {
      free = f
      freeGain = byJob.gain[e]!
    }
  }
  return [free, any].filter((f, k, list) => f >= 0 && list.indexOf(f) === k)
}
