import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** What fits into one packet anyway is sent as it is. */
const LEAST_BYTES = 1_400
const KINDS = /^(text\/|application\/(json|xml|javascript|manifest\+json)|image\/svg)/
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export type Encoding = 'br' | 'gzip'

/** The best encoding that the caller takes; undefined for none. A `q` other than 0 is as good as any. */
export function encodingOf(request: FastifyRequest): Encoding | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
  return (['br', 'gzip'] as const).find((encoding) =>
    accepted.some((part) => part.split(';')[0]?.trim() === encoding && !/;\s*q=0(\.0*)?$/.test(part)),
  )
}

/** Within a few percent of the best for JSON, at a hundredth of its work. */
const QUICK = 4

export const pack = (bytes: Buffer, encoding: Encoding, quality = QUICK): Promise<Buffer> =>
  encoding === 'br'
    ? brotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      })
    : zip(bytes)

/** Whether the payload is a text that is worth it. Most answers are small, and pass by at once. */
const isWorth = (reply: FastifyReply, payload: unknown): payload is string | Buffer =>
  (typeof payload === 'string' || Buffer.isBuffer(payload)) &&
  payload.length >= LEAST_BYTES &&
  !reply.hasHeader('content-encoding') &&
  KINDS.test(String(reply.getHeader('content-type') ?? ''))

async function packed(encoding: Encoding, reply: FastifyReply, payload: string | Buffer): Promise<Buffer> {
  const bytes = await pack(typeof payload === 'string' ? Buffer.from(payload) : payload, encoding)
  reply.headers({ 'content-encoding': encoding, 'content-length': bytes.length })
  return bytes
}

/**
 * Texts that are made when they are asked for go out compressed. Event streams and files that are sent in pieces are
 * neither text nor buffer here and stay as they are; scans and PDFs are compressed already. A foreign page cannot make
 * a browser ask with our cookie (SameSite), so an answer's length tells nobody anything.
 */
export function compressAnswers(http: FastifyInstance): void {
  http.addHook('onSend', async (request, reply, payload) => {
    if (!isWorth(reply, payload)) return payload
    if (!reply.hasHeader('vary')) reply.header('vary', 'accept-encoding')
    const encoding = encodingOf(request)
    return encoding ? packed(encoding, reply, payload) : payload
  })
}
