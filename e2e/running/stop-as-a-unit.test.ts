import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { portToKeep } from '@app/city/port'

const ROOT = join(import.meta.dirname, '..', '..')
const READY_MS = 300_000
const GONE_MS = 15_000

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const started: ChildProcess[] = []
after(() => {
  // A test that failed half-way leaves its group; none outlives its test.
  for (const { pid } of started)
    if (pid && leftOf(pid, '').length)
      try {
        process.kill(-pid, 'SIGKILL')
      } catch {
        // It went by itself meanwhile.
      }
})

/** Living processes of the group, and those that name the data folder, wherever they have gone: the database is one. */
function leftOf(group: number, dataDir: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        const ours = Number(pgrp) === group || (dataDir !== '' && command.includes(dataDir))
        return ours && state !== 'Z' ? [`${pid} ${command}`] : []
      } catch {
        return []
      }
    })
}

/** Starts it as a service manager does: one process, in a group of its own, told to stop by a TERM to that process alone. */
async function stopped([command, ...args]: readonly [string, ...string[]]): Promise<{
  code: number | null
  before: string[]
  left: string[]
}> {
  const dataDir = mkdtempSync(join(tmpdir(), 'unit-'))
  const port = await portToKeep()
  const { NODE_TEST_CONTEXT: _, npm_lifecycle_event: __, ...env } = process.env
  const child = spawn(command, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      DEMO: '0',
      ALLOW_INSECURE: '1',
      LOG_LEVEL: 'fatal',
    },
  })
  started.push(child)
  let said = ''
  child.stderr.on('data', (bytes) => {
    said += String(bytes)
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  try {
    const healthy = () =>
      fetch(`http://127.0.0.1:${port}/health`).then(
        (answer) => answer.ok,
        () => false,
      )
    for (const begun = Date.now(); !(await healthy()); await pause(200))
      assert.ok(child.exitCode === null && Date.now() - begun < READY_MS, `it does not serve: ${said.slice(-2_000)}`)
    const group = child.pid!
    const before = leftOf(group, dataDir)
    const told = Date.now()
    child.kill('SIGTERM')
    const code = await ended
    while (leftOf(group, dataDir).length && Date.now() - told < GONE_MS) await pause(100)
    return { code, before, left: leftOf(group, dataDir) }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** What docs/running names as a unit's command, read there: the page and this test cannot part. */
function documented(): [string, ...string[]] {
  const page = readFileSync(join(ROOT, 'docs/running/begin.md'), 'utf8')
  const line = /^ExecStart=(?:\S*\/)?(.+)$/m.exec(page)?.[1]
  assert.ok(line, 'docs/running/begin.md names an ExecStart')
  return line.split(' ') as [string, ...string[]]
}

test('a TERM to the one process that a unit starts ends all of it, and it ends well', async () => {
  const { code, before, left } = await stopped(documented())
  assert.ok(
    before.some((one) => one.includes('tools/start.ts')) && before.some((one) => one.includes('postgres')),
    before.join('\n'),
  )
  assert.deepEqual(left, [])
  assert.equal(code, 0)
})

test('nor is anything left of npm start when npm alone is told', async () => {
  const { before, left } = await stopped(['npm', 'start'])
  assert.ok(before.length >= 3, before.join('\n'))
  assert.deepEqual(left, [])
})
