import { type IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { WebSocketServer, type WebSocket } from 'ws'

/** Whoever asks for something else than a WebSocket (`curl --http2` does) is answered as if they had not asked. */
export const isHandshake = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket'

/** What is long gone without a word is let go, and what lives is kept open through proxies. */
const BEAT_MS = 25_000
/** As long as a frame that is being answered may take when the process ends. */
const LAST_MS = 500

export interface Handshakes {
  /** Takes the socket of a call that every door has let in; null where the call is no handshake. */
  take(request: FastifyRequest, reply: FastifyReply): Promise<WebSocket | null>
}

/**
 * A handshake goes the way of every call: the hooks, the session, the allowances, and is refused in the same words. Only then
 * does its route take the socket.
 */
export function acceptHandshakes(app: FastifyInstance, bytesMax: number): Handshakes {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: bytesMax, perMessageDeflate: false })
  const asked = new WeakMap<IncomingMessage, { socket: Duplex; head: Buffer; response: ServerResponse }>()
  app.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const response = new ServerResponse(request)
    response.shouldKeepAlive = false
    response.assignSocket(socket)
    response.once('finish', () => socket.end())
    asked.set(request, { socket, head, response })
    app.routing(request, response)
  })
  const alive = new WeakSet<WebSocket>()
  const beat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, BEAT_MS)
  beat.unref()
  app.addHook('preClose', async () => {
    clearInterval(beat)
    for (const socket of sockets.clients) socket.close(1001)
    const late = setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate()
    }, LAST_MS)
    await new Promise((closed) => sockets.close(closed))
    clearTimeout(late)
  })
  return {
    take(request, reply) {
      const known = asked.get(request.raw)
      if (!known) return Promise.resolve(null)
      reply.hijack()
      known.response.detachSocket(known.socket as Socket)
      return new Promise((resolve) => {
        sockets.handleUpgrade(request.raw, known.socket, known.head, (socket) => {
          alive.add(socket)
          socket.on('pong', () => alive.add(socket))
          resolve(socket)
        })
      })
    },
  }
}
