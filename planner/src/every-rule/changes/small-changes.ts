import type { Random } from '../../limit-and-chance/random.ts'
import type { AlikePairs } from '../near/alike-pairs.ts'
import type { Ground } from '../near/ground.ts'
import type { NearStops } from '../near/near-stops.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'
import type { PairPlaces } from './pair-places.ts'
import { PairShifts } from './pair-shifts.ts'
import { Shifts } from './shifts.ts'
import { drawSlack } from './slack.ts'
import { Tails } from './tails.ts'
import type { Twins } from './twins.ts'

/** Small changes of each kind tried a step: they cost little, most of them being seen to be dear at once. */
const TAIL_TRIES = 50
const SHIFT_TRIES = 50
const PAIR_TRIES = 50
/** Tries of pairs where all stops were first halves: all of PAIR_TRIES from a quarter of them on. */
const PAIR_TRIES_BY_SHARE = 200
/**
 * They are drawn without favour, where greedy insertion favours cheap places: at the same temperature they would undo
 * more than they do.
 */
const TAIL_HEAT = 0.4
const SHIFT_HEAT = 0.5

/** The tries between two steps of ruin and recreate: tails exchanged, pairs and single stops shifted. */
export class SmallChanges {
  readonly tailTries: number
  readonly pairTries: number
  readonly shiftTries: number
  private readonly tails: Tails
  private readonly pairShifts: PairShifts
  private readonly shifts: Shifts
  private readonly random: Random

  constructor(
    routes: LinkedRoutes,
    near: NearStops,
    twins: Twins,
    pairs: AlikePairs,
    pairPlaces: PairPlaces,
    ground: Ground,
    random: Random,
  ) {
    const { model } = routes
    this.random = random
    this.pairShifts = new PairShifts(routes, near, twins, pairs, pairPlaces, random)
    this.tails = new Tails(routes, near, twins, ground, random)
    this.shifts = new Shifts(routes, near, ground, random)
    const most = Math.ceil(model.stops / 4)
    this.tailTries = Math.min(TAIL_TRIES, most)
    // Only single stops are shifted.
    this.shiftTries = model.half.includes(0) ? Math.min(SHIFT_TRIES, most) : 0
    this.pairTries = Math.min(
      Math.ceil((PAIR_TRIES_BY_SHARE * pairs.firsts.length) / Math.max(1, model.stops)),
      PAIR_TRIES,
      most,
    )
  }

  /** While true, pairs stay on their vehicles, as they are. */
  holdPairs(held: boolean): void {
    this.tails.pairsHeld = held
    this.pairShifts.pairsHeld = held
  }

  /** All tries that belong to one step; `note` is told of each whether it was taken. */
  tryAll(temperature: number, note: (taken: boolean) => void): void {
    const { random } = this
    for (let j = 0; j < this.tailTries; j++) note(this.tails.attempt(drawSlack(random, temperature * TAIL_HEAT)))
    for (let j = 0; j < this.pairTries; j++) note(this.pairShifts.attempt(drawSlack(random, temperature * SHIFT_HEAT)))
    for (let j = 0; j < this.shiftTries; j++) note(this.shifts.attempt(drawSlack(random, temperature * SHIFT_HEAT)))
  }
}
