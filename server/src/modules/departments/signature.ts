import { createHmac, timingSafeEqual } from 'node:crypto'

/** HMAC over the bytes as they travel. */
export const signatureOf = (secret: string, body: Uint8Array | string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

export function signatureHolds(secret: string, body: Uint8Array | string, given: string | undefined): boolean {
  const right = Buffer.from(signatureOf(secret, body))
  const said = Buffer.from(given ?? '')
  return said.length === right.length && timingSafeEqual(said, right)
}
