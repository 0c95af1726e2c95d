import type { Plan } from '../plan.ts';
import type { PlanProblem, Weights } from '../plan-problem.ts';
import { Random } from '../random.ts';
import { leaveOutWeights } from '../rich/model.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { planePositions } from './plane.ts';
import { subAssignment, subProblem } from './sub-problem.ts';

/** One piece to be solved, and what it begins from. */
export interface PieceTask {
  readonly piece: Piece;
  readonly problem: PlanProblem;
  readonly from: number[][];
  readonly seed: number;
}

/** Stops from which a day is cut into pieces. */
export const LARGE = 1500;
const PIECE_STOPS = 320;

/**
 * A day too large for one search: cut into pieces by where routes lie, each solved by itself, cut again along other lines.
 * A piece begins from what it has, so that no round makes the whole worse.
 */
export class LargePlan {
  readonly problem: PlanProblem;
  readonly assignment: number[][];
  private readonly position: { x: Float64Array; y: Float64Array };
  private readonly random: Random;
  private readonly weights: Weights;
  private round = 0;

  constructor(problem: PlanProblem, seed: number, from?: readonly (readonly number[])[]) {
    this.problem = problem;
    this.random = new Random(seed);
    this.position = planePositions(problem);
    this.weights = { ...problem.weights, unassigned: leaveOutWeights(problem) };
    this.assignment = problem.vehicles.map((_, v) => [...(from?.[v] ?? [])]);
  }

  /** How many pieces a round has, about. */
  get pieceCount(): number {
    return Math.ceil(this.problem.stops.length / (PIECE_STOPS * 0.75));
  }

  /** Cuts the present plan anew, along other lines and in other sizes each round. */
  nextRound(): PieceTask[] {
    const most = PIECE_STOPS * (this.round === 0 ? 1 : 0.8 + 0.5 * this.random.unit());
    this.round++;
    return cutPieces(this.problem, this.assignment, this.position, most, this.random).map((piece) => ({
      piece, problem: subProblem(this.problem, piece, this.weights), from: subAssignment(piece, this.assignment), seed: this.random.next() % 1_000_000,
    }));
  }

  /** Takes a solved piece in. */
  accept(task: PieceTask, plan: Plan): void {
    const { piece } = task;
    for (const v of piece.vehicles) this.assignment[v] = [];
    for (const route of plan.routes) {
      const v = piece.vehicles[route.vehicle]!;
      this.assignment[v] = route.steps.filter((step) => step.kind === 'stop').map((step) => piece.stops[step.index]!);
    }
  }
}
