import { createECDH, randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { World } from './world.ts'

export interface PushService {
  /** What came, in order. */
  came: { path: string; headers: IncomingHttpHeaders; bytes: number }[]
  /** How the next ones are answered: a status with headers, or nothing at all. */
  answer: { status: number; headers?: Record<string, string> } | 'silence'
  /** A browser subscribes: what it hands over, of one of its own address. */
  browser(name: string): Promise<{ endpoint: string; p256dh: string; auth: string; key: string }>
  close(): void
}

/** A push service on loopback that opens nothing: what it says is what matters here. */
export async function pushService(world: World): Promise<PushService> {
  const silent: ServerResponse[] = []
  const server = createServer((request, response) => {
    let bytes = 0
    request.on('data', (part: Buffer) => {
      bytes += part.length
    })
    request.on('end', () => {
      service.came.push({ path: request.url ?? '', headers: request.headers, bytes })
      if (service.answer === 'silence') silent.push(response)
      else response.writeHead(service.answer.status, service.answer.headers).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const service: PushService = {
    came: [],
    answer: { status: 201 },
    async browser(name) {
      const { key } = await world.call('push.key', {})
      const pair = createECDH('prime256v1')
      return {
        endpoint: `${origin}/push/${name}`,
        p256dh: pair.generateKeys().toString('base64url'),
        auth: randomBytes(16).toString('base64url'),
        key,
      }
    },
    close() {
      for (const one of silent) one.destroy()
      server.close()
      server.closeAllConnections()
    },
  }
  return service
}
