import type { Plan } from '../problem/plan.ts'
import type { Assignment, PlanProblem, Window } from '../problem/plan-problem.ts'
import type { Call } from '../session/decision.ts'
import type { NewVisit, PlanEvent } from '../session/events.ts'
import type { SlotQuote } from '../session/quote.ts'
import { shareMatrices } from './share-matrices.ts'
import { Thread } from './thread.ts'

/** A city's day on a warm thread: the server's thread only sends and receives. */
export class CityWorker {
  private readonly thread: Thread
  private readonly day: string

  /** On a thread of its own, or on one that keeps other days too. */
  constructor(thread = new Thread(), day = '') {
    this.thread = thread
    this.day = day
  }

  open(problem: PlanProblem, seed: number, from?: Assignment): Promise<void> {
    return this.thread.ask({ do: 'open', day: this.day, problem: shareMatrices(problem), seed, from })
  }

  apply(events: readonly PlanEvent[]): Promise<void> {
    return this.thread.ask({ do: 'apply', day: this.day, events })
  }

  /** Keeps the day for quotes alone, as a session that was opened elsewhere has left it. */
  stand(problem: PlanProblem, orders: readonly (readonly number[])[]): Promise<void> {
    return this.thread.ask({ do: 'stand', day: this.day, problem: shareMatrices(problem), orders })
  }

  /** For `stand`, of the same problem. */
  standing(): Promise<number[][]> {
    return this.thread.ask({ do: 'standing', day: this.day })
  }

  /** The thread keeps it no longer. */
  forget(): void {
    this.thread.tell({ do: 'forget', day: this.day })
  }

  /** Answered between two slices of improvement. */
  quote(visit: NewVisit, slots: readonly Window[]): Promise<SlotQuote[]> {
    return this.thread.ask({ do: 'quote', day: this.day, visit, slots })
  }

  improve(ms: number): Promise<number> {
    return this.thread.ask({ do: 'improve', day: this.day, ms })
  }

  commit(horizonSec: number): Promise<{ vehicle: string | number; stops: (string | number)[] }[]> {
    return this.thread.ask({ do: 'commit', day: this.day, horizonSec })
  }

  plan(): Promise<Plan> {
    return this.thread.ask({ do: 'plan', day: this.day })
  }

  /** What was asked of it since it was opened, for `replaySession`. */
  calls(): Promise<Call[]> {
    return this.thread.ask({ do: 'calls', day: this.day })
  }

  close(): void {
    this.thread.close()
  }
}

/** Many days on one warm thread, each under its name. */
export class DaysWorker {
  private readonly thread = new Thread()

  day(name: string): CityWorker {
    return new CityWorker(this.thread, name)
  }

  /** It is at work for somebody. */
  get busy(): boolean {
    return this.thread.busy
  }

  /** Something ended it, and every day with it. */
  get gone(): boolean {
    return this.thread.gone
  }

  close(): void {
    this.thread.close()
  }
}
