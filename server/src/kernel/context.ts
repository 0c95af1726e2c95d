import type { ParsedInput } from '@app/contract'
import type { Events } from '@app/contract/events'
import type { OnRecord } from '@app/domain/identity'
import type { LocalText, Point } from '@app/domain/shared'
import type { Territory } from '@app/domain/territory'
import type { Actor, AppName, Channel } from './actor.ts'
import type { Clock } from './work/clock.ts'
import type { Config } from './config.ts'
import type { Database } from './data/database.ts'
import type { LiveBus } from './http/live.ts'
import type { Logger } from './log.ts'
import type { MapFile } from './maps/map-file.ts'
import type { Metrics } from './metrics.ts'
import type { ConnectionKind } from './outgoing/connection-kind.ts'
import type { Outgoing } from './outgoing/outgoing.ts'
import type { Sessions } from './http/sessions.ts'
import type { HeldAct } from './second-person.ts'
import type { Sql } from './data/sql.ts'
import type { Overload } from './work/overload.ts'
import type { Jobs, Timers } from './work/work-list.ts'
import type { Traces } from './traces/traces.ts'
import type { GuardedStore } from './files/guarded-store.ts'
import type { SealedChain } from './secrets/sealed-chain.ts'
import type { Vault } from './secrets/vault.ts'

/** What every use case can reach. One per process. */
export interface Kernel {
  config: Config
  db: Database
  clock: Clock
  vault: Vault
  /** Where the vault's files lie; use cases go through the vault. */
  files: GuardedStore
  log: Logger
  metrics: Metrics
  traces: Traces
  territory: Territory
  /** Streets for the maps; null: there are none. */
  streets: MapFile | null
  live: LiveBus
  sessions: Sessions
  /** The one way out by HTTP, and the check of every address that is spoken to. */
  outgoing: Outgoing
  /** Ways of speaking to the outside, from the modules. */
  connectionKinds: ReadonlyMap<string, ConnectionKind<Kernel>>
  /** What is sealed link by link: the kernel's own, and what modules declare. */
  sealed: readonly SealedChain<Kernel>[]
  /** Names of the reactions to each event, from the modules. */
  reactions: ReadonlyMap<string, readonly string[]>
  /** Agencies and centres as places of staff, from the modules that keep them. */
  jurisdictions: Jurisdictions
  /** Writes an act down that waits for a second person, from the one module that keeps them. */
  holdAct: HoldAct
  /** When the caller last showed their second factor in this session, from the one module that keeps sessions. */
  provedAt: ProvedAt
  /** Carries out what was asked for under that endpoint, as the caller of this transaction. */
  perform: Perform
  /** What is on record of a citizen's account, from the modules that keep it. */
  onRecord: KnowsHolder
  /** What hours would cost their days, from the one module that plans days. */
  hoursAsPlanned: HoursAsPlanned
  /** Whether new work is refused, because what is in flight waits too long. */
  overload: Overload
  /** Tells the workers, here and elsewhere, that jobs were committed. */
  nudgeJobs(count: number): void
  mode: 'demo' | 'real'
}

/** Parts of a member of staff's place that no pack knows: they are made while the system runs, each by the module that keeps them. */
export type KeptPlace = 'agencies' | 'centres'
/** Those of the ids that may be given to somebody, with what people call them. */
export type PlacesNamed = (q: Query, ids: readonly string[]) => Promise<ReadonlyMap<string, LocalText>>
export type Jurisdictions = Partial<Record<KeptPlace, PlacesNamed>>

export type HoldAct = (tx: Tx, act: HeldAct) => Promise<{ actId: string; expiresAt: Date }>
export type ProvedAt = (q: Query) => Promise<Date | null>
export type Perform = (tx: Tx, endpoint: string, input: unknown) => Promise<unknown>

/** A visit that somebody thinks of ordering. */
export interface ThoughtOfVisit {
  serviceId: string
  tehsilId: string
  manner: ParsedInput<'slots.list'>['manner']
  /** About where. */
  around: Point
}
/** For each of the hours: null where no plan says anything, or not soon enough. */
export type HoursAsPlanned = (
  q: Query,
  visit: ThoughtOfVisit,
  hours: readonly { startsAt: Date; endsAt: Date }[],
) => Promise<({ possible: boolean; roadSeconds: number | null } | null)[]>

/** What a module keeps of a citizen's account, as far as it says who they are. */
export type KnowsHolder = (q: Query, accountId: string) => Promise<OnRecord>

/** The call that is being served; absent in reactions, jobs and timers. */
export interface Call {
  app: AppName | null
  /** The bearer or cookie token, for signing out. */
  token: string | null
  /** The caller's address, for hourly caps. Never stored in clear. */
  ip: string
  /** Sets the app's session cookie with the answer. */
  setSession(token: string, maxAgeSeconds: number): void
  clearSession(): void
  /** For signatures over what was sent: the header, and the body as it came. */
  header(name: string): string | undefined
  rawBody: Buffer | null
  /** The query string of an endpoint that another's machine calls in its own words. */
  query?: Readonly<Record<string, string>>
}

/** The read side. `at` is the business clock. */
export interface Query extends Sql {
  kernel: Kernel
  actor: Actor
  at: Date
  call?: Call
}

export interface AuditEntry {
  action: string
  /** `request:<id>` and the like; ids only. */
  subject: string
  details?: Record<string, string | number | boolean | null>
}

/** One open transaction. What is announced, audited, enqueued and timed is written with its commit, or not at all. */
export interface Tx extends Query {
  channel: Channel
  commandId?: string
  onBehalfOf?: string
  deviceAt?: Date
  /** `needed`: above the sum of the pack a second person lets go of it. Otherwise who asked for it, and this is the second. */
  secondPerson?: 'needed' | { madeBy: string }
  /** Records the event and one job for all reactions to it: this is the outbox. */
  announce<E extends keyof Events>(type: E, event: Events[E]): Promise<void>
  audit(entry: AuditEntry): Promise<void>
  /** Real-time work that calls the outside. A later one of the same key replaces one that waits. */
  enqueue<J extends keyof Jobs>(job: J, payload: Jobs[J], options?: { key?: string }): Promise<void>
  /** Business-clock timer, one for each kind and key; setting it again moves it. */
  timer<K extends keyof Timers>(
    kind: K,
    key: string,
    dueAt: Date,
    ...payload: Timers[K] extends null ? [] : [payload: Timers[K]]
  ): Promise<void>
  cancelTimer(kind: keyof Timers, key: string): Promise<void>
  /** Tells those who watch the topic, after the commit. */
  live(topic: string, message: object): Promise<void>
}
