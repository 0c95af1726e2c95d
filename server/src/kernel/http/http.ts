import { Readable } from 'node:stream'
import type { Endpoint } from '@app/contract/endpoint'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { isFile, LongFileAnswer } from './answer.ts'
import { compressAnswers } from './compress.ts'
import { openCursor, sealCursor } from './cursors.ts'
import { assertKnownHost } from './known-host.ts'
import { checkOutput, checkRefusal, fail } from './failed.ts'
import { bodyLimitOf, callerOf, type Door, hasCome, letIn, STRANGERS_BYTES_MAX, UPLOAD_BYTES_MAX } from './let-in.ts'
import type { Kernel, Tx } from '../context.ts'
import { inTransaction, read } from '../data/in-transaction.ts'
import { answerSession } from './cookies.ts'
import { bytesOf, givenTo, withFile } from './given.ts'
import { FILE_POLICY, protectingHeaders } from './headers.ts'
import { type Caller, commandOf } from './http-call.ts'
import { gather, parse, subjectsOf } from './http-input.ts'
import { type Answer, hashOfCommand, onlyOnce } from './idempotency.ts'
import { newId } from '../id.ts'
import type { ReadUpload, Served, ServedAhead, ServedTable } from '../module.ts'
import { mayKeep } from './public-cache.ts'
import { countBeside, countTry } from './allowances.ts'
import { trusts } from './proxies.ts'
import { createRateLimit } from './rate-limit.ts'
import { shareCounts } from './share-counts.ts'
import { openRoom } from './upload-room.ts'
import { type Once, orHeld } from './or-held.ts'
import { COME_AGAIN_SECONDS, isNewWork } from '../work/overload.ts'
import { Refusal, refuse } from '../refusal.ts'
import { assertLetsIn, letsIn } from './let-in-again.ts'
import { openSse } from './sse.ts'
import { assertProvedLately } from './proved-lately.ts'
import { holdWatchers, type Watchers } from './watchers.ts'
import { isHandshake } from './wire/handshake.ts'
import { openWires } from './wire/open-wires.ts'

/** How often connections are looked at whose calls take too long to come. */
const CHECK_EVERY_MS = 5_000

/** Commands that steer the system instead of writing in one transaction: the demo's clock. */
export type Steering = Record<string, (input: never) => Promise<unknown>>

export interface HttpOptions {
  kernel: Kernel
  endpoints: readonly Endpoint[]
  handlers: ServedTable
  steering: Steering
  readUpload?: ReadUpload | undefined
  ahead?: ServedAhead
}

/** The API over HTTP: one route for each endpoint of the contract. Nothing else in the server knows about HTTP. */
export function createHttp({ kernel, endpoints, handlers, steering, readUpload, ahead }: HttpOptions): FastifyInstance {
  const protection = protectingHeaders(kernel.config)
  const limit = createRateLimit(kernel.config.rateAllowance)
  // What is asked of a process about itself, and of each by the same probes.
  const beside = createRateLimit(kernel.config.rateAllowance)
  const app = Fastify({
    bodyLimit: STRANGERS_BYTES_MAX,
    logger: false,
    trustProxy: kernel.mode === 'real' && trusts(kernel.config.trustedProxies),
    forceCloseConnections: true,
    requestTimeout: kernel.config.callTimes.wholeSeconds * 1_000,
    connectionTimeout: kernel.config.callTimes.silentSeconds * 1_000,
    http: {
      shouldUpgradeCallback: isHandshake,
      headersTimeout: kernel.config.callTimes.headSeconds * 1_000,
      connectionsCheckingInterval: CHECK_EVERY_MS,
    },
    routerOptions: { maxParamLength: 300 },
    // An address that cannot be read is refused before any hook.
    frameworkErrors: (error, request, reply) => {
      void reply.headers(protection)
      fail(kernel, error, 'unknown', request as unknown as FastifyRequest, reply as unknown as FastifyReply)
    },
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    ;(request as FastifyRequest & { rawBody?: Buffer }).rawBody = body
    try {
      done(null, body.length ? JSON.parse(body.toString('utf8')) : {})
    } catch {
      done(new Refusal('invalid_input', { issues: [{ path: '', code: 'not_json' }] }))
    }
  })
  app.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'text/plain'],
    { parseAs: 'buffer' },
    (request, body: Buffer, done) => {
      ;(request as FastifyRequest & { rawBody?: Buffer }).rawBody = body
      done(null, body)
    },
  )
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: UPLOAD_BYTES_MAX },
    (_request, body, done) => done(null, body),
  )
  app.setErrorHandler((error, request, reply) =>
    fail(kernel, error as Error & { code?: string }, request.routeOptions.url ?? 'unknown', request, reply),
  )
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(protection)
    assertKnownHost(kernel, request)
    countBeside(beside, request.url, request.ip)
  })
  compressAnswers(app)
  // The embedded database has one process.
  if (kernel.config.databaseUrl) {
    const sharing = shareCounts(limit, kernel)
    app.addHook('onClose', () => sharing.stop())
  }
  const door: Door = { limit, ...openRoom(kernel.config), readUpload, ahead }
  const watchers = holdWatchers(kernel)
  app.addHook('onClose', async () => watchers.stop())
  // A real system has none of the demo's controls, not even to refuse them.
  const served = endpoints.filter((endpoint) => kernel.mode === 'demo' || !endpoint.path.startsWith('/demo/'))
  for (const endpoint of served) route(app, kernel, door, watchers, endpoint, handlers, steering)
  openWires(app, { kernel, limit, watchers, handlers, endpoints: served })
  return app
}

function route(
  app: FastifyInstance,
  kernel: Kernel,
  door: Door,
  watchers: Watchers,
  endpoint: Endpoint,
  handlers: ServedTable,
  steering: Steering,
): void {
  const handler = handlers.get(endpoint.id)
  const steer = steering[endpoint.id]
  if (!handler && !steer) return
  const strict = endpoint.input.strict()
  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`,
    bodyLimit: bodyLimitOf(endpoint),
    // Who calls, whether they may and how much they bring is asked before any of the body is read.
    onRequest: (request, reply) => letIn(kernel, door, endpoint, request, reply),
    errorHandler: (error, request, reply) => {
      fail(kernel, checkRefusal(kernel, endpoint, error as Error), endpoint.id, request, reply)
    },
    handler: traced(kernel, endpoint, async (request, reply) => {
      const stop = kernel.metrics.requestSeconds.startTimer({ endpoint: endpoint.id })
      try {
        const caller = callerOf(request)
        hasCome(request)
        const given = endpoint.foreign ? { ...(request.params as object) } : gather(request)
        const input = parse(endpoint, strict, openCursor(kernel, endpoint, given))
        countTry(door.limit, endpoint, caller.actor, input)
        if (steer) await answer(endpoint, request, reply, await steer(input as never))
        else if (!handler) throw new Error(`${endpoint.id} has no handler`)
        else if (endpoint.kind === 'stream') await watch(kernel, watchers, caller, handler, input, request, reply)
        else if (endpoint.kind === 'query')
          await answer(
            endpoint,
            request,
            reply,
            sealCursor(
              kernel,
              endpoint,
              checkOutput(
                kernel,
                endpoint,
                await read(kernel, caller.actor, (query) => handler(query, input), caller.call),
              ),
            ),
          )
        else await command(kernel, door, endpoint, caller, handler, input, request, reply)
        stop({ outcome: 'answered' })
      } catch (error) {
        const why = checkRefusal(kernel, endpoint, error as Error)
        stop({ outcome: why instanceof Refusal ? 'refused' : 'failed' })
        fail(kernel, why, endpoint.id, request, reply)
      }
      return reply
    }),
  })
}

type Handle = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

/** The first span of a trace: no caller from outside says what is kept of it. */
const traced =
  (kernel: Kernel, { id, method, path }: Endpoint, handle: Handle): Handle =>
  (request, reply) =>
    kernel.traces.span(
      { kind: 'server', name: id, facts: { 'http.request.method': method, 'http.route': `/api${path}` } },
      async (note) => {
        const answered = await handle(request, reply)
        note({ 'http.response.status_code': reply.statusCode })
        return answered
      },
    )

async function command(
  kernel: Kernel,
  door: Door,
  endpoint: Endpoint,
  caller: Caller,
  handler: Served,
  input: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const bytes = endpoint.kind === 'upload' ? bytesOf(request) : undefined
  const options = {
    actor: caller.actor,
    channel: caller.channel,
    call: caller.call,
    ...commandOf(kernel, endpoint, request, newId),
  }
  const given = await givenTo(kernel, door, endpoint, caller, input, bytes)
  const overloaded = isNewWork(endpoint.id) && (await kernel.overload.look())
  const run = async (tx: Tx): Promise<Answer> => {
    // Not before: one that comes again, because its answer was lost, finds that answer.
    if (overloaded) refuse('no_new_requests', { retryAfterSeconds: COME_AGAIN_SECONDS })
    await assertProvedLately(tx, endpoint)
    const output = checkOutput(kernel, endpoint, await handler(tx, given))
    if (isFile(output)) throw new Error(`${endpoint.id}: a command answers JSON`)
    if (!endpoint.repeatable) await auditCommand(tx, endpoint.id, input, output)
    const session = caller.session()
    return {
      output: JSON.stringify(sealCursor(kernel, endpoint, output) ?? null),
      ...(session && { session }),
      ...(session && session !== 'cleared' && { lets: letsIn(kernel, request) }),
    }
  }
  const once: Once = (what, more = {}) =>
    inTransaction(kernel, { ...options, ...more }, (tx, work) =>
      endpoint.repeatable ? what(tx) : onlyOnce(tx, work, hashOfCommand(endpoint.id, input, bytes), () => what(tx)),
    )
  const done = await withFile(kernel, door, endpoint, caller, bytes, () =>
    endpoint.twoPersons ? orHeld(endpoint, input, run, once) : once(run),
  )
  assertLetsIn(kernel, request, done)
  answerSession(kernel.config, reply, caller.call.app, done.session)
  if (done.refusal) throw new Refusal(done.refusal.code, done.refusal.details)
  await sendJson(reply, done.output ?? 'null')
}

/** Every command leaves a row of who did what to which, beside the rows that its use case writes. */
async function auditCommand(tx: Tx, action: string, input: unknown, output: unknown): Promise<void> {
  const [subject = action, ...others] = subjectsOf(action, input, output)
  await tx.audit({ action, subject, ...(others.length && { details: { also: others.join(' ') } }) })
}

async function watch(
  kernel: Kernel,
  watchers: Watchers,
  caller: Caller,
  handler: Served,
  input: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const last = request.headers['last-event-id']
  const sse = openSse(reply.raw, kernel.live, Array.isArray(last) ? last[0] : last, () => reply.hijack())
  await read(kernel, caller.actor, (query) => handler(query, input, sse), caller.call)
  sse.begin()
  kernel.metrics.streams.inc()
  sse.closed.addEventListener('abort', () => kernel.metrics.streams.dec())
  const { actor, call } = caller
  if (actor.kind !== 'public' && call.token) watchers.hold({ token: call.token, app: call.app, actor, sse }, sse.closed)
}

async function answer(
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  output: unknown,
): Promise<void> {
  if (isFile(output)) {
    const name = output.fileName ? `; filename="${output.fileName.replace(/[^\w.-]/g, '_')}"` : ''
    reply.headers({
      'content-type': output.mediaType,
      'content-disposition': `inline${name}`,
      'content-security-policy': FILE_POLICY,
    })
    if (output instanceof LongFileAnswer)
      await reply.header('content-length', output.length).send(Readable.from(output.pieces))
    else if (mayKeep(endpoint, request, reply, output.bytes)) await reply.status(304).send()
    else await reply.send(Buffer.from(output.bytes))
    return
  }
  const text = JSON.stringify(output ?? null)
  if (mayKeep(endpoint, request, reply, text)) await reply.status(304).send()
  else await sendJson(reply, text)
}

const sendJson = (reply: FastifyReply, text: string) =>
  reply.header('content-type', 'application/json; charset=utf-8').send(text)

export type { Answer }
