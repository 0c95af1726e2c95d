import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { test, type TestContext } from 'node:test'
import { madeUpPdf, madeUpScan } from '../made-up-scans.ts'
import { beginnings, packedBeginnings, pictureBomb, strokes } from '../poisonous.ts'
import { confinement, readerCommand } from './confine.ts'
import type { Said } from './frames.ts'
import { type Reader, startReader } from './reader.ts'

const MEGABYTES = 500
const scan = { as: 'scan', pdf: false } as const
const pdf = { as: 'scan', pdf: true } as const

function reader(t: TestContext): Reader {
  const one = startReader(MEGABYTES)
  t.after(() => one.end())
  return one
}
const shown = (said: Said | { stopped: string }) =>
  'stopped' in said ? said.stopped : 'refusal' in said ? said.refusal : 'pictures' in said ? said.pictures.length : said

test('one reader reads picture after picture, and each as it would have alone', async (t) => {
  const one = reader(t)
  const [first, second] = [await madeUpScan('none', 1), await madeUpScan('none', 2)]
  const said = [await one.ask(scan, first), await one.ask(scan, second), await one.ask(scan, first)]
  assert.deepEqual(said.map(shown), [1, 1, 1])
  assert.deepEqual(said[0], said[2])
  assert.notDeepEqual(said[0], said[1])
  assert.equal(shown(await one.ask(scan, Buffer.from([0xff, 0xd8, 0xff, 1, 2]))), 'file_kind_wrong')
  assert.equal(one.alive, true, 'a file that is none does its reader no harm')
})

test('a document that opens to hundreds of times its size is stopped within the memory of its reader', async (t) => {
  const one = reader(t)
  const asked = one.ask(pdf, pictureBomb())
  let most = 0
  const look = setInterval(() => {
    const status = statusOf(one.pid)
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024)
  }, 20)
  const said = await asked
  clearInterval(look)
  assert.match(String(shown(said)), /^(memory|died)$/)
  assert.equal(one.alive, false)
  assert.ok(most > 100 && most <= MEGABYTES + 10, `it took ${Math.round(most)} MB`)
})

test('what is written to cost time or memory without end costs little, or its own reader alone', async (t) => {
  for (const [name, file] of Object.entries({ beginnings, packedBeginnings, strokes })) {
    const said = shown(await reader(t).ask(pdf, file()))
    assert.match(String(said), /^(file_kind_wrong|pdf_active|memory|time|died)$/, name)
  }
  assert.equal(shown(await reader(t).ask(pdf, beginnings())), 'file_kind_wrong', 'each byte is looked at once')
  assert.equal(shown(await reader(t).ask(pdf, madeUpPdf([await madeUpScan()]))), 1, 'an honest one is read')
})

test('a reader opens no file but its sources, writes none, starts nothing and reaches nobody', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const { command, args, env } = readerCommand(MEGABYTES)
  const probe = `
    const tried = (name, fn) => { try { fn(); return name + ' done' } catch (error) { return name + ' ' + error.code } }
    const fs = process.getBuiltinModule('node:fs')
    const said = [
      tried('read', () => fs.readFileSync('/etc/passwd')),
      tried('write', () => fs.writeFileSync('/tmp/reader-was-here', 'x')),
      tried('start', () => process.getBuiltinModule('node:child_process').spawnSync('true')),
      tried('thread', () => new (process.getBuiltinModule('node:worker_threads').Worker)('1', { eval: true })),
      'env ' + Object.keys(process.env).filter((name) => !/^(PATH|PWD|OLDPWD|SHLVL|_)$/.test(name)).join(),
    ]
    const socket = process.getBuiltinModule('node:net').connect(${port}, '127.0.0.1')
    const end = (how) => { console.log(JSON.stringify([...said, 'net ' + how])); process.exit() }
    socket.on('connect', () => end('done')).on('error', (error) => end(error.code))`
  const { stdout } = spawnSync(command, [...args.slice(0, -1), '-e', probe], { env, cwd: '/', encoding: 'utf8' })
  server.close()
  const net = confinement().includes('--net') ? 'net ENETUNREACH' : 'net done'
  assert.deepEqual(JSON.parse(stdout), [
    'read ERR_ACCESS_DENIED',
    'write ERR_ACCESS_DENIED',
    'start ERR_ACCESS_DENIED',
    'thread ERR_ACCESS_DENIED',
    'env ',
    net,
  ])
})

function statusOf(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}
