import { system } from '../actor.ts'
import { DatabaseAway } from '../data/database-away.ts'
import { inTransaction } from '../data/in-transaction.ts'
import type { Kernel, Tx } from '../context.ts'
import type { Module } from '../module.ts'

/** A timer's handler, whatever its kind: the payload is the one that was set for that kind. */
type TimerHandler = (tx: Tx, row: { key: string; dueAt: Date; payload: unknown }) => Promise<void>

export interface TimerSweeper {
  /** Runs every timer that is due by the business clock; returns how many ran. */
  sweep(): Promise<number>
  /** When the next one is due, not counting those that wait after a failure. */
  nextDue(): Promise<Date | undefined>
  stop(): Promise<void>
}

interface Row {
  kind: string
  key: string
  due_at: Date
  payload: unknown
}

const SWEEP_EVERY_MS = 500
/** One sweep's most; the next one goes on. */
const BATCH_MAX = 200
/** So many processes may be at work on timers at a time. */
const AT_ONCE_MAX = 50

/** At a moment and of these kinds, not counting what waits after a failure. */
const DUE = 'due_at <= $1 and kind = any($2) and (retry_at is null or retry_at <= clock_timestamp())'

/**
 * Takes one due timer, passing over those that another process has taken. The row itself stays unlocked: a command locks
 * what it changes and then its timers, and a handler that locked its timer first would wait for the command that waits
 * for it (each such deadlock stood for a second).
 */
const TAKE = `with due as materialized (
    select kind, key, due_at, payload from kernel.timer where ${DUE}
    order by due_at, kind, key limit ${AT_ONCE_MAX})
  select kind, key, due_at, payload from due where pg_try_advisory_xact_lock(hashtextextended('timer ' || kind || ' ' || key, 0)) limit 1`
/** Ends it, unless it was moved or cancelled meanwhile. */
const END = `delete from kernel.timer where kind = $1 and key = $2 and date_trunc('milliseconds', due_at) = $3`

/** Its handler has worked for nothing: what it wrote is undone. */
class Overtaken extends Error {}

/** Whether there is anything to take: a question costs less than an empty transaction. */
const ANY_DUE = `select exists (select from kernel.timer where ${DUE}) as due`

export function startTimers(
  kernel: Kernel,
  modules: readonly Module[],
  background: boolean,
  onFailure?: (kind: string, error: Error) => void,
): TimerSweeper {
  const handlers = new Map<string, TimerHandler>()
  for (const { name, timers = {} } of modules)
    for (const [kind, handler] of Object.entries(timers)) {
      if (handlers.has(kind)) throw new Error(`module ${name}: the timer ${kind} exists already`)
      handlers.set(kind, handler as TimerHandler)
    }
  const kinds = [...handlers.keys()]

  async function runOne(): Promise<boolean> {
    let taken: Row | undefined
    try {
      await inTransaction(kernel, { actor: system('timer'), channel: 'system' }, async (tx) => {
        taken = await tx.find<Row>(TAKE, [tx.at, kinds])
        if (!taken) return
        tx.actor = system(`timer:${taken.kind}`)
        await handlers.get(taken.kind)?.(tx, { key: taken.key, dueAt: taken.due_at, payload: taken.payload })
        if ((await tx.run(END, [taken.kind, taken.key, taken.due_at])) === 0) throw new Overtaken()
      })
    } catch (error) {
      if (error instanceof Overtaken) return true
      // What is not written because no second machine confirms it has not failed, and neither would its failure be written.
      if (!taken || (error instanceof DatabaseAway && error.because === 'unconfirmed')) throw error
      const { kind, key } = taken
      kernel.metrics.timers.inc({ kind, outcome: 'failed' })
      kernel.log.error({ timer: kind, err: (error as Error).message }, 'timer failed')
      onFailure?.(kind, error as Error)
      await kernel.db.side.run(
        `update kernel.timer set attempts = attempts + 1,
          retry_at = clock_timestamp() + least(600, 2 ^ least(attempts, 10)) * interval '1 second'
         where kind = $1 and key = $2`,
        [kind, key],
      )
      return true
    }
    if (taken) kernel.metrics.timers.inc({ kind: taken.kind, outcome: 'done' })
    return taken !== undefined
  }

  const anyDue = async (): Promise<boolean> =>
    (await kernel.db.side.one<{ due: boolean }>(ANY_DUE, [kernel.clock.now(), kinds])).due

  async function sweep(): Promise<number> {
    let ran = 0
    while (ran < BATCH_MAX && kinds.length && (await anyDue()) && (await runOne())) ran++
    return ran
  }

  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let sweeping: Promise<unknown> = Promise.resolve()
  const beat = () => {
    if (stopped) return
    sweeping = sweep()
      .catch((error: Error) => kernel.log.error({ err: error.message }, 'timer sweep failed'))
      .finally(() => {
        if (!stopped) timer = setTimeout(beat, SWEEP_EVERY_MS)
      })
  }
  if (background && kinds.length) timer = setTimeout(beat, SWEEP_EVERY_MS)
  return {
    sweep,
    async nextDue() {
      const row = await kernel.db.side.find<{ due_at: Date }>(
        'select due_at from kernel.timer where kind = any($1) and retry_at is null order by due_at limit 1',
        [kinds],
      )
      return row?.due_at
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await sweeping
    },
  }
}
