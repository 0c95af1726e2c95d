import { type BenchSystem, round } from '../api/bench-system.ts'
import type { CrewMember } from '../api/crew.ts'
import { type Batch, batchesOf } from './batches.ts'
import { openWires } from './wires.ts'

const FIXES_PER_FRAME = 100
/** While frames fly. */
const KILL_AFTER_MS = 1_500
const SOCKETS = 32
/** No run tells more before it is killed. */
const FRAMES_MAX = 4_000
const LOSE_ONE = `delete from tracking.fix where (facilitator_id, at) in
  (select facilitator_id, at from tracking.fix where facilitator_id = $1 and at = $2)`

export interface Killed {
  what: string
  acknowledged: number
  lost: number
  secondsDown: number
}

/**
 * Tells positions over WebSockets until what is named is killed by `kill -9`, and asks afterwards for each fix that was
 * acknowledged. What was told and not answered may be there or not: its phone tells it again.
 */
export async function killMidway(
  system: BenchSystem,
  crew: readonly CrewMember[],
  what: 'server' | 'database',
  given: { fromMs: number; lengthMs: number; plant: boolean },
): Promise<Killed> {
  const server = await system.serve()
  const some = crew.slice(-SOCKETS)
  const wires = await openWires(server.port, some)
  const batches = batchesOf(some, { calls: FRAMES_MAX, fixesPerCall: FIXES_PER_FRAME, ...given })
  const acknowledged: Batch[] = []
  let killed: Promise<number> | undefined
  const kill = setTimeout(() => {
    killed = what === 'server' ? server.kill().then(() => 0) : system.crashDatabase()
  }, KILL_AFTER_MS)
  // A server whose database is gone answers so, and no frame is acknowledged.
  await wires.tell(batches, (batch) => acknowledged.push(batch)).catch(() => undefined)
  clearTimeout(kill)
  if (!killed) throw new Error('everything was told before anything was killed: the bench measures nothing')
  const downMs = await killed
  wires.close()
  await server.stop()
  const first = acknowledged[0]
  if (!first) throw new Error('nothing was acknowledged before the kill')
  if (given.plant) await system.ask(LOSE_ONE, [first.who.id, first.fixes[0]?.at])
  return {
    what,
    acknowledged: acknowledged.length * FIXES_PER_FRAME,
    lost: await missingOf(system, acknowledged),
    secondsDown: round(downMs / 1_000, 1),
  }
}

/** How many of what was acknowledged is not there. */
async function missingOf(system: BenchSystem, acknowledged: readonly Batch[]): Promise<number> {
  const told = acknowledged.flatMap(({ who, fixes }) => fixes.map(({ at }) => ({ id: who.id, at })))
  const [row] = await system.ask<{ n: number }>(
    `select count(*)::int as n from unnest($1::text[], $2::timestamptz[]) as told (id, at)
      left join tracking.fix on facilitator_id::text = told.id and fix.at = told.at where fix.at is null`,
    [told.map(({ id }) => id), told.map(({ at }) => at)],
  )
  return row?.n ?? told.length
}
