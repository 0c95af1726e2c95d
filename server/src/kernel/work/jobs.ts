import type { Kernel, Tx } from '../context.ts'
import { traceOf } from '../traces/carried.ts'
import type { SpanStart } from '../traces/traces.ts'
import type { Module } from '../module.ts'
import { Refusal } from '../refusal.ts'
import { END_WITHIN, openJobStore, type Taken } from './job-store.ts'
import { type Performed, type Runner, startRunner } from './job-runner.ts'
import { react, ReactionFailed, type ReactionsJob, reactionTable } from './reactions.ts'

/** A job, whatever its kind: the payload is the one that was enqueued for that kind. */
type Job = (payload: unknown, job: Taken) => Promise<unknown>
type ModuleJob = (kernel: Kernel, payload: unknown, job: { id: number }) => Promise<void>

export interface FailedJob {
  task: string
  message: string
  stack?: string
}

/** Reactions to one event, as they are placed; the other is how release 0.1.0 placed each. */
export const REACTIONS = 'reactions'
const REACTION = 'reaction'

function taskTable(kernel: Kernel, modules: readonly Module[], workerId: string): ReadonlyMap<string, Job> {
  const reactions = reactionTable(modules)
  const run = async (payload: ReactionsJob, job: Taken): Promise<Performed> => {
    const end = (tx: Tx) => tx.run(END_WITHIN, [job.id, workerId])
    return (await react(kernel, reactions, payload, end)) ? 'gone' : 'done'
  }
  const table = new Map<string, Job>([
    [REACTIONS, (payload, job) => run(payload as ReactionsJob, job)],
    [
      REACTION,
      (payload, job) => {
        const { event, reaction } = payload as { event: string; reaction: string }
        return run({ event, reactions: [reaction] }, job)
      },
    ],
  ])
  for (const { name, jobs = {} } of modules)
    for (const [job, fn] of Object.entries(jobs)) {
      if (table.has(job)) throw new Error(`module ${name}: the job ${job} exists already`)
      table.set(job, (payload, { id }) => (fn as ModuleJob)(kernel, payload, { id }))
    }
  return table
}

/** Goes on with the trace of the transaction that enqueued it. */
const spanOf = ({ task, payload }: Taken): SpanStart => ({
  kind: 'consumer',
  name: task,
  facts: { task },
  after: traceOf(payload),
})

export interface JobOptions {
  /** Who holds the jobs that are taken: as which this process takes part. */
  workerId: string
  concurrency: number
  onFailure?: (job: FailedJob) => void
}

/** Starts the workers of this process. */
export async function startJobs(kernel: Kernel, modules: readonly Module[], options: JobOptions): Promise<Runner> {
  const { workerId, concurrency, onFailure } = options
  const table = taskTable(kernel, modules, workerId)
  const store = openJobStore(kernel.db, workerId, kernel.log)
  const perform = async (job: Taken): Promise<Performed> => {
    const { task } = job
    try {
      const outcome = await kernel.traces.span(spanOf(job), async () => table.get(task)?.(job.payload, job))
      kernel.metrics.jobs.inc({ task, outcome: 'done' })
      return outcome === 'gone' ? 'gone' : 'done'
    } catch (error) {
      const name = error instanceof ReactionFailed ? `reaction ${error.reaction}` : task
      kernel.metrics.jobs.inc({ task, outcome: 'failed' })
      tellFailure(kernel, name, error as Error, onFailure)
      throw error
    }
  }
  try {
    await store.name([...table.keys()])
  } catch (error) {
    await store.close()
    throw error
  }
  const runner = startRunner(kernel, store, concurrency, perform)
  return {
    ...runner,
    async stop() {
      await runner.stop()
      await store.close()
    },
  }
}

function tellFailure(kernel: Kernel, name: string, error: Error, onFailure: JobOptions['onFailure']): void {
  const { message, stack } = error
  const cause = error instanceof ReactionFailed ? error.cause : error
  const refusal = cause instanceof Refusal ? cause.code : undefined
  kernel.log.error({ job: name, refusal, err: message }, 'job failed')
  onFailure?.({ task: name, message, ...(stack && { stack }) })
}
