import { setTimeout as rest } from 'node:timers/promises'
import { type BenchSystem, memoryMb } from '../api/bench-system.ts'
import { jobsDrained } from '../api/jobs-drained.ts'
import { cpuMsOf, type ServerProcess } from '../api/watch-cpu.ts'
import type { Kind } from './day.ts'
import { type OpenLoad, openLoop, type Stream } from './open-loop.ts'

const LOOK_EVERY_MS = 500

export interface House {
  system: BenchSystem
  serving: ServerProcess
  working: ServerProcess
}

/** Milliseconds of CPU, and bytes. */
export interface Spent {
  serving: number
  working: number
  postgres: number
  walBytes: number
  diskBytes: number
}
export interface Phase {
  seconds: number
  load: OpenLoad<Kind>
  spent: Spent
  /** Of the load client itself, which shares the machine. */
  clientMs: number
  /** For how long the oldest job that was due had waited, at the worst moment. */
  jobsOldestSeconds: number
  connections: number
  memoryMb: number
}

export async function spentSoFar({ system, serving, working }: House): Promise<Spent> {
  const { postgres, walBytes, databaseBytes } = await system.used([])
  return { serving: cpuMsOf(serving.pid), working: cpuMsOf(working.pid), postgres, walBytes, diskBytes: databaseBytes }
}

export const between = (before: Spent, after: Spent): Spent => ({
  serving: after.serving - before.serving,
  working: after.working - before.working,
  postgres: after.postgres - before.postgres,
  walBytes: after.walBytes - before.walBytes,
  diskBytes: after.diskBytes - before.diskBytes,
})

/** Plays for so many seconds; with `drained`, what it cost includes every job that follows from it. */
export async function play(
  house: House,
  port: number,
  streams: readonly Stream<Kind>[],
  given: { seconds: number; seed: number; drained?: boolean; meanwhile?: () => Promise<void> },
): Promise<Phase> {
  const before = await spentSoFar(house)
  const client = process.cpuUsage()
  const begun = performance.now()
  const watch = watchHouse(house)
  const [load] = await Promise.all([openLoop({ port, streams, ...given }), given.meanwhile?.()])
  const seen = await watch.end()
  const { user, system } = process.cpuUsage(client)
  if (given.drained) await jobsDrained(house.system)
  const seconds = (performance.now() - begun) / 1_000
  return { seconds, load, spent: between(before, await spentSoFar(house)), clientMs: (user + system) / 1_000, ...seen }
}

/** Looks at what grows while others are served. */
function watchHouse({ system, serving, working }: House) {
  const most = { jobsOldestSeconds: 0, connections: 0, memoryMb: 0 }
  let ended = false
  const watching = (async () => {
    while (!ended) {
      const [jobs] = await system.ask<{ oldest: string | null }>(
        `select extract(epoch from now() - min(run_at)) as oldest from graphile_worker._private_jobs
          where run_at <= now() and locked_at is null`,
      )
      most.jobsOldestSeconds = Math.max(most.jobsOldestSeconds, Number(jobs?.oldest ?? 0))
      most.connections = Math.max(most.connections, await system.connections())
      most.memoryMb = Math.max(most.memoryMb, memoryMb([serving, working]))
      await rest(LOOK_EVERY_MS)
    }
  })()
  return {
    async end() {
      ended = true
      await watching
      return most
    },
  }
}
