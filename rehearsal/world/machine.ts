import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { createLine, type Line } from '@app/city/line'
import { ROOT } from '@app/server/kernel/config'
import { type Cluster, ensureDatabase, startCluster } from '@app/server/kernel/data/postgres/cluster'
import type { Territory } from '@app/domain/territory'
import { type Authority, testAuthority } from '@app/server/test/peers/authority'
import pg from 'pg'
import { type MailPeer, startMail } from '../peers/mail.ts'
import { startMoto, type S3Peer } from '../peers/moto.ts'
import { freePort, type Peer, type Program, run, untilReady } from '../peers/peer.ts'
import { type ProxyPeer, startProxy } from '../peers/proxy.ts'
import { type PushPeer, startPush } from '../peers/push.ts'
import { type SmscPeer, startSmsc } from '../peers/smsc.ts'
import { type MachineClock, machineClock } from './machine-clock.ts'
import { outsideLine } from './outside-line.ts'
import { createPhones, type Phones } from './phones.ts'
import { createReader } from './read-text.ts'

export const APPS = ['citizen', 'facilitator', 'console'] as const
export type App = (typeof APPS)[number]

/** The rehearsed system with everything around it, from an empty database on. */
export interface Machine {
  territory: Territory
  urls: Readonly<Record<App, string>>
  /** What the operator wrote into the settings; every program of the system is started with it. */
  settings: NodeJS.ProcessEnv
  line: Line
  phones: Phones
  clock: MachineClock
  secrets: Map<string, string>
  /** The number of whoever sits at a desk, by the name that the rehearsal has for it. */
  desks: Map<string, string>
  smsc: SmscPeer
  /** The text centre of another company. */
  otherSmsc: SmscPeer
  mail: MailPeer
  push: PushPeer
  bucket: S3Peer
  authority: Authority
  peers: readonly Peer[]
  /** A program of the system by its command, to its end. */
  command(file: string, args: readonly string[]): Promise<{ code: number; out: string; err: string }>
  startServer(): Promise<void>
  stop(): Promise<void>
}

export const SMSC = { systemId: 'rehearsal', password: 'rehearsal-password' }
export const BOXES = [
  { address: 'answers@programme.example', password: 'answers-password' },
  { address: 'applications@department.example', password: 'applications-password' },
]
const QUIET_MS = 400
const SETTLES_WITHIN_MS = 60_000

/** Everything but the system itself: that is begun by `init`, as an operator would. */
export async function setUpMachine(territory: Territory): Promise<Machine> {
  const dir = mkdtempSync(join(tmpdir(), 'rehearsal-'))
  // The mail server's own users walk through it.
  chmodSync(dir, 0o711)
  const undo: (() => Promise<unknown>)[] = [async () => rmSync(dir, { recursive: true, force: true })]
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step().catch(() => undefined)
  }
  try {
    return await around(dir, territory, undo, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function around(
  dir: string,
  territory: Territory,
  undo: (() => Promise<unknown>)[],
  stop: () => Promise<void>,
): Promise<Machine> {
  const folder = (name: string): string => {
    const path = join(dir, name)
    mkdirSync(path, { mode: 0o755, recursive: true })
    return path
  }
  const kept = async <P extends { stop(): Promise<unknown> }>(starting: Promise<P>): Promise<P> => {
    const peer = await starting
    undo.push(() => peer.stop())
    return peer
  }
  const authority = await testAuthority('Authority of the rehearsal')
  const here = await authority.server(['localhost', '127.0.0.1'])
  const ca = join(dir, 'authority.pem')
  writeFileSync(ca, authority.cert)
  setDefaultCACertificates([...getCACertificates('default'), authority.cert])
  const cluster = await kept(startCluster({ dataDir: folder('database') }))
  await ensureDatabase(cluster, 'programme')
  const smsc = await kept(startSmsc(SMSC))
  const otherSmsc = await kept(startSmsc(SMSC))
  const mail = await kept(startMail(folder('mail'), here, BOXES))
  const bucket = await kept(startMoto())
  const push = await kept(startPush(folder('push'), here))
  const serverPort = await freePort()
  const proxies: ProxyPeer[] = []
  const proxy = { tls: here, authority: authority.cert, names: ['localhost'], serverPort }
  for (const app of APPS)
    proxies.push(await kept(startProxy(folder(`proxy-${app}`), { ...proxy, port: await freePort() })))
  const urls = Object.fromEntries(
    APPS.map((app, n) => [app, `https://localhost:${proxies[n]?.port}`]),
  ) as Machine['urls']
  const settings: NodeJS.ProcessEnv = {
    DATABASE_URL: cluster.url('programme'),
    DATA_DIR: folder('data'),
    MASTER_KEY_FILE: join(folder('keys'), 'master.key'),
    NODE_EXTRA_CA_CERTS: ca,
    ...asWritten(urls, serverPort),
  }
  const clock = machineClock()
  const phones = createPhones(
    () => [...smsc.taken(), ...otherSmsc.taken()],
    createReader(territory.messages.sms),
    clock.now,
  )
  const secrets = new Map<string, string>()
  const desks = new Map<string, string>()
  const line = outsideLine(createLine({ origin: () => urls.citizen, originOf: (app) => urls[app] }), {
    phones,
    clock,
    secrets,
    settle: () => atRest(cluster),
  })
  let server: Program | undefined
  undo.push(async () => server?.stop())
  return {
    territory,
    urls,
    settings,
    line,
    phones,
    clock,
    secrets,
    desks,
    smsc,
    otherSmsc,
    mail,
    push,
    bucket,
    authority,
    peers: [proxies[0] as Peer, smsc, mail, bucket, push],
    command: (file, args) => toItsEnd(file, args, settings),
    async startServer() {
      server = await serve(settings, serverPort)
    },
    stop,
  }
}

const asWritten = (urls: Machine['urls'], port: number): NodeJS.ProcessEnv => ({
  DEMO: '0',
  PUBLIC_URL_CITIZEN: urls.citizen,
  PUBLIC_URL_FACILITATOR: urls.facilitator,
  PUBLIC_URL_CONSOLE: urls.console,
  PORT: String(port),
  OUTGOING_NETWORKS: '127.0.0.0/8',
  LOG_LEVEL: 'warn',
})

async function toItsEnd(
  file: string,
  args: readonly string[],
  settings: NodeJS.ProcessEnv,
): Promise<{ code: number; out: string; err: string }> {
  const { child } = run(process.execPath, [join(ROOT, file), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
  })
  let [out, err] = ['', '']
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin?.end()
  const code = await new Promise<number>((ended) => child.once('close', (status) => ended(status ?? 1)))
  return { code, out, err }
}

async function serve(settings: NodeJS.ProcessEnv, port: number): Promise<Program> {
  const server = run(process.execPath, [join(ROOT, 'server', 'src', 'main.ts')], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
  })
  const health = async (): Promise<boolean> =>
    (await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2_000) })).ok
  await untilReady('The server', health, server.said, server.child)
  return server
}

/** Until no job is ready and no timer is due for a while; false when it does not come to rest. */
async function atRest(cluster: Cluster): Promise<boolean> {
  const client = new pg.Client({ connectionString: cluster.url('programme') })
  await client.connect()
  try {
    const until = performance.now() + SETTLES_WITHIN_MS
    let quietSince: number | undefined
    while (performance.now() < until) {
      const { rows } = await client.query<{ busy: number }>(BUSY, [new Date()])
      if (rows[0]?.busy === 0) quietSince ??= performance.now()
      else quietSince = undefined
      if (quietSince !== undefined && performance.now() - quietSince > QUIET_MS) return true
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return false
  } finally {
    await client.end()
  }
}

const BUSY = `select (select count(*) from graphile_worker._private_jobs
    where attempts < max_attempts and run_at <= clock_timestamp() or locked_at is not null)::int
  + (select count(*) from kernel.timer where due_at <= $1)::int as busy`
