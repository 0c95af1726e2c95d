import { parseArgs } from 'node:util'
import { type BenchSystem, openBenchSystem, round } from './api/bench-system.ts'
import { type CrewMember, kernelBeside, makeCrew, sendOut } from './api/crew.ts'
import { type Killed, killMidway } from './positions/killed.ts'
import { type NearMeasured, nearestTen } from './positions/near.ts'
import { CONNECTIONS, type Measured, type SideBySide, sideBySide, WARM_UP } from './positions/rates.ts'

const PLANTS = ['lost-fix', 'wrong-nearest']
const BATCHES = [100, 20, 1]
const KILLED = ['server', 'database'] as const
/** The earliest fix is of that long ago, after the shift's beginning. */
const FROM_MS = 50 * 60_000
/** Each round has a stretch of time of its own. */
const STRETCH_MS = Math.floor(FROM_MS / (BATCHES.length + KILLED.length))

/**
 * `npm run bench -- positions [--calls 2000] [--crew 400] [--json]`: batches of fixes over HTTP and over WebSockets, half of
 * the crew on the way to a door that somebody watches, beside a floor of the same run that does the same writes and nothing
 * else; the server and PostgreSQL killed in the middle, and each fix that was acknowledged asked for afterwards; the nearest
 * ten of 100,000 who move, compared with everybody's distance. `--plant lost-fix|wrong-nearest` must be found.
 */
export default async function positions(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      calls: { type: 'string', default: '2000' },
      crew: { type: 'string', default: '400' },
      plant: { type: 'string' },
    },
  })
  const { plant } = values
  if (plant !== undefined && !PLANTS.includes(plant))
    throw new Error(`nothing is planted by ${plant}: ${PLANTS.join()}`)
  const calls = Math.max(500, Number(values.calls))
  const say = (words: string): void => {
    if (!values.json) console.log(words)
  }
  const system = await openBenchSystem('positions')
  try {
    const { crew, nowMs, near } = await prepare(system, Math.max(2 * CONNECTIONS, Number(values.crew)), plant)
    say(wordsOfNear(near))
    const stretch = (n: number) => ({ fromMs: nowMs - FROM_MS + n * STRETCH_MS, lengthMs: STRETCH_MS })
    const results: SideBySide[] = []
    for (const [n, fixesPerCall] of BATCHES.entries()) {
      const result = await sideBySide(system, crew, { calls: calls + WARM_UP, fixesPerCall, ...stretch(n) })
      results.push(result)
      for (const way of ['http', 'wire'] as const) say(wordsOf(way, result))
    }
    const acknowledged = results.reduce((sum, { fixesPerCall }) => sum + 2 * (calls + WARM_UP) * fixesPerCall, 0)
    const [kept] = await system.ask<{ n: string }>('select count(*) as n from tracking.fix')
    let lost = acknowledged - Number(kept?.n)
    const killed: Killed[] = []
    for (const [n, what] of KILLED.entries()) {
      const given = { ...stretch(BATCHES.length + n), plant: plant === 'lost-fix' && what === 'server' }
      const done = await killMidway(system, crew, what, given)
      killed.push(done)
      lost += done.lost
      say(`the ${what} killed: ${done.acknowledged} fixes were acknowledged, ${done.lost} of them lost`)
    }
    if (values.json)
      console.log(JSON.stringify({ bench: 'positions', crew: crew.length, calls, lost, killed, near, results }))
    conclude(lost, near)
  } finally {
    await system.stop()
  }
}

function conclude(lost: number, near: NearMeasured): void {
  if (lost) console.error(`lost-fix: ${lost} fixes that were acknowledged are not kept`)
  if (near.wrong) console.error(`wrong-nearest: ${near.wrong} of ${near.compared} answers are not the nearest ten`)
  if (lost || near.wrong) process.exitCode = 1
}

async function prepare(
  system: BenchSystem,
  count: number,
  plant: string | undefined,
): Promise<{ crew: CrewMember[]; nowMs: number; near: NearMeasured }> {
  const kernel = await kernelBeside(system)
  try {
    const { tehsils } = kernel.territory.areas
    const near = nearestTen(
      kernel,
      tehsils.map((one) => one.headquarters),
      plant === 'wrong-nearest',
    )
    const places = tehsils.slice(0, 20).map((one) => ({ tehsilId: one.id, at: one.headquarters }))
    const crew = await makeCrew(kernel, count, places)
    await sendOut(kernel, crew.slice(0, count / 2))
    return { crew, nowMs: kernel.clock.now().getTime(), near }
  } finally {
    await kernel.close()
  }
}

const wordsOfNear = ({ moving, p50Ms, p99Ms, moveMs, compared, wrong }: NearMeasured): string =>
  `the nearest ten of ${moving} moving: p50 ${p50Ms} ms, p99 ${p99Ms} ms, a move ${moveMs} ms; ` +
  `of ${compared} compared with everybody ${wrong} wrong`

function wordsOf(way: 'http' | 'wire', { fixesPerCall, floor, ...ours }: SideBySide): string {
  const { callsPerSecond, fixesPerSecond, p50Ms, p99Ms, cpuMs, postgresCpuMs, walBytes }: Measured = ours[way]
  const share = Math.round((callsPerSecond / floor.callsPerSecond) * 100)
  const times = round((cpuMs + postgresCpuMs) / (floor.cpuMs + floor.postgresCpuMs))
  return (
    `${fixesPerCall} a ${way === 'http' ? 'call' : 'frame'}: ${fixesPerSecond} fixes a second, ${share} % of the floor, p50 ${p50Ms} ms, ` +
    `p99 ${p99Ms} ms; CPU ${cpuMs} + ${postgresCpuMs} ms, ${times} times the floor (${floor.cpuMs} + ${floor.postgresCpuMs}); ` +
    `WAL ${walBytes} bytes (floor ${floor.walBytes})`
  )
}
