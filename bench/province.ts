import { availableParallelism } from 'node:os'
import process from 'node:process'
import { setTimeout as rest } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type BenchSystem, openBenchSystem, round } from './api/bench-system.ts'
import { jobsDrained } from './api/jobs-drained.ts'
import { FIXES_A_CALL, type Kind, KINDS, PEAK_RATE } from './province/day.ts'
import { between, type House, type Phase, play, spentSoFar } from './province/phase.ts'
import { gatherPlayers, type Players } from './province/players.ts'
import { broken, coresOf, costOfOne, type Costs, needsOfAll } from './province/reckon.ts'

/** Shares of the minutes: each kind alone, the day as it is, each step beyond it. */
const SHARE = { alone: 0.06, day: 0.26, step: 0.08 }
const STEPS = [2, 4, 8, 16]
/** One kind alone, so many a second: enough to be measured, little enough to be served. */
const ALONE: Record<Kind, number> = { bookings: 12, views: 60, calls: 40, positions: 100 }
const IDLE_SECONDS = 5
const FROZEN_MS = 3_000
const PLANTS = ['frozen', 'lost-fix']
const SEED = 38

/**
 * `npm run bench -- province [--fraction 0.1] [--minutes 6] [--plant frozen|lost-fix] [--json]`: the busiest hour of a province's day,
 * at a fraction of it, as an open loop against one process that serves and one that works. First each kind of call alone
 * (what one costs), then the day (how long people wait), then twice, four times … of it, until something breaks; and from
 * the costs, what all of the province would need. What was acknowledged is counted afterwards.
 */
export default async function province(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      fraction: { type: 'string', default: '0.1' },
      minutes: { type: 'string', default: '6' },
      plant: { type: 'string' },
    },
  })
  const [fraction, minutes] = [Number(values.fraction), Number(values.minutes)]
  if (!(fraction > 0 && fraction <= 1)) throw new Error('--fraction: more than 0, at most 1')
  if (!(minutes >= 1 && minutes <= 10)) throw new Error('--minutes: from 1 to 10')
  if (values.plant !== undefined && !PLANTS.includes(values.plant))
    throw new Error(`nothing is planted by ${values.plant}: ${PLANTS.join(', ')}`)
  const say = (words: string): void => {
    if (!values.json) console.log(words)
  }
  const system = await openBenchSystem('province')
  try {
    const serving = await system.serve()
    const seconds = (share: number): number => Math.max(5, minutes * 60 * share)
    const players = await gatherPlayers(system, serving.port, {
      fraction,
      bookings: bookingsFor(fraction, seconds),
    })
    const house: House = { system, serving, working: await system.serve({ jobs: 8 }) }
    await jobsDrained(system)
    say(`${players.crew} facilitators, ${players.bookingsLeft()} orders to come; a ${1 / fraction}th of the province`)

    const { costs, acked: alone } = await eachAlone(house, players, seconds(SHARE.alone), say)
    const day = await play(house, serving.port, players.streams(rates(fraction)), {
      seconds: seconds(SHARE.day),
      seed: SEED,
      ...(values.plant === 'frozen' && { meanwhile: () => freeze(serving.pid) }),
    })
    say(`the day at ${fraction}: ${inWords(day)}`)
    const faults = broken(day, availableParallelism()).map((why) => `the day: ${why}`)
    faults.push(...alone.flatMap(({ load }) => (load.firstFailure ? [`alone: ${load.firstFailure}`] : [])))
    const ramp = faults.length ? [] : await until(house, players, fraction, seconds(SHARE.step), say)
    const acked = [...alone, day, ...ramp.map((step) => step.phase)]
    if (values.plant === 'lost-fix')
      await system.ask(
        'delete from tracking.fix where (facilitator_id, at) in (select facilitator_id, at from tracking.fix limit 1)',
      )
    faults.push(...(await lostOf(system, acked, players.ordered)))

    const carried = ramp.findLast((step) => !step.why.length)?.times ?? 1
    const all = needsOfAll(costs, day)
    const cores = all.servingCores + all.workingCores + all.postgresCores
    const result = {
      bench: 'province',
      fraction,
      minutes,
      crew: players.crew,
      day: { ...coresOf(day), ...figuresOf(day) },
      costs: Object.fromEntries(KINDS.map((kind) => [kind, rounded(costs[kind])])),
      carries: round(carried * fraction, 3),
      perCore: round(1 / cores, 3),
      breaksFirst: ramp.find((step) => step.why.length)?.why ?? [],
      steps: ramp.map(({ times, phase, why }) => ({ times, ...coresOf(phase), ...figuresOf(phase), why })),
      all,
      faults,
    }
    say(
      `this machine carried ${result.carries} of the province's busiest hour; all of it: ${JSON.stringify(all)}; ` +
        `breaks first: ${result.breaksFirst.join('; ') || 'nothing yet'}`,
    )
    if (values.json) console.log(JSON.stringify(result))
    for (const fault of faults) console.error(`${values.plant ? `${values.plant}: ` : ''}${fault}`)
    if (faults.length) process.exitCode = 1
  } finally {
    await system.stop()
  }
}

const rates = (times: number): Record<Kind, number> =>
  Object.fromEntries(
    // At each call two things are looked at.
    KINDS.map((kind) => [kind, PEAK_RATE[kind] * times * (kind === 'calls' ? 2 : 1)]),
  ) as Record<Kind, number>

/** As many as may fall due, and a third more: chance makes more of them than the mean. */
function bookingsFor(fraction: number, seconds: (share: number) => number): number {
  const times = [seconds(SHARE.day), ...STEPS.map((step) => step * seconds(SHARE.step))].reduce((a, b) => a + b)
  return Math.ceil((PEAK_RATE.bookings * fraction * times + ALONE.bookings * seconds(SHARE.alone)) * 1.35) + 50
}

async function eachAlone(
  house: House,
  players: Players,
  seconds: number,
  say: (words: string) => void,
): Promise<{ costs: Costs; acked: Phase[] }> {
  const before = await spentSoFar(house)
  await rest(IDLE_SECONDS * 1_000)
  const idled = between(before, await spentSoFar(house))
  const idle = {
    serving: idled.serving / IDLE_SECONDS,
    working: idled.working / IDLE_SECONDS,
    postgres: idled.postgres / IDLE_SECONDS,
    // What the database writes late (checkpoints, vacuum) is of earlier bookings: it counts, and is nobody's idleness.
    walBytes: 0,
    diskBytes: 0,
  }
  const costs: Partial<Costs> = {}
  const acked: Phase[] = []
  for (const kind of KINDS) {
    const streams = players.streams({ [kind]: ALONE[kind] })
    const phase = await play(house, house.serving.port, streams, { seconds, seed: SEED, drained: true })
    acked.push(phase)
    const one = costOfOne(phase, kind, idle)
    // A call is two looks.
    costs[kind] = kind === 'calls' ? twice(one) : one
    say(`one of ${kind}: ${JSON.stringify(rounded(costs[kind]))}`)
  }
  return { costs: costs as Costs, acked }
}

const twice = (one: Costs[Kind]): Costs[Kind] =>
  Object.fromEntries(Object.entries(one).map(([name, value]) => [name, 2 * value])) as unknown as Costs[Kind]
const rounded = (one: Costs[Kind]): Costs[Kind] =>
  Object.fromEntries(Object.entries(one).map(([name, value]) => [name, round(value, 2)])) as unknown as Costs[Kind]

/** More and more of the day, until something breaks. */
async function until(
  house: House,
  players: Players,
  fraction: number,
  seconds: number,
  say: (words: string) => void,
): Promise<{ times: number; phase: Phase; why: string[] }[]> {
  const steps: { times: number; phase: Phase; why: string[] }[] = []
  for (const times of STEPS) {
    const streams = players.streams(rates(fraction * times))
    const phase = await play(house, house.serving.port, streams, { seconds, seed: SEED + times })
    const why = broken(phase, availableParallelism())
    steps.push({ times, phase, why })
    say(`${times} times that: ${inWords(phase)}${why.length ? `; ${why.join('; ')}` : ''}`)
    if (why.length) break
  }
  return steps
}

const figuresOf = ({ load, jobsOldestSeconds, connections, memoryMb, clientMs, seconds }: Phase) => ({
  client: round(clientMs / 1_000 / seconds),
  byKind: load.byKind,
  backlogMax: load.backlogMax,
  backlogAtEnd: load.backlogAtEnd,
  jobsOldestSeconds: round(jobsOldestSeconds, 1),
  connections,
  memoryMb: round(memoryMb, 0),
})

const inWords = (phase: Phase): string =>
  `${Object.entries(phase.load.byKind)
    .map(([kind, a]) => `${kind} ${a.answered} of ${a.planned}, p50 ${a.p50Ms} ms, p99 ${a.p99Ms} ms`)
    .join('; ')}; backlog at most ${phase.load.backlogMax}; cores ${JSON.stringify(coresOf(phase))}`

/** The serving process stands still as a machine does that is short of memory; those who come meanwhile wait. */
async function freeze(pid: number): Promise<void> {
  await rest(FROZEN_MS)
  process.kill(pid, 'SIGSTOP')
  await rest(FROZEN_MS)
  process.kill(pid, 'SIGCONT')
}

/** Of what was acknowledged: what is not there, and which order with a visit has none. */
async function lostOf(system: BenchSystem, phases: readonly Phase[], ordered: number): Promise<string[]> {
  await jobsDrained(system)
  const answered = (kind: Kind): number =>
    phases.reduce((sum, phase) => sum + (phase.load.byKind[kind]?.answered ?? 0), 0)
  const [kept] = await system.ask<{ fixes: string; requests: string; unplanned: string }>(
    `select (select count(*) from tracking.fix) as fixes, (select count(*) from requests.request) as requests,
      (select count(*) from requests.request r where r.mode = 'doorstep'
        and not exists (select from dispatch.visit v where v.order_id = r.order_id)) as unplanned`,
  )
  const lost = {
    fixes: answered('positions') * FIXES_A_CALL - Number(kept?.fixes),
    bookings: ordered + answered('bookings') - Number(kept?.requests),
    'visits that should be planned': Number(kept?.unplanned),
  }
  return Object.entries(lost).flatMap(([what, count]) => (count > 0 ? [`${count} ${what} are lost`] : []))
}
