import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bareEnvironment } from '../test/bare-environment.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
let dataDir: string
before(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'start-'))
})
const children: ChildProcess[] = []
after(() => {
  // A test that failed half-way leaves its server; no server outlives its test.
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

interface Started {
  child: ChildProcess
  url: string
  said: () => string
  ended: Promise<number | null>
}

function start(env: Record<string, string> = {}, as?: { uid: number; gid: number }): Promise<Started> {
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...as,
    env: { ...bareEnvironment(), DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'fatal', DEMO_CITY: '0', ...env },
  })
  children.push(child)
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return new Promise((resolve) => {
    const done = (url: string) => resolve({ child, url, said: () => said, ended })
    child.stderr?.on('data', (bytes) => {
      said += bytes
      const url = /serving at (\S+)/.exec(said)?.[1]
      if (url) done(url)
    })
    child.once('exit', () => done(''))
  })
}

const postmaster = (folder = dataDir): number =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
const alive = (pid: number): boolean =>
  existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))

function assertNothingLeft(pid: number, folder = dataDir): void {
  assert.ok(!alive(pid), 'no database process')
  assert.ok(!existsSync(join(folder, 'postgres', 'postmaster.pid')), 'no postmaster.pid')
  assert.ok(!existsSync(join(folder, 'server.lock')), 'no lock')
}

const health = async (url: string) => (await fetch(`${url}/health`)).json() as Promise<{ ok: boolean; now: string }>
const advance = (url: string, advanceSeconds: number) =>
  fetch(`${url}/api/demo/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': '01890000-0000-7000-8000-000000000001' },
    body: JSON.stringify({ advanceSeconds }),
  })

test('a first start, and a stop by two signals: within 15 s no process and no lock', async () => {
  const server = await start()
  assert.ok(server.url, server.said())
  assert.equal((await health(server.url)).ok, true)
  const pid = postmaster()
  const begun = Date.now()
  server.child.kill('SIGTERM')
  setTimeout(() => server.child.kill('SIGTERM'), 50)
  setTimeout(() => server.child.kill('SIGINT'), 100)
  assert.equal(await server.ended, 0)
  assert.ok(Date.now() - begun < 15_000)
  assertNothingLeft(pid)
})

test('after kill -9 of server and database it starts again, with its moved clock', async () => {
  const first = await start()
  assert.equal((await advance(first.url, 86_400 * 3)).status, 200)
  const { now } = await health(first.url)
  process.kill(postmaster(), 'SIGKILL')
  first.child.kill('SIGKILL')
  await first.ended
  const second = await start()
  assert.ok(second.url, second.said())
  assert.ok((await health(second.url)).now >= now)
  second.child.kill('SIGKILL')
  await second.ended
  // The database outlived its server this time: it is taken over, and stopped in the end.
  const orphan = postmaster()
  const third = await start()
  assert.equal(postmaster(), orphan)
  third.child.kill('SIGTERM')
  assert.equal(await third.ended, 0)
  assertNothingLeft(orphan)
})

test('a second copy on the same folder, and a taken port, get a sentence', async () => {
  const server = await start()
  const second = await start()
  assert.equal(await second.ended, 1)
  assert.match(second.said(), /Another copy .* uses this data folder/)
  server.child.kill('SIGINT')
  await server.ended
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as { port: number }
  const third = await start({ PORT: String(port) })
  assert.equal(await third.ended, 1)
  assert.match(third.said(), new RegExp(`Port ${port} is taken`))
  assert.ok(!third.said().includes('    at '), 'a sentence, not a stack')
  assert.ok(!existsSync(join(dataDir, 'server.lock')))
  taken.close()
})

test('a demo’s folder never becomes a real system', async () => {
  const server = await start({ DEMO: '0', ALLOW_INSECURE: '1' })
  assert.equal(await server.ended, 1)
  assert.match(server.said(), /made for the demo/)
})

test('as an ordinary user', { skip: process.getuid?.() === 0 ? false : 'this run is one' }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-nobody-'))
  chownSync(folder, 65_534, 65_534)
  const server = await start({ DATA_DIR: folder, HOME: folder }, { uid: 65_534, gid: 65_534 })
  assert.ok(server.url, server.said())
  const pid = postmaster(folder)
  server.child.kill('SIGTERM')
  assert.equal(await server.ended, 0)
  assertNothingLeft(pid, folder)
  rmSync(folder, { recursive: true, force: true })
})
