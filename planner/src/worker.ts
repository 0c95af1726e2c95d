/* Threads: this file is both the pool that a server holds and the worker that it starts. The caller's thread never plans. */
import process from 'node:process'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import type { ClockMs, Limit } from './limit-and-chance/budget.ts'
import { solve } from './solve.ts'
import { checkProblem } from './problem/check-problem.ts'
import { DaySearch } from './large/day-search.ts'
import { finishLarge } from './large/finish.ts'
import { isLarge, LargePlan, pieceMs, type PieceTask } from './large/large-plan.ts'
import { pairsFirst } from './large/pairs-first.ts'
import { QueueTime, shareOut } from './large/share-out.ts'
import { solvePiece } from './large/solve-piece.ts'
import type { Plan } from './problem/plan.ts'
import type { PlanProblem, Weights } from './problem/plan-problem.ts'
import { PlannerSession } from './session/session.ts'
import { StandingDay } from './session/standing-day.ts'
import { EliteBoard } from './shared-plans/elite-board.ts'
import { shareMatrices } from './threads/share-matrices.ts'
import { type Answer, ENTRY, type Order, Thread, type WorkOptions } from './threads/thread.ts'

export { CityWorker, DaysWorker } from './threads/days-worker.ts'

/** Milliseconds on a clock that all threads of the process share. */
function instant(): number {
  return performance.timeOrigin + performance.now()
}

/** CPU time of this thread alone; Node before 23.9 cannot tell it, and gives the wall's time. */
function threadCpuMs(): number {
  if (typeof process.threadCpuUsage !== 'function') return performance.now()
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function clockOf(cpuTime: boolean): ClockMs {
  return cpuTime ? threadCpuMs : () => performance.now()
}

/**
 * Share of the time kept back for timing the plan in which a piece is still begun, for a moment: its stops would be
 * left out otherwise.
 */
const LATE = 0.5

/** Warm worker threads for whole days. Matrices travel as shared memory. */
export class PlannerPool {
  private readonly threads: Thread[]

  constructor(threads: number) {
    this.threads = Array.from({ length: threads }, () => new Thread())
  }

  /**
   * Under a time limit the threads search with seeds of their own and show each other their best plans; a large day is
   * cut into pieces instead.
   * Under an iteration limit they do not talk, so that the answer depends on seed and iterations alone.
   */
  async solve(problem: PlanProblem, options: WorkOptions): Promise<Plan> {
    const startedMs = performance.now()
    checkProblem(problem)
    if (isLarge(problem, options)) return this.solveLarge(problem, options, startedMs)
    const shared = shareMatrices(problem)
    const nodes =
      problem.stops.length +
      2 * problem.vehicles.length +
      problem.vehicles.reduce((sum, v) => sum + (v.pauses?.length ?? 0), 0)
    const memory =
      options.limit.iterations === undefined && this.threads.length > 1
        ? EliteBoard.memory(this.threads.length, nodes)
        : undefined
    const untilMs =
      options.limit.iterations === undefined && options.cpuTime !== true
        ? instant() + (options.limit.ms ?? 0) - (performance.now() - startedMs) - 20
        : undefined
    const plans = await Promise.all(
      this.threads.map((thread, self) =>
        thread.ask<Plan>({
          do: 'solve',
          problem: shared,
          untilMs,
          options: { ...options, seed: options.seed + 7919 * self, board: memory && { memory, self } },
        }),
      ),
    )
    const price = (plan: Plan): number => plan.cost.total + plan.cost.unassigned
    return plans.reduce((best, plan) => (price(plan) < price(best) ? plan : best))
  }

  private async solveLarge(problem: PlanProblem, options: WorkOptions, startedMs: number): Promise<Plan> {
    const { seed, cpuTime = false } = options
    const threads = this.threads.length
    const shared = shareMatrices(problem, { searchedOnly: true })
    const large = new LargePlan(problem, seed, options.limit, threads, options.from)
    for (const thread of this.threads)
      thread.tell({ do: 'day', problem: shared, weights: large.weights, kept: large.kept })
    const pairs = options.from === undefined ? pairsFirst(problem, large.weights, options.limit) : null
    if (pairs !== null)
      large.beginWithPairs(pairs.routesOf(await this.solve(pairs.problem, { limit: pairs.limit, seed, cpuTime })))
    const limit = pairs?.rest ?? options.limit
    const givenMs = pieceMs(limit, problem.stops.length)
    const lateMs = LATE * Math.max(0, (limit.ms ?? 0) - givenMs)
    let handedOutMs = (pairs?.limit.ms ?? 0) * threads
    const usedMs = (): number => (cpuTime ? handedOutMs / threads : performance.now() - startedMs)
    while (large.roundsLeft > 0 && (limit.iterations !== undefined || usedMs() < givenMs)) {
      const toCome = large.roundsLeft
      const tasks = large.nextRound()
      if (tasks.some(({ heat }) => heat.exchanges)) await this.gatherRoutes()
      const queues = shareOut(tasks, threads)
      const leftMs = limit.iterations === undefined ? givenMs - usedMs() : Infinity
      const roundMs = (leftMs * (toCome - large.roundsLeft)) / toCome
      const begunMs = performance.now()
      const solved: { task: PieceTask; routes: number[][] }[] = []
      const work = async (thread: Thread, queue: readonly PieceTask[]): Promise<void> => {
        const time = new QueueTime(queue, roundMs, { leftMs, lateMs })
        let spentMs = 0
        for (const task of queue) {
          const ms = time.next(task.share, cpuTime ? spentMs : performance.now() - begunMs)
          if (ms === null) return
          spentMs += ms
          handedOutMs += ms
          const piece =
            limit.iterations === undefined
              ? { ms }
              : { iterations: Math.ceil((limit.iterations * task.share) / large.rounds) }
          solved.push({ task, routes: await thread.ask<number[][]>({ do: 'piece', task, limit: piece, cpuTime }) })
        }
      }
      await Promise.all(this.threads.map((thread, k) => work(thread, queues[k]!)))
      for (const { task, routes } of solved) large.accept(task, routes)
    }
    for (const thread of this.threads) thread.tell({ do: 'forgetDay' })
    return finishLarge(large)
  }

  /** Tells the thread that the one piece of an exchange goes to the routes that the others have come to know. */
  private async gatherRoutes(): Promise<void> {
    const [first, ...others] = this.threads
    const lists = await Promise.all(others.map((thread) => thread.ask<Float64Array>({ do: 'newRoutes' })))
    await Promise.all(lists.map((routes) => first!.ask<void>({ do: 'learnRoutes', routes })))
  }

  /** Ends all threads. */
  close(): void {
    for (const thread of this.threads) thread.close()
  }
}

/** Milliseconds of improvement between two looks at the messages. */
const SLICE_MS = 15

/** Days that a thread keeps; beyond them the one that was longest not asked for is forgotten, and has to be opened again. */
const DAYS_MOST = 16

/** Those asked for last come last. */
class Days<T> {
  private readonly byName = new Map<string, T>()

  find(name: string): T | undefined {
    const day = this.byName.get(name)
    if (day !== undefined) this.keep(name, day)
    return day
  }

  keep(name: string, day: T): void {
    this.byName.delete(name)
    this.byName.set(name, day)
    for (const longest of this.byName.keys()) {
      if (this.byName.size <= DAYS_MOST) return
      this.byName.delete(longest)
    }
  }

  forget(name: string): void {
    this.byName.delete(name)
  }
}

/** The worker's side. */
class Desk {
  private readonly sessions = new Days<PlannerSession>()
  private readonly standing = new Days<StandingDay>()
  private day: { readonly problem: PlanProblem; readonly weights: Weights; readonly kept: boolean } | null = null
  private search: DaySearch | null = null

  private opened(day: string): PlannerSession {
    const session = this.sessions.find(day)
    if (session === undefined) throw new Error('open a day first')
    return session
  }

  async answer(order: Order): Promise<unknown> {
    switch (order.do) {
      case 'solve': {
        const limit = order.untilMs === undefined ? order.options.limit : { ms: Math.max(1, order.untilMs - instant()) }
        return solve(order.problem, { ...order.options, limit, clock: clockOf(order.options.cpuTime === true) })
      }
      case 'day':
        this.day = order
        this.search = null
        return undefined
      case 'forgetDay':
        this.day = this.search = null
        return undefined
      case 'newRoutes':
        return this.search?.newRoutes() ?? new Float64Array(0)
      case 'learnRoutes':
        return this.search?.learnRoutes(order.routes)
      case 'piece':
        return this.piece(order.task, order.limit, clockOf(order.cpuTime))
      case 'open':
        return this.sessions.keep(
          order.day,
          new PlannerSession(order.problem, order.seed, () => performance.now(), order.from),
        )
      case 'stand':
        return this.standing.keep(order.day, new StandingDay(order.problem, order.orders))
      case 'standing':
        return this.opened(order.day).standing()
      case 'forget':
        this.standing.forget(order.day)
        return this.sessions.forget(order.day)
      case 'apply':
        return this.opened(order.day).apply(order.events)
      case 'quote':
        return (this.standing.find(order.day) ?? this.opened(order.day)).quote(order.visit, order.slots)
      case 'improve':
        return this.improve(this.opened(order.day), order.ms)
      case 'commit':
        return this.opened(order.day).commit(order.horizonSec)
      case 'plan':
        return this.opened(order.day).plan()
      case 'calls':
        return this.opened(order.day).calls
    }
  }

  private piece(task: PieceTask, limit: Limit, clock: ClockMs): number[][] {
    const { problem, weights, kept } = this.day!
    if (!kept) return solvePiece(problem, weights, task, limit, clock)
    const startedMs = clock()
    this.search ??= new DaySearch(problem, weights, task.seed)
    return this.search.solve(task, { ms: Math.max(1, (limit.ms ?? 0) - (clock() - startedMs)) }, clock)
  }

  private async improve(session: PlannerSession, ms: number): Promise<number> {
    const until = performance.now() + ms
    while (performance.now() < until) {
      session.improve(Math.min(SLICE_MS, until - performance.now()))
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
    return session.cost
  }
}

if (!isMainThread && workerData === ENTRY) {
  const desk = new Desk()
  parentPort!.on('message', ({ id, order }: { id: number; order: Order }) => {
    desk.answer(order).then(
      (value) => parentPort!.postMessage({ id, value } satisfies Answer),
      (error: Error & { field?: string }) =>
        parentPort!.postMessage({
          id,
          error: { name: error.name, message: error.message, field: error.field },
        } satisfies Answer),
    )
  })
}
