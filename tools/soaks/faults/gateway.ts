import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A text gateway that knows each message by its id, may be slow, and remembers what each phone received. */
export interface Gateway {
  readonly url: string
  /** Milliseconds before it answers. */
  slowMs: number
  textsTo(phone: string): readonly string[]
  readonly received: number
  stop(): Promise<void>
}

export async function startGateway(): Promise<Gateway> {
  const known = new Set<string>()
  const phones = new Map<string, string[]>()
  const gateway = { slowMs: 0 }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const { id, to, text } = JSON.parse(body) as { id: string; to: string; text: string }
      if (!known.has(id)) phones.set(to, [...(phones.get(to) ?? []), text])
      known.add(id)
      setTimeout(() => response.writeHead(200).end(JSON.stringify({ id: `taken-${id}` })), gateway.slowMs)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(gateway, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    textsTo: (phone: string) => phones.get(phone) ?? [],
    get received() {
      return known.size
    },
    async stop() {
      server.closeAllConnections()
      server.close()
    },
  })
}
