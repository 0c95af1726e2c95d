import { Worker } from 'node:worker_threads'
import type { Limit } from '../limit-and-chance/budget.ts'
import type { PieceTask } from '../large/large-plan.ts'
import type { Assignment, PlanProblem, Weights, Window } from '../problem/plan-problem.ts'
import type { NewVisit, PlanEvent } from '../session/events.ts'
import type { SolveOptions } from '../search/search-options.ts'

export type WorkOptions = Omit<SolveOptions, 'clock' | 'onBetter'> & {
  /** Count each thread's own CPU time instead of the wall's: for measuring on a machine that others keep busy. */
  readonly cpuTime?: boolean
}

/** Orders that a worker thread takes. */
export type Order =
  /** `untilMs` is a wall-clock instant common to all threads: starting a thread takes part of the time given. */
  | { readonly do: 'solve'; readonly problem: PlanProblem; readonly options: WorkOptions; readonly untilMs?: number }
  /** A large day, of which pieces will be asked. */
  | { readonly do: 'day'; readonly problem: PlanProblem; readonly weights: Weights; readonly kept: boolean }
  | { readonly do: 'forgetDay' }
  | { readonly do: 'piece'; readonly task: PieceTask; readonly limit: Limit; readonly cpuTime: boolean }
  /**
   * Routes that a thread has remembered since it was last asked, and those that it is to remember: see `RouteMemory`.
   */
  | { readonly do: 'newRoutes' }
  | { readonly do: 'learnRoutes'; readonly routes: Float64Array }
  /** Days kept open, each under its name. */
  | {
      readonly do: 'open'
      readonly day: string
      readonly problem: PlanProblem
      readonly seed: number
      readonly from: Assignment | undefined
    }
  | { readonly do: 'apply'; readonly day: string; readonly events: readonly PlanEvent[] }
  | { readonly do: 'quote'; readonly day: string; readonly visit: NewVisit; readonly slots: readonly Window[] }
  | { readonly do: 'improve'; readonly day: string; readonly ms: number }
  | { readonly do: 'commit'; readonly day: string; readonly horizonSec: number }
  | { readonly do: 'plan'; readonly day: string }
  | { readonly do: 'standing'; readonly day: string }
  | { readonly do: 'forget'; readonly day: string }
  /** A day that is quoted and not searched. */
  | {
      readonly do: 'stand'
      readonly day: string
      readonly problem: PlanProblem
      readonly orders: readonly (readonly number[])[]
    }
  | { readonly do: 'calls'; readonly day: string }
export type Answer = {
  readonly id: number
  readonly value?: unknown
  readonly error?: { name: string; message: string; field?: string }
}

/** The data by which a thread knows that it is one of these workers. */
export const ENTRY = 'planner-worker'

/**
 * Memory for objects that a search throws away at once. Left alone it grows to 130 MB a thread and makes nothing
 * faster.
 */
const YOUNG_MB = 32

/** One worker thread and the answers it owes. */
export class Thread {
  private readonly worker = new Worker(new URL('../worker.ts', import.meta.url), {
    workerData: ENTRY,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  private readonly waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  private nextId = 1
  /** Why this thread answers no more. */
  private ended: Error | null = null

  constructor() {
    this.worker.on('message', (answer: Answer) => {
      const entry = this.waiting.get(answer.id)
      this.waiting.delete(answer.id)
      if (this.waiting.size === 0) this.worker.unref()
      if (answer.error === undefined) entry?.resolve(answer.value as never)
      else
        entry?.reject(
          Object.assign(new Error(answer.error.message), { name: answer.error.name, field: answer.error.field }),
        )
    })
    this.worker.on('error', (error) => this.end(error as Error))
    this.worker.on('exit', () => this.end(new Error('the planner thread has ended')))
    // Only now: listening for messages keeps the process alive, until a thread that owes nothing is let go.
    this.worker.unref()
  }

  private end(why: Error): void {
    this.ended ??= why
    for (const { reject } of this.waiting.values()) reject(this.ended)
    this.waiting.clear()
  }

  ask<T>(order: Order): Promise<T> {
    if (this.ended !== null) return Promise.reject(this.ended)
    const id = this.nextId++
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: never) => void, reject })
      this.worker.ref()
      this.worker.postMessage({ id, order })
    })
  }

  /** Gives an order that has no answer of its own: where it fails, so will the next one. */
  tell(order: Order): void {
    this.ask(order).catch(() => undefined)
  }

  /** It owes an answer. */
  get busy(): boolean {
    return this.waiting.size > 0
  }

  /** It was closed, or something ended it: whoever wants answers starts another. */
  get gone(): boolean {
    return this.ended !== null
  }

  close(): void {
    this.end(new Error('the planner thread has ended'))
    void this.worker.terminate()
  }
}
