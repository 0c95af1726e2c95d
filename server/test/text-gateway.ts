import { createHmac } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { World } from './world.ts'
import { connectForDemo } from '../src/modules/connections/index.ts'

const SECRET = 'gateway secret'

/** What a gateway does with the next messages. */
export type Manner = 'well' | 'down' | 'silent_loss' | 'hangs_but_sends' | 'wrong_number' | 'drops_the_line'

export interface TextGateway {
  id: string
  manner: Manner
  /** What it has sent on to phones, by our id of the try. */
  sent: { id: string; to: string; text: string }[]
  asked: number
  /** The `traceparent` of each call that had one. */
  traceparents: string[]
  report(saidId: string, status: string, secret?: string): Promise<number>
  close(): void
}

/** A gateway of its own on loopback, entered as a connection of the world that reports deliveries. For tests only. */
export async function textGateway(
  world: World,
  name: string,
  settings: Record<string, string | number | boolean> = {},
): Promise<TextGateway> {
  const hanging: ServerResponse[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const message = JSON.parse(body) as { id: string; to: string; text: string }
      gateway.asked++
      const { traceparent } = request.headers
      if (typeof traceparent === 'string') gateway.traceparents.push(traceparent)
      const answer = (status: number, said: object) => response.writeHead(status).end(JSON.stringify(said))
      switch (gateway.manner) {
        case 'down':
          return answer(503, {})
        case 'wrong_number':
          return answer(400, { error: 'no_such_number' })
        case 'drops_the_line':
          return response.destroy()
        case 'hangs_but_sends':
          gateway.sent.push(message)
          return hanging.push(response)
        case 'silent_loss':
          return answer(200, { id: `${name} ${message.id}` })
        case 'well':
          if (!gateway.sent.some((one) => one.id === message.id)) gateway.sent.push(message)
          answer(200, { id: `${name} ${message.id}` })
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const gateway: TextGateway = {
    id: '',
    manner: 'well',
    sent: [],
    asked: 0,
    traceparents: [],
    async report(saidId, status, secret = SECRET) {
      const body = JSON.stringify({ id: saidId, status })
      const answer = await fetch(`${world.url}/api/texts/${gateway.id}/report`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-signature': createHmac('sha256', secret).update(body).digest('hex'),
        },
        body,
      })
      return answer.status
    },
    close: () => {
      for (const one of hanging) one.destroy()
      server.close()
      server.closeAllConnections()
    },
  }
  gateway.id = await world.as((tx) =>
    connectForDemo(tx, {
      kind: 'text-https',
      name,
      settings: {
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        sender: 'TEST',
        numberErrors: 'no_such_number',
        pricePaisa: 150,
        reports: true,
        ...settings,
      },
      secrets: { token: 'test', callSecret: SECRET },
    }),
  )
  return gateway
}
