import type { FastifyReply, FastifyRequest } from 'fastify'

/** So much is read and thrown away, so that the connection serves on; of more nothing is read. */
const THROWN_AWAY_MAX = 64_000
/** So long whoever still sends has to see the answer: a connection closed with bytes on the way takes it along. */
const LINGER_MS = 2_000

/**
 * A call that is refused by its head, while megabytes are still to come: its answer is said, and from then on nothing is
 * read. What was not sent yet stays with its sender, and the connection ends.
 */
export function stopListening(request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = request
  if (raw.complete || !bringsMuch(request)) return
  reply.header('connection', 'close')
  const { socket } = raw
  socket.pause()
  // Node lets a body flow that nobody reads, to be rid of it: this one is not asked for more.
  raw._read = () => undefined
  // Called when the answer has gone out.
  socket.destroySoon = () => {
    socket.end()
    setTimeout(() => socket.destroy(), LINGER_MS).unref()
  }
}

const bringsMuch = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > THROWN_AWAY_MAX
