import type { Endpoint } from '@app/contract/endpoint'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { actorKey } from '../actor.ts'
import type { Kernel } from '../context.ts'
import type { BodyTurns } from '../files/body-turns.ts'
import type { ReadUpload, ServedAhead } from '../module.ts'
import { refuse } from '../refusal.ts'
import { type Caller, identify } from './http-call.ts'
import type { RateLimit } from './rate-limit.ts'
import type { UploadRoom } from './upload-room.ts'

/** For whoever went away before their turn: nobody hears it. */
const AGAIN_SECONDS = 5

export const UPLOAD_BYTES_MAX = 8 * 1024 * 1024

/** A form of somebody whom we know, with all its answers. */
const JSON_BYTES_MAX = 1_000_000
/** What strangers send is a number and a code: more is for filling our memory. */
export const STRANGERS_BYTES_MAX = 64_000

export function bodyLimitOf({ kind, who, bodyBytesMax }: Endpoint): number {
  if (bodyBytesMax !== undefined) return bodyBytesMax
  if (kind === 'upload') return UPLOAD_BYTES_MAX
  return who.includes('public') ? STRANGERS_BYTES_MAX : JSON_BYTES_MAX
}

/** What stands before every use case. */
export interface Door {
  limit: RateLimit
  room: UploadRoom
  turns: BodyTurns
  readUpload: ReadUpload | undefined
  ahead: ServedAhead | undefined
}

const callers = new WeakMap<FastifyRequest, Caller>()
const arrivals = new WeakMap<FastifyRequest, () => void>()

/** All of the call's body is here. */
export const hasCome = (request: FastifyRequest): void => arrivals.get(request)?.()

/** Who was let in with this call. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request)
  if (!caller) throw new Error('a call that nobody has let in')
  return caller
}

/** Asked before any of the body is read: who calls, whether they may, and how much they bring. */
export async function letIn(
  kernel: Kernel,
  door: Door,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const caller = await identify(kernel, door.limit, endpoint, request)
  callers.set(request, caller)
  if (endpoint.kind !== 'upload') return
  const said = Number(request.headers['content-length'] ?? UPLOAD_BYTES_MAX)
  if (said > UPLOAD_BYTES_MAX) refuse('body_too_large')
  const from = { address: request.ip, account: actorKey(caller.actor) }
  const place = door.room.take(from, said, () => request.raw.destroy())
  const turn = door.turns.take(request.raw)
  arrivals.set(request, () => {
    place.come()
    turn.leave()
  })
  // Whatever becomes of the call, its connection or its answer ends.
  reply.raw.once('close', () => {
    place.leave()
    turn.leave()
  })
  // Nothing of it is read before; how long the whole call may take counts meanwhile.
  if (!(await turn.begun)) refuse('files_busy', { retryAfterSeconds: AGAIN_SECONDS })
}
