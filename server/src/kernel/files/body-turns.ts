/** A body that is being received, as a stream of Node's: `pause` leaves the rest of it with its sender. */
interface Body {
  pause(): unknown
  resume(): unknown
}

/** A body's part in the turns. */
export interface Turn {
  /** Settles when it may be received for the first time; false: it left before. */
  begun: Promise<boolean>
  leave(): void
}

export interface BodyTurns {
  take(body: Body): Turn
}

/** So long a body is received before it makes room for one that waits; what its phone sends meanwhile the system keeps for it. */
const TURN_MS = 100

interface Waiting {
  body: Body
  begin(may: boolean): void
}

/**
 * Bodies of files are received a few at once: one socket may bring two megabytes in one turn of the loop, and a burst of them would
 * keep everybody else waiting. The others are not read, so that they stay with their senders; turns are short, so that a sender
 * who is slow, or sends nothing, keeps nobody out.
 */
export function createBodyTurns(atOnce: number): BodyTurns {
  // Both keep their order: the first has been there for longest.
  const received = new Set<Waiting>()
  const waiting = new Set<Waiting>()
  let clock: NodeJS.Timeout | undefined

  const fill = () => {
    for (const one of waiting) {
      if (received.size >= atOnce) break
      waiting.delete(one)
      received.add(one)
      one.begin(true)
    }
    if (waiting.size) clock ??= setInterval(change, TURN_MS).unref()
    else {
      clearInterval(clock)
      clock = undefined
    }
  }
  const change = () => {
    let places = waiting.size
    for (const one of received) {
      if (places-- <= 0) break
      received.delete(one)
      one.body.pause()
      waiting.add(one)
    }
    fill()
  }
  return {
    take(body) {
      const { promise, resolve } = Promise.withResolvers<boolean>()
      let begun = false
      const one: Waiting = {
        body,
        begin(may) {
          // Until its first turn nobody reads it; later it is in full flow, and only held up.
          if (begun && may) body.resume()
          begun = true
          resolve(may)
        },
      }
      waiting.add(one)
      fill()
      return {
        begun: promise,
        leave() {
          const held = waiting.delete(one)
          received.delete(one)
          if (held) one.begin(false)
          fill()
        },
      }
    },
  }
}
