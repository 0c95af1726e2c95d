import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { newId } from '@app/server/kernel/id'

const UPLOAD_BYTES = 8_000_000
/** Attackers come from addresses of their own on loopback, so that their limits are theirs. */
const addressOf = (n: number): string => `127.0.1.${1 + (n % 200)}`
const pathOf = (requestId: string, itemId: string): string =>
  `/api/requests/${requestId}/documents?fileId=${newId()}&itemId=${itemId}&side=page`

/** Whose file it is, and what it is sent as. Of a request that is not the sender's own nothing is read. */
export interface From {
  token: string
  requestId: string
  itemId: 'gate-photo' | 'paper-report'
  address?: string
}

export interface Sent {
  status: number
  ms: number
}

/** Sends a whole file and waits for the answer; 0 where the connection was closed instead. */
function sendFile(port: number, from: From, bytes: Buffer): Promise<Sent> {
  const begun = performance.now()
  const done = (status: number): Sent => ({ status, ms: performance.now() - begun })
  return new Promise((resolve) => {
    const call = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: pathOf(from.requestId, from.itemId),
        localAddress: from.address ?? '127.0.0.1',
        agent: false,
        headers: {
          authorization: `Bearer ${from.token}`,
          'idempotency-key': newId(),
          'content-type': 'application/octet-stream',
          'content-length': bytes.length,
        },
      },
      (answer) => {
        answer.resume().on('end', () => resolve(done(answer.statusCode ?? 0)))
      },
    )
    call.on('error', () => resolve(done(0)))
    call.end(bytes)
  })
}

/** As `Retry-After` says. */
const AGAIN_MS = 5_000

/** As a phone does: who is told to come again comes again, for so long. */
export async function sendUntilTaken(port: number, from: From, bytes: Buffer, withinMs: number): Promise<Sent> {
  const begun = performance.now()
  for (;;) {
    const { status } = await sendFile(port, from, bytes)
    const ms = performance.now() - begun
    if ((status !== 503 && status !== 429) || ms > withinMs) return { status, ms }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
}

interface Hanging {
  sockets: Socket[]
  /** Statuses that were heard before the end. */
  statuses: number[]
  /** All have had their connection, or were refused one. */
  open: Promise<unknown>
  end(): void
}

function hang(sockets: Socket[]): Hanging {
  const statuses: number[] = []
  const open = Promise.all(sockets.map((socket) => new Promise((done) => socket.on('connect', done).on('close', done))))
  for (const socket of sockets) {
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(bytes.toString('latin1'))?.[1]
      if (status) statuses.push(Number(status))
    })
  }
  return {
    sockets,
    statuses,
    open,
    end: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** Files of which all but the last bytes come, half of them from people who are signed in. */
export function unfinishedUploads(port: number, count: number, tokens: readonly string[]): Hanging {
  const most = Buffer.alloc(UPLOAD_BYTES - 100_000, 1)
  return hang(
    Array.from({ length: count }, (_, n) => {
      const socket = connect({ port, host: '127.0.0.1', localAddress: addressOf(n) })
      const session = n % 2 ? `authorization: Bearer ${tokens[n % tokens.length]}\r\n` : ''
      socket.write(
        `POST ${pathOf(newId(), 'gate-photo')} HTTP/1.1\r\nhost: localhost\r\n${session}idempotency-key: ${newId()}\r\n` +
          `content-type: application/octet-stream\r\ncontent-length: ${UPLOAD_BYTES}\r\n\r\n`,
      )
      socket.write(most)
      return socket
    }),
  )
}

const DRIP_MS = 1_000

/** Sockets that send the head of a call a letter at a time. */
export function slowSockets(port: number, count: number): Hanging {
  const head = `GET /api/catalogue HTTP/1.1\r\nhost: localhost\r\nx-slow: ${'a'.repeat(4_000)}`
  const hanging = hang(
    Array.from({ length: count }, (_, n) => connect({ port, host: '127.0.0.1', localAddress: addressOf(n) })),
  )
  let at = 0
  const drip = setInterval(() => {
    for (const socket of hanging.sockets) if (socket.writable) socket.write(head[at % head.length] ?? 'a')
    at++
  }, DRIP_MS)
  return {
    ...hanging,
    end: () => {
      clearInterval(drip)
      hanging.end()
    },
  }
}
