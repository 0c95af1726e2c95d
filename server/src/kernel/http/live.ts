import type { Duplex } from 'node:stream'
import pg from 'pg'
import { connectionOptions, type Database } from '../data/database.ts'
import { newId } from '../id.ts'
import type { Logger } from '../log.ts'

export interface LiveMessage {
  id: string
  topic: string
  message: object
}
type Listener = (message: LiveMessage) => void

/** Word to everybody who watches, in every process. Losing one is harmless: whoever listens is told to read again. */
export interface LiveBus {
  publish(messages: { topic: string; message: object }[]): void
  subscribe(topics: readonly string[], listener: Listener): () => void
  /** What the topics said after that message; undefined when it is no longer known. */
  since(topics: readonly string[], id: string): LiveMessage[] | undefined
  /**
   * Told when something may have been said that was not heard here: the connection was lost, or a process that had
   * something to say had none. What was learnt by listening is to be read again.
   */
  onGap(handler: () => void): () => void
  /** Signals among our own processes: sessions forgotten, the clock moved. */
  signal(channel: string, message: object): void
  onSignal(channel: string, handler: (message: object) => void): void
  close(): Promise<void>
}

const CHANNEL = 'live'
const SIGNAL = 'signal:'
const GAP = 'gap'
/** NOTIFY carries at most 8000 bytes. */
const BYTES_MAX = 7_600
/** Messages that follow each other closely travel together: a NOTIFY for each would make commits queue. */
const GATHER_MS = 20
const REMEMBERED_MAX = 4_096

/** What this process knows: who listens here, and what was said lately. */
class Listeners {
  readonly #byTopic = new Map<string, Set<Listener>>()
  readonly #handlers = new Map<string, ((message: object) => void)[]>()
  readonly #gaps = new Set<() => void>()
  #remembered: LiveMessage[] = []

  /** Whoever comes back and names what it heard last may have missed something since: nobody knows, so nothing is known. */
  gap(): void {
    this.#remembered = []
    for (const handler of this.#gaps) handler()
  }

  onGap(handler: () => void): () => void {
    this.#gaps.add(handler)
    return () => this.#gaps.delete(handler)
  }

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

/** How soon a lost connection is tried again, and how often one is asked whether it still hears. */
const AGAIN_MS = 500
const BEAT_MS = 10_000
const BEAT_WAIT_MS = 5_000

/**
 * The connection that hears and speaks; it is opened again when it is lost.
 * @param opened it hears again, after a stretch in which it heard nothing
 */
async function openChannel(
  { url, times }: Pick<Database, 'url' | 'times'>,
  log: Logger,
  heard: (message: LiveMessage) => void,
  opened: () => void,
) {
  let client: pg.Client | undefined
  let closed = false
  let retry: NodeJS.Timeout | undefined
  async function connect(): Promise<void> {
    const next = new pg.Client({ ...connectionOptions(url, times), application_name: 'live' })
    next.on('notification', ({ payload }) => {
      for (const message of JSON.parse(payload ?? '[]') as LiveMessage[]) heard(message)
    })
    next.on('error', (error) => {
      if (client !== next) return
      client = undefined
      log.warn({ err: error.message }, 'live bus lost its connection')
      again()
    })
    try {
      await next.connect()
      // A replica refuses this, so that nobody waits there for what is said at the primary.
      await next.query(`listen ${CHANNEL}`)
    } catch (error) {
      discard(next)
      throw error
    }
    if (closed) return discard(next)
    client = next
  }
  const again = (): void => {
    if (closed) return
    retry = setTimeout(() => void connect().then(opened, again), AGAIN_MS)
    retry.unref()
  }
  /** A connection over a network that is gone says nothing at all, for hours. */
  const beat = setInterval(() => {
    const asked = client
    asked?.query({ text: 'select 1', query_timeout: BEAT_WAIT_MS } as pg.QueryConfig).catch((error: Error) => {
      if (client === asked) asked?.emit('error', error)
      if (asked) discard(asked)
    })
  }, BEAT_MS)
  beat.unref()
  await connect()
  return {
    /** Whether the database has it: what it has, every process hears. */
    async send(payload: string): Promise<boolean> {
      if (!client) return false
      try {
        await client.query('select pg_notify($1, $2)', [CHANNEL, payload])
        return true
      } catch (error) {
        log.warn({ err: (error as Error).message }, 'live message not sent')
        return false
      }
    },
    async close() {
      closed = true
      clearTimeout(retry)
      clearInterval(beat)
      await client?.end()
    },
  }
}

/** At once, and without a word to the other side, which may be gone. */
function discard(client: pg.Client): void {
  client.on('error', () => undefined)
  ;(client as unknown as { connection: { stream: Duplex } }).connection.stream.destroy()
}

export async function openLiveBus(db: Pick<Database, 'url' | 'times'>, log: Logger): Promise<LiveBus> {
  const listeners = new Listeners()
  /** Something of ours reached nobody, and those whose connection held do not know that they missed it. */
  let unsaid = false
  const channel = await openChannel(
    db,
    log,
    (message) => listeners.deliver(message),
    () => {
      log.info('live bus hears again; whoever watches is told to read again')
      listeners.gap()
      if (unsaid) send([])
    },
  )
  listeners.onSignal(GAP, () => listeners.gap())
  let waiting: LiveMessage[] = []
  let timer: NodeJS.Timeout | undefined
  // One flush after another: a connection carries one statement at a time.
  let flushing = Promise.resolve()
  const flush = (): Promise<void> => {
    flushing = flushing.then(async () => {
      timer = undefined
      const messages = waiting
      waiting = []
      if (unsaid) messages.push({ id: newId(), topic: `${SIGNAL}${GAP}`, message: {} })
      unsaid = false
      for (const payload of parcels(messages)) if (!(await channel.send(payload))) unsaid = true
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
    onGap: (handler) => listeners.onGap(handler),
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
