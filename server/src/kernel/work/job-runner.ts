import { setTimeout as rest } from 'node:timers/promises'
import type { Kernel } from '../context.ts'
import type { Failed, JobStore, Taken } from './job-store.ts'
import { type Lane, LANE_NAMES, LANES } from './lanes.ts'

export interface Runner {
  /** There may be something to take. */
  look(): void
  /** The database was lost: it may have written down for us what it could not tell us. */
  reckon(): void
  running(): number
  /** How often the database was lost. */
  interrupted(): number
  /** Puts back what is not begun, waits for what is running. */
  stop(): Promise<void>
}

/** So long without a word, it looks by itself: a word is lost with a process that dies. */
const LOOK_EVERY_MS = 1_000
/** What the database has written down for us and could not tell us: found this often, and after each failure. */
const RECKON_EVERY_MS = 5_000
const RETRY_LEAST_MS = 50
const RETRY_MOST_MS = 1_000
const STOP_WITHIN_MS = 5_000
/** So many of a lane are taken for each that runs: a round trip each would cost more than most jobs do. */
const AHEAD = 4

interface Crew {
  lane: Lane
  atOnce: number
  waiting: Taken[]
  running: number
  /** The last look found more than there was room for. */
  more: boolean
}

/** What a job's run came to: its row is still there, or went with its own transaction. */
export type Performed = 'done' | 'gone'

/**
 * Takes jobs, runs them and writes down their ends. Nothing here ends when the database is lost: what has run is written
 * down when it answers again, and what was taken without our hearing of it is given back.
 */
export function startRunner(
  kernel: Pick<Kernel, 'log' | 'metrics'>,
  store: JobStore,
  concurrency: number,
  perform: (job: Taken) => Promise<Performed>,
): Runner {
  const crews: Crew[] = LANE_NAMES.map((lane) => ({
    lane,
    atOnce: Math.max(1, Math.ceil(concurrency * LANES[lane].share)),
    waiting: [],
    running: 0,
    more: false,
  }))
  const crewOf = new Map(crews.map((crew) => [crew.lane, crew]))
  const held = new Set<number>()
  const ends = { done: [] as number[], failed: [] as Failed[] }
  const active = new Set<Promise<void>>()
  const outage = watchOutages(kernel)
  let stopped = false
  let over = false
  let reckonAt = 0
  let looking: Promise<void> | undefined
  let again = false
  let writing: Promise<void> | undefined

  function look(): void {
    again = true
    if (!looking && !stopped)
      looking = takeAll().finally(() => {
        looking = undefined
        if (again) look()
      })
  }

  async function takeAll(): Promise<void> {
    for (let failures = 0; again && !stopped;) {
      again = false
      try {
        await take()
        failures = 0
        outage.over()
      } catch (error) {
        outage.begun(error as Error)
        reckonAt = 0
        again = true
        await pause(failures++)
      }
    }
  }

  async function take(): Promise<void> {
    if (Date.now() >= reckonAt) {
      // What has failed must not be taken again before its end is written down.
      if (reckonAt === 0) await writing
      await store.giveBack([...held])
      reckonAt = Date.now() + RECKON_EVERY_MS
    }
    const rooms = new Map(crews.map((crew) => [crew.lane, crew.atOnce * AHEAD - crew.waiting.length - crew.running]))
    for (const [lane, room] of rooms) if (room <= 0) rooms.delete(lane)
    if (!rooms.size) return
    const taken = await store.take(rooms)
    const found = new Map<Lane, number>()
    for (const job of taken) {
      held.add(job.id)
      crewOf.get(job.lane)?.waiting.push(job)
      found.set(job.lane, (found.get(job.lane) ?? 0) + 1)
    }
    for (const [lane, room] of rooms) {
      const crew = crewOf.get(lane) as Crew
      crew.more = found.get(lane) === room
      fill(crew)
    }
  }

  function fill(crew: Crew): void {
    while (!stopped && crew.running < crew.atOnce) {
      const job = crew.waiting.shift()
      if (!job) break
      crew.running++
      const run = runOne(job).finally(() => {
        crew.running--
        active.delete(run)
        fill(crew)
      })
      active.add(run)
    }
    if (crew.more && crew.waiting.length < crew.atOnce) look()
  }

  async function runOne(job: Taken): Promise<void> {
    try {
      if ((await perform(job)) === 'gone') return void held.delete(job.id)
      ends.done.push(job.id)
    } catch (error) {
      ends.failed.push({ id: job.id, error: String((error as Error).message).slice(0, 1_000) })
    }
    write()
  }

  /** Those that end while others are being written down are written down together. */
  function write(): void {
    writing ??= writeAll().finally(() => {
      writing = undefined
      if (!over && (ends.done.length || ends.failed.length)) write()
    })
  }

  async function writeAll(): Promise<void> {
    for (let failures = 0; !over && (ends.done.length || ends.failed.length);) {
      const done = ends.done.splice(0)
      const failed = ends.failed.splice(0)
      try {
        await store.end(done, failed)
        for (const id of done) held.delete(id)
        for (const { id } of failed) held.delete(id)
        failures = 0
        outage.over()
      } catch (error) {
        outage.begun(error as Error)
        reckonAt = 0
        ends.done.push(...done)
        ends.failed.push(...failed)
        await pause(failures++)
      }
    }
  }

  const ticking = setInterval(look, LOOK_EVERY_MS)
  look()
  return {
    look,
    reckon() {
      reckonAt = 0
      look()
    },
    running: () => active.size,
    interrupted: outage.count,
    async stop() {
      stopped = true
      clearInterval(ticking)
      const giveUp = rest(STOP_WITHIN_MS, undefined, { ref: false })
      const whole = async () => {
        await looking
        for (const { waiting } of crews) for (const { id } of waiting.splice(0)) held.delete(id)
        await store.giveBack([...held])
        while (active.size) await Promise.all(active)
        while (writing) await writing
      }
      await Promise.race([whole(), giveUp]).catch((error: Error) =>
        kernel.log.warn({ err: error.message }, 'the workers did not stop cleanly'),
      )
      over = true
    },
  }
}

/** Longer each time, and never all of a machine's processes at the same moment. */
const pause = (failures: number): Promise<void> =>
  rest(Math.min(RETRY_MOST_MS, RETRY_LEAST_MS * 2 ** failures) * (0.5 + Math.random() / 2))

/** The database was lost to the workers: said once, counted, and said again when they are back. */
function watchOutages({ log, metrics }: Pick<Kernel, 'log' | 'metrics'>): {
  begun(error: Error): void
  over(): void
  count(): number
} {
  let since: number | undefined
  let count = 0
  return {
    count: () => count,
    begun(error) {
      if (since !== undefined) return
      since = performance.now()
      count++
      metrics.workersInterrupted.inc()
      metrics.workersAway.set(1)
      log.error({ err: error.message }, 'the workers lost the database')
    },
    over() {
      if (since === undefined) return
      log.warn({ ms: Math.round(performance.now() - since) }, 'the workers are back')
      since = undefined
      metrics.workersAway.set(0)
    },
  }
}
