import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bareEnvironment } from '../test/bare-environment.ts'
import { openDatabase, patient } from './kernel/data/database.ts'
import { newId } from './kernel/id.ts'
import { createLogger } from './kernel/log.ts'
import { type Cluster, ensureDatabase, startCluster } from './kernel/data/postgres/cluster.ts'

/** A folder whose name has a space in it, as folders of people have. */
let dataDir: string
let server: ChildProcess | undefined
let cluster: Cluster | undefined
const REQUESTS = 3_000

before(async () => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'figures-')), 'my data')
  mkdirSync(dataDir)
})
after(async () => {
  server?.kill('SIGTERM')
  await cluster?.stop()
  rmSync(join(dataDir, '..'), { recursive: true, force: true })
})

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** The command itself: what it says and how it ends. */
function command(env: Record<string, string>, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [pathOf('figures.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...bareEnvironment(), ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => {
      said += bytes
    })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}

async function serve(): Promise<string> {
  const child = spawn(process.execPath, [pathOf('main.ts')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...bareEnvironment(), DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'fatal', DEMO_CITY: '0' },
  })
  server = child
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (bytes) => {
      said += bytes
      const url = /serving at (\S+)/.exec(said)?.[1]
      if (url) resolve(url)
    })
    child.once('exit', () => reject(new Error(said)))
  })
}

async function query(url: string, sql: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql, values)
  await client.end()
}

async function timeoutOf(url: string): Promise<string> {
  const db = openDatabase({ url, poolSize: 1, log: createLogger('silent') })
  try {
    return (await db.one<{ statement_timeout: string }>('show statement_timeout')).statement_timeout
  } finally {
    await db.close()
  }
}

const post = (url: string, path: string, body: object) =>
  fetch(`${url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
    body: JSON.stringify(body),
  })
const running = (): boolean => existsSync(join(dataDir, 'postgres', 'postmaster.pid'))

test('where there is nothing it says so and ends with 1', { timeout: 60_000 }, async () => {
  const empty = await command({ DATA_DIR: dataDir }, '--verify')
  assert.equal(empty.code, 1)
  assert.match(empty.said, /There is no database in/)
})

test(
  'it counts a good database again and ends with 0: beside the server, and alone with the database down, which it starts and stops',
  { timeout: 240_000 },
  async () => {
    const url = await serve()
    cluster = await startCluster({ dataDir })
    assert.ok(cluster.takenOver)
    await query(
      cluster.url('app'),
      `insert into kernel.event (id, type, payload, actor, at)
    select gen_random_uuid(), 'request.' || s, jsonb_build_object(
      'requestId', ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0')), 'to', s, 'serviceId', 'service-' || n % 7,
      'districtId', 'district-' || n % 40, 'mode', 'doorstep'), 'test', now() + i * interval '1 second'
    from generate_series(1, ${REQUESTS}) n, unnest(array['booked', 'scheduled', 'delivered']) with ordinality as t(s, i)`,
    )
    assert.equal((await post(url, '/demo/clock', { advanceSeconds: 3 * 86_400 })).status, 200)
    const beside = await command({ DATA_DIR: dataDir }, '--verify')
    assert.equal(beside.code, 0, beside.said)
    assert.match(beside.said, /^[1-9]\d* publications, \d+ parts counted again, 0 differ/m)
    const latest = await command({ DATA_DIR: dataDir })
    assert.match(latest.said, new RegExp(`received ${REQUESTS} = delivered ${REQUESTS}`))
    const ended = new Promise((resolve) => server!.once('exit', resolve))
    server!.kill('SIGTERM')
    await ended
    server = undefined
    cluster = undefined
    assert.equal(running(), false, 'the database went down with its server')
    const alone = await command({ DATA_DIR: dataDir }, '--verify')
    assert.equal(alone.code, 0, alone.said)
    assert.equal(running(), false, 'what it started it stopped')
  },
)

test(
  'by DATABASE_URL, no key or data folder: 0 when right, 1 after a change of event or publication or in a strange database',
  { timeout: 120_000 },
  async () => {
    cluster = await startCluster({ dataDir })
    const env = { DATABASE_URL: cluster.url('app'), DATA_DIR: join(dataDir, 'nowhere') }
    const right = await command(env, '--verify')
    assert.equal(right.code, 0, right.said)
    assert.deepEqual(
      [await timeoutOf(env.DATABASE_URL), await timeoutOf(patient(env.DATABASE_URL))],
      ['30s', '0'],
      'a year may take its time',
    )
    await ensureDatabase(cluster, 'strange')
    const strange = await command({ ...env, DATABASE_URL: cluster.url('strange') }, '--verify')
    assert.equal(strange.code, 1)
    assert.match(strange.said, /Nothing was published/)
    await query(
      cluster.url('app'),
      `update kernel.event set payload = jsonb_set(payload, '{to}', '"rejected"')
        where seq = (select max(seq) from kernel.event where type = 'request.delivered')`,
    )
    const changed = await command(env, '--verify')
    assert.equal(changed.code, 1)
    assert.match(changed.said, /total was published as .* the events say/)
    await query(
      cluster.url('app'),
      `update kernel.event set payload = jsonb_set(payload, '{to}', '"delivered"')
        where seq = (select max(seq) from kernel.event where type = 'request.delivered')`,
    )
    assert.equal((await command(env, '--verify')).code, 0)
    await query(
      cluster.url('app'),
      `set session_replication_role = replica; update reporting.publication
        set text = replace(text, '"rejected":0', '"rejected":1')
        where as_of = (select max(as_of) from reporting.publication)`,
    )
    const tampered = await command(env, '--verify')
    assert.equal(tampered.code, 1)
    assert.match(tampered.said, /the signature does not fit/)
    await query(cluster.url('app'), 'set session_replication_role = replica; delete from reporting.publication')
    const none = await command(env, '--verify')
    assert.equal(none.code, 1)
    assert.match(none.said, /Nothing was published/)
    assert.ok(!existsSync(join(dataDir, 'nowhere')), 'it wrote nothing')
  },
)
