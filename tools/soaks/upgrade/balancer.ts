import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as rest } from 'node:timers/promises'

/** The way to the servers, call by call in turn, as a proxy before them gives it. */
export interface Balancer {
  readonly url: string
  /** Calls go to it from now on. */
  add(name: string, port: number): void
  /** None goes to it from now on; ends when those under way are answered. */
  drain(name: string): Promise<void>
  /** How many calls each has answered. */
  readonly answered: ReadonlyMap<string, number>
  /** Calls that a server cut off, or that none took. */
  readonly cut: string[]
  /** Broken on purpose: from now on one order is acknowledged that no server has heard of. */
  loseOne(): void
  stop(): Promise<void>
}

interface Server {
  name: string
  port: number
  open: number
}

const DRAIN_MS = 20_000

export async function startBalancer(): Promise<Balancer> {
  let servers: Server[] = []
  const answered = new Map<string, number>()
  const cut: string[] = []
  let [turn, lose] = [0, false]
  let acknowledgement: { headers: IncomingMessage['headers']; body: Buffer } | undefined
  let lost: string | string[] | undefined

  async function pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of asked) parts.push(part as Buffer)
    const isOrder = asked.method === 'POST' && asked.url === '/api/orders'
    const key = asked.headers['idempotency-key']
    if (isOrder && acknowledgement && (lose || (key !== undefined && key === lost))) {
      // However often it is asked again: an order that one repeat brings back was not lost.
      lose = false
      lost = key
      answer.writeHead(200, acknowledgement.headers).end(acknowledgement.body)
      return
    }
    const server = servers[turn++ % Math.max(1, servers.length)]
    if (!server) return refuse(answer, `${asked.url}: there was no server`)
    server.open++
    try {
      const { status, headers, body } = await ask(server, asked, Buffer.concat(parts))
      if (isOrder && status === 200) acknowledgement ??= { headers, body }
      answered.set(server.name, (answered.get(server.name) ?? 0) + 1)
      answer.writeHead(status, headers).end(body)
    } catch (error) {
      refuse(answer, `${asked.url?.replace(/[0-9a-f-]{36}/g, '…')} at ${server.name}: ${(error as Error).message}`)
    } finally {
      server.open--
    }
  }
  function refuse(answer: ServerResponse, why: string): void {
    cut.push(why)
    answer.writeHead(502, { 'content-type': 'text/plain' }).end('no server answered')
  }

  const entrance = createServer((asked, answer) => void pass(asked, answer))
  await new Promise<void>((resolve) => entrance.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(entrance.address() as AddressInfo).port}`,
    answered,
    cut,
    add: (name, port) => void servers.push({ name, port, open: 0 }),
    async drain(name) {
      const leaving = servers.find((server) => server.name === name)
      servers = servers.filter((server) => server !== leaving)
      for (const end = Date.now() + DRAIN_MS; leaving?.open; await rest(20))
        if (Date.now() > end) throw new Error(`${name} still had ${leaving.open} calls after ${DRAIN_MS / 1_000} s`)
    },
    loseOne() {
      lose = true
    },
    async stop() {
      entrance.closeAllConnections()
      entrance.close()
    },
  }
}

function ask(
  { port }: Server,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const passed = { ...headers, connection: 'close', 'content-length': String(body.length) }
    const call = request({ host: '127.0.0.1', port, method, path: url, headers: passed, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const { connection, 'transfer-encoding': encoding, ...kept } = answer.headers
        resolve({ status: answer.statusCode as number, headers: kept, body: Buffer.concat(parts) })
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}
