import type { Endpoint } from '@app/contract/endpoint'
import type { FastifyRequest } from 'fastify'
import type { Kernel } from '../context.ts'
import { read } from '../data/in-transaction.ts'
import { readWhenAsked } from '../files/unread.ts'
import { refuse } from '../refusal.ts'
import type { Caller } from './http-call.ts'
import type { Door } from './let-in.ts'

/** What a command's use case is given: its input, a file that came with it, and what had to be found out before it began. */
export async function givenTo(
  kernel: Kernel,
  door: Door,
  endpoint: Endpoint,
  caller: Caller,
  input: unknown,
  bytes: Buffer | undefined,
): Promise<object> {
  const findOut = door.ahead?.get(endpoint.id)
  const ahead = findOut && (await read(kernel, caller.actor, (query) => findOut(query, input), caller.call))
  return { ...(input as object), ...(bytes && { bytes }), ...(ahead && { ahead }) }
}

/** The file that came with the call. */
export function bytesOf({ body }: FastifyRequest): Buffer {
  if (!Buffer.isBuffer(body) || !body.length) refuse('invalid_input', { issues: [{ path: '', code: 'no_bytes' }] })
  return body
}

/** Does a command whose file, where one came with it, is read between two transactions. */
export const withFile = <T>(
  kernel: Kernel,
  { readUpload }: Door,
  { handedOn }: Endpoint,
  { actor }: Caller,
  bytes: Buffer | undefined,
  work: () => Promise<T>,
): Promise<T> =>
  bytes && readUpload
    ? readWhenAsked(bytes, () => readUpload(kernel, actor, bytes, handedOn ? 'issued' : 'scan'), work)
    : work()
