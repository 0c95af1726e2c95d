export interface StreamMessage {
  id: string | undefined
  event: string
  data: string
}

const WAIT_MS_MIN = 1_000
const WAIT_MS_MAX = 30_000

/**
 * Server-sent events over fetch: EventSource cannot send the header that names the app. Comes back by itself with
 * the last event's id, waiting longer each time; returns the way to stop.
 */
export function openStream(
  url: string,
  headers: Record<string, string>,
  onMessage: (message: StreamMessage) => void,
  onRefused: (status: number) => void = () => undefined,
): () => void {
  const controller = new AbortController()
  let lastId: string | undefined
  let waitMs = WAIT_MS_MIN
  const listen = async () => {
    while (!controller.signal.aborted) {
      try {
        const response = await fetch(url, {
          headers: { accept: 'text/event-stream', ...headers, ...(lastId ? { 'last-event-id': lastId } : {}) },
          signal: controller.signal,
          credentials: 'same-origin',
        })
        // Refused: asking again would be refused again.
        if (response.status >= 400 && response.status < 500) return onRefused(response.status)
        if (response.ok && response.body) {
          waitMs = WAIT_MS_MIN
          let madeRoom = false
          await readEvents(response.body, (message) => {
            lastId = message.id ?? lastId
            if (message.event !== 'ended') onMessage(message)
            else madeRoom = message.data.includes('too_many')
          })
          // Too many were open, and this was the oldest: it comes back when somebody looks at it.
          if (madeRoom) await seen(controller.signal)
        }
      } catch {
        // the network went; wait and come back
      }
      await pause(waitMs, controller.signal)
      waitMs = Math.min(waitMs * 2, WAIT_MS_MAX)
    }
  }
  void listen()
  return () => controller.abort()
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  onMessage: (message: StreamMessage) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  let kept = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    kept = (kept + value).replace(/\r\n/g, '\n')
    let end = kept.indexOf('\n\n')
    while (end >= 0) {
      const message = parseEvent(kept.slice(0, end))
      if (message) onMessage(message)
      kept = kept.slice(end + 2)
      end = kept.indexOf('\n\n')
    }
  }
}

/** One block of a stream; comments (heartbeats) give nothing. */
export function parseEvent(block: string): StreamMessage | undefined {
  let id: string | undefined
  let event = 'message'
  const data: string[] = []
  for (const line of block.split('\n')) {
    const [, field, value = ''] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? []
    if (field === 'id') id = value
    if (field === 'event') event = value
    if (field === 'data') data.push(value)
  }
  return data.length > 0 ? { id, event, data: data.join('\n') } : undefined
}

function pause(waitMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, waitMs)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** Resolves when the page is turned to anew. */
function seen(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const looked = () => {
      if (document.visibilityState !== 'visible' && !signal.aborted) return
      for (const type of ['visibilitychange', 'pointerdown', 'keydown']) document.removeEventListener(type, looked)
      resolve()
    }
    for (const type of ['visibilitychange', 'pointerdown', 'keydown']) document.addEventListener(type, looked)
    signal.addEventListener('abort', looked)
  })
}
