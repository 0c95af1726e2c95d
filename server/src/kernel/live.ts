import pg from 'pg'
import { connectionOptions } from './database.ts'
import { newId } from './id.ts'
import type { Logger } from './log.ts'

export interface LiveMessage { id: string; topic: string; message: object }
type Listener = (message: LiveMessage) => void

/** Word to everybody who watches, in every process. Losing one is harmless: watchers read again when they reconnect. */
export interface LiveBus {
  publish(messages: { topic: string; message: object }[]): void
  subscribe(topics: readonly string[], listener: Listener): () => void
  /** What the topics said after that message; undefined when it is no longer known. */
  since(topics: readonly string[], id: string): LiveMessage[] | undefined
  /** Signals among our own processes: sessions forgotten, the clock moved. */
  signal(channel: string, message: object): void
  onSignal(channel: string, handler: (message: object) => void): void
  close(): Promise<void>
}

const CHANNEL = 'live'
/** NOTIFY carries at most 8000 bytes. */
const BYTES_MAX = 7_600
/** Messages that follow each other closely travel together: a NOTIFY for each would make commits queue. */
const GATHER_MS = 20
const REMEMBERED_MAX = 4_096

export async function openLiveBus(url: string, log: Logger): Promise<LiveBus> {
  const listeners = new Map<string, Set<Listener>>()
  const handlers = new Map<string, ((message: object) => void)[]>()
  const remembered: LiveMessage[] = []
  let waiting: LiveMessage[] = []
  let timer: NodeJS.Timeout | undefined
  let client: pg.Client | undefined
  let closed = false

  const deliver = (message: LiveMessage) => {
    if (message.topic.startsWith('signal:')) {
      for (const handler of handlers.get(message.topic.slice(7)) ?? []) handler(message.message)
      return
    }
    remembered.push(message)
    if (remembered.length > REMEMBERED_MAX) remembered.splice(0, REMEMBERED_MAX / 4)
    for (const listener of listeners.get(message.topic) ?? []) listener(message)
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({ ...connectionOptions(url), application_name: 'live' })
    next.on('notification', ({ payload }) => {
      for (const message of JSON.parse(payload ?? '[]') as LiveMessage[]) deliver(message)
    })
    next.on('error', (error) => {
      log.warn({ err: error.message }, 'live bus lost its connection')
      client = undefined
      if (!closed) setTimeout(() => connect().catch(() => next.emit('error', new Error('again'))), 1_000).unref()
    })
    await next.connect()
    await next.query(`listen ${CHANNEL}`)
    client = next
  }
  await connect()

  // One flush after another: a connection carries one statement at a time.
  let flushing = Promise.resolve()
  const flush = (): Promise<void> => (flushing = flushing.then(flushOnce))
  async function flushOnce(): Promise<void> {
    timer = undefined
    const messages = waiting
    waiting = []
    for (const payload of parcels(messages)) {
      await client?.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch((error: Error) => log.warn({ err: error.message }, 'live message not sent'))
    }
  }
  const send = (messages: LiveMessage[]) => {
    waiting.push(...messages)
    timer ??= setTimeout(flush, GATHER_MS)
  }

  return {
    publish: (messages) => send(messages.map((message) => ({ id: newId(), ...message }))),
    subscribe(topics, listener) {
      for (const topic of topics) {
        const set = listeners.get(topic) ?? new Set()
        set.add(listener)
        listeners.set(topic, set)
      }
      return () => {
        for (const topic of topics) {
          const set = listeners.get(topic)
          set?.delete(listener)
          if (!set?.size) listeners.delete(topic)
        }
      }
    },
    since(topics, id) {
      const from = remembered.findIndex((message) => message.id === id)
      return from < 0 ? undefined : remembered.slice(from + 1).filter((message) => topics.includes(message.topic))
    },
    signal: (channel, message) => send([{ id: newId(), topic: `signal:${channel}`, message }]),
    onSignal(channel, handler) {
      handlers.set(channel, [...(handlers.get(channel) ?? []), handler])
    },
    async close() {
      closed = true
      if (timer) clearTimeout(timer)
      await flush()
      await client?.end()
    },
  }
}

/** Packs messages into payloads that NOTIFY carries. One too large for any becomes a word to read again. */
export function* parcels(messages: LiveMessage[]): Generator<string> {
  let parts: string[] = []
  let bytes = 2
  for (const message of messages) {
    let text = JSON.stringify(message)
    if (Buffer.byteLength(text) > BYTES_MAX) text = JSON.stringify({ ...message, message: { changed: true } })
    const size = Buffer.byteLength(text) + 1
    if (bytes + size > BYTES_MAX && parts.length) {
      yield `[${parts.join()}]`
      parts = []
      bytes = 2
    }
    parts.push(text)
    bytes += size
  }
  if (parts.length) yield `[${parts.join()}]`
}
