import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { STAFF_ROLES } from '@app/domain/identity'
import { migrate } from '@app/server/kernel/data/migrations'
import { startCluster, type Cluster } from '@app/server/kernel/data/postgres/cluster'
import type { Kernel } from '@app/server/kernel/context'
import { startProcess } from './api/watch-cpu.ts'
import { kernelBeside } from './api/crew.ts'
import { type About, type Answered, ask, findQuestion, type Question, questions } from './growth/ask.ts'
import { callers, knownElsewhere, knownSets } from './growth/callers.ts'
import { countRequests, dropGrown, growInto, isPlayed, isThere, within } from './growth/grown.ts'
import { conclude, NIGHT_MOST_MS, P99_MOST_MS, ROWS_MOST, type Told } from './growth/conclude.ts'
import { centreIn, layBeside } from './growth/laid-beside.ts'
import { timeNights } from './growth/nights.ts'
import { explainAll, explainNoMore, largeTables, plansOfAsked, readBy, sizeOf, tooMuch } from './growth/plans.ts'
import { playCity } from './growth/played-city.ts'

const WARM_UP = 4
/** Often enough that a plan for any value is tried too, as it is for a statement that is asked again and again. */
const EXPLAINED = 7
/** What `--plant` takes away, and what must then be found. */
const PLANTED = {
  index: { drops: 'requests.change_request', found: ' rows of requests.change ' },
  clerk: { drops: undefined, found: 'desk.pile is not answered' },
} as const
type Plant = keyof typeof PLANTED

const HELP = `npm run bench -- growth [--requests 200000] [--samples 40] [--data DIR [--keep]] [--whole 10] [--plant NAME] [--json]

A city lives, and what it leaves is copied until so many requests are there, with history, ledger and audit. Then every GET
endpoint of the contract is asked by somebody who may, with real ids, one call at a time: p50 and p99 over HTTP, and by the plans of its
statements the rows and pages of 8 kB that it reads, which no neighbour on the machine changes.
Exit 1 where an endpoint is not answered and bench/growth/not-answered.ts does not say why, takes more than ${P99_MOST_MS} ms (p99,
the better of two where the first was slower), reads more than half of a table of over 10,000 rows by one statement or more than
${ROWS_MOST} rows by all, or a night of figures takes more than ${NIGHT_MOST_MS / 1_000} s.
  --data    a folder in which a city was played before (made when it is empty, and left as it was)
  --keep    the grown database stays in that folder too, and is asked as it stands the next time
  --whole   one life in so many has its whole audit, messages and readings; the others what figures and lists read
  --plant   index: drops one, and what then reads everything must be found; clerk: there is none, and who is not answered must be`

interface World {
  dataDir: string
  cluster: Cluster
  database: string
  say: (words: string) => void
}

/** `npm run bench -- growth`: whether lists and figures grow with the page, or with what has gathered. */
export default async function growth(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean' },
      requests: { type: 'string', default: '200000' },
      samples: { type: 'string', default: '40' },
      whole: { type: 'string', default: '10' },
      data: { type: 'string' },
      keep: { type: 'boolean' },
      plant: { type: 'string' },
    },
  })
  const unknown = values.plant !== undefined && !(values.plant in PLANTED)
  // What is planted stays in a database that is kept.
  const spoils = values.keep && (values.data === undefined || values.plant !== undefined)
  if (values.help || unknown || spoils) {
    console.log(HELP)
    process.exitCode = values.help ? 0 : 1
    return
  }
  const say = (words: string): void => console.log(words)
  const dataDir = values.data ?? mkdtempSync(join(tmpdir(), 'growth-'))
  let cluster = await startCluster({ dataDir, fsync: false })
  const database = `grown_${values.keep ? values.requests : process.pid}`
  try {
    if (!(await isPlayed(cluster))) {
      await cluster.stop()
      await playCity(dataDir, say)
      cluster = await startCluster({ dataDir, fsync: false })
    }
    await measure({ dataDir, cluster, database, say }, values)
  } finally {
    if (!values.keep) await dropGrown(cluster, database).catch((error: Error) => console.error(error.message))
    await cluster.stop()
    if (values.data === undefined) rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measure(
  world: World,
  values: { requests: string; samples: string; whole: string; plant?: string | undefined; json?: boolean | undefined },
): Promise<void> {
  const { cluster, database, say } = world
  const begun = performance.now()
  if (!(await isThere(cluster, database)))
    await growInto(cluster, database, { requests: Number(values.requests), wholeEach: Number(values.whole) }, say)
  await migrate({ url: cluster.url(database), mode: 'demo' })
  const requests = await within(cluster, database, countRequests)
  const seedSeconds = Math.round((performance.now() - begun) / 1_000)
  say(`${requests} requests stand there after ${seedSeconds} s`)
  const nights = await withKernel(world, timeNights)
  say(
    `a night of figures: ${ms(nights.nightMs)}; the first ${ms(nights.firstNightMs)}, counted from everything ${ms(nights.verifyMs)}`,
  )
  const dropped = values.plant && PLANTED[values.plant as Plant].drops
  if (dropped) await within(cluster, database, (db) => db.query(`drop index ${dropped}`))
  const told = await askAll(world, Number(values.samples), values.plant === 'clerk' ? ['clerk'] : [])
  const { against, result } = conclude(told, nights, say)
  const found = values.plant && against.filter((line) => line.includes(PLANTED[values.plant as Plant].found))
  if (found && !found.length) against.push(`what was planted (${values.plant}) was not found`)
  for (const line of against) console.error(line)
  if (values.json) say(JSON.stringify({ bench: 'growth', requests, seedSeconds, ...result, against: against.length }))
  if (against.length) process.exitCode = 1
}

async function withKernel<T>(world: World, work: (kernel: Kernel) => Promise<T>): Promise<T> {
  const kernel = await kernelBeside({ dataDir: world.dataDir, databaseUrl: world.cluster.url(world.database) })
  try {
    return await work(kernel)
  } finally {
    await kernel.close()
  }
}

/** Everything twice: by the clock, and then once more with each statement's plan written down. */
async function askAll(world: World, samples: number, without: readonly string[]): Promise<Told[]> {
  const { dataDir, cluster, database, say } = world
  const { about, large } = await within(cluster, database, async (db) => ({
    about: await withKernel(world, (kernel) => aboutAll(kernel, db, without)),
    large: await largeTables(db),
  }))
  const actorsFile = join(dataDir, `actors-${process.pid}.json`)
  writeFileSync(actorsFile, JSON.stringify(Object.fromEntries(about.callers.map((one) => [one.token, one.actor]))))
  const begin = () =>
    startProcess(join(import.meta.dirname, 'growth', 'server.ts'), [dataDir, cluster.url(database), actorsFile])
  try {
    const told: Told[] = []
    const asked: Question[] = []
    const quick = await begin()
    try {
      const origin = `http://127.0.0.1:${quick.port}`
      for (const endpoint of questions) {
        const { question, first } = await findQuestion(origin, endpoint, about)
        asked.push(question)
        told.push({ ...(await timesOf(origin, question, first, samples)), read: { rows: 0, pages: 0 }, tooMuch: [] })
      }
    } finally {
      await quick.stop()
    }
    say(`${told.length} endpoints were asked; now their plans`)
    await within(cluster, 'postgres', (db) => explainAll(db, database))
    const explained = await begin()
    try {
      const log = join(dataDir, 'postgres.log')
      for (const [place, question] of asked.entries()) {
        const before = sizeOf(log)
        for (let n = 0; n < EXPLAINED; n++) await ask(`http://127.0.0.1:${explained.port}`, question)
        const plans = plansOfAsked(log, before, EXPLAINED - 1)
        const { rows, pages } = readBy(plans)
        told[place]!.read = { rows: Math.round(rows / EXPLAINED), pages: Math.round(pages / EXPLAINED) }
        told[place]!.tooMuch = plans.flatMap((plan) => tooMuch(plan, large))
      }
    } finally {
      await explained.stop()
      await within(cluster, 'postgres', (db) => explainNoMore(db, database))
    }
    return told
  } finally {
    rmSync(actorsFile, { force: true })
  }
}

async function aboutAll(kernel: Kernel, db: pg.Client, without: readonly string[]): Promise<About> {
  const sets = await knownSets(db)
  const known = await knownElsewhere(db, centreIn(kernel))
  const roles = STAFF_ROLES.filter((role) => !without.includes(role))
  const who = await callers(db, roles, sets, known)
  return { sets, known, callers: who, knownOf: await layBeside(kernel, db, { set: sets[0]!, known, callers: who }) }
}

/** One at a time. Where a neighbour on the same cores may have been in the way it is asked as often again, and the better counts. */
async function timesOf(
  origin: string,
  question: Question,
  first: Answered,
  samples: number,
): Promise<Omit<Told, 'read' | 'tooMuch'>> {
  for (let n = 0; n < WARM_UP; n++) await ask(origin, question)
  let times = await timesOnce(origin, question, samples)
  if (times.p99Ms > P99_MOST_MS) {
    const again = await timesOnce(origin, question, samples)
    if (again.p99Ms < times.p99Ms) times = again
  }
  return { id: question.id, status: first.status, refusal: first.refusal, ...times }
}

async function timesOnce(origin: string, question: Question, samples: number): Promise<Pick<Told, 'p50Ms' | 'p99Ms'>> {
  const took: number[] = []
  for (let n = 0; n < samples; n++) took.push((await ask(origin, question)).ms)
  took.sort((a, b) => a - b)
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))]!
  return { p50Ms: at(0.5), p99Ms: at(0.99) }
}

const ms = (value: number): string => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`
