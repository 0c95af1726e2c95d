import { EventEmitter } from 'node:events'
import { run, type Runner, type TaskList, type WorkerEvents, type WorkerPool } from 'graphile-worker'
import pg from 'pg'
import { system } from '../actor.ts'
import type { Kernel, Tx } from '../context.ts'
import { connectionOptions, surviveLostConnections } from '../data/database.ts'
import { inTransaction } from '../data/in-transaction.ts'
import { guardWorkers } from './jobs-guard.ts'
import { workerLogger } from './jobs-log.ts'
import { traceOf } from '../traces/carried.ts'
import type { SpanStart } from '../traces/traces.ts'
import type { Module } from '../module.ts'
import { Refusal } from '../refusal.ts'

/** A reaction or a job, whatever its kind: the payload is the one that was announced or enqueued for that kind. */
type Reaction = (tx: Tx, event: unknown) => Promise<void>
type Job = (kernel: Kernel, payload: unknown) => Promise<void>

export interface JobRunner {
  /** Puts back what is not begun, waits for what is running. */
  stop(): Promise<void>
}

export interface FailedJob {
  task: string
  message: string
  stack?: string
}

/** `module.reaction`, unique in the system. */
export function reactionsByEvent(modules: readonly Module[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const { name, reactions = {} } of modules)
    for (const [event, byName] of Object.entries(reactions))
      names.set(event, [...(names.get(event) ?? []), ...Object.keys(byName).map((reaction) => `${name}.${reaction}`)])
  return names
}

function reactionTable(modules: readonly Module[]): Map<string, Reaction> {
  const table = new Map<string, Reaction>()
  for (const { name, reactions = {} } of modules)
    for (const [event, byName] of Object.entries(reactions))
      for (const [reaction, fn] of Object.entries(byName)) table.set(`${event} ${name}.${reaction}`, fn as Reaction)
  return table
}

interface EventRow {
  type: string
  payload: unknown
}

/** Marks the reaction done and reads its event in one statement: no row means that it ran before. */
const BEGIN_REACTION = `with done as (insert into kernel.reaction_done (event_id, reaction) values ($1, $2)
  on conflict do nothing returning event_id)
  select e.type, e.payload from done join kernel.event e on e.id = done.event_id`

/** Runs one reaction exactly once: its mark commits with its effects. */
async function react(
  kernel: Kernel,
  table: Map<string, Reaction>,
  { event, reaction }: { event: string; reaction: string },
): Promise<void> {
  await inTransaction(kernel, { actor: system(`reaction:${reaction}`), channel: 'system' }, async (tx) => {
    const row = await tx.find<EventRow>(BEGIN_REACTION, [event, reaction])
    if (!row) return
    const fn = table.get(`${row.type} ${reaction}`)
    if (!fn) throw new Error(`no module has the reaction ${reaction} to ${row.type}`)
    await fn(tx, row.payload)
  })
}

function taskList(kernel: Kernel, modules: readonly Module[], failed: (job: FailedJob) => void): TaskList {
  const table = reactionTable(modules)
  const watched = (task: string, fn: (payload: unknown) => Promise<void>) => async (payload: unknown) => {
    try {
      await kernel.traces.span(spanOf(task, payload), () => fn(payload))
      kernel.metrics.jobs.inc({ task, outcome: 'done' })
    } catch (error) {
      const { message, stack } = error as Error
      const name = task === 'reaction' ? `reaction ${(payload as { reaction: string }).reaction}` : task
      kernel.metrics.jobs.inc({ task, outcome: 'failed' })
      kernel.log.error(
        { job: name, refusal: error instanceof Refusal ? error.code : undefined, err: message },
        'job failed',
      )
      failed({ task: name, message, ...(stack && { stack }) })
      throw error
    }
  }
  const list: TaskList = {
    reaction: watched('reaction', (payload) => react(kernel, table, payload as { event: string; reaction: string })),
  }
  for (const { name, jobs = {} } of modules)
    for (const [job, fn] of Object.entries(jobs)) {
      if (list[job]) throw new Error(`module ${name}: the job ${job} exists already`)
      list[job] = watched(job, (payload) => (fn as Job)(kernel, payload))
    }
  return list
}

/** Goes on with the trace of the transaction that enqueued it. */
const spanOf = (task: string, payload: unknown): SpanStart => ({
  kind: 'consumer',
  name: task === 'reaction' ? (payload as { reaction: string }).reaction : task,
  facts: { task },
  after: traceOf(payload),
})

export interface JobOptions {
  concurrency: number
  onFailure?: (job: FailedJob) => void
}

/** Starts the workers, and first frees what dead workers held. */
export async function startJobs(kernel: Kernel, modules: readonly Module[], options: JobOptions): Promise<JobRunner> {
  // The worker asks for its tasks' ids once and keeps the answer, even a failed one: after one wait that was given up it
  // would never fetch a job again. So it waits for a connection as long as that takes.
  const pool = new pg.Pool({
    ...connectionOptions(kernel.db.url),
    connectionTimeoutMillis: 0,
    max: options.concurrency + 2,
    application_name: 'jobs',
  })
  surviveLostConnections(pool, kernel.log)
  const guard = await guardWorkers(kernel.db.url, kernel.log)
  const events = new EventEmitter() as WorkerEvents
  events.on('pool:create', ({ workerPool }: { workerPool: WorkerPool }) => guard.claim(workerPool.id))
  const runner: Runner = await run({
    pgPool: pool,
    taskList: taskList(kernel, modules, options.onFailure ?? (() => undefined)),
    noHandleSignals: true,
    events,
    preset: {
      worker: {
        concurrentJobs: options.concurrency,
        pollInterval: 1_000,
        logger: workerLogger(kernel.log),
        // A batch is fetched at once: a round trip for each job would cost more than most jobs do.
        localQueue: { size: 100 },
        gracefulShutdownAbortTimeout: 3_000,
      },
    },
  })
  runner.promise.catch((error: Error) => kernel.log.error({ err: error.message }, 'job runner stopped'))
  return {
    async stop() {
      await runner
        .stop()
        .catch((error: Error) => kernel.log.warn({ err: error.message }, 'job runner did not stop cleanly'))
      await guard.stop()
      await pool.end()
    },
  }
}
