import type { Schema as Example } from '@app/server/kernel/pages/schema-example'

/** JSON Schema as the document holds it. */
export interface Schema extends Omit<Example, 'properties' | 'items' | 'anyOf' | 'oneOf' | 'allOf' | 'prefixItems'> {
  exclusiveMaximum?: number
  multipleOf?: number
  maxItems?: number
  propertyNames?: Schema
  additionalProperties?: Schema | boolean
  properties?: Record<string, Schema>
  items?: Schema | boolean
  prefixItems?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}

export type Kind = 'query' | 'command' | 'upload' | 'stream'

/** What the served document says of one operation, as a stranger reads it. */
export interface Operation {
  id: string
  /** A small number that marks what was sent to it. */
  place: number
  method: 'GET' | 'POST'
  path: string
  kind: Kind
  who: readonly string[]
  /** Everything that may be given, wherever it stands: in the path, the query string or the body. */
  input: Schema
  inPath: ReadonlySet<string>
  /** What the document itself shows as an input. */
  example: Record<string, unknown>
  answer: Schema
  /** Declared "no", by status. */
  refusals: ReadonlyMap<number, ReadonlySet<string>>
}

interface Described {
  operationId: string
  description: string
  parameters: { name: string; in: string; required: boolean; schema: Schema; example?: unknown }[]
  requestBody?: { content: Record<string, { schema: Schema; example?: Record<string, unknown> }> }
  responses: Record<string, { content: Record<string, { schema: Schema; examples?: Record<string, unknown> }> }>
}
export interface Document {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, Schema> }
}

/** `visits` of `visits.start`. */
export const capabilityOf = (operationId: string): string => operationId.slice(0, operationId.indexOf('.'))

export async function readDocument(origin: string): Promise<{ document: Document; operations: Operation[] }> {
  const answer = await fetch(`${origin}/api/openapi.json`)
  if (!answer.ok) throw new Error(`the document is not served: ${answer.status}`)
  const document = (await answer.json()) as Document
  const operations = Object.entries(document.paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, one]) => ({ path, method, one })))
    .map(({ path, method, one }, place) => operationOf(place, path, method.toUpperCase() as 'GET' | 'POST', one))
  return { document, operations }
}

function operationOf(place: number, path: string, method: 'GET' | 'POST', one: Described): Operation {
  const given = one.parameters.filter((parameter) => parameter.in !== 'header')
  const json = one.requestBody?.content['application/json']
  const body = json?.schema
  const [media, done] = Object.entries(one.responses['200']?.content ?? {})[0] ?? []
  return {
    id: one.operationId,
    place,
    method,
    path,
    kind:
      method === 'GET'
        ? media === 'text/event-stream'
          ? 'stream'
          : 'query'
        : one.requestBody?.content['application/octet-stream']
          ? 'upload'
          : 'command',
    who: /^For: (.*?)\./.exec(one.description)?.[1]?.split(', ') ?? [],
    input: {
      type: 'object',
      properties: { ...Object.fromEntries(given.map(({ name, schema }) => [name, schema])), ...body?.properties },
      required: [...given.filter((parameter) => parameter.required).map(({ name }) => name), ...(body?.required ?? [])],
    },
    inPath: new Set(given.filter((parameter) => parameter.in === 'path').map(({ name }) => name)),
    example: {
      ...Object.fromEntries(given.filter((one) => one.required).map(({ name, example }) => [name, example])),
      ...json?.example,
    },
    answer: done?.schema ?? {},
    refusals: new Map(
      Object.entries(one.responses)
        .filter(([status]) => status !== '200')
        .map(([status, response]) => [
          Number(status),
          new Set(Object.keys(response.content['application/json']?.examples ?? {})),
        ]),
    ),
  }
}

/** Which operation an address belongs to, and what of the input stands in it. */
export function matcherOf(
  operations: readonly Operation[],
): (method: string, path: string) => { operation: Operation; inPath: Record<string, string> } | undefined {
  const known = operations.map((operation) => ({
    operation,
    pattern: new RegExp(`^${operation.path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    fixed: operation.path.split('{').length,
  }))
  // `/offers/seen` before `/offers/{offerId}`.
  known.sort((one, other) => one.fixed - other.fixed)
  return (method, path) => {
    for (const { operation, pattern } of known) {
      const found = operation.method === method && pattern.exec(path)
      if (!found) continue
      const inPath = Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)])
      return { operation, inPath: Object.fromEntries(inPath) as Record<string, string> }
    }
    return undefined
  }
}
