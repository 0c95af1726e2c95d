import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { ROOT } from '../config.ts'
import type { Kernel } from '../context.ts'
import { escapeHtml } from './escape-html.ts'

const FOLDER = join(ROOT, 'web/reference/dist')
const SCRIPT = 'reference.js'
/** The renderer sets styles by itself; what it would ask of other hosts is not let out. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Only what describes: no fonts, agents, counters or trial calls, which would speak to hosts of its maker. */
const START = `Scalar.createApiReference('#reference', {
  url: '/api/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  hideTestRequestButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
})
`

/** The API's description for people: groups, search, an example of each call, drawn by Scalar (MIT) from our own host. */
export function serveReference(http: FastifyInstance, kernel: Kernel): void {
  const page = pageOf(kernel.territory.programme.name.en, existsSync(join(FOLDER, SCRIPT)))
  http.get('/api/docs', async (_request, reply) =>
    reply.headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY }).send(page),
  )
  http.get('/api/docs/start.js', async (_request, reply) =>
    reply.headers({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }).send(START),
  )
  http.get(`/api/docs/${SCRIPT}`, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile(SCRIPT, FOLDER),
  )
}

const SCRIPTS = `<script src="/api/docs/${SCRIPT}"></script><script src="/api/docs/start.js"></script>`
const pageOf = (programme: string, built: boolean): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(programme)} API</title></head><body>
${built ? '<div id="reference"></div>' : '<p>The reader of the API’s description has not been built here.</p>'}
<noscript><p>This page needs scripts. The same as data: <a href="/api/openapi.json">openapi.json</a>.</p></noscript>
${built ? SCRIPTS : '<p><a href="/api/openapi.json">openapi.json</a></p>'}
</body></html>`
