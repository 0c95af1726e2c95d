import type { EndpointId } from './calls.generated.ts'
import { addressIn, type Call, type ClientOptions, clientOver } from './caller.ts'
import { PATHS } from './paths.generated.ts'

export { Refused, type Call, type CallOptions, type ClientOptions } from './caller.ts'

/** A caller that knows every endpoint: for desks, tools and tests. A phone's app brings its own table (`caller.ts`). */
export const createClient = (options: ClientOptions): Call => clientOver(PATHS, options)

export const address = (
  origin: string,
  id: EndpointId,
  input: Record<string, unknown>,
  bytes?: Uint8Array,
): ReturnType<typeof addressIn> => addressIn(PATHS, origin, id, input, bytes)
