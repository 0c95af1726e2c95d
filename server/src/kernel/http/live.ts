import pg from 'pg'
import { connectionOptions } from '../data/database.ts'
import { newId } from '../id.ts'
import type { Logger } from '../log.ts'

export interface LiveMessage {
  id: string
  topic: string
  message: object
}
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
const SIGNAL = 'signal:'
/** NOTIFY carries at most 8000 bytes. */
const BYTES_MAX = 7_600
/** Messages that follow each other closely travel together: a NOTIFY for each would make commits queue. */
const GATHER_MS = 20
const REMEMBERED_MAX = 4_096

/** What this process knows: who listens here, and what was said lately. */
class Listeners {
  readonly #byTopic = new Map<string, Set<Listener>>()
  readonly #handlers = new Map<string, ((message: object) => void)[]>()
  readonly #remembered: LiveMessage[] = []

  deliver(message: LiveMessage): void {
    if (message.topic.startsWith(SIGNAL)) {
      for (const handler of this.#handlers.get(message.topic.slice(SIGNAL.length)) ?? []) handler(message.message)
      return
    }
    this.#remembered.push(message)
    if (this.#remembered.length > REMEMBERED_MAX) this.#remembered.splice(0, REMEMBERED_MAX / 4)
    for (const listener of this.#byTopic.get(message.topic) ?? []) listener(message)
  }

  subscribe(topics: readonly string[], listener: Listener): () => void {
    for (const topic of topics) this.#byTopic.set(topic, (this.#byTopic.get(topic) ?? new Set()).add(listener))
    return () => {
      for (const topic of topics) {
        const set = this.#byTopic.get(topic)
        set?.delete(listener)
        if (!set?.size) this.#byTopic.delete(topic)
      }
    }
  }

  since(topics: readonly string[], id: string): LiveMessage[] | undefined {
    const from = this.#remembered.findIndex((message) => message.id === id)
    return from < 0 ? undefined : this.#remembered.slice(from + 1).filter((message) => topics.includes(message.topic))
  }

  onSignal(channel: string, handler: (message: object) => void): void {
    this.#handlers.set(channel, [...(this.#handlers.get(channel) ?? []), handler])
  }
}

/** The connection that hears and speaks; it is opened again when it is lost. */
async function openChannel(url: string, log: Logger, heard: (message: LiveMessage) => void) {
  let client: pg.Client | undefined
  let closed = false
  async function connect(): Promise<void> {
    const next = new pg.Client({ ...connectionOptions(url), application_name: 'live' })
    let lost = false
    next.on('notification', ({ payload }) => {
      for (const message of JSON.parse(payload ?? '[]') as LiveMessage[]) heard(message)
    })
    next.on('error', (error) => {
      if (lost) return
      lost = true
      log.warn({ err: error.message }, 'live bus lost its connection')
      client = undefined
      if (!closed) again()
    })
    await next.connect()
    await next.query(`listen ${CHANNEL}`)
    client = next
  }
  const again = (): void => {
    setTimeout(() => {
      if (!closed) connect().catch(again)
    }, 1_000).unref()
  }
  await connect()
  return {
    async send(payload: string) {
      await client
        ?.query('select pg_notify($1, $2)', [CHANNEL, payload])
        .catch((error: Error) => log.warn({ err: error.message }, 'live message not sent'))
    },
    async close() {
      closed = true
      await client?.end()
    },
  }
}

export async function openLiveBus(url: string, log: Logger): Promise<LiveBus> {
  const listeners = new Listeners()
  const channel = await openChannel(url, log, (message) => listeners.deliver(message))
  let waiting: LiveMessage[] = []
  let timer: NodeJS.Timeout | undefined
  // One flush after another: a connection carries one statement at a time.
  let flushing = Promise.resolve()
  const flush = (): Promise<void> => {
    flushing = flushing.then(async () => {
      timer = undefined
      const messages = waiting
      waiting = []
      for (const payload of parcels(messages)) await channel.send(payload)
    })
    return flushing
  }
  const send = (messages: LiveMessage[]): void => {
    waiting.push(...messages)
    timer ??= setTimeout(flush, GATHER_MS)
  }
  return {
    publish: (messages) => send(messages.map((message) => ({ id: newId(), ...message }))),
    subscribe: (topics, listener) => listeners.subscribe(topics, listener),
    since: (topics, id) => listeners.since(topics, id),
    signal: (channel, message) => send([{ id: newId(), topic: `${SIGNAL}${channel}`, message }]),
    onSignal: (channel, handler) => listeners.onSignal(channel, handler),
    async close() {
      clearTimeout(timer)
      await flush()
      await channel.close()
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
