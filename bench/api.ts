import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { migrate } from '@app/server/kernel/data/migrations'
import { newId } from '@app/server/kernel/id'
import { ensureDatabase, startCluster } from '@app/server/kernel/data/postgres/cluster'
import { type Call, load } from './api/load.ts'
import { prepare } from './api/prepare.ts'
import { cpuMsOf, postgresCpuMs, rssMbOf, startProcess } from './api/watch-cpu.ts'

const CONNECTIONS = 32
const SLOTS_LEAST = 200
/** Not measured: code is compiled, plans are made, connections open. */
const WARM_UP = 400
/** As tools/boot.mjs starts the product. */
const SERVER_FLAGS = ['--max-semi-space-size=8']

const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

/**
 * `npm run bench -- api [--bookings 4000] [--json]`: the whole booking command over HTTP (session, slot, price, audit,
 * outbox), with durability on and the database on the same cores, beside a floor in the same run.
 */
export default async function api(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, bookings: { type: 'string', default: '4000' } },
  })
  const bookings = Math.max(3_000, Number(values.bookings))
  const say = (words: string): void => {
    if (!values.json) console.log(words)
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-api-'))
  const cluster = await startCluster({ dataDir })
  const undo: (() => Promise<unknown>)[] = [
    async () => rmSync(dataDir, { recursive: true, force: true }),
    () => cluster.stop(),
  ]
  try {
    await ensureDatabase(cluster, 'app')
    const databaseUrl = cluster.url('app')
    await migrate({ url: databaseUrl, mode: 'demo' })
    const durable = await isDurable(databaseUrl)
    const floor = await measureFloor(databaseUrl, bookings)
    say(
      `floor: ${round(floor.perSecond, 0)} a second, p99 ${round(floor.p99Ms)} ms, ${round(floor.cpuMs, 3)} ms of CPU each`,
    )

    const server = await startProcess(
      join(import.meta.dirname, 'api', 'server.ts'),
      [dataDir, databaseUrl],
      SERVER_FLAGS,
    )
    undo.push(() => server.stop())
    const { calls, slots } = await prepare({
      dataDir,
      databaseUrl,
      port: server.port,
      bookings: bookings + WARM_UP,
      slotsLeast: SLOTS_LEAST,
    })
    say(`${bookings} bookings over ${slots} slots at ${CONNECTIONS} connections`)
    await load(server.port, CONNECTIONS, calls.slice(0, WARM_UP))
    const before = { server: cpuMsOf(server.pid), postgres: postgresCpuMs(cluster.pid) }
    const done = await load(server.port, CONNECTIONS, calls.slice(WARM_UP))
    const after = { server: cpuMsOf(server.pid), postgres: postgresCpuMs(cluster.pid) }
    const result = {
      bench: 'api',
      bookings: done.count,
      bookingsPerSecond: round(done.perSecond, 1),
      p50Ms: round(done.p50Ms),
      p99Ms: round(done.p99Ms),
      cpuMsPerBooking: round((after.server - before.server) / done.count, 3),
      postgresCpuMsPerBooking: round((after.postgres - before.postgres) / done.count, 3),
      serverRssMb: round(rssMbOf(server.pid), 1),
      fsync: durable,
      floor: { perSecond: round(floor.perSecond, 1), p99Ms: round(floor.p99Ms), cpuMs: round(floor.cpuMs, 3) },
    }
    await verify(databaseUrl, bookings + WARM_UP)
    say(
      `${result.bookingsPerSecond} a second, p50 ${result.p50Ms} ms, p99 ${result.p99Ms} ms; CPU ` +
        `${result.cpuMsPerBooking} ms (${round(result.cpuMsPerBooking / floor.cpuMs, 1)} × the floor), ` +
        `PostgreSQL ${result.postgresCpuMsPerBooking} ms; ${result.serverRssMb} MB`,
    )
    if (values.json) console.log(JSON.stringify(result))
  } finally {
    for (const step of undo.reverse()) await step().catch((error: Error) => console.error(error.message))
  }
}

async function ask<R extends pg.QueryResultRow>(url: string, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(text)).rows
  } finally {
    await client.end()
  }
}

async function isDurable(url: string): Promise<boolean> {
  const rows = await ask<{ setting: string }>(
    url,
    `select setting from pg_settings where name in ('fsync', 'synchronous_commit')`,
  )
  return rows.length === 2 && rows.every((row) => row.setting === 'on')
}

async function measureFloor(
  databaseUrl: string,
  count: number,
): Promise<{ perSecond: number; p99Ms: number; cpuMs: number }> {
  await ask(databaseUrl, 'create schema floor; create table floor.row (id uuid primary key, body jsonb not null)')
  const server = await startProcess(join(import.meta.dirname, 'api', 'floor.ts'), [databaseUrl])
  const lines = Array.from({ length: 6 }, (_, n) => ({ code: `line-${n}`, amountPaisa: n * 1_000 }))
  const calls = Array.from({ length: count + WARM_UP }, (): Call => ({
    path: '/floor',
    headers: {},
    body: JSON.stringify({ id: newId(), name: 'Test Citizen One', phone: '+923001234567', lines }),
  }))
  try {
    await load(server.port, CONNECTIONS, calls.slice(0, WARM_UP))
    const before = cpuMsOf(server.pid)
    const done = await load(server.port, CONNECTIONS, calls.slice(WARM_UP))
    return { perSecond: done.perSecond, p99Ms: done.p99Ms, cpuMs: (cpuMsOf(server.pid) - before) / done.count }
  } finally {
    await server.stop()
  }
}

/** What was acknowledged is there: each booking with its order, its slot, its events, its audit rows and its answer. */
async function verify(url: string, bookings: number): Promise<void> {
  const [counts] = await ask<Record<string, string>>(
    url,
    `select (select count(*) from requests.request where state = 'scheduled') as requests,
    (select sum(visits) from slots.promised) as taken,
    (select count(*) from kernel.event where type = 'order.booked') as events,
    (select count(distinct command_id) from kernel.audit where action = 'requests.book') as audited`,
  )
  for (const [what, count] of Object.entries(counts ?? {}))
    if (Number(count) !== bookings)
      throw new Error(`${bookings} bookings were acknowledged, but ${what} counts ${count}`)
}
