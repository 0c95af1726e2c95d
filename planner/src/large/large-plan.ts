import type { Limit } from '../limit-and-chance/budget.ts'
import type { Assignment, PlanProblem, Weights } from '../problem/plan-problem.ts'
import { Random } from '../limit-and-chance/random.ts'
import { coldFor } from '../every-rule/heat.ts'
import { leaveOutWeights } from '../every-rule/model/leave-out-prices.ts'
import { STEPS_A_MS } from '../every-rule/annealing-search.ts'
import type { PieceHeat } from '../search/search-options.ts'
import { classKey } from '../every-rule/model/travel.ts'
import { phaseOf, type Cooling } from './cooling.ts'
import { cutPieces, type Piece } from './pieces.ts'
import { alongCurve, planePositions } from './plane.ts'

/** One piece to be solved, and the plan it begins from. */
export interface PieceTask {
  readonly piece: Piece
  /** Stops of the piece's vehicles so far, in order. */
  readonly from: Assignment
  readonly seed: number
  readonly heat: PieceHeat
  /** Of the whole round's work. */
  readonly share: number
}

/**
 * Stops from which a day is cut into pieces, and from which it is where threads can keep it whole: pairs first and
 * exchanges of known routes gain more then than cutting costs.
 */
const LARGE = 1500
const LARGE_WHERE_KEPT = 900

/**
 * True for a day that is cut into pieces: by its size, or because its times are never all filled in. One that has a
 * plan already or is mostly pairs is cut no sooner than it must be.
 */
export function isLarge(
  problem: PlanProblem,
  { limit, from }: { readonly limit: Limit; readonly from?: Assignment },
): boolean {
  const { stops, matrices } = problem
  if (stops.length > LARGE || Object.values(matrices).some((matrix) => matrix.points !== undefined)) return true
  const visits = stops.reduce((sum, stop) => sum + (stop.mate === undefined ? 1 : 0), 0)
  return stops.length > LARGE_WHERE_KEPT && from === undefined && visits > stops.length / 2 && isKept(problem, limit)
}

/**
 * Rounds of a search that is counted in steps, at the least: then nobody waits, and cutting anew is worth it however
 * few they are.
 */
const ROUNDS_COUNTED = 4

/** How a day is cut. */
interface Cutting {
  readonly pieceStops: number
  /**
   * Time a piece is worth in one round, at the most, and by the stops of the day: less, and cutting costs more than it
   * gains.
   */
  readonly visitMs: number
  readonly visitMsAStop: number
  readonly roundsMost: number
  /** Heat above which pairs planned first stay as they are: the visits find their places among them. */
  readonly pairsHeldAbove: number
}

/** Each piece is a problem of its own, made anew each round. */
const APART: Cutting = { pieceStops: 1500, visitMs: 700, visitMsAStop: Infinity, roundsMost: 60, pairsHeldAbove: 0.35 }
/** Each piece is a part of the threads' kept day: as few as there are threads, and soon cut anew. */
const KEPT: Cutting = { pieceStops: Infinity, visitMs: 200, visitMsAStop: 0.07, roundsMost: 300, pairsHeldAbove: 0.7 }

/**
 * Places of a kept day at the most, fewer where kinds of vehicles each need cells of their own (four bytes for each two
 * places, a thread), and time a stop at the least: a day of 5,000 takes 0.6 s to make.
 */
const KEPT_PLACES = 7000
const KEPT_MS_A_STOP = 2

/**
 * True where each thread keeps the whole day in its memory. Days that have begun, have no matrix or are counted in
 * steps are cut into problems of their own.
 */
function isKept(problem: PlanProblem, limit: Limit): boolean {
  if (limit.iterations !== undefined || (limit.ms ?? 0) < KEPT_MS_A_STOP * problem.stops.length) return false
  const kinds = new Set(problem.vehicles.map(classKey)).size
  return (
    Object.values(problem.matrices).every((matrix) => matrix.points === undefined) &&
    kinds * (problem.stops.length + 2 * problem.vehicles.length) ** 2 <= KEPT_PLACES ** 2 &&
    problem.vehicles.every((vehicle) => (vehicle.frozen ?? []).length === 0)
  )
}

/**
 * Share of rounds after that (and the first, where nothing is held: in a hurry it is the only one) in which the
 * vehicles with pairs are a piece of their own: they cross the whole day, and any line would part them.
 */
const PAIRS_APART = 0.6

/**
 * In a hurry pieces are small: the time to make one grows with the square of its stops, and a stop in no piece begun is
 * left out.
 */
const LEAST_PIECE = 200
const PIECE_STOPS_A_MS_A_STOP = 1000

/** Time to time the whole plan, a stop; with very little time not all of it is kept back. */
const FINISH_MS_A_STOP = 0.06
const FINISH_SHARE = 0.25

/** Milliseconds of a limit that are for the pieces. */
export function pieceMs(limit: Limit, stops: number): number {
  const ms = limit.ms ?? 0
  return ms - Math.min(FINISH_MS_A_STOP * stops, FINISH_SHARE * ms)
}

/**
 * A day too large for one search: cut into pieces by where routes lie, each annealed by itself for a moment, cut again
 * along other lines.
 * All rounds share one cooling, so that together they are one annealing of the whole day.
 */
export class LargePlan {
  readonly problem: PlanProblem
  readonly assignment: number[][]
  readonly rounds: number
  private readonly position: { x: Float64Array; y: Float64Array }
  private readonly curve: Float64Array
  private readonly random: Random
  /** With the whole day's prices of leaving out. */
  readonly weights: Weights
  /** True where threads keep the whole day, and pieces are parts of it. */
  readonly kept: boolean
  private readonly cutting: Cutting
  private readonly pieceStops: number
  private readonly threads: number
  private readonly cooling: Cooling
  private readonly hasPairs: boolean
  private pairsPlanned = false
  private round = 0

  constructor(
    problem: PlanProblem,
    seed: number,
    limit: Limit,
    threads: number,
    from?: readonly (readonly number[])[],
  ) {
    this.threads = threads
    this.problem = problem
    this.random = new Random(seed)
    this.position = planePositions(problem)
    this.curve = alongCurve(this.position)
    this.weights = { ...problem.weights, unassigned: leaveOutWeights(problem) }
    this.assignment = problem.vehicles.map((_, v) => [...(from?.[v] ?? [])])
    const stops = problem.stops.length
    const ms = limit.iterations === undefined ? (limit.ms ?? 0) * threads : limit.iterations / STEPS_A_MS
    this.kept = isKept(problem, limit)
    this.cutting = this.kept ? KEPT : APART
    const { pieceStops, visitMs, visitMsAStop, roundsMost } = this.cutting
    this.pieceStops =
      limit.iterations === undefined && !this.kept
        ? Math.max(LEAST_PIECE, Math.min(pieceStops, (PIECE_STOPS_A_MS_A_STOP * ms) / stops))
        : pieceStops
    const pieces = Math.max(this.kept ? threads : 1, Math.ceil(stops / (this.pieceStops * 0.75)))
    this.rounds = Math.max(
      limit.iterations === undefined ? 1 : ROUNDS_COUNTED,
      Math.min(roundsMost, Math.round(ms / (pieces * Math.min(visitMs, visitMsAStop * stops)))),
    )
    const stepsAStop = (ms * STEPS_A_MS) / stops
    const cold = coldFor(stepsAStop)
    this.hasPairs = problem.stops.some((stop) => stop.mate !== undefined)
    const given = this.assignment.reduce((sum, route) => sum + route.length, 0)
    const hot = Math.max(
      cold,
      given > stops / 2 ? WARM : Math.min(HOT, Math.max(HOT_HURRIED, stepsAStop / STEPS_A_HEAT)),
    )
    this.cooling = { rounds: this.rounds, hot, cold, kept: this.kept }
  }

  /** Begins with the pairs on their vehicles. */
  beginWithPairs(routes: Assignment): void {
    routes.forEach((route, v) => {
      this.assignment[v] = [...route]
    })
    this.pairsPlanned = true
  }

  /** Rounds to come. */
  get roundsLeft(): number {
    return this.rounds - this.round
  }

  /**
   * Cuts the present plan anew, along other lines and in other sizes each round. An exchange is one piece, and takes
   * the time of several rounds.
   */
  nextRound(): PieceTask[] {
    // No thread is left without a piece.
    const phase = phaseOf(this.cooling, this.round)
    const most = phase.exchanges
      ? Infinity
      : Math.min(this.pieceStops * (0.8 + 0.45 * this.random.unit()), (1.05 * this.problem.stops.length) / this.threads)
    const isFirst = this.round === 0
    this.round += phase.rounds
    const heat = {
      ...phase,
      goesOn: this.roundsLeft > 0,
      holdsPairs: this.pairsPlanned && phase.hot > this.cutting.pairsHeldAbove,
    }
    const stops = this.problem.stops.length
    const { stops: list } = this.problem
    // Numbered along a curve, a stop's neighbours lie side by side in the piece's matrix. A kept day has numbers of its
    // own.
    const inOrder = (piece: Piece): Piece =>
      this.kept
        ? piece
        : { ...piece, stops: piece.stops.sort((a, b) => this.curve[list[a]!.at]! - this.curve[list[b]!.at]! || a - b) }
    const pairsApart = !this.kept && this.hasPairs && !heat.holdsPairs && (isFirst || this.random.unit() < PAIRS_APART)
    return cutPieces(this.problem, this.assignment, this.position, most, this.random, { pairsApart })
      .map(inOrder)
      .map((piece) => ({
        piece,
        from: piece.vehicles.map((v) => this.assignment[v]!),
        heat,
        seed: this.random.next() % 1_000_000,
        share: piece.stops.length / stops,
      }))
  }

  /** Takes a solved piece in. */
  accept({ piece }: PieceTask, routes: Assignment): void {
    piece.vehicles.forEach((v, k) => {
      this.assignment[v] = [...routes[k]!]
    })
  }
}

/**
 * Heat in which plans made by putting stops in one after the other are undone far enough; steps above it are missing
 * further down.
 */
const HOT = 1

/**
 * Where there is hardly the time to put all stops in, changes undone by heat are not mended any more: so many steps a
 * stop are worth one mean arc cost.
 */
const HOT_HURRIED = 0.5
const STEPS_A_HEAT = 10

/** Heat for a day that already has a plan. */
const WARM = 0.5
