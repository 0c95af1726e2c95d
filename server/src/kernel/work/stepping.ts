import type { Kernel } from '../context.ts'
import type { TimerSweeper } from './timers.ts'
import { refuse } from '../refusal.ts'

/** Moving the business clock with everything that falls due on the way; waiting until the workers are idle. */
export interface Stepping {
  advanceTo(to: Date): Promise<number>
  settle(withinMs: number): Promise<boolean>
}

/** Jobs that could run now, or run now. Those that wait after a failure are not waited for. */
const BUSY = `from graphile_worker._private_jobs
  where (attempts < max_attempts and run_at <= clock_timestamp() or locked_at is not null) and id <> all($1)`
const ANY_BUSY = `select exists (select ${BUSY}) as busy`
const WHICH_BUSY = `select id ${BUSY} order by id limit 1000`

/** A step of the clock runs at most this many timers before it gives up: a timer that sets itself again at once. */
const TIMERS_MAX = 1_000_000
/** So long a timer that somebody else runs is waited for. */
const HELD_MS = 30_000
/** So long a step waits for the jobs that were left behind, once; then it goes on, and waits no more than a moment again. */
const PATIENCE_MS = 30_000
const MOMENT_MS = 500

export function createStepping(kernel: Kernel, timers: TimerSweeper, patienceMs = PATIENCE_MS): Stepping {
  async function settle(withinMs: number, but: readonly number[] = []): Promise<boolean> {
    const until = Date.now() + withinMs
    for (let waitMs = 2; ; waitMs = Math.min(20, waitMs * 1.5)) {
      const { busy } = await kernel.db.side.one<{ busy: boolean }>(ANY_BUSY, [but])
      if (!busy) return true
      if (Date.now() > until) return false
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }

  /**
   * Waits for the jobs that timers leave behind. One that hangs, or that a worker on another machine holds, would else be
   * waited for before each timer anew: thousands of them would never end.
   */
  function patiently(): () => Promise<void> {
    const hanging: number[] = []
    let withinMs = patienceMs
    return async () => {
      if (await settle(withinMs, hanging)) return
      const jobs = await kernel.db.side.many<{ id: number }>(WHICH_BUSY, [hanging])
      hanging.push(...jobs.map(({ id }) => id))
      withinMs = MOMENT_MS
      kernel.log.warn({ jobs: jobs.length }, 'the clock moves on while jobs are still to be done')
    }
  }

  /** Due timers run in order, each at its own instant, and their jobs are done before the clock goes on. */
  async function advanceTo(to: Date): Promise<number> {
    let ran = 0
    const settled = patiently()
    for (let heldUntil = 0; ran < TIMERS_MAX;) {
      await settled()
      const due = await timers.nextDue()
      if (!due || due > to) break
      if (due > kernel.clock.now()) await kernel.clock.moveTo(due)
      const swept = await timers.sweep()
      ran += swept
      if (swept) heldUntil = 0
      else {
        // The background sweep has just taken it: what is behind it would else find the clock days ahead.
        heldUntil ||= Date.now() + HELD_MS
        if (Date.now() > heldUntil) break
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
    await kernel.clock.moveTo(to)
    await settled()
    kernel.live.signal('clock', {})
    return ran
  }

  // One step at a time: two who move the clock at once would run timers at wrong instants.
  let stepping: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(fn: () => Promise<T>): Promise<T> => {
    const turn = stepping.then(fn, fn)
    stepping = turn.catch(() => undefined)
    return turn
  }
  return { settle, advanceTo: (to) => inTurn(() => advanceTo(to)) }
}

/** The demo's endpoints over the clock. */
export function clockSteering(kernel: Kernel, stepping: Stepping) {
  return {
    'demo.clock': async ({ advanceSeconds, to }: { advanceSeconds?: number; to?: string }) => {
      const now = kernel.clock.now()
      const target = to ? new Date(to) : new Date(now.getTime() + (advanceSeconds ?? 0) * 1_000)
      if (target < now) refuse('clock_backwards')
      const timersRun = await stepping.advanceTo(target)
      return { now: kernel.clock.now().toISOString(), timersRun }
    },
    'demo.settle': async ({ withinSeconds }: { withinSeconds: number }) => {
      const idle = await stepping.settle(withinSeconds * 1_000)
      return { idle, now: kernel.clock.now().toISOString() }
    },
  }
}
