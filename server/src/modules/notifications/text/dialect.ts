import type { ConnectionField, FieldValue, OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'

/**
 * A gateway's way of speaking HTTPS, as data: how it is asked, where its answer says what became of the message, and how
 * it reports deliveries and brings incoming texts. No gateway needs code of its own.
 */
export const DIALECT_FIELDS: readonly ConnectionField[] = [
  { name: 'url', type: 'url', required: true },
  { name: 'method', type: 'choice', choices: ['POST', 'GET'], default: 'POST' },
  { name: 'format', type: 'choice', choices: ['json', 'form', 'query'], default: 'json' },
  { name: 'headers', type: 'long', default: 'authorization: Bearer {token}' },
  { name: 'body', type: 'long', required: true, default: '{"id":"{id}","to":"{to}","from":"{from}","text":"{text}"}' },
  { name: 'sender', type: 'text', required: true },
  { name: 'token', type: 'secret' },
  { name: 'idAt', type: 'text', default: 'id' },
  { name: 'okAt', type: 'text', default: '' },
  { name: 'okIs', type: 'text', default: '' },
  { name: 'errorAt', type: 'text', default: 'error' },
  { name: 'numberErrors', type: 'text', default: '' },
  { name: 'keepsIds', type: 'switch', default: false },
  { name: 'pricePaisa', type: 'number', default: 0, min: 0, max: 100_000 },
  { name: 'reports', type: 'switch', default: false },
  { name: 'reportSeconds', type: 'number', default: 600, min: 10, max: 86_400, when: { field: 'reports', is: [true] } },
  { name: 'reportIdAt', type: 'text', default: 'id', when: { field: 'reports', is: [true] } },
  { name: 'reportStateAt', type: 'text', default: 'status', when: { field: 'reports', is: [true] } },
  { name: 'reportDelivered', type: 'text', default: 'delivered, DELIVRD', when: { field: 'reports', is: [true] } },
  {
    name: 'reportFailed',
    type: 'text',
    default: 'failed, undelivered, rejected, expired, UNDELIV, REJECTD, EXPIRED, DELETED',
    when: { field: 'reports', is: [true] },
  },
  { name: 'signature', type: 'choice', choices: ['hmac-sha256', 'token'], default: 'hmac-sha256' },
  { name: 'signatureHeader', type: 'text', default: 'x-signature' },
  { name: 'callSecret', type: 'secret' },
  { name: 'inboundIdAt', type: 'text', default: 'id' },
  { name: 'inboundFromAt', type: 'text', default: 'from' },
  { name: 'inboundTextAt', type: 'text', default: 'text' },
]

export type Values = Readonly<Record<'id' | 'to' | 'from' | 'text', string>>

const textOf = (value: FieldValue | undefined): string => (value === undefined ? '' : String(value))
export const setting = (open: OpenConnection, name: string): string =>
  textOf(open.settings[name] ?? DIALECT_FIELDS.find((field) => field.name === name)?.default)
export const listOf = (open: OpenConnection, name: string): string[] =>
  setting(open, name)
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '')

const PLACE = /\{(id|to|from|text|token|[\w-]+)\}/g
const fill = (template: string, values: Readonly<Record<string, string>>, escape: (value: string) => string): string =>
  template.replace(PLACE, (whole, name: string) => (values[name] === undefined ? whole : escape(values[name])))

/** Inside of a JSON text: the letters as JSON writes them, without the quotes around. */
const inJson = (value: string): string => JSON.stringify(value).slice(1, -1)

/** The lines `name: value` or `name=value` of a field with several lines. */
function pairs(text: string, separator: ':' | '='): [string, string][] {
  return text.split('\n').flatMap((line) => {
    const at = line.indexOf(separator)
    return at > 0 ? [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as [string, string]] : []
  })
}

export interface DialectCall {
  url: string
  method: 'POST' | 'GET'
  headers: Record<string, string>
  body?: string
}

/** The call that hands one message over. */
export function callOf(open: OpenConnection, message: Values): DialectCall {
  const values = { ...open.secrets, ...message }
  const method = setting(open, 'method') === 'GET' ? 'GET' : 'POST'
  const headers = Object.fromEntries(
    pairs(setting(open, 'headers'), ':').map(([name, value]) => [
      name.toLowerCase(),
      fill(value, values, (one) => one.replace(/[\r\n]/g, '')),
    ]),
  )
  const format = setting(open, 'format')
  const template = setting(open, 'body')
  if (format === 'json')
    return {
      url: setting(open, 'url'),
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: fill(template, values, inJson),
    }
  const form = new URLSearchParams(
    pairs(template, '=').map(([name, value]): [string, string] => [name, fill(value, values, (one) => one)]),
  )
  if (format === 'form' && method === 'POST')
    return {
      url: setting(open, 'url'),
      method,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: form.toString(),
    }
  const url = new URL(setting(open, 'url'))
  for (const [name, value] of form) url.searchParams.append(name, value)
  return { url: url.href, method, headers }
}

/** `messages.0.id` of an answer; empty where there is none. */
export function at(answer: unknown, path: string): string {
  let found: unknown = answer
  for (const step of path.split('.')) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, step)) return ''
    found = (found as Record<string, unknown>)[step]
  }
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? String(found) : ''
}

/** What came, whatever it was written in: JSON, a form, or the address itself. */
export function readBody(body: Buffer, contentType: string, query: Readonly<Record<string, string>>): unknown {
  const text = body.toString('utf8').trim()
  if (text === '') return query
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return { ...query, ...Object.fromEntries(new URLSearchParams(text)) }
  try {
    const parsed: unknown = JSON.parse(text)
    return parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed) ? { ...query, ...parsed } : parsed
  } catch {
    return { ...query, text }
  }
}
