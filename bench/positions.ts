import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { newId } from '@app/server/kernel/id'
import { type BenchSystem, openBenchSystem, round, type Used } from './api/bench-system.ts'
import { type CrewMember, fixesOf, kernelBeside, makeCrew, sendOut } from './api/crew.ts'
import { type Call, type Load, load } from './api/load.ts'
import { type ServerProcess, startProcess } from './api/watch-cpu.ts'

const CONNECTIONS = 32
const WARM_UP = 600
const TURNS = 5
const LOSE_ONE = `delete from tracking.fix where (facilitator_id, at) in (select facilitator_id, at from tracking.fix limit 1)`
const BATCHES = [20, 1]
/** The earliest fix is of that long ago, after the shift's beginning. */
const FROM_MS = 50 * 60_000

interface Measured {
  callsPerSecond: number
  fixesPerSecond: number
  p50Ms: number
  p99Ms: number
  cpuMs: number
  postgresCpuMs: number
  walBytes: number
}

/**
 * `npm run bench -- positions [--calls 4000] [--crew 200] [--json]`: batches of fixes over HTTP, half of the crew on the
 * way to a door that somebody watches, beside a floor of the same run that does the same writes and nothing else. What
 * was acknowledged is counted afterwards; `--plant lost-fix` takes one away, and must be found.
 */
export default async function positions(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      calls: { type: 'string', default: '4000' },
      crew: { type: 'string', default: '200' },
      plant: { type: 'string' },
    },
  })
  if (values.plant !== undefined && values.plant !== 'lost-fix')
    throw new Error(`nothing is planted by ${values.plant}: lost-fix`)
  const calls = Math.max(500, Number(values.calls))
  const say = (words: string): void => {
    if (!values.json) console.log(words)
  }
  const system = await openBenchSystem('positions')
  try {
    const { crew, nowMs } = await prepare(system, Math.max(CONNECTIONS, Number(values.crew)))
    const results: {
      fixesPerCall: number
      ours: Measured
      floor: Measured
      shareOfFloor: number
      timesFloorCpu: number
    }[] = []
    let acknowledged = 0
    for (const [n, fixesPerCall] of BATCHES.entries()) {
      // Each round has seconds of its own: a fix that was known already would cost less.
      const fromMs = nowMs - FROM_MS + n * (FROM_MS / BATCHES.length)
      const { ours, floor } = await besideFloor(system, crew, { calls: calls + WARM_UP, fixesPerCall, fromMs })
      acknowledged += (calls + WARM_UP) * fixesPerCall
      const shareOfFloor = round(ours.callsPerSecond / floor.callsPerSecond)
      const timesFloorCpu = round((ours.cpuMs + ours.postgresCpuMs) / (floor.cpuMs + floor.postgresCpuMs))
      results.push({ fixesPerCall, ours, floor, shareOfFloor, timesFloorCpu })
      say(
        `${fixesPerCall} a call: ${ours.callsPerSecond} a second, ${Math.round(shareOfFloor * 100)} % of the floor, p50 ` +
          `${ours.p50Ms} ms, p99 ${ours.p99Ms} ms; CPU ${ours.cpuMs} + ${ours.postgresCpuMs} ms, ${timesFloorCpu} times the floor ` +
          `(${floor.cpuMs} + ${floor.postgresCpuMs}); WAL ${ours.walBytes} bytes (floor ${floor.walBytes})`,
      )
    }
    if (values.plant) await system.ask(LOSE_ONE)
    const [kept] = await system.ask<{ n: string }>('select count(*) as n from tracking.fix')
    const lost = acknowledged - Number(kept?.n)
    if (values.json) console.log(JSON.stringify({ bench: 'positions', crew: crew.length, calls, lost, results }))
    if (lost) {
      console.error(`lost-fix: ${acknowledged} fixes were acknowledged, ${kept?.n} are kept`)
      process.exitCode = 1
    }
  } finally {
    await system.stop()
  }
}

async function prepare(system: BenchSystem, count: number): Promise<{ crew: CrewMember[]; nowMs: number }> {
  const kernel = await kernelBeside(system)
  try {
    const places = kernel.territory.areas.tehsils
      .slice(0, 20)
      .map((one) => ({ tehsilId: one.id, at: one.headquarters }))
    const crew = await makeCrew(kernel, count, places)
    await sendOut(kernel, crew.slice(0, count / 2))
    return { crew, nowMs: kernel.clock.now().getTime() }
  } finally {
    await kernel.close()
  }
}

interface Round {
  calls: number
  fixesPerCall: number
  fromMs: number
}

/** Each one's batches follow each other; the crew takes turns. */
const batchOf = (crew: readonly CrewMember[], n: number, { fixesPerCall, fromMs }: Round) => {
  const who = crew[n % crew.length] as CrewMember
  const turn = Math.floor(n / crew.length)
  return { who, fixes: fixesOf(who, fromMs + turn * fixesPerCall * 1_000, fixesPerCall) }
}

const callsOf = (crew: readonly CrewMember[], round: Round): Call[] =>
  Array.from({ length: round.calls }, (_, n) => {
    const { who, fixes } = batchOf(crew, n, round)
    return {
      path: '/api/positions',
      headers: { authorization: `Bearer ${who.token}`, 'idempotency-key': newId() },
      body: JSON.stringify({ fixes }),
    }
  })

const floorCallsOf = (crew: readonly CrewMember[], round: Round): Call[] =>
  Array.from({ length: round.calls }, (_, n) => {
    const { who, fixes } = batchOf(crew, n, round)
    return { path: '/floor', headers: {}, body: JSON.stringify({ facilitatorId: who.id, fixes }) }
  })

/** By turns, so that whatever else the machine does meanwhile is done to both. */
async function besideFloor(
  system: BenchSystem,
  crew: readonly CrewMember[],
  round: Round,
): Promise<{ ours: Measured; floor: Measured }> {
  await system.ask('drop schema if exists floor cascade')
  await system.ask('create schema floor')
  await system.ask('create table floor.fix (like tracking.fix including all)')
  await system.ask('create table floor.marker (like tracking.marker including all) with (fillfactor = 70)')
  const server = await system.serve()
  const bare = await startProcess(join(import.meta.dirname, 'positions', 'floor.ts'), [system.databaseUrl])
  try {
    const [ours, floor] = [callsOf(crew, round), floorCallsOf(crew, round)]
    await load(bare.port, CONNECTIONS, floor.slice(0, WARM_UP))
    await load(server.port, CONNECTIONS, ours.slice(0, WARM_UP))
    const size = Math.ceil((round.calls - WARM_UP) / TURNS)
    const turns: { ours: Turn[]; floor: Turn[] } = { ours: [], floor: [] }
    for (let from = WARM_UP; from < round.calls; from += size) {
      turns.floor.push(await takeTurn(system, bare, floor.slice(from, from + size)))
      turns.ours.push(await takeTurn(system, server, ours.slice(from, from + size)))
    }
    return { ours: sumOf(turns.ours, round.fixesPerCall), floor: sumOf(turns.floor, round.fixesPerCall) }
  } finally {
    await bare.stop()
    await server.stop()
  }
}

interface Turn {
  done: Load
  before: Used
  after: Used
}

async function takeTurn(system: BenchSystem, server: ServerProcess, calls: readonly Call[]): Promise<Turn> {
  const before = await system.used([server])
  const done = await load(server.port, CONNECTIONS, calls)
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
