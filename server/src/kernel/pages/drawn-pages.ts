import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PageDrawer, PageToDraw } from '@app/contract/drawn-page'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Encoding, encodingOf, pack } from '../http/compress.ts'
import type { Kernel } from '../context.ts'
import { cookieOf } from '../http/cookies.ts'
import { etagOf, isKnown } from '../http/public-cache.ts'
import { oneMoment } from '../http/one-moment.ts'
import { createRateLimit } from '../http/rate-limit.ts'

/**
 * A drawn page is shown as it is for so long; then it is drawn anew, and goes on as it was packed if it came out the
 * same. So whatever is published, priced or declared is on every page within a second, by whichever process it was
 * done, and nobody has to tell the pages of it.
 */
const FRESH_MS = 1_000
const KEPT_MAX = 400
/** Only drawing counts, not showing what is drawn: what somebody searches for is a page of its own. */
const DRAWN_PER_MINUTE = 240
/** Packed once and sent often: nearly as small as it gets, for a few milliseconds. */
const QUALITY = 9
const YEAR_SECONDS = 31_536_000

type Language = PageToDraw['language']
interface Kept {
  drawnAt: number
  status: number
  document: Buffer
  etag: string
  packed: Map<Encoding, Promise<Buffer>>
}

export interface DrawnPages {
  /** Sends the public page of that address; false where there is none, or where it cannot be drawn now. */
  send(request: FastifyRequest, reply: FastifyReply): Promise<boolean>
}

/** What the address asks for, else what was read on this phone before, else Urdu: most phones speak English to people who do not. */
function languageOf(request: FastifyRequest, asked: string | null): Language {
  const known = asked ?? cookieOf(request, 'language')
  return known === 'en' ? 'en' : 'ur'
}

export function createDrawnPages(kernel: Kernel, dist: string, ask: PageToDraw['ask']): DrawnPages {
  const limit = createRateLimit(kernel.config.rateAllowance)
  const read = (path: string): string => readFileSync(join(dist, path), 'utf8')
  const kept = new Map<string, Kept>()
  const underWay = new Map<string, Promise<Kept>>()
  let drawer: Promise<PageDrawer> | undefined
  const built = join(dist, 'server', 'draw-page.js')

  async function draw(key: string, page: PageToDraw): Promise<Kept> {
    const { status, document } = await (await loaded()).drawPage(page)
    const [bytes, before] = [Buffer.from(document), kept.get(key)]
    const same = before?.document.equals(bytes)
      ? before
      : { status, document: bytes, etag: etagOf(bytes), packed: new Map() }
    const now = { ...same, drawnAt: Date.now() }
    kept.delete(key)
    kept.set(key, now)
    if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value as string)
    return now
  }

  // Not at the start, which should wait for nothing that nobody has asked for.
  const loaded = (): Promise<PageDrawer> =>
    (drawer ??= import(pathToFileURL(built).href).then((module: { drawer: PageDrawer }) => module.drawer))

  async function find(request: FastifyRequest, url: string, language: Language): Promise<Kept | undefined> {
    const origin = kernel.config.publicUrls.citizen ?? `${request.protocol}://${request.host}`
    const key = `${language} ${origin} ${url}`
    const ready = kept.get(key)
    if (ready && Date.now() - ready.drawnAt < FRESH_MS) return ready
    const drawing = underWay.get(key)
    if (drawing) return drawing
    if (!limit.take(request.ip, DRAWN_PER_MINUTE)) return undefined
    const begun = draw(key, { url, origin, language, read, ask }).finally(() => underWay.delete(key))
    underWay.set(key, begun)
    return begun
  }

  return {
    async send(request, reply) {
      if (!existsSync(built)) return false
      try {
        const url = (await loaded()).addressOf(request.url)
        if (url === undefined) return false
        const asked = new URL(request.url, 'http://here').searchParams.get('lang')
        const language = languageOf(request, asked)
        const page = await find(request, url, language)
        if (!page) return false
        if (asked === language)
          reply.header('set-cookie', `language=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`)
        await sendKept(request, reply, page, language)
        return true
      } catch (error) {
        // Its page asks by itself, and says "one moment".
        if (oneMoment(kernel, 'drawn page', error as Error)) return false
        kernel.log.error({ err: (error as Error).message, stack: (error as Error).stack }, 'a page could not be drawn')
        return false
      }
    },
  }
}

async function sendKept(request: FastifyRequest, reply: FastifyReply, page: Kept, language: Language): Promise<void> {
  reply.headers({
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    vary: 'accept-encoding, cookie',
    etag: page.etag,
  })
  if (isKnown(request, page.etag)) return void (await reply.status(304).send())
  const encoding = encodingOf(request)
  if (!encoding) return void (await reply.status(page.status).send(page.document))
  const packed = page.packed.get(encoding) ?? pack(page.document, encoding, QUALITY)
  page.packed.set(encoding, packed)
  await reply
    .status(page.status)
    .header('content-encoding', encoding)
    .send(await packed)
}
