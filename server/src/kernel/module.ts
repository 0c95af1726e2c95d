import type { Api, EndpointId, Output, ParsedInput } from '@app/contract'
import type { Events } from '@app/contract/events'
import type { Actor } from './actor.ts'
import type { HoldAct, HoursAsPlanned, Jurisdictions, Kernel, KnowsHolder, ProvedAt, Query, Tx } from './context.ts'
import { KERNEL_PARTED } from './history/kernel-parted.ts'
import type { Parted } from './history/parted.ts'
import type { FileAnswer, LongFileAnswer } from './http/answer.ts'
import type { SessionFound } from './http/sessions.ts'
import type { Sse } from './http/sse.ts'
import type { ConnectionKind } from './outgoing/connection-kind.ts'
import type { SealedChain } from './secrets/sealed-chain.ts'
import { auditChain } from './seals/audit-sealed.ts'
import type { Jobs, Timers } from './work/work-list.ts'

/** What the use case of an endpoint is given and what it answers, by the endpoint's kind. */
interface HandlerByKind<Id extends EndpointId> {
  command: (tx: Tx, input: ParsedInput<Id>) => Promise<Output<Id>>
  upload: (tx: Tx, input: ParsedInput<Id> & { bytes: Buffer }) => Promise<Output<Id>>
  query: (query: Query, input: ParsedInput<Id>) => Promise<Output<Id> | FileAnswer | LongFileAnswer>
  stream: (query: Query, input: ParsedInput<Id>, sse: Sse) => Promise<void>
}
export type Handler<Id extends EndpointId> = HandlerByKind<Id>[Api[Id]['kind']]

/** Endpoint id → use case, typed by the contract: another input, answer or kind does not compile. */
export type Handlers = { [Id in EndpointId]?: Handler<Id> }

export type Reaction<E extends keyof Events> = (tx: Tx, event: Events[E]) => Promise<void>
/** Event → reaction name → use case; each runs exactly once an event; what one writes is kept whether or not another fails. */
export type Reactions = { [E in keyof Events]?: { [reaction: string]: Reaction<E> } }

export interface TimerRow<K extends keyof Timers> {
  key: string
  dueAt: Date
  payload: Timers[K]
}

/** What a use case has to find out that takes a while, before its transaction begins; it is given to it as `ahead`. */
export type Aheads = { [Id in EndpointId]?: (query: Query, input: ParsedInput<Id>) => Promise<object | undefined> }
export type ReadUpload = (kernel: Kernel, actor: Actor, bytes: Buffer, as: 'scan' | 'issued') => Promise<void>

/** A way of speaking to the outside, as a module declares it. */
export type SpokenKind = ConnectionKind<Kernel>

export interface Module {
  name: string
  handlers: Handlers
  reactions?: Reactions
  /** May call the outside; runs at least once, known by its number when it runs again; opens its own transactions. */
  jobs?: { [J in keyof Jobs]?: (kernel: Kernel, payload: Jobs[J], job: { id: number }) => Promise<void> }
  /** Business-clock timers: the row is consumed in the same transaction as what the handler does. */
  timers?: { [K in keyof Timers]?: (tx: Tx, row: TimerRow<K>) => Promise<void> }
  /** Ways of speaking to the outside that this module knows; the operator fills in their forms. */
  connections?: readonly SpokenKind[]
  start?: (kernel: Kernel) => Promise<{ stop(): Promise<void> } | void>
  /** What goes on by itself, beside jobs and timers: only in processes that work. */
  work?: (kernel: Kernel) => Promise<{ stop(): Promise<void> }>
  /** What a process tells of this module's tables to whoever watches it, every few seconds: one short question. */
  measure?: (kernel: Kernel) => Promise<void>
  /** Its tables whose rows lie in parts by time, and how long they stay. */
  parted?: readonly Parted[]
  /** What of this module is sealed link by link, so that nobody changes it unseen. */
  sealed?: readonly SealedChain<Kernel>[]
  /** What may be given to a member of staff as their place, of that which this module keeps. */
  places?: Jurisdictions
  /** What this module keeps of a citizen's account that says who its holder is. */
  knowsHolder?: KnowsHolder
  /**
   * Given by the one module that keeps files: reads what was sent when a use case has come as far as asking for it, between
   * two transactions, so that reading holds no connection. Refuses where it has no time.
   */
  readUpload?: ReadUpload
  /** Commands that a file has to be read for which did not come with them: read before the transaction. */
  ahead?: Aheads
  /** Given by the one module that keeps acts which wait for a second person. */
  holdAct?: HoldAct
  /** Given by the one module that plans days; whoever lists hours asks it, and need not know who plans. */
  hoursAsPlanned?: HoursAsPlanned
  /** Given by the one module that keeps sessions: whose token is this? */
  resolveSession?: (query: Query, token: string, app: string | null) => Promise<SessionFound | undefined>
  /** Given by the same module: when was the second factor last shown in the caller's session? */
  provedAt?: ProvedAt
}

/** Every way of speaking to the outside, by its kind. */
export function connectionKinds(modules: readonly Module[]): ReadonlyMap<string, SpokenKind> {
  const kinds = new Map<string, SpokenKind>()
  for (const { name, connections = [] } of modules)
    for (const one of connections) {
      if (kinds.has(one.kind)) throw new Error(`module ${name}: the connection kind ${one.kind} exists already`)
      kinds.set(one.kind, one)
    }
  return kinds
}

/** Every table in parts: the kernel's own and those of the modules. */
export const partedBy = (modules: readonly Module[]): Parted[] => [
  ...KERNEL_PARTED,
  ...modules.flatMap((module) => module.parted ?? []),
]

/** Everything that is sealed link by link: the kernel's audit trail, and what modules declare. */
export const sealedBy = (modules: readonly Module[]): SealedChain<Kernel>[] => [
  auditChain,
  ...modules.flatMap((module) => module.sealed ?? []),
]

/** A use case as HTTP calls it, with the input that its endpoint has parsed: here the contract's types end. */
export type Served = (context: Query, input: unknown, sse?: Sse) => Promise<unknown>
export type ServedTable = ReadonlyMap<string, Served>

export type ServedAhead = ReadonlyMap<string, (query: Query, input: unknown) => Promise<object | undefined>>
export const aheadBy = (modules: readonly Module[]): ServedAhead =>
  new Map(modules.flatMap(({ ahead = {} }) => Object.entries(ahead))) as ServedAhead

/** The use cases of all modules by endpoint. Two for one endpoint, or one for none of these, is a bug. */
export function servedBy(modules: readonly Module[], endpoints: readonly { id: string }[]): ServedTable {
  const known = new Set(endpoints.map((endpoint) => endpoint.id))
  const table = new Map<string, Served>()
  for (const module of modules)
    for (const [id, handler] of Object.entries(module.handlers)) {
      if (table.has(id)) throw new Error(`module ${module.name}: another module handles ${id}`)
      if (!known.has(id)) throw new Error(`module ${module.name}: the contract has no ${id}`)
      table.set(id, handler as Served)
    }
  return table
}
