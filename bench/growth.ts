import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { STAFF_ROLES } from '@app/domain/identity'
import { migrate } from '@app/server/kernel/data/migrations'
import { ensureDatabase, startCluster, type Cluster } from '@app/server/kernel/data/postgres/cluster'
import { openKernel } from '@app/server/kernel/kernel'
import { loadTerritory } from '@app/server/kernel/territory'
import { testConfig } from '@app/server/test/world'
import { startProcess } from './api/watch-cpu.ts'
import { type Answered, ask, findQuestion, type Question, questions } from './growth/ask.ts'
import { callers, knownElsewhere, knownSets } from './growth/callers.ts'
import { grow } from './growth/copies.ts'
import { type Nights, timeNights } from './growth/nights.ts'
import { explainAll, largeTables, plansOfAsked, type ReadTooMuch, sizeOf, tooMuch } from './growth/plans.ts'
import { playCity } from './growth/played-city.ts'

const P99_MOST_MS = 150
const NIGHT_MOST_MS = 60_000
const WARM_UP = 4
/** Often enough that a plan for any value is tried too, as it is for a statement that is asked again and again. */
const EXPLAINED = 7
/** What `--plant` takes away, and the endpoint whose plan must then be found to read everything. */
const PLANTED = { index: 'requests.change_request' } as const

const HELP = `npm run bench -- growth [--requests 200000] [--samples 40] [--data DIR] [--whole 10] [--plant index] [--json]

A city lives, and what it leaves is copied until so many requests are there, with history, ledger and audit. Then every GET
endpoint of the contract is asked by somebody who may, with real ids: p50 and p99 over HTTP, and the plans of its statements.
Exit 1 where an endpoint takes more than ${P99_MOST_MS} ms (p99), a statement reads more than half of a table of over 10,000 rows, or
a night of figures takes more than ${NIGHT_MOST_MS / 1_000} s.
  --data    a folder in which a city was played before (made when it is empty, and left as it was)
  --whole   one life in so many has its whole audit, messages and readings; the others what figures and lists read
  --plant   drops an index: the run must find the endpoint that then reads everything`

export interface Told {
  id: string
  status: number
  refusal: string | undefined
  p50Ms: number
  p99Ms: number
  tooMuch: ReadTooMuch[]
}
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
      plant: { type: 'string' },
    },
  })
  if (values.help || (values.plant !== undefined && !(values.plant in PLANTED))) {
    console.log(HELP)
    process.exitCode = values.help ? 0 : 1
    return
  }
  const say = (words: string): void => console.log(words)
  const dataDir = values.data ?? mkdtempSync(join(tmpdir(), 'growth-'))
  let cluster = await startCluster({ dataDir, fsync: false })
  const database = `grown_${process.pid}`
  try {
    if (!(await isPlayed(cluster))) {
      await cluster.stop()
      await playCity(dataDir, say)
      cluster = await startCluster({ dataDir, fsync: false })
    }
    await measure({ dataDir, cluster, database, say }, values)
  } finally {
    await within(cluster, 'postgres', (db) => db.query(`drop database if exists ${database} with (force)`)).catch(
      () => undefined,
    )
    await cluster.stop()
    if (values.data === undefined) rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measure(
  world: World,
  values: { requests: string; samples: string; whole: string; plant?: string | undefined; json?: boolean | undefined },
): Promise<void> {
  const { cluster, database, say, dataDir } = world
  await within(cluster, 'postgres', (db) => db.query(`create database ${database} template app`))
  await migrate({ url: cluster.url(database), mode: 'demo' })
  const begun = performance.now()
  const requests = await within(cluster, database, async (db) => {
    const { rows } = await db.query<{ count: number }>('select count(*)::int as count from requests.request')
    const copies = Math.max(1, Math.round(Number(values.requests) / rows[0]!.count))
    await grow(db, { copies, underWay: Math.max(1, Math.round(copies * 0.04)), wholeEach: Number(values.whole) }, say)
    return (await db.query<{ count: number }>('select count(*)::int as count from requests.request')).rows[0]!.count
  })
  const seedSeconds = Math.round((performance.now() - begun) / 1_000)
  say(`${requests} requests stand there after ${seedSeconds} s`)
  const nights = await nightsOf(dataDir, cluster.url(database))
  say(
    `a night of figures: ${ms(nights.nightMs)}; the first ${ms(nights.firstNightMs)}, counted from everything ${ms(nights.verifyMs)}`,
  )
  if (values.plant)
    await within(cluster, database, (db) => db.query(`drop index ${PLANTED[values.plant as keyof typeof PLANTED]}`))
  const told = await askAll(world, Number(values.samples))
  conclude(told, nights, { requests, seedSeconds, json: values.json ?? false, planted: values.plant })
}

async function nightsOf(dataDir: string, databaseUrl: string): Promise<Nights> {
  const config = testConfig(dataDir)
  const kernel = await openKernel({
    config,
    databaseUrl,
    territory: await loadTerritory(config.territory),
    modules: [],
  })
  try {
    return await timeNights(kernel)
  } finally {
    await kernel.close()
  }
}

/** Everything twice: by the clock, and then once more with each statement's plan written down. */
async function askAll({ dataDir, cluster, database, say }: World, samples: number): Promise<Told[]> {
  const { about, large } = await within(cluster, database, async (db) => {
    const sets = await knownSets(db)
    const known = await knownElsewhere(db)
    return {
      about: { sets, known, callers: await callers(db, STAFF_ROLES, sets, known) },
      large: await largeTables(db),
    }
  })
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
        told.push({ ...(await timesOf(origin, question, first, samples)), tooMuch: [] })
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
        told[place]!.tooMuch = plansOfAsked(log, before, EXPLAINED - 1).flatMap((plan) => tooMuch(plan, large))
      }
    } finally {
      await explained.stop()
    }
    return told
  } finally {
    rmSync(actorsFile, { force: true })
  }
}

async function timesOf(
  origin: string,
  question: Question,
  first: Answered,
  samples: number,
): Promise<Omit<Told, 'tooMuch'>> {
  for (let n = 0; n < WARM_UP; n++) await ask(origin, question)
  const took: number[] = []
  for (let n = 0; n < samples; n++) took.push((await ask(origin, question)).ms)
  took.sort((a, b) => a - b)
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))]!
  return { id: question.id, status: first.status, refusal: first.refusal, p50Ms: at(0.5), p99Ms: at(0.99) }
}

function conclude(
  told: readonly Told[],
  nights: Nights,
  {
    requests,
    seedSeconds,
    json,
    planted,
  }: { requests: number; seedSeconds: number; json: boolean; planted: string | undefined },
): void {
  const against: string[] = []
  for (const one of told.toSorted((a, b) => b.p99Ms - a.p99Ms)) {
    const refused = one.status === 200 ? '' : (one.refusal ?? one.status)
    console.log(`${one.id.padEnd(28)} ${ms(one.p50Ms).padStart(10)} ${ms(one.p99Ms).padStart(10)}  ${refused}`)
    if (one.p99Ms > P99_MOST_MS) against.push(`${one.id} takes ${ms(one.p99Ms)} (p99)`)
    if (one.status >= 500) against.push(`${one.id} answers ${one.status}`)
    for (const { table, rows, of, by, statement } of unlike(one.tooMuch))
      against.push(`${one.id} reads ${rows} of ${of} rows of ${table} (${by}): ${statement}`)
  }
  if (nights.nightMs > NIGHT_MOST_MS) against.push(`a night of figures takes ${ms(nights.nightMs)}`)
  const answered = told.filter((one) => one.status === 200).length
  console.log(`${answered} of ${told.length} were answered with content, the others refused as told`)
  for (const line of against) console.error(line)
  if (planted && !against.some((line) => line.includes('reads'))) against.push('what was planted was not found')
  if (json)
    console.log(
      JSON.stringify({
        bench: 'growth',
        requests,
        seedSeconds,
        endpoints: told.length,
        answered,
        p99Ms: Math.round(Math.max(...told.map((one) => one.p99Ms))),
        slowest: told.reduce((slow, one) => (one.p99Ms > slow.p99Ms ? one : slow)).id,
        readAll: told.filter((one) => one.tooMuch.length).length,
        nightMs: Math.round(nights.nightMs),
        firstNightMs: Math.round(nights.firstNightMs),
        verifyMs: Math.round(nights.verifyMs),
        against: against.length,
      }),
    )
  if (against.length) process.exitCode = 1
}

/** A statement once, however often it was asked. */
const unlike = (all: readonly ReadTooMuch[]): ReadTooMuch[] => [
  ...new Map(all.map((one) => [`${one.table} ${one.statement}`, one])).values(),
]
const ms = (value: number): string => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`

async function isPlayed(cluster: Cluster): Promise<boolean> {
  await ensureDatabase(cluster, 'app')
  return within(cluster, 'app', async (db) => {
    const { rows } = await db.query<{ there: boolean }>(`select to_regclass('requests.request') is not null as there`)
    return rows[0]!.there && (await db.query('select from requests.request limit 1')).rowCount === 1
  })
}

async function within<T>(cluster: Cluster, database: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: cluster.url(database) })
  await db.connect()
  try {
    return await work(db)
  } finally {
    await db.end()
  }
}
