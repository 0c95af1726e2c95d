import { once } from 'node:events'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'

/** What happens to calls that pass: nothing; no answer; a broken connection; a 503; cut in the upload; changed bytes. */
export type Fault = 'none' | 'silent' | 'broken' | 'busy' | 'cut' | 'changed'

/** A way to a peer that a test can spoil. */
export interface FaultyWay {
  url: string
  fault: Fault
  calls: number
  stop(): Promise<void>
}

export async function faultyWay(to: string): Promise<FaultyWay> {
  const target = new URL(to)
  const way: FaultyWay = { url: '', fault: 'none', calls: 0, stop: async () => undefined }
  const server = createServer((incoming, outgoing) => {
    way.calls++
    if (way.fault === 'silent') return
    if (way.fault === 'broken') return void incoming.socket.destroy()
    if (way.fault === 'busy') return void outgoing.writeHead(503).end('<Error><Code>SlowDown</Code></Error>')
    if (way.fault === 'cut') return cut(incoming)
    pass(target, incoming, outgoing, way.fault === 'changed')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  way.url = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  way.stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return way
}

/** The connection goes while the bytes are under way. */
function cut(incoming: IncomingMessage): void {
  incoming.once('data', () => incoming.socket.destroy())
  incoming.once('end', () => incoming.socket.destroy())
}

function pass(target: URL, incoming: IncomingMessage, outgoing: ServerResponse, changed: boolean): void {
  const { method, url: path, headers } = incoming
  const call = ask({ host: target.hostname, port: target.port, method, path, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    let first = true
    answer.on('data', (bytes: Buffer) => {
      if (changed && first && method === 'GET') bytes[bytes.length - 1]! ^= 1
      first = false
      outgoing.write(bytes)
    })
    answer.on('end', () => outgoing.end())
  })
  call.on('error', () => outgoing.destroy())
  incoming.pipe(call)
}
