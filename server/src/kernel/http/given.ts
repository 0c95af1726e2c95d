import type { Endpoint } from '@app/contract/endpoint'
import type { Kernel } from '../context.ts'
import { read } from '../data/in-transaction.ts'
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
  if (bytes) await door.readUpload?.(kernel, caller.actor, bytes, endpoint.handedOn ? 'issued' : 'scan')
  const findOut = door.ahead?.get(endpoint.id)
  const ahead = findOut && (await read(kernel, caller.actor, (query) => findOut(query, input), caller.call))
  return { ...(input as object), ...(bytes && { bytes }), ...(ahead && { ahead }) }
}
