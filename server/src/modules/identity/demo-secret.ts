import { createHash } from 'node:crypto'
import * as OTPAuth from 'otpauth'
import type { Tx } from '../../kernel/context.ts'

/** The demo's second factors follow from the system's own key, so that its list of people can tell them. */
export function secretFor(tx: Tx, phone: string): string {
  const bytes = createHash('sha256').update(tx.kernel.vault.blindIndex('demo-totp', phone)).digest().subarray(0, 20)
  return new OTPAuth.Secret({
    buffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
  }).base32
}
