import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer as createHttps } from 'node:https'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { bareEnvironment } from '../../test/bare-environment.ts'
import { cloneDatabase, testCluster } from '../../test/database.ts'
import { testAuthority } from '../../test/peers/authority.ts'
import { checkAddresses } from './check-addresses.ts'
import { checkDatabase } from './check-database.ts'
import type { Line } from './line.ts'

const INIT = fileURLToPath(new URL('init.ts', import.meta.url))
const URLS = {
  PUBLIC_URL_CITIZEN: 'https://a.invalid',
  PUBLIC_URL_FACILITATOR: 'https://b.invalid',
  PUBLIC_URL_CONSOLE: 'https://c.invalid',
}
const FIRST = ['--first-name', 'Test Erste', '--first-phone', '0300 9900001']
const SECOND = ['--second-name', 'Test Zweite', '--second-phone', '0300 9900002', '--second-language', 'ur']
const TWO = [...FIRST, ...SECOND]
const SMPP = ['--gateway', 'text-smpp'].concat(
  ['host=10.20.0.5', 'systemId=a', 'sender=8300'].flatMap((one) => ['--gateway-set', one]),
)

let home: string
const places: { url: string; drop(): Promise<void> }[] = []
before(() => {
  home = mkdtempSync(join(tmpdir(), 'init-'))
})
after(async () => {
  for (const place of places) await place.drop()
  rmSync(home, { recursive: true, force: true })
})

interface Said {
  code: number | null
  out: string
  all: string
}
interface Answer {
  init: string
  ok: boolean
  lines: Line[]
  refusal?: { code: string; says: string }
  links?: { name: string; link: string; expiresAt: string }[]
  recoveryCode?: string
}
/** The command as an operator runs it, with nothing of the tester's own settings. */
function init(env: Record<string, string>, args: readonly string[], input = ''): Promise<Said> {
  const child = spawn(process.execPath, [INIT, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...bareEnvironment(), LOG_LEVEL: 'fatal', ...env },
  })
  child.stdin.end(input)
  let [out, all] = ['', '']
  child.stdout.on('data', (bytes) => {
    out += String(bytes)
    all += String(bytes)
  })
  child.stderr.on('data', (bytes) => {
    all += String(bytes)
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, all })))
}
const answerOf = (said: Said): Answer => {
  try {
    return JSON.parse(said.out) as Answer
  } catch {
    throw new Error(`no JSON: ${said.all}`)
  }
}
/** An empty database and a folder of its own. */
async function emptyPlace(name: string): Promise<Record<string, string>> {
  const place = await cloneDatabase('template0')
  places.push(place)
  const folder = join(home, name)
  mkdirSync(folder)
  return { DATABASE_URL: place.url, DATA_DIR: folder, ...URLS }
}
const stateOf = (lines: readonly Line[], id: string) => lines.find((line) => line.id === id)?.state

test('from nothing to two links and a sealed code; a second run makes no second first administrator', async () => {
  const env = await emptyPlace('whole')
  const looked = answerOf(await init(env, ['--check', '--json']))
  assert.deepEqual(
    [looked.ok, stateOf(looked.lines, 'database.empty'), stateOf(looked.lines, 'key')],
    [true, 'ok', 'warn'],
  )
  assert.deepEqual(readdirSync(env.DATA_DIR!), [], 'looking leaves nothing')
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query(`select 1 from pg_namespace where nspname = 'kernel'`)
  assert.equal(rows.length, 0, 'nor anything in the database')

  const begun = await init(env, ['--yes', '--json', ...TWO])
  assert.equal(begun.code, 0, begun.all)
  const made = answerOf(begun)
  assert.equal(made.init, 'begun')
  assert.deepEqual(
    made.links?.map((one) => one.name),
    ['Test Erste', 'Test Zweite'],
  )
  for (const { link } of made.links ?? []) assert.match(link, /^https:\/\/c\.invalid\/console\/begin#[\w-]{43}$/)
  assert.match(made.recoveryCode ?? '', /^[0-9A-Z]{4}(-[0-9A-Z]{5}){5}$/)
  assert.equal(statSync(join(env.DATA_DIR!, 'keys', 'master.key')).mode & 0o777, 0o600)
  const stamped = await client.query<{ mode: string }>('select mode from kernel.stamp')
  assert.equal(stamped.rows[0]?.mode, 'real')
  const open = await client.query(`select 1 from places.district_opening where opens_on is not null`)
  assert.equal(open.rows.length, 0, 'every district waits to be opened')
  await client.end()

  const again = await init(env, ['--yes', '--json', ...TWO])
  assert.equal(again.code, 1)
  assert.equal(answerOf(again).refusal?.code, 'administrators_exist', again.all)
  assert.match(answerOf(again).refusal?.says ?? '', /--recover/)
  assert.ok(!again.all.includes(made.recoveryCode!) && !again.all.includes('/begin#'), 'nothing secret is said again')

  const lost = await init({ ...env, MASTER_KEY_FILE: join(home, 'another.key') }, ['--yes', '--json', ...TWO])
  assert.equal(stateOf(answerOf(lost).lines, 'key'), 'fail', 'a key that is lost is not replaced in silence')
  assert.ok(!existsSync(join(home, 'another.key')))

  const renewed = answerOf(await init(env, ['--links', '--json']))
  assert.equal(renewed.links?.length, 2)
  assert.notEqual(renewed.links?.[0]?.link, made.links?.[0]?.link)
  const after = answerOf(await init(env, ['--check', '--json']))
  assert.deepEqual(
    ['migrations', 'administrators', 'recovery', 'gateway'].map((id) => stateOf(after.lines, id)),
    ['ok', 'warn', 'ok', 'fail'],
  )
})

test('the sealed code lets one in and is refused the second time', async () => {
  const env = await emptyPlace('recover')
  const made = answerOf(await init(env, ['--yes', '--json', ...TWO]))
  const one = ['--recover', '--json', '--code-file', '-', '--first-name', 'Test Dritte', '--first-phone', '03009900003']
  const used = answerOf(await init(env, one, `${made.recoveryCode}\n`))
  assert.equal(used.init, 'recovered')
  assert.equal(used.links?.[0]?.name, 'Test Dritte')
  assert.notEqual(used.recoveryCode, made.recoveryCode)
  const twice = await init(env, one, made.recoveryCode)
  assert.deepEqual([twice.code, answerOf(twice).refusal?.code], [1, 'used_before'])
  const wrong = answerOf(await init(env, one, 'AAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF'))
  assert.equal(wrong.refusal?.code, 'wrong')
})

/** A gateway of somebody else: it answers as it is told, and remembers what it was asked. */
async function gateway(answer: { status: number; body: object }) {
  const authority = await testAuthority()
  const ca = join(home, 'ca.pem')
  writeFileSync(ca, authority.cert)
  const heard: { authorization: string | undefined; body: string }[] = []
  const { cert, key } = await authority.server(['127.0.0.1'])
  const server = createHttps({ cert, key }, (request, response) => {
    void text(request).then((body) => {
      heard.push({ authorization: request.headers.authorization, body })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const token = join(home, 'gateway.token')
  writeFileSync(token, 'a secret of the gateway\n', { mode: 0o600 })
  const set = (name: string, value: string) => ['--gateway-set', `${name}=${value}`]
  return {
    heard,
    env: { NODE_EXTRA_CA_CERTS: ca, OUTGOING_NETWORKS: '127.0.0.0/8' },
    args: [
      '--gateway',
      'text-https',
      ...set('url', `https://127.0.0.1:${port}/send`),
      ...set('sender', 'TEST'),
      ...set('token', token),
    ],
    close: () => server.close(),
  }
}

test('the first gateway is tried before anything is kept, and on when the system has begun', async () => {
  const env = await emptyPlace('gateway')
  const broken = await gateway({ status: 403, body: { error: 'no credit' } })
  try {
    const refused = await init({ ...env, ...broken.env }, ['--yes', '--json', ...TWO, ...broken.args])
    assert.equal(refused.code, 1, refused.all)
    assert.equal(stateOf(answerOf(refused).lines, 'gateway'), 'fail', refused.all)
    assert.equal(answerOf(refused).links, undefined, 'nobody was made')
    assert.ok(broken.heard.length > 0)
  } finally {
    broken.close()
  }
  const good = await gateway({ status: 200, body: { id: 'm-1' } })
  try {
    const begun = await init({ ...env, ...good.env }, ['--yes', '--json', ...TWO, ...good.args])
    assert.equal(begun.code, 0, begun.all)
    assert.equal(good.heard[0]?.authorization, 'Bearer a secret of the gateway')
    assert.ok(!begun.all.includes('a secret of the gateway'))
    const looked = answerOf(await init({ ...env, ...good.env }, ['--check', '--json']))
    assert.equal(stateOf(looked.lines, 'gateway'), 'ok')
    assert.ok(looked.ok, JSON.stringify(looked.lines))
    const again = answerOf(await init({ ...env, ...good.env }, ['--yes', '--json', ...good.args]))
    assert.equal(again.refusal?.code, 'gateway_on')
  } finally {
    good.close()
  }
})

test('what init does not begin on', async () => {
  const env = await emptyPlace('refused')
  const open = join(home, 'open.key')
  writeFileSync(open, `${'ab'.repeat(32)}\n`)
  chmodSync(open, 0o644)
  const cases: [string, Record<string, string>, readonly string[], RegExp][] = [
    ['the demo', { DEMO: '1' }, TWO, /demo begins by itself/],
    ['no console address', { PUBLIC_URL_CONSOLE: '' }, TWO, /PUBLIC_URL_CONSOLE is not set/],
    ['a plain address', { PUBLIC_URL_CITIZEN: 'http://a.invalid' }, TWO, /no https address/],
    ['two apps on one host', { PUBLIC_URL_CITIZEN: 'https://c.invalid' }, TWO, /same host/],
    ['a key that others read', { MASTER_KEY_FILE: open }, TWO, /can be read by others/],
    ['a database that is not there', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' }, TWO, /cannot be used/],
    ['a folder that cannot be', { DATA_DIR: join(open, 'below') }, TWO, /Nothing can be kept/],
    ['nobody', {}, [], /say it with --first-name/],
    ['one person', {}, TWO.slice(0, 4), /say it with --second-name/],
    ['a number for a name', {}, ['--first-name', '03001234567'], /no letters in it/],
    ['English for Urdu', {}, ['--first-name', 'A', '--first-name-ur', '03001234567'], /not in Urdu script/],
    ['no telephone', {}, ['--first-name', 'A', '--first-phone', 'abc'], /no telephone number/],
    [
      'one number for two',
      {},
      [...TWO.slice(0, 4), '--second-name', 'B', '--second-phone', '+92 300 9900001'],
      /two people/,
    ],
    ['a language that is none', {}, [...TWO, '--first-language', 'xx'], /One of en/],
    ['a gateway of no kind', {}, [...TWO, '--gateway', 'pigeon'], /There is no "pigeon"/],
    ['a flag that is none', {}, ['--frist-name', 'A'], /--first-name/],
    ['links of nobody', {}, ['--links'], /no administrators yet/],
    [
      'a switch that is neither',
      {},
      [...TWO, ...SMPP, '--gateway-set', 'tls=nonsense'],
      /--gateway-set: tls is yes or no\./,
    ],
    [
      'a port that is none',
      {},
      [...TWO, ...SMPP, '--gateway-set', 'port=70000'],
      /port is a whole number from 1 to 65535\./,
    ],
    [
      'a gateway inside that is not listed',
      {},
      [...TWO, ...SMPP],
      /10\.20\.0\.5:2775 is inside your network.*\n.*OUTGOING_NETWORKS=10\.20\.0\.5\/32/,
    ],
    ['a gateway that lacks its host', {}, [...TWO, '--gateway', 'text-smpp'], /--gateway-set host=…/],
  ]
  for (const [name, more, args, words] of cases) {
    const { code, all } = await init({ ...env, ...more }, ['--yes', ...args])
    assert.equal(code, 1, `${name}: ${all}`)
    assert.match(all, words, name)
    assert.doesNotMatch(all, / {4}at .*\.ts:/, `${name}: a sentence, not a stack`)
    assert.doesNotMatch(all, /begin#/, name)
  }
  assert.ok(existsSync(join(env.DATA_DIR!, 'keys', 'master.key')), 'what is whole already stays')
})

test('each fault of a database is named', async () => {
  const cluster = await testCluster()
  const admin = new pg.Client({ connectionString: cluster.url('postgres') })
  await admin.connect()
  const name = `test_${process.pid}_letters`
  const latin = `test_${process.pid}_latin`
  try {
    await admin.query(`create database ${name} template template0 encoding 'UTF8' locale_provider libc locale 'C'`)
    await admin.query(
      `create database ${latin} template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`,
    )
    const found = async (database: string) => {
      const lines = await checkDatabase(cluster.url(database))
      return lines.filter((line) => line.state !== 'ok').map((line) => line.id)
    }
    assert.deepEqual(await found(name), ['database.collation'])
    assert.ok((await found(latin)).includes('database.encoding'))
    const place = await cloneDatabase('template0')
    places.push(place)
    const lines = await checkDatabase(place.url)
    assert.deepEqual(
      lines.map(({ id, state }) => [id, state]),
      ['version', 'encoding', 'collation', 'rights']
        .map((id) => [`database.${id}`, 'ok'])
        .concat([
          ['clock', 'ok'],
          ['database.direct', 'ok'],
          ['database.empty', 'ok'],
        ]),
    )
    const demo = await cloneDatabase()
    places.push(demo)
    assert.equal(stateOf(await checkDatabase(demo.url), 'database.empty'), 'fail')
    await admin.query(`create role ${name}_reader login`)
    await admin.query(`create database ${name}_other template template0`)
    const url = new URL(cluster.url(`${name}_other`))
    url.username = `${name}_reader`
    assert.equal(stateOf(await checkDatabase(url.toString()), 'database.rights'), 'fail')
  } finally {
    for (const database of [name, latin, `${name}_other`]) await admin.query(`drop database if exists ${database}`)
    await admin.query(`drop role if exists ${name}_reader`)
    await admin.end()
  }
})

test('a pooler that mixes sessions up is found by what is never heard', async () => {
  // It passes everything on, but for what the database tells by itself: as a transaction pooler does.
  const place = await cloneDatabase('template0')
  places.push(place)
  const target = new pg.Client({ connectionString: place.url })
  const pooler = await withoutNotifications(target)
  try {
    const url = new URL(place.url)
    url.searchParams.delete('host')
    url.hostname = '127.0.0.1'
    url.port = String((pooler.address() as { port: number }).port)
    assert.equal(stateOf(await checkDatabase(url.toString()), 'database.direct'), 'fail')
  } finally {
    pooler.close()
  }
})

/** A relay to where the client would connect, without messages of the kind NotificationResponse. */
async function withoutNotifications(client: pg.Client): Promise<Server> {
  const { connect } = await import('node:net')
  const { host, port } = client as unknown as { host: string; port: number }
  const relay = createServer((near) => {
    const far = host.startsWith('/') ? connect(join(host, `.s.PGSQL.${port}`)) : connect(port, host)
    near.pipe(far)
    let kept = Buffer.alloc(0)
    far.on('data', (bytes: Buffer) => {
      kept = Buffer.concat([kept, bytes])
      while (kept.length >= 5 && kept.length >= 1 + kept.readInt32BE(1)) {
        const message = kept.subarray(0, 1 + kept.readInt32BE(1))
        kept = kept.subarray(message.length)
        if (message[0] !== 'A'.charCodeAt(0)) near.write(message)
      }
    })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  return relay
}

test('an address that is none, and two of one host', async () => {
  const lines = await checkAddresses({ ...URLS, PUBLIC_URL_FACILITATOR: 'b.example' })
  assert.deepEqual(
    lines.map((line) => line.state),
    ['warn', 'fail', 'warn'],
  )
})

test('what a proxy says before anything stands behind it, and a certificate that nobody here has signed', async () => {
  const authority = await testAuthority()
  const server = createHttps(await authority.server(['127.0.0.1']), (_request, response) =>
    response.writeHead(502).end(),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const ca = join(home, 'proxy-ca.pem')
  writeFileSync(ca, authority.cert)
  const env = { ...(await emptyPlace('proxy')), PUBLIC_URL_CITIZEN: `https://127.0.0.1:${port}` }
  try {
    const line = async (more: Record<string, string>) =>
      answerOf(await init({ ...env, ...more }, ['--check', '--json'])).lines.find((one) => one.id === 'address.citizen')
    const unknown = await line({})
    assert.equal(unknown?.state, 'warn')
    assert.match(unknown?.says ?? '', /answers, but its certificate is not trusted here \(\w+\)\.$/)
    assert.match(unknown?.todo ?? '', /NODE_EXTRA_CA_CERTS/)
    const behind = await line({ NODE_EXTRA_CA_CERTS: ca })
    assert.equal(behind?.state, 'ok')
    assert.match(behind?.says ?? '', /the proxy answers \(502\); nothing is started behind it yet\.$/)
  } finally {
    server.close()
  }
})

test('a password with signs of an address is pointed at', async () => {
  const lines = await checkDatabase('postgres://tester:pa@ss@127.0.0.1:1/test')
  assert.equal(lines[0]?.state, 'fail')
  assert.match(lines[0]?.todo ?? '', /%40 %2F %3A %23/)
})
