import { parseArgs } from 'node:util'
import pg from 'pg'
import { rssMbOf } from '../../bench/api/watch-cpu.ts'
import { knownSets } from '../../bench/growth/callers.ts'
import { createChance } from '../../city/src/random.ts'
import { callersOf, Crowd, knownBesides } from './fuzz/callers.ts'
import { drive, lastTries } from './fuzz/drive.ts'
import { Harvest } from './fuzz/harvest.ts'
import { Judge } from './fuzz/judge.ts'
import { keepCalls, KeptCalls } from './fuzz/kept-calls.ts'
import { MARK } from './fuzz/nonsense.ts'
import { NEVER_ANSWERED, SELDOM_ANSWERED } from './fuzz/not-answered.ts'
import { type OwnSystem, startOwnSystem } from './fuzz/own-system.ts'
import { liveBefore } from './fuzz/past.ts'
import { startPings } from './fuzz/pings.ts'
import { isPlant, PLANT_NAMES, type Plant } from './fuzz/plants.ts'
import { readBack } from './fuzz/read-back.ts'
import { matcherOf, type Operation, readDocument } from './fuzz/served-document.ts'

/**
 * Abuse that never ends: a city lives on a system of its own, then every operation of the served OpenAPI document is called with
 * wrong, huge, hostile and valid-but-absurd values as everybody. Nothing may fail, wait, leak, answer otherwise than the document
 * says, or keep what the list of nonsense forbids.
 *
 *   npm run soak -- fuzz [--calls 100000] [--seed 1] [--plant error|slow|leak|undeclared|nonsense]
 */
const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    plant: { type: 'string' },
  },
})
const count = Number(values.calls)
const seed = Number(values.seed)
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed))
  throw new Error('--calls and --seed are whole numbers')
if (values.plant !== undefined && !isPlant(values.plant))
  throw new Error(`no such plant: ${values.plant}; there are ${PLANT_NAMES.join(', ')}`)
const plant: Plant | undefined = isPlant(values.plant) ? values.plant : undefined

const begun = performance.now()
const say = (words: string): void => console.log(`${seconds().padStart(4)} s  ${words}`)
const seconds = (): string => String(Math.round((performance.now() - begun) / 1_000))
let system: OwnSystem | undefined
/** Somebody stopped it: what was found until then is told all the same, and it has not held. */
let stopped = false
let driving = false
const FAULTS_SHOWN = 60

async function main(): Promise<number> {
  system = await startOwnSystem(seed, plant)
  const { origin, databaseUrl } = system
  const pings = await startPings()
  try {
    const { document, operations } = await readDocument(origin)
    const judge = new Judge(document, pings)
    const [calls, harvest] = [new KeptCalls(), new Harvest(operations)]
    const told = { calls, harvest, match: matcherOf(operations), look: judge.look.bind(judge) }
    const keepNoMore = keepCalls(origin, told)
    say(`${operations.length} operations are served; a city lives`)
    await liveBefore(system, seed, say)
    const callers = await callersOf(origin, calls)
    keepNoMore()
    const crowd = new Crowd(callers)
    say(
      `${judge.answered2xx.size} operations answered it; ${callers.length} people stay signed in: ${crowd.roles.join(', ')}`,
    )
    const world = {
      ...(await knownIn(databaseUrl)),
      definitions: document.components.schemas,
      chance: createChance(seed),
      now: await timeAt(origin),
      origin,
      crowd,
      calls,
      harvest,
    }
    const { ended } = system
    driving = true
    const fate = { judge, world, say, ended: () => stopped || ended() !== undefined }
    let sent = await drive(operations, count, fate)
    const open = unexplained(operations, judge)
    // Of what there is now: what the city left is mostly done with.
    if (open.length) Object.assign(world, await knownIn(databaseUrl))
    sent += await lastTries(open, fate)
    driving = false
    await atRest(origin)
    return await conclude(system, judge, { operations, sent, pingMs: pings.medianMs() })
  } finally {
    await pings.stop()
  }
}

const unexplained = (operations: readonly Operation[], { answered2xx }: Judge): Operation[] => {
  const { open } = standing(operations, answered2xx)
  return operations.filter(({ id }) => open.includes(id))
}

async function knownIn(databaseUrl: string) {
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  try {
    return { sets: await knownSets(db), besides: await knownBesides(db) }
  } finally {
    await db.end()
  }
}

async function timeAt(origin: string): Promise<Date> {
  return new Date(((await (await fetch(`${origin}/api/programme/time`)).json()) as { now: string }).now)
}

/** Jobs of what was accepted write too, and what they log counts. */
async function atRest(origin: string): Promise<void> {
  await fetch(`${origin}/api/demo/settle`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ withinSeconds: 30 }),
  }).then(
    (answer) => answer.text(),
    () => undefined,
  )
}

interface Driven {
  operations: readonly Operation[]
  sent: number
  pingMs: number
}

async function conclude(at: OwnSystem, judge: Judge, { operations, sent, pingMs }: Driven): Promise<number> {
  const ended = at.ended()
  if (ended) judge.note('serverErrors', ended)
  lookAtLog(at.log(), judge, operations)
  if (plant === 'nonsense') await plantNonsense(at.databaseUrl)
  const { columns, marked, found } = await readBack(at.databaseUrl)
  for (const line of found) judge.note('nonsense', line)
  if (columns < 100 || marked === 0)
    judge.note('nonsense', `read back ${columns} columns with ${marked} marks: that is no reading`)
  const { open, stale } = standing(operations, judge.answered2xx)
  const faults = [...judge.faults.values()].sort((one, other) => other.times - one.times)
  for (const { fault, what, times } of faults.slice(0, FAULTS_SHOWN))
    console.log(`✖ ${fault}: ${what} (${times} times)`)
  for (const words of [...judge.slowest.slice(0, 20), ...failuresIn(at.log())]) console.log(`  ${words}`)
  for (const id of open)
    console.log(`✖ ${id} was never answered 2xx, and not-answered.ts says no reason; it said ${judge.heardOf(id)}`)
  const barely = operations
    .map(({ id }) => id)
    .filter((id) => !(id in SELDOM_ANSWERED) && [1, 2].includes(judge.timesAnswered(id)))
  if (barely.length) console.log(`  answered once or twice only: ${barely.join(' ')}`)
  for (const id of stale) console.log(`✖ ${id} is in not-answered.ts, and is answered or not served`)
  console.log(
    JSON.stringify({
      bench: 'fuzz',
      seed,
      calls: sent,
      operations: operations.length,
      answered2xx: judge.answered2xx.size,
      notAnswered: operations.length - judge.answered2xx.size,
      unexplained: open.length + stale.length,
      serverErrors: judge.count('serverErrors'),
      slow: judge.count('slow'),
      leaks: judge.count('leaks'),
      undeclared: judge.count('undeclared'),
      nonsense: judge.count('nonsense'),
      askedAgain: judge.askedAgain,
      statuses: Object.fromEntries([...judge.statuses].sort(([one], [other]) => one - other)),
      slowestMs: Math.round(judge.slowestMs),
      pingMs: Math.round(pingMs * 10) / 10,
      columnsRead: columns,
      valuesMarked: marked,
      serverMb: ended ? 0 : Math.round(rssMbOf(at.pid)),
      seconds: Number(seconds()),
    }),
  )
  if (stopped) console.log('✖ it was stopped before its end')
  return faults.length || open.length || stale.length || stopped ? 1 : 0
}

/** Operations that nobody was answered by and no row explains, and rows that explain nothing. */
function standing(
  operations: readonly Operation[],
  answered: ReadonlySet<string>,
): { open: string[]; stale: string[] } {
  const served = new Set(operations.map(({ id }) => id))
  const never = Object.keys(NEVER_ANSWERED)
  return {
    open: [...served].filter((id) => !answered.has(id) && !(id in NEVER_ANSWERED) && !(id in SELDOM_ANSWERED)),
    stale: [
      ...never.filter((id) => answered.has(id) || id in SELDOM_ANSWERED),
      ...[...never, ...Object.keys(SELDOM_ANSWERED)].filter((id) => !served.has(id)),
    ],
  }
}

/** A value of a caller's in the log is a leak, wherever it came from; its mark says to which operation it was sent. */
function lookAtLog(log: string, judge: Judge, operations: readonly Operation[]): void {
  for (const line of log.split('\n')) {
    const place = line.indexOf(MARK)
    if (place < 0) continue
    const digits = line.slice(place + MARK.length, place + MARK.length + 3)
    judge.note('leaks', `the log holds what was sent to ${operations[Number(digits)]?.id ?? 'somebody'}`)
  }
}

/** Why calls and jobs failed, as the log tells it: it holds no value of a caller's, so it may be shown. */
function failuresIn(log: string): string[] {
  const told = new Map<string, number>()
  for (const line of log.split('\n')) {
    if (!line.startsWith('{')) continue
    const { level, msg, endpoint, task, err, stack, constraint } = JSON.parse(line) as Record<string, unknown>
    if (Number(level) < LEVEL_ERROR) continue
    const at = /at .*/.exec(String(stack ?? ''))?.[0] ?? ''
    const words = [msg, endpoint, task, err, constraint, at].filter(Boolean).map(String).join(' · ')
    told.set(words, (told.get(words) ?? 0) + 1)
  }
  return [...told].slice(0, 30).map(([words, times]) => `the log, ${times} times: ${words}`)
}
const LEVEL_ERROR = 50

async function plantNonsense(databaseUrl: string): Promise<void> {
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  await db.query(
    `update identity.person set name = name || U&'\\202E' where id = (select id from identity.person limit 1)`,
  )
  await db.end()
}

let code = 1
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stopped = true
    if (!driving) void (system?.stop() ?? Promise.resolve()).then(() => process.exit(1))
  })
try {
  code = await main()
} catch (error) {
  console.log(`✖ ${(error as Error).stack}`)
} finally {
  await system?.stop()
}
process.exit(code)
