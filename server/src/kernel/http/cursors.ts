import { createHash, timingSafeEqual } from 'node:crypto'
import type { Endpoint } from '@app/contract/endpoint'
import { Cursor } from '@app/contract/shapes'
import type { Kernel } from '../context.ts'
import { refuse } from '../refusal.ts'

// Where a list goes on is the list's own business: what is handed out is sealed, so that nothing else ever comes back to a
// statement. A seal is of its endpoint and of nobody: the list asks anew what its caller may see.
const SEAL_BYTES = 9

const takesCursor = ({ input }: Endpoint): boolean => input.shape.cursor === Cursor

const sealOf = (kernel: Kernel, { id }: Endpoint, place: string): Buffer =>
  createHash('sha256')
    .update(kernel.vault.blindIndex('cursor', `${id} ${place}`))
    .digest()
    .subarray(0, SEAL_BYTES)

/** The answer of a list, its place sealed. */
export function sealCursor(kernel: Kernel, endpoint: Endpoint, output: unknown): unknown {
  const { next } = (output ?? {}) as { next?: unknown }
  if (typeof next !== 'string' || !takesCursor(endpoint)) return output
  const sealed = Buffer.concat([sealOf(kernel, endpoint, next), Buffer.from(next)])
  return { ...(output as object), next: sealed.toString('base64url') }
}

/** What is asked, its place as the list has said it; one that this list has not handed out is refused. */
export function openCursor(
  kernel: Kernel,
  endpoint: Endpoint,
  given: Record<string, unknown>,
): Record<string, unknown> {
  if (given.cursor === undefined || !takesCursor(endpoint)) return given
  const bytes = Buffer.from(String(given.cursor), 'base64url')
  const cursor = bytes.subarray(SEAL_BYTES).toString()
  const seal = bytes.subarray(0, SEAL_BYTES)
  if (seal.length < SEAL_BYTES || !timingSafeEqual(seal, sealOf(kernel, endpoint, cursor)))
    return refuse('invalid_input', { field: 'cursor', issues: [{ path: 'cursor', code: 'unknown_place' }] })
  return { ...given, cursor }
}
