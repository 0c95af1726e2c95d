import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { ensureDatabase, startCluster } from '@app/server/kernel/data/postgres/cluster'

/**
 * Starts an unpacked release in real mode against a PostgreSQL, as its documents say, and looks at it: migrated, healthy,
 * its three apps there, nothing of the demo, a backup made, gone at a TERM. Usage: start-release.ts FOLDER
 */
const [home] = process.argv.slice(2) as [string]
const STOP_MS = 15_000
const START_MS = 120_000
const place = mkdtempSync(join(tmpdir(), 'release-data-'))
const children: ChildProcess[] = []
let misses = 0

function check(held: boolean, words: string): void {
  console.log(`${held ? 'ok  ' : 'MISS'} ${words}`)
  if (!held) misses++
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

function run(env: Record<string, string>, ...args: string[]): ChildProcess {
  const child = spawn(join(home, 'run'), args, {
    cwd: place,
    // Nothing of this machine's Node or npm: the archive brings its own.
    env: { PATH: '/usr/bin:/bin', HOME: place, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.pipe(process.stderr)
  child.stderr?.pipe(process.stderr)
  children.push(child)
  return child
}

async function codeOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

async function answers(url: string): Promise<boolean> {
  for (const until = Date.now() + START_MS; Date.now() < until;) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return false
}

const WATCH = 'for-whoever-watches'

async function look(origin: string): Promise<void> {
  const health = (await (await fetch(`${origin}/health`)).json()) as { mode: string; files: string }
  check(
    health.mode === 'real' && health.files === 'ok',
    `/health says real mode and a file store: ${JSON.stringify(health)}`,
  )
  for (const path of ['/', '/facilitator/', '/console/']) {
    const page = await fetch(`${origin}${path}`)
    check(page.ok && /<div id="root"|<html/.test(await page.text()), `${path} is a page (${page.status})`)
  }
  check((await fetch(`${origin}/api/demo/people`)).status === 404, 'nothing of the demo is there')
  check(
    (await (await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${WATCH}` } })).text()).includes(
      'file_store_up 1',
    ),
    '/metrics tells',
  )
}

async function tryIt(): Promise<void> {
  const cluster = await startCluster({ dataDir: join(place, 'database') })
  try {
    await ensureDatabase(cluster, 'theirs')
    const key = join(place, 'master.key')
    writeFileSync(key, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
    const dataDir = join(place, 'data')
    mkdirSync(dataDir)
    const port = await freePort()
    const env = {
      METRICS_TOKEN: WATCH,
      DATABASE_URL: cluster.url('theirs'),
      DATA_DIR: dataDir,
      MASTER_KEY_FILE: key,
      PORT: String(port),
      HOST: '127.0.0.1',
      // There is no gateway without a network; everything else is as on a Monday.
      ALLOW_INSECURE: '1',
      LOG_LEVEL: 'warn',
    }
    check((await codeOf(run(env, 'migrate'))) === 0, 'run migrate')
    const server = run(env, 'serve')
    check(await answers(`http://127.0.0.1:${port}/health`), 'run serve: /health answers 200')
    if (server.exitCode === null) await look(`http://127.0.0.1:${port}`)
    check((await codeOf(run(env, 'backup', '--to', join(place, 'one.age')))) === 0, 'run backup')
    const begun = Date.now()
    server.kill('SIGTERM')
    const gone = await Promise.race([
      codeOf(server),
      new Promise((resolve) => setTimeout(resolve, STOP_MS, 'late').unref()),
    ])
    check(gone === 0, `a TERM stops all of it (${Date.now() - begun} ms)`)
    check((await codeOf(run(env, 'nothing'))) === 64, 'an unknown command is told')
  } finally {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
    await cluster.stop()
  }
}

try {
  // The database may run as another user, who has to get through.
  chmodSync(place, 0o755)
  await tryIt()
} finally {
  rmSync(place, { recursive: true, force: true })
}
process.exitCode = misses ? 1 : 0
