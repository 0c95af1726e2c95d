import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatabaseTimes } from './data/database.ts'
import { databaseTimes, ownerUrl } from './data/database-settings.ts'
import { OperatorError } from './refusal.ts'
import { listOf } from './outgoing/networks.ts'
import { type KeptDays, keptDays } from './history/kept-days.ts'
import { collectionIban, type Payer, payer } from './payer.ts'
import { plannerDistricts } from './planner-districts.ts'
import { type RouterSettings, routerSettings } from './outgoing/router-settings.ts'
import { type FileSettings, fileSettings } from './files/file-settings.ts'
import { type SecurityContact, securityContact } from './security-contact.ts'
import { keySettings, type KmsSettings } from './secrets/key-settings.ts'
import { type HeadSettings, headSettings } from './seals/head-settings.ts'
import { traceSettings } from './traces/trace-settings.ts'
import type { TraceSettings } from './traces/traces.ts'
import { withSecretFiles } from './secret-settings.ts'
import type { AppName } from './actor.ts'

/** What a process does: answers callers, runs jobs and timers, or both. */
export const ROLES = ['all', 'serve', 'work'] as const
export type ProcessRole = (typeof ROLES)[number]

/** The environment, read once. Nothing else in the system looks at `process.env`. */
export interface Config {
  mode: 'demo' | 'real'
  host: string
  port: number
  dataDir: string
  /** null: the embedded database. */
  databaseUrl: string | null
  /** The role that owns the tables and brings them forward; null: the one that serves does. */
  databaseOwnerUrl: string | null
  databaseTimes: DatabaseTimes
  /** So many machines keep the database: with more than one, what is acknowledged lies on two of them. */
  databaseNodes: number
  masterKeyFile: string
  /** systemd gave it to this service (LoadCredential=master.key:…). */
  masterKeyIsCredential: boolean
  /** What opens the lines of the master key file; null: they are plain. */
  kms: KmsSettings | null
  /** A real system starts with what would stop it (no own key, no https, no gateway), and says so in each line of its log. */
  allowInsecure: boolean
  /** Processes of that release still run beside this one: what both read is written as that one reads it. */
  besideRelease: '0.1.0' | null
  /** A real system runs as root: what breaks into it owns the machine. */
  allowRoot: boolean
  /** A real system may serve by the role that owns its tables, which could change what must stay. */
  allowOwnerToServe: boolean
  /** Where sealed files lie. */
  files: FileSettings
  territory: string
  publicUrls: Partial<Record<AppName, string>>
  /** Signs what the gateway brings in. */
  smsInboundSecret: string | null
  /** Whom push services write to about what we send: mailto: or https:. */
  pushContact: string | null
  /** Whose account payouts leave; null: no ISO 20022 file is made. */
  payer: Payer | null
  /** Whose statements are those of the collection bank; null: none is read. */
  collectionIban: string | null
  /** Whom somebody tells that this system has a hole; null: nobody is named. */
  securityContact: SecurityContact | null
  /** Signs what the telephone switch tells. */
  ctiSecret: string | null
  /** A PMTiles archive with the streets; null: the pack's towns alone. */
  mapFile: string | null
  /** Tells ways by road; null: the model alone does. */
  router: RouterSettings | null
  /** Whether days are planned and offers go by the plan: everywhere, nowhere, or in these districts. */
  planner: boolean | readonly string[]
  /** Whether the little city of the demo lives. */
  demoCity: boolean
  /** The server's own address, for call-backs; known when it listens. */
  ownUrl: () => string
  /** A session that nobody has used for so long is over; 0: never before its time. */
  sessionIdleMinutes: Record<AppName, number>
  /** So long a representative's phone keeps its store open without a word from here. */
  phoneLeaseHours: number
  /** So long a second factor that was shown lets a member of staff do what asks for it. */
  stepUpMinutes: number
  /** Token for /metrics; a real system shows it to nobody without. */
  metricsToken: string | null
  /** Networks of the proxies that tell a caller's address. */
  trustedProxies: readonly string[]
  /** Networks inside that may be spoken to, beside public addresses. */
  outgoingNetworks: readonly string[]
  /** Folders in which files are exchanged with others: a connection's folder lies within one of them. */
  exchangeFolders: readonly string[]
  /** Where spans of traces go; null: there are none. */
  traces: TraceSettings | null
  /** Where the heads of what is sealed are told, out of reach of whoever owns the database. */
  sealHeads: HeadSettings
  logLevel: string
  poolSize: number
  /** How long a caller may take with the head of a call, with the whole of it, and be silent in between. */
  callTimes: { headSeconds: number; wholeSeconds: number; silentSeconds: number }
  /** Memory for bodies of uploads that are under way or wait for a reader. */
  uploadMegabytes: number
  /** Bodies of uploads that are received at the same moment; others wait for their turn. */
  uploadsAtOnce: number
  /** Processes that read uploaded files at once, and the memory of each. */
  readers: { atOnce: number; megabytes: number }
  role: ProcessRole
  /** Of a process that works. */
  jobConcurrency: number
  /** So long the oldest job may wait before new requests are refused; 0: they never are. */
  overloadSeconds: number
  /** How many days history is kept; the rest is said by the modules. */
  keptDays: KeptDays
  /** Whether due timers are swept in the background; tests step the clock themselves. */
  sweepTimers: boolean
  /** Answers are checked against the contract (demo and tests): a mismatch is a bug worth failing for. */
  checkOutputs: boolean
  /** 1 in production; the demo multiplies the allowances of one machine that plays many people. */
  rateAllowance: number
  /** 1 in production; a load test, which plays thousands by a few accounts, has as many times the open orders. */
  orderAllowance: number
}

export const ROOT = resolve(fileURLToPath(new URL('../../..', import.meta.url)))

const flag = (value: string | undefined, otherwise: boolean): boolean =>
  value === undefined || value === '' ? otherwise : !['0', 'false', 'no', 'off'].includes(value.toLowerCase())

function whole(env: NodeJS.ProcessEnv, name: string, otherwise: number, least: number, most: number): number {
  const text = env[name]
  if (text === undefined || text === '') return otherwise
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new OperatorError(`${name} must be a whole number from ${least} to ${most}; it is "${text}".`)
  return number
}

/** The embedded database belongs to one process, which then does everything. */
function roleOf(env: NodeJS.ProcessEnv, databaseUrl: string | null): ProcessRole {
  if (env.JOB_CONCURRENCY === '0')
    throw new OperatorError('JOB_CONCURRENCY is at least 1: a process that only serves is one with ROLE=serve.')
  const role = ROLES.find((one) => one === (env.ROLE || 'all'))
  if (!role) throw new OperatorError(`ROLE must be one of ${ROLES.join(', ')}; it is "${env.ROLE}".`)
  if (role !== 'all' && databaseUrl === null)
    throw new OperatorError(`ROLE=${role} needs an own PostgreSQL (DATABASE_URL): the embedded one has one process.`)
  return role
}

/** The one pack in territories/, unless TERRITORY names another. */
function territoryOf(env: NodeJS.ProcessEnv): string {
  const packs = readdirSync(join(ROOT, 'territories'), { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
  const wanted = env.TERRITORY ?? (packs.length === 1 ? packs[0] : undefined)
  if (!wanted) throw new OperatorError(`Set TERRITORY to one of: ${packs.join(', ')}.`)
  if (!existsSync(join(ROOT, 'territories', wanted)))
    throw new OperatorError(`There is no territory pack "${wanted}" in territories/.`)
  return wanted
}

function publicUrls(env: NodeJS.ProcessEnv, allowInsecure: boolean): Partial<Record<AppName, string>> {
  const protocols = allowInsecure ? ['https:', 'http:'] : ['https:']
  const urls: Partial<Record<AppName, string>> = {}
  for (const app of ['citizen', 'facilitator', 'console'] as const) {
    const name = `PUBLIC_URL_${app.toUpperCase()}`
    const text = env[name]
    if (!text) continue
    if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
      throw new OperatorError(`${name} must be an https address; it is "${text}".`)
    urls[app] = text
  }
  return urls
}

/** What the operator lists; else a folder among the data. The demo's simulators exchange beside it. */
function exchangeFolders(env: NodeJS.ProcessEnv, dataDir: string, mode: Config['mode']): string[] {
  const listed = (env.EXCHANGE_FOLDERS ?? '').split(',').flatMap((one) => one.trim() || [])
  const own = listed.length ? listed.map((one) => resolve(one)) : [join(dataDir, 'exchange')]
  return mode === 'demo' ? [...own, join(dataDir, 'simulators')] : own
}

/** The demo's clock is moved by days: its sessions end by their time alone, unless it is said otherwise. */
function sessionIdleMinutes(env: NodeJS.ProcessEnv, mode: Config['mode']): Record<AppName, number> {
  const minutes = (app: AppName, otherwise: number) =>
    whole(env, `SESSION_IDLE_MINUTES_${app.toUpperCase()}`, mode === 'demo' ? 0 : otherwise, 0, 525_600)
  return {
    citizen: minutes('citizen', 43_200),
    facilitator: minutes('facilitator', 14_400),
    console: minutes('console', 120),
  }
}

function trustedProxies(env: NodeJS.ProcessEnv): string[] {
  const listed = (env.TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter(Boolean)
  listOf(listed, 'TRUSTED_PROXIES')
  return listed.length ? listed : ['127.0.0.0/8', '::1/128']
}

function pushContact(env: NodeJS.ProcessEnv): string | null {
  const text = env.PUSH_CONTACT
  if (!text) return null
  if (!/^mailto:[^@\s]+@[^@\s]+$|^https:\/\//.test(text))
    throw new OperatorError(`PUSH_CONTACT must be mailto: with an address, or https; it is "${text}".`)
  return text
}

function besideRelease(env: NodeJS.ProcessEnv): Config['besideRelease'] {
  const text = env.BESIDE_RELEASE
  if (!text) return null
  if (text !== '0.1.0')
    throw new OperatorError(
      `BESIDE_RELEASE must be 0.1.0, the release before this one, or not be set; it is "${text}".`,
    )
  return text
}

/** Reads the environment. Development needs none of it. */
export function loadConfig(given: NodeJS.ProcessEnv = process.env): Config {
  const env = withSecretFiles(given)
  const databaseUrl = env.DATABASE_URL || null
  // Demo is the default only with the embedded database: an operator's database is real unless it says otherwise.
  const mode = flag(env.DEMO, databaseUrl === null) ? 'demo' : 'real'
  const dataDir = resolve(env.DATA_DIR || join(ROOT, '.data'))
  const allowInsecure = mode === 'real' && flag(env.ALLOW_INSECURE, false)
  return {
    mode,
    // Whoever wants more than the proxy on this machine to reach it says so.
    host: mode === 'demo' ? '127.0.0.1' : env.HOST || '127.0.0.1',
    port: whole(env, 'PORT', 8080, 0, 65_535),
    dataDir,
    databaseUrl,
    databaseOwnerUrl: ownerUrl(env, databaseUrl),
    databaseTimes: databaseTimes(env, databaseUrl === null, (...given) => whole(env, ...given)),
    databaseNodes: whole(env, 'DATABASE_NODES', 1, 1, 9),
    ...keySettings(env, dataDir, (...given) => whole(env, ...given)),
    allowInsecure,
    allowRoot: flag(env.ALLOW_ROOT, false),
    allowOwnerToServe: flag(env.ALLOW_OWNER_TO_SERVE, false),
    besideRelease: besideRelease(env),
    files: fileSettings(env),
    territory: territoryOf(env),
    publicUrls: publicUrls(env, allowInsecure),
    ownUrl: () => {
      throw new Error('the server does not listen yet')
    },
    smsInboundSecret: env.SMS_INBOUND_SECRET || null,
    pushContact: pushContact(env),
    payer: payer(env),
    collectionIban: collectionIban(env),
    securityContact: securityContact(env),
    ctiSecret: env.CTI_SECRET || null,
    mapFile: env.MAP_FILE ? resolve(env.MAP_FILE) : null,
    router: routerSettings(env, (...given) => whole(env, ...given)),
    planner: plannerDistricts(env),
    demoCity: mode === 'demo' && flag(env.DEMO_CITY, true),
    sessionIdleMinutes: sessionIdleMinutes(env, mode),
    phoneLeaseHours: whole(env, 'PHONE_LEASE_HOURS', 14, 1, 72),
    stepUpMinutes: whole(env, 'STEP_UP_MINUTES', 15, 1, 480),
    metricsToken: env.METRICS_TOKEN || null,
    trustedProxies: trustedProxies(env),
    outgoingNetworks: (env.OUTGOING_NETWORKS ?? '').split(/[\s,]+/).filter(Boolean),
    exchangeFolders: exchangeFolders(env, dataDir, mode),
    traces: traceSettings(env),
    sealHeads: headSettings(env, (...given) => whole(env, ...given)),
    logLevel: env.LOG_LEVEL || 'info',
    poolSize: whole(env, 'POOL_SIZE', 20, 2, 500),
    callTimes: {
      headSeconds: whole(env, 'CALL_HEAD_SECONDS', 20, 1, 600),
      wholeSeconds: whole(env, 'CALL_SECONDS', 120, 5, 3_600),
      silentSeconds: whole(env, 'CALL_SILENT_SECONDS', 60, 5, 3_600),
    },
    uploadMegabytes: whole(env, 'UPLOAD_MEGABYTES', 160, 16, 8_192),
    uploadsAtOnce: whole(env, 'UPLOADS_AT_ONCE', 8, 1, 1_000),
    readers: {
      atOnce: whole(env, 'READERS_AT_ONCE', 2, 1, 32),
      megabytes: whole(env, 'READER_MEGABYTES', 640, 400, 8_192),
    },
    role: roleOf(env, databaseUrl),
    jobConcurrency: whole(env, 'JOB_CONCURRENCY', 8, 1, 100),
    overloadSeconds: whole(env, 'OVERLOAD_SECONDS', 300, 0, 86_400),
    keptDays: keptDays(env, whole),
    sweepTimers: true,
    checkOutputs: mode === 'demo',
    rateAllowance: mode === 'demo' ? 100 : 1,
    orderAllowance: whole(env, 'ORDER_ALLOWANCE', 1, 1, 1_000_000),
  }
}
