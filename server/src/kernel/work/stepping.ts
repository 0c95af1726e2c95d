import type { Kernel } from '../context.ts'
import type { TimerSweeper } from './timers.ts'
import { refuse } from '../refusal.ts'

/** Moving the business clock with everything that falls due on the way; waiting until the workers are idle. */
export interface Stepping {
  advanceTo(to: Date): Promise<number>
  settle(withinMs: number): Promise<boolean>
}

/** Jobs that could run now, or run now. Those that wait after a failure are not waited for. */
const BUSY = `select exists (select 1 from graphile_worker._private_jobs
  where attempts < max_attempts and run_at <= clock_timestamp() or locked_at is not null) as busy`

/** A step of the clock runs at most this many timers before it gives up: a timer that sets itself again at once. */
const TIMERS_MAX = 1_000_000
/** So long a timer that somebody else runs is waited for. */
const HELD_MS = 30_000

export function createStepping(kernel: Kernel, timers: TimerSweeper): Stepping {
  async function settle(withinMs: number): Promise<boolean> {
    const until = Date.now() + withinMs
    for (let waitMs = 2; ; waitMs = Math.min(20, waitMs * 1.5)) {
      const { busy } = await kernel.db.side.one<{ busy: boolean }>(BUSY)
      if (!busy) return true
      if (Date.now() > until) return false
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }

  /** Due timers run in order, each at its own instant, and their jobs are done before the clock goes on. */
  async function advanceTo(to: Date): Promise<number> {
    let ran = 0
    for (let heldUntil = 0; ran < TIMERS_MAX;) {
      await settle(60_000)
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
    await settle(60_000)
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
