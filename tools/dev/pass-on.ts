import { type IncomingMessage, request, type ServerResponse } from 'node:http'

/** Passes a call on to the server and its answer back, byte for byte; a stream goes on until either side ends it. */
export function passOn(to: string, given: IncomingMessage, answer: ServerResponse): void {
  const { hostname, port } = new URL(to)
  const call = request({ hostname, port, method: given.method, path: given.url, headers: given.headers })
  call.on('response', (from) => {
    answer.writeHead(from.statusCode ?? 502, from.headers)
    from.pipe(answer)
    from.on('error', () => answer.destroy())
  })
  call.on('error', () => {
    if (answer.headersSent) answer.destroy()
    else answer.writeHead(502).end('The server does not answer.')
  })
  answer.on('close', () => call.destroy())
  given.pipe(call)
}
