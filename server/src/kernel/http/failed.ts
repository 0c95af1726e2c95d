import type { RefusalCode } from '@app/contract'
import { declares, type Endpoint } from '@app/contract/endpoint'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kernel } from '../context.ts'
import { newId } from '../id.ts'
import pg from 'pg'
import { Refusal } from '../refusal.ts'
import { statusOf } from './answer.ts'
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
    if (typeof wait === 'number') reply.header('retry-after', String(wait))
    void reply
      .status(statusOf(known.code))
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify(refusalBody(kernel.territory, known)))
    return
  }
  const id = newId()
  kernel.log.error({ endpoint, bug: id, ...withoutValues(error, request) }, 'a call failed')
  void reply
    .status(500)
    .header('content-type', 'application/json; charset=utf-8')
    .send(
      JSON.stringify({
        refusal: 'server_error',
        message: wordsFor(kernel.territory, 'server_error'),
        details: { id },
      }),
    )
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
