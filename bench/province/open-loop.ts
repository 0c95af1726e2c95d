import { setTimeout as rest } from 'node:timers/promises'
import { type Call, Connection } from '../api/load.ts'

const CONNECTIONS = 64
/** What is not answered so long after the last planned start is counted as not answered. */
const AFTER_MS = 20_000
const TICK_MS = 2

export interface Stream<K extends string> {
  kind: K
  perSecond: number
  /** The n-th call of this kind. */
  call(n: number): Call
}

export interface Answers {
  planned: number
  answered: number
  failed: number
  unanswered: number
  p50Ms: number
  p99Ms: number
  maxMs: number
}
export interface OpenLoad<K extends string> {
  byKind: Partial<Record<K, Answers>>
  /** The most calls that were due and not yet sent, at any moment. */
  backlogMax: number
  /** The same when the last one fell due. */
  backlogAtEnd: number
  /** What went wrong first, in words. */
  firstFailure: string | null
}

interface Due<K> {
  kind: K
  plannedMs: number
  call: Call
}

/** Numbers that repeat from a seed: the same day each time. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Calls come when they come, as people do: a server that is slow is not asked less. Each latency is counted from the
 * moment when the call was due, so that a second in which nothing was answered is the wait of all who came in it.
 */
export async function openLoop<K extends string>(given: {
  port: number
  streams: readonly Stream<K>[]
  seconds: number
  seed: number
}): Promise<OpenLoad<K>> {
  const lanes = await Promise.all(Array.from({ length: CONNECTIONS }, () => Connection.open(given.port)))
  const random = chance(given.seed)
  const queue: Due<K>[] = []
  const free = [...lanes]
  const took = new Map<K, number[]>()
  const planned = new Map<K, number>()
  const failed = new Map<K, number>()
  let [under, backlogMax] = [0, 0]
  let firstFailure: string | null = null
  const count = (map: Map<K, number>, kind: K) => map.set(kind, (map.get(kind) ?? 0) + 1)

  const send = async (idle: Connection, due: Due<K>): Promise<void> => {
    under++
    let lane = idle
    try {
      if (lane.isClosed) lanes.push((lane = await Connection.open(given.port)))
      const { status, body } = await lane.send(due.call)
      if (status !== 200) throw new Error(`${due.kind} answered ${status}: ${body.slice(0, 200)}`)
      const list = took.get(due.kind) ?? []
      took.set(due.kind, list)
      list.push(performance.now() - due.plannedMs)
    } catch (error) {
      count(failed, due.kind)
      firstFailure ??= (error as Error).message
    }
    under--
    free.push(lane)
    pump()
  }
  const pump = (): void => {
    while (queue.length && free.length) void send(free.pop() as Connection, queue.shift() as Due<K>)
  }

  const begun = performance.now()
  const endMs = begun + given.seconds * 1_000
  const next = given.streams.map((stream) => ({ stream, n: 0, atMs: begun + gapMs(stream.perSecond, random) }))
  for (let now = begun; now < endMs; now = performance.now()) {
    for (const one of next)
      for (; one.atMs <= now && one.atMs < endMs; one.atMs += gapMs(one.stream.perSecond, random)) {
        queue.push({ kind: one.stream.kind, plannedMs: one.atMs, call: one.stream.call(one.n++) })
        count(planned, one.stream.kind)
      }
    pump()
    backlogMax = Math.max(backlogMax, queue.length)
    await rest(TICK_MS)
  }
  const backlogAtEnd = queue.length
  while ((queue.length || under) && performance.now() < endMs + AFTER_MS) await rest(TICK_MS)
  for (const lane of lanes) lane.close()
  const byKind: Partial<Record<K, Answers>> = {}
  for (const { kind } of given.streams)
    byKind[kind] = answersOf(planned.get(kind) ?? 0, took.get(kind) ?? [], failed.get(kind) ?? 0)
  return { byKind, backlogMax, backlogAtEnd, firstFailure }
}

/** Of arrivals that do not know of each other. */
const gapMs = (perSecond: number, random: () => number): number => (-Math.log(1 - random()) / perSecond) * 1_000

function answersOf(planned: number, took: number[], failed: number): Answers {
  took.sort((a, b) => a - b)
  const at = (share: number): number => Number((took[Math.floor((took.length - 1) * share)] ?? 0).toFixed(1))
  const answered = took.length
  const unanswered = planned - answered - failed
  return { planned, answered, failed, unanswered, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) }
}
