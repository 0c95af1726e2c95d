import { Refused } from '@app/contract/caller'
import type { WireAnswer, WireFrame } from '@app/contract/wire'

/** A network that lets no WebSocket through must not hold up what HTTP carries; it is tried again a while later. */
const OPEN_MS = 3_000
const ANSWER_MS = 10_000
const AGAIN_MS = 60_000
/** Longer than a batch waits to be sent: whoever is off shift has no socket open. */
const IDLE_MS = 90_000
const SIGNED_OUT = 401

export interface Wire {
  /** The answer; undefined where no socket carries it, which HTTP then does. Throws what the contract's client throws. */
  tell(frame: WireFrame): Promise<WireAnswer | undefined>
  isOpen(): boolean
}

/** A socket to that path of the page's own host: opened by what is told, closed when nothing is told for a while. */
export function createWire(path: string): Wire {
  let opening: Promise<WebSocket | undefined> | undefined
  let open: WebSocket | undefined
  let notBeforeMs = 0
  let idle: ReturnType<typeof setTimeout> | undefined
  const waiting = new Map<string, (answer: WireAnswer | undefined) => void>()

  /** Nobody knows what became of the frames that wait: they are told again over HTTP, which changes nothing twice. */
  const drop = (socket: WebSocket, againMs: number) => {
    if (socket !== open) return
    socket.onclose = null
    open = opening = undefined
    notBeforeMs = Date.now() + againMs
    clearTimeout(idle)
    socket.close()
    for (const hear of waiting.values()) hear(undefined)
  }
  const givenUp = () => {
    opening = undefined
    notBeforeMs = Date.now() + AGAIN_MS
    return undefined
  }
  const connect = () =>
    new Promise<WebSocket | undefined>((resolve) => {
      const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`)
      const fail = () => {
        clearTimeout(late)
        if (socket === open) drop(socket, AGAIN_MS)
        else resolve(givenUp())
      }
      const late = setTimeout(() => {
        fail()
        socket.onopen = socket.onclose = null
        socket.close()
      }, OPEN_MS)
      socket.onopen = () => {
        clearTimeout(late)
        open = socket
        resolve(socket)
      }
      socket.onclose = fail
      socket.onmessage = ({ data }) => {
        const answer = JSON.parse(String(data)) as WireAnswer
        waiting.get(answer.id)?.(answer)
      }
    })

  return {
    isOpen: () => open !== undefined,
    async tell(frame) {
      if (!('WebSocket' in globalThis) || (!opening && Date.now() < notBeforeMs)) return undefined
      const socket = await (opening ??= connect().catch(givenUp))
      if (!socket || socket.readyState !== WebSocket.OPEN) return undefined
      clearTimeout(idle)
      idle = setTimeout(() => drop(socket, 0), IDLE_MS)
      const answer = await new Promise<WireAnswer | undefined>((resolve) => {
        const late = setTimeout(() => drop(socket, AGAIN_MS), ANSWER_MS)
        waiting.set(frame.id, (heard) => {
          clearTimeout(late)
          waiting.delete(frame.id)
          resolve(heard)
        })
        socket.send(JSON.stringify(frame))
      })
      // The socket may be of whoever was signed in before: HTTP knows who is now.
      if (answer?.status === SIGNED_OUT) return void drop(socket, 0)
      if (answer && answer.status >= 300) throw new Refused(answer.status, answer.body as Refused['body'])
      return answer
    },
  }
}
