import type { Kernel, Query, Tx } from './context.ts'
import type { SessionFound } from './http/sessions.ts'
import type { Sse } from './http/sse.ts'

/** Endpoint id → use case. Commands and uploads get a transaction, queries and streams the read side. */
// biome-ignore lint/suspicious/noExplicitAny: each handler's types come from its contract endpoint, see routes.ts of a module
export type Handlers = Record<string, (context: any, input: any, sse: any) => Promise<unknown>>

export type QueryHandler<I, O> = (query: Query, input: I) => Promise<O>
export type CommandHandler<I, O> = (tx: Tx, input: I) => Promise<O>
export type StreamHandler<I> = (query: Query, input: I, sse: Sse) => Promise<void>

export interface TimerRow {
  key: string
  dueAt: Date
  payload: any
}

export interface Module {
  name: string
  handlers: Handlers
  /** Event → reaction name → use case; each runs exactly once an event, in its own transaction. */
  reactions?: { [event: string]: { [reaction: string]: (tx: Tx, event: any) => Promise<void> } }
  /** May call the outside; runs at least once; opens its own transactions. */
  jobs?: { [job: string]: (kernel: Kernel, payload: any) => Promise<void> }
  /** Business-clock timers: the row is consumed in the same transaction as what the handler does. */
  timers?: { [kind: string]: (tx: Tx, row: TimerRow) => Promise<void> }
  start?: (kernel: Kernel) => Promise<{ stop(): Promise<void> } | void>
  /** Given by the one module that keeps sessions: whose token is this? */
  resolveSession?: (query: Query, token: string, app: string | null) => Promise<SessionFound | undefined>
}
