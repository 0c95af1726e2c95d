import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { cupEndpoints, cupsModule } from '../test/cups.ts'
import { cloneDatabase } from '../test/database.ts'
import { eventually } from '../test/eventually.ts'
import { plainTerritory } from '../test/plain-territory.ts'
import { testConfig } from '../test/world.ts'
import { type App, startApp } from './app.ts'
import type { ProcessRole } from './kernel/config.ts'
import { inTransaction } from './kernel/data/in-transaction.ts'
import { newId } from './kernel/id.ts'
import { listProcesses } from './kernel/work/fleet.ts'
import { measure } from './kernel/work/self-watch.ts'

declare module './kernel/work/work-list.ts' {
  interface Jobs {
    'cups.rinse': { n: number }
  }
}

/** One database, and processes of each kind on it. */
async function system(t: TestContext) {
  const { url: databaseUrl, drop } = await cloneDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'roles-'))
  const started: App[] = []
  t.after(async () => {
    for (const app of started) await app.stop()
    await drop()
    rmSync(dataDir, { recursive: true })
  })
  const rinsed: { n: number; by: ProcessRole }[] = []
  const background: ProcessRole[] = []
  return {
    rinsed,
    background,
    async begin(role: ProcessRole): Promise<App> {
      const app = await startApp({
        config: testConfig(dataDir, { role, sweepTimers: true }),
        databaseUrl,
        territory: plainTerritory,
        endpoints: Object.values(cupEndpoints),
        modules: [
          {
            ...cupsModule,
            timers: { 'cups.evaporate': async () => undefined },
            jobs: { 'cups.rinse': async (_: unknown, { n }: { n: number }) => void rinsed.push({ n, by: role }) },
            work: async () => {
              background.push(role)
              return { stop: async () => undefined }
            },
          },
        ],
      })
      started.push(app)
      return app
    },
  }
}

const ask = async (app: App, path: string) => {
  const response = await fetch(app.url + path)
  return { status: response.status, body: response.status === 404 ? '' : await response.text() }
}
const ready = async (app: App) => JSON.parse((await ask(app, '/ready')).body) as { ok: boolean; workers: string }
const alive = async ({ kernel }: App): Promise<Record<string, number>> => {
  await measure(kernel)
  const { values } = await kernel.metrics.processesAlive.get()
  return Object.fromEntries(values.map(({ labels, value }) => [labels.role, value]))
}
/** A timer that is due, and a job. */
const leave = ({ kernel }: App, n: number) =>
  inTransaction(kernel, { actor: { kind: 'system', id: 'test' } }, async (tx) => {
    await tx.enqueue('cups.rinse', { n })
    await tx.timer('cups.evaporate', newId(), tx.at)
  })
const timers = async ({ kernel }: App): Promise<number> =>
  (await kernel.db.one<{ count: number }>('select count(*)::int as count from kernel.timer')).count

test('one serves and leaves what follows, one works and answers nobody but those who watch it', async (t) => {
  const { begin, rinsed, background } = await system(t)
  const server = await begin('serve')
  await leave(server, 1)
  const { ok, workers } = await ready(server)
  assert.deepEqual({ ok, workers }, { ok: true, workers: 'none' }, 'it serves, and says so')
  assert.deepEqual(await alive(server), { all: 0, serve: 1, work: 0 })
  assert.equal((await ask(server, '/api/openapi.json')).status, 200)
  // Longer than two sweeps of timers and a look for jobs would take.
  await eventually('it has been there for two seconds', async () => {
    const [one] = await listProcesses(server.kernel.db)
    return one !== undefined && one.seen_at.getTime() - one.since.getTime() > 2_000
  })
  assert.deepEqual([rinsed.length, await timers(server), background], [0, 1, []])

  const worker = await begin('work')
  await eventually('the worker does both', async () => rinsed.length === 1 && (await timers(server)) === 0)
  assert.deepEqual(rinsed, [{ n: 1, by: 'work' }])
  assert.deepEqual(background, ['work'])
  for (const path of ['/health', '/ready', '/metrics']) assert.equal((await ask(worker, path)).status, 200, path)
  for (const path of ['/', '/api/openapi.json', '/api/docs', '/api/cups/x', '/console', '/inbox'])
    assert.equal((await ask(worker, path)).status, 404, path)
  assert.equal((await ready(server)).workers, 'ok')
  assert.deepEqual(await alive(server), { all: 0, serve: 1, work: 1 })
})

test('who goes is told for a day, and whether it said so', async (t) => {
  const { begin } = await system(t)
  const server = await begin('serve')
  const worker = await begin('work')
  const list = () => listProcesses(server.kernel.db)
  assert.deepEqual(
    (await list()).map(({ role, lanes, gone_at }) => [role, lanes.length, gone_at]),
    [
      ['work', 4, null],
      ['serve', 0, null],
    ],
  )
  await worker.stop()
  await server.kernel.db.run(
    `insert into kernel.process (id, pid, host, role, version, jobs_running, seen_at)
      values ('process-silent', 1, 'elsewhere', 'work', 'test', 3, clock_timestamp() - interval '1 minute'),
        ('process-old', 1, 'elsewhere', 'work', 'test', 0, clock_timestamp() - interval '25 hours')`,
  )
  assert.deepEqual(
    (await list()).map(({ role, ended, gone_at, jobs_running }) => [role, gone_at !== null, ended, jobs_running]),
    [
      ['serve', false, false, 0],
      ['work', true, true, 0],
      ['work', true, false, 0],
    ],
  )
  assert.equal((await ready(server)).workers, 'none')
})
