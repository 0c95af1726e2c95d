import { GENERAL_REFUSALS, type Endpoint } from '@app/contract/endpoint'
import type { Kernel } from '../../context.ts'
import { escapeHtml } from '../escape-html.ts'
import type { Json } from '../openapi-definitions.ts'
import type { Schema } from '../schema-example.ts'
import { wordsFor } from '../../http/words.ts'
import { DOCS_STYLE } from './docs-style.ts'
import { fieldRows, typeWords } from './schema-rows.ts'

/** So many calls are told whole on one page. */
const WHOLE_MAX = 40

interface Body {
  schema: Schema
  example?: Json
}
interface Parameter {
  name: string
  in: string
  required: boolean
  schema: Schema
  description?: string
  example?: Json
}
interface Operation {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, Body> }
  responses: Record<string, { content: Record<string, Body> }>
}

const only = <T>(of: Record<string, T> | undefined): T | undefined => Object.values(of ?? {})[0]
const groupOf = (endpoint: Endpoint): string => endpoint.id.slice(0, endpoint.id.indexOf('.'))

function refusalTable(kernel: Kernel, codes: readonly string[]): string {
  if (!codes.length) return ''
  const rows = codes.map((code) => {
    const words = wordsFor(kernel.territory, code)
    const urdu = `<td lang="ur" dir="rtl">${escapeHtml(words.ur)}</td>`
    return `<tr><td><code>${code}</code></td><td>${escapeHtml(words.en)}</td>${urdu}</tr>`
  })
  return `<table><thead><tr>
<th scope="col">refusal</th><th scope="col">English</th><th scope="col" lang="ur">اردو</th>
</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

const table = (title: string, rows: readonly string[]): string =>
  rows.length
    ? `<h3>${title}</h3><table>
<thead><tr><th scope="col">name</th><th scope="col">what it is</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
    : ''

const shown = (title: string, text: string): string => `<h3>${title}</h3><pre tabindex="0">${escapeHtml(text)}</pre>`

/** The call as it goes over the wire. */
function requestText(endpoint: Endpoint, operation: Operation): string {
  const parameters = operation.parameters ?? []
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(parameters.find((one) => one.name === name)?.example ?? name),
  )
  const query = parameters
    .filter((one) => one.in === 'query' && one.required)
    .map((one) => `${one.name}=${encodeURIComponent(String(one.example ?? ''))}`)
    .join('&')
  const body = only(operation.requestBody?.content)
  const key = endpoint.kind === 'command' || endpoint.kind === 'upload'
  return [
    `${endpoint.method} /api${path}${query ? `?${query}` : ''}`,
    ...(endpoint.who.includes('public') ? [] : ['Authorization: Bearer …']),
    ...(key ? ['Idempotency-Key: 01900000-0000-7000-8000-000000000001'] : []),
    ...(body?.example === undefined
      ? []
      : ['Content-Type: application/json', '', JSON.stringify(body.example, null, 2)]),
    ...(endpoint.kind === 'upload' ? ['Content-Type: application/octet-stream', '', '…'] : []),
  ].join('\n')
}

function parameterRow(one: Parameter): string {
  const where = `<span class="muted">${one.in}${one.required ? '' : ', optional'}</span>`
  return `<tr><td><code>${one.name}</code> ${where}</td><td>${escapeHtml(typeWords(one.schema))}</td></tr>`
}

const address = ({ method, path }: Endpoint): string =>
  `<span class="method">${method}</span> <code>/api${escapeHtml(path)}</code>`

function entry(kernel: Kernel, endpoint: Endpoint, operation: Operation, open: boolean): string {
  const body = only(operation.requestBody?.content)
  const answer = only(operation.responses['200']?.content)
  const parameters = (operation.parameters ?? []).filter((one) => one.in !== 'header').map(parameterRow)
  const example = answer?.example === undefined ? '' : shown('Answer', JSON.stringify(answer.example, null, 2))
  return `<details id="${endpoint.id}"${open ? ' open' : ''}>
<summary>${address(endpoint)}<br>${escapeHtml(endpoint.summary)}</summary>
<p class="muted"><code>${endpoint.id}</code> · ${endpoint.kind} · for ${endpoint.who.join(', ')} · <a href="#${endpoint.id}">link</a></p>
${shown('Request', requestText(endpoint, operation))}${example}
${table('Parameters', parameters)}${table('Body', fieldRows(body?.schema ?? {}))}
${table('Answer, field by field', fieldRows(answer?.schema ?? {}))}
${endpoint.refusals.length ? `<h3>May refuse with</h3>${refusalTable(kernel, endpoint.refusals)}` : ''}</details>`
}

/** An endpoint in one line, which leads to all of it. */
const line = (endpoint: Endpoint): string =>
  `<li id="${endpoint.id}"><a href="/api/docs?q=${endpoint.id}">${address(endpoint)}</a><br>` +
  `${escapeHtml(endpoint.summary)}</li>`

/** Every word is somewhere in what the endpoint is called, where it is, what it does or who may. */
function fits(endpoint: Endpoint, query: string): boolean {
  const text =
    `${endpoint.id} ${endpoint.path} ${endpoint.summary} ${endpoint.who.join(' ')} ${endpoint.refusals.join(' ')}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/**
 * The API's description for people: contents, search, an example of each call. Nothing from elsewhere, and no scripts.
 * All calls with all their fields are two million letters, which no phone opens: so many are a list, few are told whole.
 */
export function docsPage(
  kernel: Kernel,
  endpoints: readonly Endpoint[],
  description: { [name: string]: Json },
  query = '',
): string {
  const operations = description.paths as unknown as Record<string, Record<string, Operation>>
  const found = endpoints.filter((endpoint) => fits(endpoint, query))
  const groups = [...Map.groupBy(found, groupOf)].sort(([a], [b]) => (a < b ? -1 : 1))
  const contents = groups.map(
    ([name, group]) => `<li><a href="#${name}">${name} <span class="muted">${group.length}</span></a></li>`,
  )
  const operationOf = (endpoint: Endpoint): Operation =>
    operations[`/api${endpoint.path}`]?.[endpoint.method.toLowerCase()] ?? { responses: {} }
  const sections = groups.map(
    ([name, group]) =>
      `<section aria-labelledby="${name}"><h2 id="${name}">${name}</h2>${
        found.length > WHOLE_MAX
          ? `<ul class="calls">${group.map(line).join('')}</ul>`
          : group
              .map((endpoint) => entry(kernel, endpoint, operationOf(endpoint), query !== '' && found.length < 6))
              .join('')
      }</section>`,
  )
  const title = `${escapeHtml(kernel.territory.programme.name.en)} API`
  const count = query
    ? `${found.length} of ${endpoints.length} endpoints. <a href="/api/docs">Show all</a>`
    : `${endpoints.length} endpoints.`
  return `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${DOCS_STYLE}</style></head><body><div class="frame">
<nav aria-label="Contents"><ul>${contents.join('')}</ul></nav><main>
<h1>${title}</h1>
<p>The same as data: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).
Sign in for a session and send it as <code>Authorization: Bearer …</code>.
Commands carry an <code>Idempotency-Key</code> (a UUID): sent again with the same body they get the first answer;
with another body, <code>command_reused</code>.
Money is integer paisa; instants are ISO 8601; lists are pages: pass <code>next</code> as <code>cursor</code>.</p>
<form role="search" method="get" action="/api/docs"><label>Search by name, address, purpose or refusal<input
  type="search" name="q" maxlength="80" value="${escapeHtml(query)}"></label><button>Search</button></form>
<p role="status">${count}</p>
${query ? '' : `<details><summary>Any endpoint may refuse with</summary>${refusalTable(kernel, GENERAL_REFUSALS)}</details>`}
${sections.join('')}</main></div></body></html>`
}
