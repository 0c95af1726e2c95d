import { escapeHtml } from '../escape-html.ts'
import type { Schema } from '../schema-example.ts'

type Described = Schema & {
  description?: string
  minimum?: number
  maximum?: number
  maxLength?: number
  maxItems?: number
  additionalProperties?: unknown
}

const DEPTH_MAX = 4
const FORMATS: Record<string, string> = { uuid: 'id', 'date-time': 'instant', date: 'day', binary: 'bytes' }

/** What a value may be, in words: `id`, `list of text`, `ur | en`. */
export function typeWords(schema: Described): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' | ')
  const options = schema.anyOf ?? schema.oneOf
  if (options) return [...new Set(options.map(typeWords))].join(' or ')
  if (schema.allOf?.[0]) return typeWords(schema.allOf[0])
  const types = [schema.type ?? []].flat()
  if (types.length > 1) return types.map((type) => typeWords({ ...schema, type })).join(' or ')
  switch (types[0]) {
    case 'string':
      return (
        FORMATS[schema.format ?? ''] ?? (schema.maxLength === undefined ? 'text' : `text, at most ${schema.maxLength}`)
      )
    case 'integer':
      return `whole number${range(schema)}`
    case 'number':
      return `number${range(schema)}`
    case 'boolean':
      return 'true or false'
    case 'null':
      return 'null'
    case 'array':
      return `list of ${typeof schema.items === 'object' ? typeWords(schema.items) : 'values'}`
    case 'object':
      return schema.properties ? 'object' : 'object of any names'
    default:
      return 'anything'
  }
}

/** Numbers at the edge of what a machine holds say nothing. */
function range({ minimum, maximum }: Described): string {
  const said = (value: number | undefined) => value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER
  if (said(minimum) && said(maximum)) return `, ${minimum} to ${maximum}`
  return said(minimum) ? `, at least ${minimum}` : said(maximum) ? `, at most ${maximum}` : ''
}

/** The fields of an object, one a row; what lies inside another is named by its way: `me.name`, `items[].id`. */
export function fieldRows(schema: Described, before = '', depth = 0): string[] {
  const inner = objectIn(schema)
  if (!inner?.properties || depth > DEPTH_MAX) return []
  return Object.entries(inner.properties).flatMap(([name, field]) => {
    const way = `${before}${name}`
    const optional = inner.required?.includes(name) ? '' : ' <span class="muted">optional</span>'
    const meant = (field as Described).description
    const meaning = meant ? `<br><span class="muted">${escapeHtml(meant)}</span>` : ''
    const type = `${escapeHtml(typeWords(field))}${meaning}`
    const row = `<tr><td><code>${escapeHtml(way)}</code>${optional}</td><td>${type}</td></tr>`
    return [row, ...fieldRows(field, `${way}${isList(field) ? '[]' : ''}.`, depth + 1)]
  })
}

const isList = (schema: Schema): boolean =>
  [schema.type ?? []].flat().includes('array') || (schema.anyOf ?? []).some(isList)

/** The object that a value is, may be, or is a list of. */
function objectIn(schema: Described): Described | undefined {
  if (schema.properties) return schema
  if (typeof schema.items === 'object') return objectIn(schema.items)
  for (const option of schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []) {
    const found = objectIn(option)
    if (found) return found
  }
  return undefined
}
