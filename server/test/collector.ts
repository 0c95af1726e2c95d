import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

/** A span as OTLP's JSON says it, of which a test reads these. */
const Export = z.object({
  resourceSpans: z.array(
    z.object({
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              traceId: z.string().regex(/^[0-9a-f]{32}$/),
              spanId: z.string().regex(/^[0-9a-f]{16}$/),
              parentSpanId: z.string().optional(),
              name: z.string(),
              kind: z.int(),
            }),
          ),
        }),
      ),
    }),
  ),
})
export type CollectedSpan = z.infer<typeof Export>['resourceSpans'][number]['scopeSpans'][number]['spans'][number]

export interface Collector {
  endpoint: string
  spans: CollectedSpan[]
  /** Everything that came, as it came. */
  said(): string
  close(): void
}

/** A collector of traces on loopback; one that hangs takes calls and never answers. For tests only. */
export async function collector(manner: 'well' | 'hangs' = 'well'): Promise<Collector> {
  const spans: CollectedSpan[] = []
  const bodies: string[] = []
  const hanging: ServerResponse[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      if (manner === 'hangs') return void hanging.push(response)
      const body = Buffer.concat(parts).toString('utf8')
      bodies.push(body)
      for (const { scopeSpans } of Export.parse(JSON.parse(body)).resourceSpans)
        spans.push(...scopeSpans.flatMap((scope) => scope.spans))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    said: () => bodies.join('\n'),
    close: () => {
      for (const one of hanging) one.destroy()
      server.close()
      server.closeAllConnections()
    },
  }
}
