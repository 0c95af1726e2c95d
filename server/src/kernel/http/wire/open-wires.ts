import type { Endpoint } from '@app/contract/endpoint'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import type { Kernel } from '../../context.ts'
import type { Served, ServedTable } from '../../module.ts'
import { refuse } from '../../refusal.ts'
import { fail } from '../failed.ts'
import { type Caller, identify } from '../http-call.ts'
import { bodyLimitOf } from '../let-in.ts'
import type { RateLimit } from '../rate-limit.ts'
import type { Watchers } from '../watchers.ts'
import { answerFrame, type Wire } from './answer-frame.ts'
import { acceptHandshakes } from './handshake.ts'
import { assertOwnPage } from './assert-own-page.ts'

export interface WiresOptions {
  kernel: Kernel
  limit: RateLimit
  watchers: Watchers
  handlers: ServedTable
  endpoints: readonly Endpoint[]
}

/** Of one device wait so many frames here; what it sends beyond waits on its side of the network. */
const WAITING_MAX = 4
/** “Policy violation”: the session is over, or too much is open. */
const ENDED = 1008

/** The WebSockets of the contract's endpoints that take frames. */
export function openWires(app: FastifyInstance, options: WiresOptions): void {
  const { kernel, limit, watchers, handlers } = options
  const endpoints = options.endpoints.filter(({ id, wire }) => wire && handlers.has(id))
  if (!endpoints.length) return
  const handshakes = acceptHandshakes(app, Math.max(...endpoints.map(bodyLimitOf)))
  for (const endpoint of endpoints) {
    const handler = handlers.get(endpoint.id) as Served
    const strict = endpoint.input.strict()
    const open = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const caller = await identify(kernel, limit, endpoint, request)
      assertOwnPage(kernel, request, caller.call.app)
      const socket = await handshakes.take(request, reply)
      if (!socket) return refuse('not_found')
      hold(kernel, watchers, socket, caller)
      listen(socket, { kernel, limit, endpoint, strict, handler, request })
    }
    app.get(`/api${endpoint.path}`, async (request, reply) => {
      await open(request, reply).catch((error: Error) => fail(kernel, error, endpoint.id, request, reply))
      return reply
    })
  }
}

/** It counts among what somebody has open, and ends with their session and their rights. */
function hold(kernel: Kernel, watchers: Watchers, socket: WebSocket, { actor, call }: Caller): void {
  const abort = new AbortController()
  kernel.metrics.streams.inc()
  socket.once('close', () => {
    kernel.metrics.streams.dec()
    abort.abort()
  })
  if (actor.kind === 'public' || !call.token) return
  const sse = { send: () => undefined, end: () => socket.close(ENDED) }
  watchers.hold({ token: call.token, app: call.app, actor, sse }, abort.signal)
}

/** One frame after the other, in the order in which they came: two of one device would wait for each other further down. */
function listen(socket: WebSocket, wire: Wire): void {
  let waiting = 0
  let before = Promise.resolve()
  socket.on('error', () => socket.terminate())
  socket.on('message', (data, isBinary) => {
    if (++waiting >= WAITING_MAX) socket.pause()
    before = before.then(async () => {
      if (socket.readyState === socket.OPEN) {
        const answer = await answerFrame(wire, isBinary ? '' : String(data))
        if (answer === null) socket.close(ENDED)
        else socket.send(answer)
      }
      if (--waiting < WAITING_MAX) socket.resume()
    })
  })
}
