import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import smpp, { type Pdu, type Session } from 'smpp'
import { bareEnvironment } from '../../test/bare-environment.ts'
import { cloneDatabase } from '../../test/database.ts'
import { atTerminal, visibleOf } from '../../test/pseudo-terminal.ts'

const INIT = fileURLToPath(new URL('init.ts', import.meta.url))
const NOBODY_LISTENS = 1

const sessions = new Set<Session>()
const centre = smpp.createServer((one) => {
  sessions.add(one)
  one.on('error', () => undefined)
  one.on('bind_transceiver', (pdu: Pdu) => {
    const right = pdu.system_id === 'tester' && pdu.password === 'good-word'
    one.send(pdu.response({ command_status: right ? 0 : 0x0e }))
  })
  one.on('unbind', (pdu: Pdu) => one.send(pdu.response()))
})
let home: string
let place: Awaited<ReturnType<typeof cloneDatabase>>
let env: Record<string, string>
before(async () => {
  await new Promise<void>((resolve) => centre.listen(0, '127.0.0.1', resolve))
  home = mkdtempSync(join(tmpdir(), 'terminal-'))
  place = await cloneDatabase('template0')
  env = {
    ...bareEnvironment(),
    LOG_LEVEL: 'fatal',
    DATABASE_URL: place.url,
    DATA_DIR: home,
    OUTGOING_NETWORKS: '127.0.0.0/8',
    PUBLIC_URL_CITIZEN: 'https://a.invalid',
    PUBLIC_URL_FACILITATOR: 'https://b.invalid',
    PUBLIC_URL_CONSOLE: 'https://c.invalid',
  } as Record<string, string>
})
after(async () => {
  for (const one of sessions) one.destroy()
  centre.close()
  await place.drop()
  rmSync(home, { recursive: true, force: true })
})
const init = () => atTerminal([process.execPath, INIT], env)

test('what readline wipes is not taken for seen', () => {
  assert.equal(visibleOf('Name: \u001B[1G\u001B[0J \u001B[1G').trim(), '')
  assert.equal(visibleOf('one\r\ntwo\u001B[1G\u001B[0Jthree'), 'one\nthree')
})

test('Ctrl-C and Ctrl-D at a question stop it with a sentence', { timeout: 180_000 }, async () => {
  for (const key of ['\u0003', '\u0004']) {
    const terminal = init()
    await terminal.answer(/^Name of the first administrator: $/, key)
    assert.equal(await terminal.ended, 1, terminal.screen())
    assert.match(terminal.screen(), /Stopped\. Nobody was made; run init again\./)
    assert.doesNotMatch(terminal.screen(), /AbortError| {4}at /)
  }
})

test('each question stays on the screen; a gateway that fails is asked for again', { timeout: 180_000 }, async () => {
  const terminal = init()
  const { answer } = terminal
  await answer(/^Name of the first administrator: $/, 'Test Erste\r')
  await answer(/^The same name in Urdu script.*: $/, '\r')
  await answer(/^Their mobile number: $/, '0300 9900001\r')
  await answer(/^Language of their texts \(.*\) \[en\]: $/, '\r')
  await answer(/^Name of the second administrator: $/, 'Test Zweite\r')
  await answer(/^The same name in Urdu script.*: $/, '\r')
  await answer(/^Their mobile number: $/, '0300 9900002\r')
  await answer(/^Language of their texts/, 'ur\r')
  const { port } = centre.address() as AddressInfo

  await answer(/^Text gateway/, 'text-smpp\r')
  await answer(/^Host: $/, '127.0.0.1\r')
  await answer(/^Port \[2775\]: $/, `${NOBODY_LISTENS}\r`)
  await answer(/^Encrypted \(TLS\)\? \(yes, no\) \[yes\]: $/, 'perhaps\r')
  await answer(/^Encrypted/, 'no\r')
  await answer(/^System id: $/, 'tester\r')
  await answer(/^Password.*: $/, 'wrong-word\r')
  await answer(/^System type.*: $/, '\r')
  await answer(/^Sender shown on the phone: $/, '8300\r')
  await answer(/^Long texts \(udh, payload\) \[udh\]: $/, '\r')
  await answer(/^Messages under way at once \[10\]: $/, '\r')
  await answer(/^Price of one part, in paisa \[0\]: $/, '\r')
  await answer(/^Seconds until a report.* \[600\]: $/, '\r')

  // What was said before is offered: only what was wrong is typed again.
  const onlyEnter = async () => {
    await answer(/^System type/, '\r')
    await answer(/^Sender .*\[8300\]: $/, '\r')
    for (const question of [/^Long/, /^Messages/, /^Price/, /^Seconds/]) await answer(question, '\r')
  }
  await answer(/^Text gateway.*\[text-smpp\]: $/, '\r')
  assert.match(terminal.screen(), /tls is yes or no\./)
  assert.match(
    terminal.screen(),
    new RegExp(String.raw`Nothing answers at 127\.0\.0\.1:${NOBODY_LISTENS} \(ECONNREFUSED\)\.`),
  )
  await answer(/^Host \[127\.0\.0\.1\]: $/, '\r')
  await answer(/^Port \[1\]: $/, `${port}\r`)
  await answer(/^Encrypted/, '\r')
  await answer(/^System id \[tester\]: $/, '\r')
  await answer(/^Password.*: $/, '\r')
  await onlyEnter()

  await answer(/^Text gateway/, '\r')
  assert.match(terminal.screen(), /The gateway refuses the system id or the password \(bind: 0x0E\)\./)
  assert.doesNotMatch(terminal.screen(), /access token/)
  for (const question of [/^Host/, /^Port/, /^Encrypted/, /^System id/]) await answer(question, '\r')
  await answer(/^Password.*: $/, 'good-word\r')
  await onlyEnter()
  await answer(/^Mail server/, '\r')
  assert.equal(await terminal.ended, 0, terminal.screen())
  const screen = terminal.screen()
  assert.match(screen, /The text gateway answers\./)
  assert.equal(screen.match(/\/console\/begin#/g)?.length, 2)
  assert.doesNotMatch(screen, /wrong-word|good-word/, 'a secret is not shown while it is typed')
  assert.doesNotMatch(screen, /after calling end|not woken/, 'nothing is asked of the database once it is closed')

  const client = new pg.Client({ connectionString: place.url })
  await client.connect()
  const { rows } = await client.query<{ state: string; last_good_at: Date | null; settings: Record<string, unknown> }>(
    'select state, last_good_at, settings from connections.connection',
  )
  await client.end()
  assert.deepEqual([rows.length, rows[0]?.state, rows[0]?.settings.port], [1, 'on', port])
  assert.ok(rows[0]?.last_good_at, 'the try counts as the last time it worked')
})
