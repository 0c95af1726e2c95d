import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { bareEnvironment } from '../../test/bare-environment.ts'
import { cloneDatabase, testCluster } from '../../test/database.ts'
import { type DatabaseProxy, startDatabaseProxy } from '../../test/database-proxy.ts'
import { eventually } from '../../test/eventually.ts'
import { TIMES } from '../kernel/data/database.ts'
import { OperatorError } from '../kernel/refusal.ts'
import { waitForDatabase } from './wait-for-database.ts'

const SETTINGS = { databaseTimes: TIMES, databaseNodes: 1 }
const folder = mkdtempSync(join(tmpdir(), 'waiting-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** An empty database of its own with something between, given back afterwards. */
async function behindProxy(look: (proxy: DatabaseProxy, admin: pg.Client) => Promise<void>): Promise<void> {
  const { url, drop } = await cloneDatabase('template0')
  const proxy = await startDatabaseProxy(url)
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  try {
    await look(proxy, admin)
  } finally {
    await admin.end()
    await proxy.close()
    await drop()
  }
}

/** Waits until it has said so, then puts it right, and is content when it goes on. */
async function waitsFor(url: string, words: RegExp, putRight: () => unknown): Promise<void> {
  const heard: string[] = []
  const waiting = waitForDatabase(url, SETTINGS, (line) => heard.push(line))
  await Promise.race([waiting, eventually(`it says ${words}`, () => heard.some((line) => words.test(line)))])
  assert.match(heard[0] ?? 'it waited for nothing', words)
  await putRight()
  await waiting
}

/** The same number of bytes instead of those that match. */
const instead = (pattern: RegExp, made: (found: string) => string) => (bytes: Buffer) => {
  const found = pattern.exec(bytes.toString('latin1'))
  if (found) bytes.write(made(found[0]), found.index, 'latin1')
  return true
}

test('nobody answers there yet', () =>
  behindProxy(async (proxy) => {
    await proxy.refuse()
    await waitsFor(proxy.url, /^waiting for the database: .*ECONNREFUSED/, () => proxy.pass())
  }))

test('a database that only reads', () =>
  behindProxy(async (proxy, admin) => {
    const { rows } = await admin.query<{ name: string }>('select current_database() as name')
    const name = admin.escapeIdentifier(rows[0]!.name)
    await admin.query(`alter database ${name} set default_transaction_read_only = on`)
    await waitsFor(proxy.url, /only reads/, () =>
      admin.query(`alter database ${name} reset default_transaction_read_only`),
    )
  }))

test('a clock that is minutes off', () =>
  behindProxy(async (proxy) => {
    // Five minutes behind: the digits of the milliseconds that stand for minutes and more.
    const behind = () => String(Date.now() - 300_000).slice(0, 9)
    proxy.onAnswered(instead(/1[789]\d{11}/, behind))
    await waitsFor(proxy.url, /(299|300|301) seconds apart/, () => proxy.onAnswered(undefined))
  }))

test('another version ends it', () =>
  behindProxy(async (proxy) => {
    proxy.onAnswered(instead(/1[78]00\d\d/, (found) => `15${found.slice(2)}`))
    await assert.rejects(
      waitForDatabase(proxy.url, SETTINGS, () => undefined),
      (error: Error) =>
        error instanceof OperatorError && /made for 17 and 18.*Install PostgreSQL 18/.test(error.message),
    )
  }))

test('a name, an encoding or a locale that will not do ends it', async () => {
  const cluster = await testCluster()
  const admin = new pg.Client({ connectionString: cluster.url('postgres') })
  await admin.connect()
  const name = `test_${process.pid}_letters`
  const made: [string, RegExp][] = [
    [`encoding 'SQL_ASCII' locale_provider libc locale 'C'`, /written in SQL_ASCII; Urdu needs UTF8/],
    [`encoding 'UTF8' locale_provider libc locale 'C'`, /English letters alone/],
  ]
  const wait = () => waitForDatabase(cluster.url(name), SETTINGS, () => undefined)
  try {
    await assert.rejects(
      wait(),
      (error: Error) => error instanceof OperatorError && /check the address/.test(error.message),
    )
    for (const [how, words] of made) {
      await admin.query(`create database ${name} template template0 ${how}`)
      await assert.rejects(wait(), (error: Error) => error instanceof OperatorError && words.test(error.message))
      await admin.query(`drop database ${name} with (force)`)
    }
  } finally {
    await admin.end()
  }
})

test('a server that waits ends at a TERM, and is content', () =>
  behindProxy(async (proxy) => {
    await proxy.refuse()
    const child = spawn(process.execPath, [fileURLToPath(new URL('../main.ts', import.meta.url))], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...bareEnvironment(), DATA_DIR: folder, DATABASE_URL: proxy.url, PORT: '0', ALLOW_INSECURE: '1' },
    })
    let said = ''
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    child.stderr.on('data', (bytes) => {
      said += String(bytes)
      if (said.includes('waiting for the database')) child.kill('SIGTERM')
    })
    assert.equal(await ended, 0, said)
    assert.match(said, /waiting for the database/)
    assert.doesNotMatch(said, / {4}at /)
  }))
