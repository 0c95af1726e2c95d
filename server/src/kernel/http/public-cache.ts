import { createHash } from 'node:crypto'
import type { Endpoint } from '@app/contract/endpoint'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** While a browser asks again, it may show what it had: a price is signed anew before anybody pays it. */
const STALE_FACTOR = 10

/** Weak: the same whether it went out compressed or not. */
export const etagOf = (body: string | Uint8Array): string =>
  `W/"${createHash('sha1').update(body).digest('base64url')}"`

export function isKnown(request: FastifyRequest, etag: string): boolean {
  const known = request.headers['if-none-match']
  return known !== undefined && known.split(',').some((one) => one.trim() === etag || one.trim() === '*')
}

/** Says how long the answer may be kept; true when the caller has it already, and nothing more is to be sent than that. */
export function mayKeep(
  { cacheSeconds }: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  body: string | Uint8Array,
): boolean {
  if (cacheSeconds === undefined) return false
  const etag = etagOf(body)
  reply.headers({
    etag,
    'cache-control': `public, max-age=${cacheSeconds}, stale-while-revalidate=${cacheSeconds * STALE_FACTOR}`,
    vary: 'accept-encoding',
  })
  return isKnown(request, etag)
}
