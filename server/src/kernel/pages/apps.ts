import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { PageToDraw } from '@app/contract/drawn-page'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppName } from '../actor.ts'
import { manifestOf } from './app-manifest.ts'
import { ROOT } from '../config.ts'
import type { Kernel } from '../context.ts'
import { createDrawnPages, type DrawnPages } from './drawn-pages.ts'
import { addressesOf, languageOf, sendLost } from './lost-page.ts'

/**
 * The built apps. Each app's `routes.json` lists the paths that its own router knows (`:name` for a parameter):
 * those get its page, every other path is 404.
 */
interface ServedApp {
  name: AppName
  base: string
  dist: string
  files: Set<string>
  routes: RegExp[]
  drawn?: DrawnPages
}

const BASES: Record<AppName, string> = { citizen: '', facilitator: '/facilitator', console: '/console' }

const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' blob: data:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ')
const PAGE_HEADERS = { 'content-security-policy': PAGE_POLICY, 'x-frame-options': 'DENY' }

/** What a file is sent as to who takes it so, what draws pages here, and what the build notes for itself. */
const NOT_SERVED = /\.(br|gz)$|^\/(server|\.vite)\/|^\/\.built-from$/

function load(name: AppName): ServedApp | undefined {
  const dist = join(ROOT, 'web', name, 'dist')
  if (!existsSync(join(dist, 'index.html'))) return undefined
  const files = new Set(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dist.length))
      .filter((path) => !NOT_SERVED.test(path)),
  )
  const list = join(dist, 'routes.json')
  const routes: string[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : ['/']
  return { name, base: BASES[name], dist, files, routes: routes.map(addressesOf) }
}

/** Which app a path belongs to; on an app's own host only that app is there. */
function choose(kernel: Kernel, apps: ServedApp[], request: FastifyRequest, path: string): ServedApp | undefined {
  const named =
    apps.find((app) => app.base && (path === app.base || path.startsWith(`${app.base}/`))) ??
    apps.find((app) => !app.base)
  const urls = kernel.config.publicUrls
  const host = (Object.keys(urls) as AppName[]).find((name) => new URL(urls[name] as string).host === request.host)
  return host && named?.name !== host ? undefined : named
}

export async function serveApps(http: FastifyInstance, kernel: Kernel, ask: PageToDraw['ask']): Promise<void> {
  const apps = (Object.keys(BASES) as AppName[]).map(load).filter((app) => app !== undefined)
  for (const app of apps) if (app.name === 'citizen') app.drawn = createDrawnPages(kernel, app.dist, ask)
  await http.register(fastifyStatic, {
    root: join(ROOT, 'web'),
    serve: false,
    cacheControl: false,
    acceptRanges: true,
    preCompressed: true,
  })
  http.setNotFoundHandler(async (request, reply) => {
    const path = decodePath(request.url)
    if (path === undefined || path === '/api' || path.startsWith('/api/'))
      return reply.status(404).send({ refusal: 'not_found', message: kernel.territory.messages.refusals.not_found })
    return serve(kernel, apps, request, reply, path)
  })
}

async function serve(
  kernel: Kernel,
  apps: ServedApp[],
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
): Promise<FastifyReply> {
  const app = choose(kernel, apps, request, path)
  const missing = () => sendLost(kernel, app, request, reply, PAGE_HEADERS)
  if (request.method !== 'GET' && request.method !== 'HEAD') return missing()
  if (!app)
    return path === '/' || path === '/favicon.ico' ? (toOwnApp(kernel, request, reply, path) ?? missing()) : missing()
  const within = path.slice(app.base.length) || '/'
  if (within === '/manifest.webmanifest' && app.files.has(within))
    return reply
      .headers({
        'content-type': 'application/manifest+json; charset=utf-8',
        'cache-control': 'no-cache',
        vary: 'cookie',
      })
      .send(manifestOf(kernel, app, within, languageOf(request, app.name)))
  if (within !== '/index.html' && app.files.has(within)) {
    // Built files carry their hash in their name; everything else is asked for each time.
    const kept = within.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    // A worker lives by the policy of its own file.
    reply.headers({ 'cache-control': kept, 'content-security-policy': PAGE_POLICY })
    return reply.sendFile(within.slice(1), app.dist)
  }
  // The service worker keeps the shell under its own name, for the day without a network.
  const isShell = within === '/index.html'
  if (!isShell && !app.routes.some((route) => route.test(within === '/' ? '' : within))) return missing()
  reply.headers({ 'cache-control': 'no-cache', ...PAGE_HEADERS })
  return !isShell && (await app.drawn?.send(request, reply)) ? reply : reply.sendFile('index.html', app.dist)
}

/** The bare address of an app's own host leads to its page, and the icon that every browser asks for to its icon. */
function toOwnApp(
  kernel: Kernel,
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
): FastifyReply | undefined {
  const urls = kernel.config.publicUrls
  const name = (Object.keys(urls) as AppName[]).find((app) => new URL(urls[app] as string).host === request.host)
  return name && BASES[name] ? reply.redirect(`${BASES[name]}${path}`) : undefined
}

function decodePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split('?', 1)[0] as string)
    return path.includes('\0') || path.split('/').includes('..') ? undefined : path
  } catch {
    return undefined
  }
}
