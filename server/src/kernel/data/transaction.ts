import type { PoolClient } from 'pg'
import { type Actor, actorKey, type Channel } from '../actor.ts'
import type { AuditEntry, Call, Kernel, Tx } from '../context.ts'
import { newId } from '../id.ts'
import { withTrace } from '../traces/carried.ts'
import { type Lane, laneOf, laneOfEvent, LANES } from '../work/lanes.ts'
import { sqlWithin } from './sql.ts'

export interface TransactionOptions {
  actor: Actor
  channel?: Channel
  commandId?: string
  onBehalfOf?: string
  deviceAt?: Date
  /** Its endpoint moves money: above a sum one person is not enough. */
  secondPerson?: 'needed'
  call?: Call
  /** Business time of a timer that is stepped through; otherwise the clock's. */
  at?: Date
}

interface PendingJob {
  task: string
  payload: object | null
  key?: string
  priority?: number
}
interface PendingTimer {
  kind: string
  key: string
  dueAt: string | null
  payload?: object | null | undefined
}

/** What a transaction still has to write when its use case is done. One round trip writes it all. */
export interface Work {
  events: { id: string; type: string; payload: unknown; actor?: string }[]
  audits: (AuditEntry & { id: string; actor?: string })[]
  jobs: PendingJob[]
  timers: Map<string, PendingTimer>
  live: { topic: string; message: object }[]
  /** The answer to the command, sealed, kept for its second arrival. */
  answer?: { key: string; commandId: string; bodyHash: Buffer; sealed: Buffer }
}

const FINISH = 'select kernel.finish($1::jsonb, $2, $3, $4, $5, $6, $7)'

const inLane = (lane: Lane): { priority?: number } =>
  LANES[lane].priority !== 0 ? { priority: LANES[lane].priority } : {}

/** Who acts in a part of it, where that is not who acts in the whole: one of several reactions. */
const another = (tx: Tx, { actor }: TransactionOptions): { actor?: string } =>
  tx.actor === actor ? {} : { actor: actorKey(tx.actor) }

/** A transaction's face to use cases, and what its end writes. */
export function createTx(kernel: Kernel, client: PoolClient, options: TransactionOptions) {
  const work: Work = { events: [], audits: [], jobs: [], timers: new Map(), live: [] }
  const at = options.at ?? kernel.clock.now()
  const { end, ...sql } = sqlWithin(client)
  const tx: Tx = {
    ...sql,
    kernel,
    actor: options.actor,
    at,
    channel: options.channel ?? 'system',
    ...(options.commandId !== undefined && { commandId: options.commandId }),
    ...(options.onBehalfOf !== undefined && { onBehalfOf: options.onBehalfOf }),
    ...(options.deviceAt !== undefined && { deviceAt: options.deviceAt }),
    ...(options.secondPerson && { secondPerson: options.secondPerson }),
    ...(options.call && { call: options.call }),
    async announce(type, event) {
      const id = newId()
      work.events.push({ id, type, payload: event, ...another(tx, options) })
      const reactions = kernel.reactions.get(type)
      if (reactions?.length)
        work.jobs.push({ task: 'reactions', payload: { event: id, reactions }, ...inLane(laneOfEvent(type)) })
    },
    async audit(entry) {
      work.audits.push({ id: newId(), ...entry, ...another(tx, options) })
    },
    async enqueue(job, payload, { key } = {}) {
      if (key !== undefined) work.jobs = work.jobs.filter((other) => other.key !== key)
      work.jobs.push({ task: job, payload, ...(key !== undefined && { key }), ...inLane(laneOf(job, payload)) })
    },
    async timer(kind, key, dueAt, ...[payload]) {
      work.timers.set(`${kind} ${key}`, { kind, key, dueAt: dueAt.toISOString(), payload })
    },
    async cancelTimer(kind, key) {
      work.timers.set(`${kind} ${key}`, { kind, key, dueAt: null })
    },
    async live(topic, message) {
      work.live.push({ topic, message })
    },
  }
  return {
    tx,
    work,
    end,
    async finish() {
      const { events, audits, jobs, timers, answer } = work
      if (!events.length && !audits.length && !jobs.length && !timers.size && !answer) return
      const written = {
        actor: actorKey(options.actor),
        channel: tx.channel,
        onBehalfOf: tx.onBehalfOf,
        commandId: tx.commandId,
        ...(events.length && { events }),
        ...(audits.length && { audits }),
        ...(jobs.length && { jobs: withTrace(kernel.traces, jobs) }),
        // A fixed order of locks, so that two transactions that move the same timers do not deadlock.
        ...(timers.size && { timers: [...timers.keys()].sort().map((name) => timers.get(name)) }),
      }
      await tx.run(FINISH, [
        JSON.stringify(written),
        at,
        tx.deviceAt ?? null,
        answer?.key ?? null,
        answer?.commandId ?? null,
        answer?.bodyHash ?? null,
        answer?.sealed ?? null,
      ])
    },
    /** Perhaps it was committed: whoever watches reads again, and the workers look whether there is something to do. */
    doubted() {
      if (work.live.length) kernel.live.publish(work.live.map(({ topic }) => ({ topic, message: { changed: true } })))
      if (work.jobs.length) kernel.nudgeJobs(work.jobs.length)
    },
    published() {
      if (work.live.length) kernel.live.publish(work.live)
      if (work.jobs.length) kernel.nudgeJobs(work.jobs.length)
    },
  }
}
