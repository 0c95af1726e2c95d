/**
 * Messages through two gateways that fail in every way, while the server is killed. At the end every phone has received its
 * message once, a gateway that was down was passed over within 30 seconds, and what nobody can know was left for a person.
 *
 *   npm run soak -- messages [--messages 10000] [--kills 4] [--short] [--plant double|lost]
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as rest } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startApp } from './src/app.ts'
import { openDatabase } from './src/kernel/data/database.ts'
import { inTransaction } from './src/kernel/data/in-transaction.ts'
import { migrate } from './src/kernel/data/migrations.ts'
import { ensureDatabase, startCluster } from './src/kernel/data/postgres/cluster.ts'
import { createLogger } from './src/kernel/log.ts'
import { connectForDemo } from './src/modules/connections/index.ts'
import { testConfig } from './test/world.ts'

const { values } = parseArgs({
  options: {
    messages: { type: 'string' },
    kills: { type: 'string' },
    short: { type: 'boolean', default: false },
    plant: { type: 'string' },
  },
})
const messages = Number(values.messages ?? (values.short ? 300 : 10_000))
const kills = Number(values.kills ?? (values.short ? 1 : 4))
const { plant } = values
if (plant !== undefined && plant !== 'double' && plant !== 'lost') throw new Error(`no such plant: ${plant}`)
const SECRET = 'soak secret'
const FAILOVER_MAX_SECONDS = 30
const REPORT_SECONDS = 12
const PEERS = fileURLToPath(new URL('test/peers/', import.meta.url))

// Everything that is spoken to
const dataDir = mkdtempSync(join(tmpdir(), 'soak-messages-'))
const cluster = await startCluster({ dataDir })
await ensureDatabase(cluster, 'app')
const url = cluster.url('app')
await migrate({ url, mode: 'demo' })
const db = openDatabase({ url, poolSize: 4, log: createLogger('fatal') })

interface Peer {
  child: ChildProcess
  say(line: object): void
  next(): Promise<string>
}
function peer(file: string, args: string[]): Peer {
  const child = spawn(process.execPath, [join(PEERS, file), ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout! })
  const said: string[] = []
  const waiting: ((line: string) => void)[] = []
  lines.on('line', (line) => {
    const one = waiting.shift()
    if (one) one(line)
    else said.push(line)
  })
  return {
    child,
    say: (line) => child.stdin!.write(`${JSON.stringify(line)}\n`),
    next: async () => said.shift() ?? new Promise((resolve) => waiting.push(resolve)),
  }
}
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const one = createServer().listen(0, '127.0.0.1', () => {
      const { port } = one.address() as AddressInfo
      one.close(() => resolve(port))
    })
  })

const port = await freePort()
const gateways = [peer('messages-gateway.ts', ['first', SECRET]), peer('messages-gateway.ts', ['second', SECRET])]
const [first, second] = gateways as [Peer, Peer]

/** Entered as an operator would. The first knows our ids and reports by its own; the second the other way round. */
async function enterGateways(): Promise<void> {
  const app = await startApp({ config: testConfig(dataDir, { role: 'serve' }), databaseUrl: url })
  for (const [place, one] of gateways.entries()) {
    const said = JSON.parse(await one.next()) as { port: number }
    const id = await inTransaction(app.kernel, { actor: { kind: 'system', id: 'soak' } }, (tx) =>
      connectForDemo(tx, {
        kind: 'text-https',
        name: place === 0 ? 'first' : 'second',
        settings: {
          url: `http://127.0.0.1:${said.port}`,
          sender: 'TEST',
          pricePaisa: 150,
          reports: true,
          reportSeconds: REPORT_SECONDS,
          keepsIds: place === 0,
          reportIdAt: place === 0 ? 'id' : 'ref',
        },
        secrets: { token: 'test', callSecret: SECRET },
      }),
    )
    one.say({ reportUrl: `http://127.0.0.1:${port}/api/texts/${id}/report` })
  }
  await app.stop()
}
await enterGateways()

let worker = peer('messages-worker.ts', [url, dataDir, String(port)])
await worker.next()
async function kill(): Promise<void> {
  const gone = new Promise((resolve) => worker.child.once('exit', resolve))
  worker.child.kill('SIGKILL')
  await gone
  worker = peer('messages-worker.ts', [url, dataDir, String(port)])
  await worker.next()
}

let sent = 0
/** Asked for as a module below asks: a job that says what to whom. A third is about money, a third are codes. */
async function tell(count: number): Promise<void> {
  const jobs = Array.from({ length: count }, () => {
    const n = sent++
    const phone = `+92345${String(n).padStart(7, '0')}`
    const [template, facts] = [
      ['status', { status: `Test ${n}` }],
      ['receipt', { service: 'Test', trackingNo: 'DK-2K4F-7Q22', amount: 'Rs 500', receiptNo: `R-${n}` }],
      ['login_code', { code: '123456', minutes: 5 }],
    ][n % 3] as [string, object]
    return { task: 'sms.send', payload: { phone, template, language: 'en', facts, key: `soak ${n}` } }
  })
  await db.run('select kernel.finish($1::jsonb, $2, null, null, null, null, null)', [
    JSON.stringify({ actor: 'system:soak', channel: 'system', jobs }),
    new Date(),
  ])
}
const waitingFor = async (states: string): Promise<number> =>
  (
    await db.one<{ n: number }>(
      `select ((select count(*) from notifications.message where state = any($1))
        + (select count(*) from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
            where t.identifier like 'sms.%'))::int as n`,
      [states.split(' ')],
    )
  ).n
async function until(what: string, states: string, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; (await waitingFor(states)) > 0; await rest(500))
    if (Date.now() > end) throw new Error(`${what}: ${await waitingFor(states)} still wait after ${seconds} s`)
}

const failures: string[] = []
const begun = Date.now()
const seconds = (): number => Math.round((Date.now() - begun) / 1_000)
try {
  // Each stretch of the run: how the two behave in it.
  const STRETCHES: [string, string][] = [
    ['well', 'well'],
    ['down', 'late_reports'],
    ['duplicate_reports', 'down'],
    ['slow', 'well'],
    ['silent_loss', 'duplicate_reports'],
    ['late_reports', 'slow'],
  ]
  if (plant) STRETCHES.push([plant, plant])
  const patience = values.short ? 90 : 1_800
  for (const [place, [one, other]] of STRETCHES.entries()) {
    first.say({ manner: one })
    second.say({ manner: other })
    await tell(Math.ceil(messages / STRETCHES.length))
    if (place < kills) {
      await rest(700)
      await kill()
    }
    await until(`stretch ${place}`, 'waiting', patience)
    console.log(`${seconds()} s: ${sent} asked for, first ${one}, second ${other}`)
  }
  first.say({ manner: 'well' })
  second.say({ manner: 'well' })
  // What was taken in silence, and what was under way when the server died, is settled by reports and by the rule.
  await until('the end', 'waiting sending sent', patience)
  const left = await db.many<{ id: string; last_error: string; template: string }>(
    `select id, last_error, template from notifications.message where state = 'unknown' limit 20000`,
  )
  if (left.some((one) => one.template === 'status')) failures.push('what may come twice was left undelivered')
  // A person looks at what a gateway took and never delivered, and has it sent.
  for (const { id } of left.filter((one) => one.last_error === 'no_report')) {
    await db.run(
      `update notifications.message set state = 'waiting', tries = 0, again_from = clock_timestamp() where id = $1`,
      [id],
    )
    await db.run('select kernel.finish($1::jsonb, $2, null, null, null, null, null)', [
      JSON.stringify({ actor: 'system:soak', channel: 'system', jobs: [{ task: 'sms.deliver', payload: { id } }] }),
      new Date(),
    ])
  }
  await until('after a person looked', 'waiting sending sent', patience)

  const counted = new Map<string, number>()
  let foreign = 0
  for (const one of gateways) {
    const answer = one.next()
    one.say({ count: true })
    const said = JSON.parse(await answer) as { phones: [string, number][]; foreign: number }
    foreign += said.foreign
    for (const [to, n] of said.phones) counted.set(to, (counted.get(to) ?? 0) + n)
  }
  const uncertain = (
    await db.many<{ phone: string }>(`select phone from notifications.message where state = 'unknown' limit 20000`)
  ).map((row) => row.phone)
  const many = [...counted].filter(([, n]) => n > 1).length
  const none = Array.from({ length: sent }, (_, n) => `+92345${String(n).padStart(7, '0')}`).filter(
    (phone) => !counted.has(phone) && !uncertain.includes(phone),
  ).length
  if (many) failures.push(`double: ${many} phones received their message more than once`)
  if (none) failures.push(`lost: ${none} phones received nothing, and nobody was told`)
  const { written, slowest, failovers } = await db.one<{ written: number; slowest: number; failovers: number }>(
    `with tries as (select message_id, begun_at, ended_at, state,
        lead(ended_at) over (partition by message_id order by begun_at) as next_ended,
        lead(state) over (partition by message_id order by begun_at) as next_state
      from notifications.attempt)
    select (select count(*)::int from notifications.message) as written,
      coalesce(max(extract(epoch from next_ended - begun_at)), 0)::float8 as slowest, count(*)::int as failovers
    from tries where state = 'refused' and next_state in ('accepted', 'delivered')`,
  )
  if (written !== sent) failures.push(`${sent} messages were asked for, ${written} were written down`)
  if (failovers === 0) failures.push('no message went the other way: the faults did not happen')
  if (slowest > FAILOVER_MAX_SECONDS) failures.push(`the other gateway took over after ${slowest.toFixed(1)} s`)
  console.log(
    JSON.stringify({
      bench: 'messages',
      messages: sent,
      received: counted.size,
      double: many,
      lost: none,
      leftForAPerson: left.length,
      uncertain: uncertain.length,
      failovers,
      slowestFailoverSeconds: Number(slowest.toFixed(2)),
      foreignReports: foreign,
      kills,
      seconds: seconds(),
    }),
  )
} catch (error) {
  failures.push((error as Error).message)
} finally {
  for (const one of [...gateways, worker]) one.child.kill('SIGKILL')
  await db.close()
  await cluster.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
for (const one of failures) console.log(`✖ ${one}`)
if (!failures.length) console.log(`✔ each of ${sent} messages once, the other gateway within ${FAILOVER_MAX_SECONDS} s`)
process.exit(failures.length ? 1 : 0)
