import { join } from 'node:path'
import { type BenchSystem, round, type Used } from '../api/bench-system.ts'
import type { CrewMember } from '../api/crew.ts'
import { type Load, load } from '../api/load.ts'
import { type ServerProcess, startProcess } from '../api/watch-cpu.ts'
import { type Batch, batchesOf, callOf, floorCallOf, type Round } from './batches.ts'
import { openWires } from './wires.ts'

export const CONNECTIONS = 32
export const WARM_UP = 600
const TURNS = 5

export interface Measured {
  callsPerSecond: number
  fixesPerSecond: number
  p50Ms: number
  p99Ms: number
  cpuMs: number
  postgresCpuMs: number
  walBytes: number
}
export interface SideBySide {
  fixesPerCall: number
  http: Measured
  wire: Measured
  floor: Measured
}

/** Over HTTP, over WebSockets and the floor by turns, so that whatever else the machine does meanwhile is done to all. */
export async function sideBySide(system: BenchSystem, crew: readonly CrewMember[], round: Round): Promise<SideBySide> {
  await system.ask('drop schema if exists floor cascade')
  await system.ask('create schema floor')
  await system.ask('create table floor.fix (like tracking.fix including all)')
  await system.ask('create table floor.marker (like tracking.marker including all) with (fillfactor = 70)')
  const server = await system.serve()
  const bare = await startProcess(join(import.meta.dirname, 'floor.ts'), [system.databaseUrl])
  const some = crew.filter((_, n) => n % Math.floor(crew.length / CONNECTIONS) === 0).slice(0, CONNECTIONS)
  const wires = await openWires(server.port, some)
  try {
    const half = { ...round, lengthMs: round.lengthMs / 2 }
    const overHttp = batchesOf(crew, half)
    const overWires = batchesOf(some, { ...half, fromMs: round.fromMs + half.lengthMs })
    const ways = {
      floor: (from: number, to: number) => load(bare.port, CONNECTIONS, overHttp.slice(from, to).map(floorCallOf)),
      http: (from: number, to: number) => load(server.port, CONNECTIONS, overHttp.slice(from, to).map(callOf)),
      wire: (from: number, to: number) => whole(overWires.slice(from, to), wires.tell),
    }
    const processOf = { floor: bare, http: server, wire: server }
    const turns: Record<keyof typeof ways, Turn[]> = { floor: [], http: [], wire: [] }
    for (const way of Object.values(ways)) await way(0, WARM_UP)
    const size = Math.ceil((round.calls - WARM_UP) / TURNS)
    for (let from = WARM_UP; from < round.calls; from += size)
      for (const [name, way] of Object.entries(ways) as [keyof typeof ways, (typeof ways)['http']][])
        turns[name].push(await takeTurn(system, processOf[name], () => way(from, from + size)))
    const { fixesPerCall } = round
    return {
      fixesPerCall,
      http: sumOf(turns.http, fixesPerCall),
      wire: sumOf(turns.wire, fixesPerCall),
      floor: sumOf(turns.floor, fixesPerCall),
    }
  } finally {
    wires.close()
    await bare.stop()
    await server.stop()
  }
}

async function whole(batches: readonly Batch[], tell: (batches: readonly Batch[]) => Promise<Load>): Promise<Load> {
  const done = await tell(batches)
  if (done.count < batches.length) throw new Error(`of ${batches.length} frames ${done.count} were answered`)
  return done
}

interface Turn {
  done: Load
  before: Used
  after: Used
}

async function takeTurn(system: BenchSystem, server: ServerProcess, run: () => Promise<Load>): Promise<Turn> {
  const before = await system.used([server])
  const done = await run()
  return { done, before, after: await system.used([server]) }
}

/** Of the turns together; of the latencies the median turn's. */
function sumOf(turns: readonly Turn[], fixesPerCall: number): Measured {
  const sum = (of: (turn: Turn) => number): number => turns.reduce((total, turn) => total + of(turn), 0)
  const middle = (of: (done: Load) => number): number => {
    const sorted = turns.map(({ done }) => of(done)).sort((a, b) => a - b)
    return round(sorted[Math.floor(sorted.length / 2)] ?? 0, 1)
  }
  const count = sum(({ done }) => done.count)
  const perSecond = count / (sum(({ done }) => done.wallMs) / 1_000)
  const each = (name: keyof Used): number => sum(({ before, after }) => after[name] - before[name]) / count
  return {
    callsPerSecond: round(perSecond, 0),
    fixesPerSecond: round(perSecond * fixesPerCall, 0),
    p50Ms: middle((done) => done.p50Ms),
    p99Ms: middle((done) => done.p99Ms),
    cpuMs: round(each('servers'), 3),
    postgresCpuMs: round(each('postgres'), 3),
    walBytes: round(each('walBytes'), 0),
  }
}
