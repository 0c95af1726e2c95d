import { timingSafeEqual } from 'node:crypto'
import type { Endpoint } from '@app/contract/endpoint'
import type { FastifyInstance } from 'fastify'
import type { Kernel } from '../context.ts'
import { apiDescription } from './openapi.ts'
import { isLocal } from '../http/http-call.ts'
import type { ServedTable } from '../module.ts'
import { serveStreets } from '../maps/streets.ts'
import { publicAnswers } from './public-answers.ts'
import { serveApps } from './apps.ts'
import { serveHealth } from './health.ts'
import { serveReference } from './reference.ts'
import { serveSecurityTxt } from './security-txt.ts'
import { serveInbox } from './demo-inbox/serve-inbox.ts'

/** How this process is, for whoever watches it. */
export function serveWatch(http: FastifyInstance, kernel: Kernel): void {
  serveHealth(http, kernel)
  http.get('/metrics', async (request, reply) => {
    const { metricsToken } = kernel.config
    // Before a real system stands a proxy, and what it does not say about its callers must open nothing.
    const allowed =
      (kernel.mode === 'demo' && isLocal(request)) ||
      (metricsToken !== null && isToken(request.headers.authorization, metricsToken))
    if (!allowed) return reply.status(404).send()
    return reply
      .header('content-type', kernel.metrics.registry.contentType)
      .send(await kernel.metrics.registry.metrics())
  })
}

/** What the server serves beside the contract's endpoints: whom to tell of a hole, the API's description, the three apps. */
export async function serveOwnPages(
  http: FastifyInstance,
  kernel: Kernel,
  endpoints: readonly Endpoint[],
  handlers: ServedTable,
): Promise<void> {
  serveSecurityTxt(http, kernel)
  const json = whenAsked(() => JSON.stringify(apiDescription(kernel, endpoints)))
  http.get('/api/openapi.json', async (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(json()),
  )
  serveReference(http, kernel)
  serveStreets(http, kernel)
  if (kernel.mode === 'demo') await serveInbox(http, kernel)
  await serveApps(http, kernel, publicAnswers(kernel, endpoints, handlers))
}

const isToken = (said: string | undefined, token: string): boolean => {
  const [given, wanted] = [Buffer.from(said ?? ''), Buffer.from(`Bearer ${token}`)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Describing every endpoint takes a third of a second, which no start should wait for: made once, when somebody first asks. */
function whenAsked<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
