import type { RefusalCode } from '@app/contract'
import { declares, type Endpoint } from '@app/contract/endpoint'
import { isTurned, withoutUnseen } from '@app/domain/shared'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { refuse } from '../refusal.ts'

/** Query-string names that are ours, not the endpoint's: images and event streams cannot send headers. */
const RESERVED = new Set(['x-app'])

/** Path parameters, query string and body as one input. A name that comes twice must not contradict itself. */
export function gather(request: FastifyRequest): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  const body = objectOf(Buffer.isBuffer(request.body) ? {} : (request.body ?? {}))
  const add = (source: object) => {
    for (const [name, value] of Object.entries(source)) {
      if (RESERVED.has(name)) continue
      if (Object.hasOwn(input, name) && input[name] !== value)
        refuse('invalid_input', { issues: [{ path: name, code: 'given_twice' }] })
      input[name] = value
    }
  }
  add(request.params as object)
  add(request.query as object)
  add(body)
  assertPlain(input)
  return input
}

/** What came in one piece, as an input that a schema may be asked about. */
export function plainInput(body: unknown): Record<string, unknown> {
  const input = objectOf(body)
  assertPlain(input)
  return input
}

function objectOf(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    refuse('invalid_input', { issues: [{ path: '', code: 'not_an_object' }] })
  return body as Record<string, unknown>
}

/** Deeper than any form nests; what is nested thousands deep breaks whoever walks through it. */
const DEPTH_MAX = 32

/**
 * No text may hold what no database keeps: the character of number nought, and halves of a character. Asked of everything
 * that comes, names of fields too, so that no schema has to think of it.
 */
function assertPlain(input: Record<string, unknown>): void {
  const left: [value: unknown, path: string, depth: number][] = [[input, '', 0]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [value, path, depth] = next
    if (typeof value === 'string' && !isPlain(value))
      refuse('invalid_input', { field: path, issues: [{ path, code: 'not_text' }] })
    if (value === null || typeof value !== 'object') continue
    if (depth >= DEPTH_MAX) refuse('invalid_input', { field: path, issues: [{ path, code: 'too_deep' }] })
    for (const [name, inside] of Object.entries(value)) {
      if (!isPlain(name)) refuse('invalid_input', { field: path, issues: [{ path, code: 'not_text' }] })
      // The first name is the field's; what a caller calls things within it is not repeated.
      left.push([inside, path || name.slice(0, 60), depth + 1])
    }
  }
}

const isPlain = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/**
 * What is kept is what is seen: signs that nobody sees are taken out of every text, after the shapes have refused them where
 * none may stand (names), and a text that is turned around is refused wherever it stands, in a form's own fields too.
 */
function clear(value: unknown, field: string): unknown {
  if (typeof value === 'string') {
    if (isTurned(value)) refuse('text_unclear', { field, issues: [{ path: field, code: 'turned' }] })
    return withoutUnseen(value)
  }
  if (Array.isArray(value)) return value.map((one) => clear(one, field))
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [clear(name, field), clear(one, field || name)]))
}

/** Parses with unknown names refused. The refusal tells where and what kind, never the value. */
export function parse(endpoint: Endpoint, strict: z.ZodType, input: Record<string, unknown>): unknown {
  const parsed = strict.safeParse(input)
  if (parsed.success) return clear(parsed.data, '')
  const issues = parsed.error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.join('.') || ('keys' in issue ? issue.keys.join() : ''),
    code: issue.code,
    ...('params' in issue &&
      issue.params &&
      typeof issue.params.refusal === 'string' && { refusal: issue.params.refusal }),
  }))
  // A schema may name the endpoint's own refusal for a bad value (`phone_invalid`) instead of the general one.
  const own = issues.find((issue) => issue.refusal && declares(endpoint, issue.refusal))
  refuse((own?.refusal as RefusalCode | undefined) ?? 'invalid_input', {
    field: issues[0]?.path,
    issues: issues.map(({ path, code }) => ({ path, code })),
  })
}

/** `request:<id>` and the like, from the id fields of what went in and came out: what an audit row is about. */
export function subjectsOf(endpoint: string, input: unknown, output: unknown): string[] {
  const capability = endpoint.slice(0, endpoint.indexOf('.'))
  const subjects = new Set<string>()
  for (const value of [input, output]) {
    if (value === null || typeof value !== 'object') continue
    for (const [name, id] of Object.entries(value)) {
      if (typeof id !== 'string' || id.length > 80) continue
      if (name === 'id') subjects.add(`${capability}:${id}`)
      else if (name.endsWith('Id')) subjects.add(`${name.slice(0, -2)}:${id}`)
    }
  }
  return [...subjects]
}
