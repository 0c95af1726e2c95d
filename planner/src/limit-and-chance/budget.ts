/**
 * How long a search may go on: by a clock handed in by the caller, or by an iteration count, which alone is
 * reproducible.
 */
export interface Limit {
  /** Milliseconds from `start`; ignored when `iterations` is given. */
  readonly ms?: number
  /** Work units (about one ruin-and-recreate each). */
  readonly iterations?: number
}

/** Reads a monotonic time in milliseconds; the engine itself owns no clock. */
export type ClockMs = () => number

/** Spends a limit. Phases of a search share one budget or take a slice of it. */
export class Budget {
  private spent = 0
  private sinceRead = 0
  private fractionNow = 0
  private readonly startedMs: number
  private readonly limit: Limit
  private readonly clock: ClockMs
  private readonly readEvery: number
  /** Set from outside (a cancel) to end the search at its next look. */
  stopped = false

  constructor(limit: Limit, clock: ClockMs, readEvery = 64) {
    this.limit = limit
    this.clock = clock
    this.readEvery = readEvery
    this.startedMs = limit.iterations === undefined ? clock() : 0
  }

  /** Notes `units` of work done. */
  spend(units: number): void {
    this.spent += units
    this.sinceRead += units
    if (this.limit.iterations !== undefined) {
      this.fractionNow = this.spent / Math.max(1, this.limit.iterations)
    } else if (this.sinceRead >= this.readEvery) {
      this.sinceRead = 0
      this.fractionNow = (this.clock() - this.startedMs) / Math.max(1e-3, this.limit.ms ?? 0)
    }
  }

  /** Forces the clock to be read at the next `spend`, after a step of unknown length. */
  lookNow(): void {
    this.sinceRead = this.readEvery
    this.spend(0)
  }

  /** 0 at the start, ≥ 1 once nothing is left. */
  fraction(): number {
    return this.stopped ? Infinity : this.fractionNow
  }

  get over(): boolean {
    return this.stopped || this.fractionNow >= 1
  }

  /** Work units spent so far. */
  get iterations(): number {
    return this.spent
  }
}
