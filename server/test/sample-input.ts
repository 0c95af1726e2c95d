import { z } from 'zod'
import { newId } from '../src/kernel/id.ts'

type Schema = {
  type?: string; const?: unknown; enum?: unknown[]; anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[]; format?: string; pattern?: string
  minLength?: number; minimum?: number; exclusiveMinimum?: number; minItems?: number; items?: Schema; properties?: Record<string, Schema>; required?: string[]; default?: unknown
}

/**
 * An input that the endpoint's schema accepts, for tests that ask what happens behind the gate: known ids by field name,
 * the least that is allowed otherwise.
 */
export function sampleInput(input: z.ZodType, known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
  const given: Record<string, unknown> = {}
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (name in known) given[name] = known[name]
    else if (schema.required?.includes(name)) given[name] = sample(property, known)
  }
  return given
}

function sample(schema: Schema, known: Readonly<Record<string, unknown>>): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (first) return sample(first, known)
  switch (schema.type) {
    case 'object': return Object.fromEntries((schema.required ?? []).map((name) => [name, name in known ? known[name] : sample(schema.properties?.[name] ?? {}, known)]))
    case 'array': return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, known))
    case 'integer': case 'number': return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1
    case 'boolean': return true
    case 'string': return text(schema)
    default: return {}
  }
}

function text({ format, pattern, minLength }: Schema): string {
  if (format === 'uuid') return newId()
  if (format === 'date') return '2026-11-30'
  if (format === 'date-time') return '2026-11-30T05:00:00.000Z'
  if (pattern?.includes('\\d{6}')) return '000000'
  return 'sample'.padEnd(minLength ?? 0, 'x')
}
