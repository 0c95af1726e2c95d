import type { RefusalBody, RefusalCode } from '@app/contract'
import { declares, type Endpoint } from '@app/contract/endpoint'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kernel } from '../context.ts'
import { newId } from '../id.ts'
import pg from 'pg'
import { Refusal } from '../refusal.ts'
import { isFile, statusOf } from './answer.ts'
import { oneMoment } from './one-moment.ts'
import { stopListening } from './stop-listening.ts'
import { withoutValues } from './without-values.ts'
import { refusalBody, wordsFor } from './words.ts'

const UNIQUE_VIOLATION = '23505'

/** A "no" that the endpoint does not declare is a bug too: no screen has words for it there. */
export function checkRefusal(kernel: Kernel, endpoint: Endpoint, error: Error): Error {
  if (!kernel.config.checkOutputs || !(error instanceof Refusal) || declares(endpoint, error.code)) return error
  return new Error(`${endpoint.id} refuses with ${error.code}, which its contract does not declare`)
}

/** Answers what went wrong: a refusal in words, or, where it is a bug, its number. */
export function fail(
  kernel: Kernel,
  error: Error & { code?: string },
  endpoint: string,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy()
    return
  }
  stopListening(request, reply)
  const { status, body, retryAfterSeconds } = heardOf(kernel, error, endpoint, request)
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
  void reply.status(status).header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(body))
}

/** What a caller hears of what went wrong, over whatever they called. A bug is logged under the number that they hear. */
export function heardOf(
  kernel: Kernel,
  error: Error & { code?: string },
  endpoint: string,
  request: Pick<FastifyRequest, 'raw' | 'params' | 'query' | 'body'>,
): { status: number; body: RefusalBody; retryAfterSeconds?: number } {
  // Its caller went away before all of it had come, or was too slow: nobody hears the answer.
  const framework = request.raw.readableAborted ? 'invalid_input' : FRAMEWORK[error.code ?? '']
  const known =
    error instanceof Refusal
      ? error
      : framework
        ? new Refusal(framework)
        : (idReused(kernel, endpoint, error) ?? oneMoment(kernel, endpoint, error))
  if (known) {
    kernel.metrics.refusals.inc({ endpoint, code: known.code })
    const wait = known.details?.retryAfterSeconds
    return {
      status: statusOf(known.code),
      body: refusalBody(kernel.territory, known),
      ...(typeof wait === 'number' && { retryAfterSeconds: wait }),
    }
  }
  const id = newId()
  kernel.log.error({ endpoint, bug: id, ...withoutValues(error, request) }, 'a call failed')
  return {
    status: 500,
    body: { refusal: 'server_error', message: { ...wordsFor(kernel.territory, 'server_error') }, details: { id } },
  }
}

/** A use case that answers something else than the contract says is a bug; found where it is cheap to look. */
export function checkOutput(kernel: Kernel, endpoint: Endpoint, output: unknown): unknown {
  if (!kernel.config.checkOutputs || isFile(output)) return output
  const parsed = endpoint.output.safeParse(JSON.parse(JSON.stringify(output ?? null)))
  if (parsed.success) return output
  const where = parsed.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    .join('; ')
  throw new Error(`${endpoint.id} answers against its contract: ${where}`)
}

/** Ids of new things are made by who sends them: one that stands there already was sent twice, or is somebody else's. */
function idReused(kernel: Kernel, endpoint: string, error: Error): Refusal | undefined {
  if (!(error instanceof pg.DatabaseError) || error.code !== UNIQUE_VIOLATION) return undefined
  if (!error.constraint?.endsWith('_pkey')) return undefined
  kernel.log.warn({ endpoint, constraint: error.constraint }, 'an id that exists was sent as a new one')
  return new Refusal('command_reused')
}

/** What the framework refuses before we see the call. */
const FRAMEWORK: Record<string, RefusalCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'invalid_input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_input',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_input',
  FST_ERR_MAX_PARAM_LENGTH: 'invalid_input',
  FST_ERR_BAD_URL: 'invalid_input',
}
