import type { ServerResponse } from 'node:http'
import type { LiveBus, LiveMessage } from './live.ts'

/** One watcher's stream. */
export interface Sse {
  /** The id of the last message that the watcher saw, when it reconnects. */
  lastEventId: string | undefined
  /** Sends now. */
  send(data: object, event?: string): void
  /** Passes on what the topics say; `view` may change a message or drop it. */
  follow(
    topics: readonly string[],
    view?: (message: object, topic: string) => object | undefined | Promise<object | undefined>,
  ): void
  end(): void
  readonly closed: AbortSignal
}

const BEAT_MS = 20_000
/** After a gap all who watch are told to read again: not all in the same moment. */
const RESET_WITHIN_MS = 2_000
/** A watcher that does not read is let go; it reconnects when it can. */
const UNREAD_BYTES_MAX = 1_000_000

export function openSse(
  response: ServerResponse,
  live: LiveBus,
  lastEventId: string | undefined,
  hijack: () => void,
): Sse & { begin(): void } {
  const abort = new AbortController()
  const leave: (() => void)[] = []
  let opened = false
  /** Nothing is sent before the use case follows or sends: until then it may still refuse. */
  const begin = () => {
    if (opened) return
    opened = true
    hijack()
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    })
    response.write('retry: 2000\n\n')
  }
  const write = (text: string) => {
    if (abort.signal.aborted) return
    begin()
    response.write(text)
    if (response.writableLength > UNREAD_BYTES_MAX) response.destroy()
  }
  const beat = setInterval(() => opened && write(': beat\n\n'), BEAT_MS)
  response.on('close', () => {
    clearInterval(beat)
    for (const off of leave) off()
    abort.abort()
  })
  /** Something was missed, and nobody knows what: the watcher reads again. */
  const reset = () => write('event: reset\ndata: {}\n\n')
  const pass = async ({ id, topic, message }: LiveMessage, view: Parameters<Sse['follow']>[1]) => {
    const shown = view ? await view(message, topic) : message
    if (shown) write(`id: ${id}\ndata: ${JSON.stringify(shown)}\n\n`)
  }
  return {
    lastEventId,
    closed: abort.signal,
    send: (data, event) => write(`${event ? `event: ${event}\n` : ''}data: ${JSON.stringify(data)}\n\n`),
    begin,
    follow(topics, view) {
      begin()
      if (lastEventId) {
        const missed = live.since(topics, lastEventId)
        if (missed) for (const message of missed) void pass(message, view)
        else reset()
      }
      let told: NodeJS.Timeout | undefined
      const tell = () => {
        told = undefined
        reset()
      }
      leave.push(
        live.onGap(() => (told ??= setTimeout(tell, Math.random() * RESET_WITHIN_MS))),
        () => clearTimeout(told),
      )
      leave.push(live.subscribe(topics, (message) => void pass(message, view)))
    },
    end: () => response.end(),
  }
}
