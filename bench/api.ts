import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { newId } from '@app/server/kernel/id'
import { type BenchSystem, openBenchSystem, perUnit, round } from './api/bench-system.ts'
import { type Call, load } from './api/load.ts'
import { prepare } from './api/prepare.ts'
import { jobsDrained } from './api/jobs-drained.ts'
import { rssMbOf, startProcess } from './api/watch-cpu.ts'

const CONNECTIONS = 32
const SLOTS_LEAST = 200
/** Not measured: code is compiled, plans are made, connections open. */
const WARM_UP = 400
const JOBS_AT_ONCE = 8

/**
 * `npm run bench -- api [--bookings 4000] [--sustained 1500] [--statements] [--json]`: the whole booking command over HTTP (session, slot,
 * price, audit, outbox), with durability on and the database on the same cores, beside a floor in the same run; then
 * bookings with all that follows from them, until no job is left; with `--statements` how often each statement was asked
 * for one of them.
 */
export default async function api(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      bookings: { type: 'string', default: '4000' },
      sustained: { type: 'string', default: '1500' },
      statements: { type: 'boolean' },
    },
  })
  const bookings = Math.max(3_000, Number(values.bookings))
  const more = Math.max(100, Number(values.sustained))
  const say = (words: string): void => {
    if (!values.json) console.log(words)
  }
  const system = await openBenchSystem('api')
  try {
    const floor = await measureFloor(system, bookings)
    say(
      `floor: ${round(floor.perSecond, 0)} a second, p99 ${round(floor.p99Ms)} ms, ${round(floor.cpuMs, 3)} ms of CPU each`,
    )
    const server = await system.serve()
    const { calls, slots } = await prepare({
      ...system,
      port: server.port,
      bookings: WARM_UP + bookings + more,
      slotsLeast: SLOTS_LEAST,
    })
    say(`${bookings} bookings over ${slots} slots at ${CONNECTIONS} connections`)
    await load(server.port, CONNECTIONS, calls.slice(0, WARM_UP))
    const before = await system.used([server])
    const done = await load(server.port, CONNECTIONS, calls.slice(WARM_UP, WARM_UP + bookings))
    const each = perUnit(before, await system.used([server]), done.count)
    const result = {
      bench: 'api',
      bookings: done.count,
      bookingsPerSecond: round(done.perSecond, 1),
      p50Ms: round(done.p50Ms),
      p99Ms: round(done.p99Ms),
      cpuMsPerBooking: round(each.servers, 3),
      postgresCpuMsPerBooking: round(each.postgres, 3),
      serverRssMb: round(rssMbOf(server.pid), 1),
      fsync: await isDurable(system),
      floor: {
        perSecond: round(floor.perSecond, 1),
        p99Ms: round(floor.p99Ms),
        cpuMs: round(floor.cpuMs, 3),
        postgresCpuMs: round(floor.postgresCpuMs, 3),
        walBytes: round(floor.walBytes, 0),
      },
    }
    await verify(system, bookings + WARM_UP)
    say(
      `${result.bookingsPerSecond} a second, p50 ${result.p50Ms} ms, p99 ${result.p99Ms} ms; CPU ` +
        `${result.cpuMsPerBooking} ms (${round(result.cpuMsPerBooking / floor.cpuMs, 1)} × the floor), ` +
        `PostgreSQL ${result.postgresCpuMsPerBooking} ms; ${result.serverRssMb} MB`,
    )
    const sustained = await withAllThatFollows(system, server, calls.slice(WARM_UP + bookings), floor)
    say(
      `with all that follows: ${sustained.bookingsPerSecond} a second; each ${sustained.statements} statements, ` +
        `${sustained.commits} commits, ${sustained.walBytes} bytes of WAL, CPU ${sustained.cpuMs} ms and ` +
        `${sustained.postgresCpuMs} ms of PostgreSQL (${sustained.timesFloorCpu} × the floor)`,
    )
    if (values.statements) for (const line of await statementsAsked(system, sustained.bookings)) say(line)
    if (values.json) console.log(JSON.stringify({ ...result, sustained }))
  } finally {
    await system.stop()
  }
}

type Server = Awaited<ReturnType<BenchSystem['serve']>>

/** A process that works beside the one that serves; first what earlier bookings left behind is done. */
async function withAllThatFollows(system: BenchSystem, server: Server, calls: readonly Call[], floor: Floor) {
  const worker = await system.serve({ jobs: JOBS_AT_ONCE })
  await jobsDrained(system)
  await system.countStatements()
  const before = await system.used([server, worker])
  const begun = performance.now()
  const { count } = await load(server.port, CONNECTIONS, calls)
  await jobsDrained(system)
  const seconds = (performance.now() - begun) / 1_000
  const each = perUnit(before, await system.used([server, worker]), count)
  const [planned] = await system.ask<{ orders: string; visits: string }>(
    `select count(distinct o.id) as orders, count(distinct v.order_id) as visits
    from requests.orders o left join dispatch.visit v on v.order_id = o.id`,
  )
  if (planned?.orders !== planned?.visits)
    throw new Error(`no job is left, but of ${planned?.orders} orders ${planned?.visits} have a visit`)
  const cpu = each.servers + each.postgres
  return {
    bookings: count,
    bookingsPerSecond: round(count / seconds, 1),
    statements: round(each.statements, 1),
    commits: round(each.commits, 1),
    walBytes: round(each.walBytes, 0),
    cpuMs: round(each.servers, 2),
    postgresCpuMs: round(each.postgres, 2),
    timesFloorCpu: round(cpu / (floor.cpuMs + floor.postgresCpuMs), 1),
    timesFloorWal: round(each.walBytes / floor.walBytes, 1),
  }
}

/** Each statement: how often for one booking, and the milliseconds of PostgreSQL that it took for one. */
async function statementsAsked({ ask }: BenchSystem, bookings: number): Promise<string[]> {
  const rows = await ask<{ calls: string; ms: number; query: string }>(
    'select calls, total_exec_time + total_plan_time as ms, query from pg_stat_statements order by ms desc limit 200',
  )
  return rows.map(
    ({ calls, ms, query }) =>
      `${(Number(calls) / bookings).toFixed(2).padStart(6)} ${(ms / bookings).toFixed(3).padStart(7)} ms  ` +
      query.replace(/\s+/g, ' ').slice(0, 140),
  )
}

async function isDurable({ ask }: BenchSystem): Promise<boolean> {
  const rows = await ask<{ setting: string }>(
    `select setting from pg_settings where name in ('fsync', 'synchronous_commit')`,
  )
  return rows.length === 2 && rows.every((row) => row.setting === 'on')
}

interface Floor {
  perSecond: number
  p99Ms: number
  cpuMs: number
  postgresCpuMs: number
  walBytes: number
}

async function measureFloor(system: BenchSystem, count: number): Promise<Floor> {
  await system.ask('create schema floor')
  await system.ask('create table floor.row (id uuid primary key, body jsonb not null)')
  const server = await startProcess(join(import.meta.dirname, 'api', 'floor.ts'), [system.databaseUrl])
  const lines = Array.from({ length: 6 }, (_, n) => ({ code: `line-${n}`, amountPaisa: n * 1_000 }))
  const calls = Array.from({ length: count + WARM_UP }, (): Call => ({
    path: '/floor',
    headers: {},
    body: JSON.stringify({ id: newId(), name: 'Test Citizen One', phone: '+923001234567', lines }),
  }))
  try {
    await load(server.port, CONNECTIONS, calls.slice(0, WARM_UP))
    const before = await system.used([server])
    const done = await load(server.port, CONNECTIONS, calls.slice(WARM_UP))
    const each = perUnit(before, await system.used([server]), done.count)
    return {
      perSecond: done.perSecond,
      p99Ms: done.p99Ms,
      cpuMs: each.servers,
      postgresCpuMs: each.postgres,
      walBytes: each.walBytes,
    }
  } finally {
    await server.stop()
  }
}

/** What was acknowledged is there: each booking with its order, its slot, its events, its audit rows and its answer. */
async function verify({ ask }: BenchSystem, bookings: number): Promise<void> {
  const [counts] = await ask<Record<string, string>>(
    `select (select count(*) from requests.request where state = 'scheduled') as requests,
    (select sum(visits) from slots.promised) as taken,
    (select count(*) from kernel.event where type = 'order.booked') as events,
    (select count(distinct command_id) from kernel.audit where action = 'requests.book') as audited`,
  )
  for (const [what, count] of Object.entries(counts ?? {}))
    if (Number(count) !== bookings)
      throw new Error(`${bookings} bookings were acknowledged, but ${what} counts ${count}`)
}
