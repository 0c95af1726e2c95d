import { request as ask } from 'node:http'
import { createServer } from 'node:https'
import type { Certificate } from '@app/server/test/peers/authority'
import { countDemoCalls, type ProxyPeer } from '../peers/proxy.ts'

/** Ends TLS and hands everything on, unbuffered. */
export async function standInProxy(given: { port: number; tls: Certificate; serverPort: number }): Promise<ProxyPeer> {
  const log: string[] = []
  const server = createServer(given.tls, (incoming, outgoing) => {
    const { url: uri, method, headers } = incoming
    const onward = ask({ host: '127.0.0.1', port: given.serverPort, path: uri, method, headers }, (answer) => {
      const status = answer.statusCode ?? 502
      log.push(JSON.stringify({ status, request: { uri } }))
      outgoing.writeHead(status, answer.headers)
      outgoing.flushHeaders()
      answer.pipe(outgoing)
    })
    onward.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()))
    outgoing.on('close', () => onward.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((listening) => server.listen(given.port, '127.0.0.1', listening))
  return {
    by: 'our TLS proxy',
    whose: 'standIn',
    port: given.port,
    demoCalls: async () => countDemoCalls(log.join('\n')),
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
