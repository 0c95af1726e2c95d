import { GENERAL_REFUSALS, type Endpoint } from '@app/contract/endpoint'
import type { Kernel } from './context.ts'
import { escapeHtml as escape } from './escape-html.ts'
import type { Json } from './openapi.ts'
import { wordsFor } from './words.ts'

const STYLE = `body{font:16px/1.55 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1.5rem;color:#1c1c1c;background:#fff}
h1{font-size:1.6rem}h2{margin-top:2.5rem;border-bottom:1px solid #ccc;font-size:1.25rem}
details{border:1px solid #ddd;border-radius:6px;margin:.5rem 0;padding:.5rem .75rem}summary{cursor:pointer}
code,pre{font:13px/1.5 ui-monospace,monospace}pre{background:#f6f6f4;padding:.75rem;overflow:auto;border-radius:4px}
.method{display:inline-block;min-width:3.2rem;font-weight:600}table{border-collapse:collapse;width:100%;font-size:.9rem}
td,th{text-align:start;vertical-align:top;border-bottom:1px solid #eee;padding:.25rem .5rem .25rem 0}
@media(prefers-color-scheme:dark){body{background:#171717;color:#e8e8e8}a{color:#8ec1f7}pre{background:#242424}details{border-color:#444}td,th{border-color:#333}}`

function refusalTable(kernel: Kernel, codes: readonly string[]): string {
  if (!codes.length) return ''
  const rows = codes.map((code) => {
    const words = wordsFor(kernel.territory, code)
    return `<tr><td><code>${code}</code></td><td>${escape(words.en)}</td><td lang="ur" dir="rtl">${escape(words.ur)}</td></tr>`
  })
  return `<table><tr><th>refusal</th><th>English</th><th>اردو</th></tr>${rows.join('')}</table>`
}

function schemaBlock(title: string, schema: Json | undefined): string {
  return schema === undefined ? '' : `<p>${title}</p><pre>${escape(JSON.stringify(schema, null, 1))}</pre>`
}

function entry(kernel: Kernel, endpoint: Endpoint, description: { [name: string]: Json }): string {
  const operation = (description.paths as Record<string, Record<string, Record<string, Json>>>)[`/api${endpoint.path}`]?.[endpoint.method.toLowerCase()]
  const body = operation?.requestBody as { content?: Record<string, { schema: Json; example?: Json }> } | undefined
  const answer = operation?.responses as Record<string, { content: Record<string, { schema: Json }> }> | undefined
  const answered = Object.values(answer?.['200']?.content ?? {})[0]?.schema
  return `<details id="${endpoint.id}"><summary><span class="method">${endpoint.method}</span> <code>/api${escape(endpoint.path)}</code> — ${escape(endpoint.summary)}</summary>
<p><code>${endpoint.id}</code>, ${endpoint.kind}, for ${endpoint.who.join(', ')}</p>
${schemaBlock('Parameters', (operation?.parameters as Json[] | undefined)?.length ? operation?.parameters : undefined)}
${schemaBlock('Body', Object.values(body?.content ?? {})[0]?.schema)}
${schemaBlock('Example', Object.values(body?.content ?? {})[0]?.example)}
${schemaBlock('Answer', answered)}${refusalTable(kernel, endpoint.refusals)}</details>`
}

/** The API's description for people: one page, nothing from elsewhere, readable without scripts. */
export function docsPage(kernel: Kernel, endpoints: readonly Endpoint[], description: { [name: string]: Json }): string {
  const groups = Map.groupBy(endpoints, (endpoint) => endpoint.id.slice(0, endpoint.id.indexOf('.')))
  const sections = [...groups].map(([name, group]) => `<h2 id="${name}">${name}</h2>${group.map((endpoint) => entry(kernel, endpoint, description)).join('')}`)
  const title = `${kernel.territory.programme.name.en} API`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style></head><body>
<h1>${escape(title)}</h1>
<p>The same as data: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1). Sign in for a session and send it as <code>Authorization: Bearer …</code>.
Commands carry an <code>Idempotency-Key</code> (a UUID): sent again with the same body they get the first answer; with another body, <code>command_reused</code>.
Money is integer paisa; instants are ISO 8601; lists are pages: pass <code>next</code> as <code>cursor</code>.</p>
<h2>Any endpoint may refuse with</h2>${refusalTable(kernel, GENERAL_REFUSALS)}
${sections.join('')}</body></html>`
}
