import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { createLine, type Line } from '@app/city/line'
import { ensureDatabase, startCluster } from '@app/server/kernel/data/postgres/cluster'
import type { Territory } from '@app/domain/territory'
import { type Authority, testAuthority } from '@app/server/test/peers/authority'
import { freePort, type Program } from '../peers/peer.ts'
import { type MachineClock, machineClock } from './machine-clock.ts'
import { outsideLine } from './outside-line.ts'
import { atRest, serve, toItsEnd } from './program.ts'
import { createPhones, type Phones } from './phones.ts'
import { createReader } from './read-text.ts'
import { BUCKETS, startSurroundings, type Surroundings } from './surroundings.ts'

export const APPS = ['citizen', 'facilitator', 'console'] as const
export type App = (typeof APPS)[number]

/** The rehearsed system with everything around it, from an empty database on. */
export interface Machine extends Omit<Surroundings, 'proxies'> {
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
  authority: Authority
  /** A program of the system by its command, to its end, with other settings where they are given. */
  command(
    file: string,
    args: readonly string[],
    other?: NodeJS.ProcessEnv,
  ): Promise<{ code: number; out: string; err: string }>
  /** Where a copy may be put back: a database, a folder and a bucket that are empty. */
  emptyPlace(): Promise<NodeJS.ProcessEnv>
  startServer(): Promise<void>
  /** How many calls of the demo went through the proxies and were not answered by 404. */
  demoCalls(): Promise<number>
  stop(): Promise<void>
}

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
    return await beginAround(dir, territory, undo, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function beginAround(
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
  const serverPort = await freePort()
  const around = await startSurroundings({ folder, kept, authority, tls: here, serverPort, apps: APPS })
  const { proxies, smsc, otherSmsc } = around
  const urls = Object.fromEntries(
    APPS.map((app, n) => [app, `https://localhost:${proxies[n]?.port}`]),
  ) as Machine['urls']
  const settings: NodeJS.ProcessEnv = {
    DATABASE_URL: servingUrl(cluster.url('programme')),
    DATABASE_OWNER_URL: cluster.url('programme'),
    DATA_DIR: folder('data'),
    MASTER_KEY_FILE: join(folder('keys'), 'master.key'),
    NODE_EXTRA_CA_CERTS: ca,
    ...asWritten(urls, serverPort),
    ...(around.bucket && bucketSettings(folder('keys'), around.bucket.url)),
  }
  const clock = machineClock()
  const phones = createPhones(() => [...smsc.taken(), ...otherSmsc.taken()], createReader(territory), clock.now)
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
    ...around,
    authority,
    demoCalls: async () => (await Promise.all(proxies.map((one) => one.demoCalls()))).reduce((all, n) => all + n, 0),
    command: (file, args, other) => toItsEnd(file, args, { ...settings, ...other }),
    async emptyPlace() {
      await ensureDatabase(cluster, 'restored')
      return {
        DATABASE_URL: cluster.url('restored'),
        DATABASE_OWNER_URL: '',
        DATA_DIR: folder('restored'),
        S3_BUCKET: BUCKETS.restored,
        MASTER_KEY_FILE: settings.MASTER_KEY_FILE,
      }
    },
    async startServer() {
      // Who serves does not hold what the owner signs in with.
      server = await serve({ ...settings, DATABASE_OWNER_URL: '' }, serverPort)
    },
    stop,
  }
}

/** The same database by the role that serves: `init` makes it. */
function servingUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.username = 'programme_serves'
  url.password = 'rehearsal'
  return url.href
}

/** Files lie in a bucket; its keys in files of their own. */
function bucketSettings(keys: string, url: string): NodeJS.ProcessEnv {
  const file = (name: string): string => {
    writeFileSync(join(keys, name), 'rehearsal', { mode: 0o600 })
    return join(keys, name)
  }
  return {
    FILES: 's3',
    S3_ENDPOINT: url,
    S3_BUCKET: BUCKETS.files,
    S3_ACCESS_KEY_FILE: file('bucket-access'),
    S3_SECRET_KEY_FILE: file('bucket-secret'),
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
  // Who rehearses in a container is root there.
  ...(process.getuid?.() === 0 && { ALLOW_ROOT: '1' }),
})
