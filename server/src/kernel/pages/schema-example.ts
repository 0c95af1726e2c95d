import { z } from 'zod'

export interface Schema {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  format?: string
  pattern?: string
  default?: unknown
  minLength?: number
  minimum?: number
  exclusiveMinimum?: number
  minItems?: number
  prefixItems?: Schema[]
  items?: Schema | boolean
  properties?: Record<string, Schema>
  required?: string[]
}

/** Values that a reader recognises, by field name; made up, and of nobody. */
const BY_NAME: Record<string, unknown> = {
  phone: '+923001234567',
  phoneMasked: '+92300•••4567',
  name: 'Test Citizen One',
  nameUr: 'آزمائشی شہری ایک',
  code: '000000',
  lat: 31.5,
  lon: 74.3,
  landmark: 'opposite the test park',
  serviceId: 'domicile',
  caseId: 'new',
  trackingNo: 'DT-0000-0000',
  language: 'ur',
  period: '2026-11',
  summary: 'A sentence.',
  words: { en: 'Words.', ur: 'الفاظ۔' },
  next: null,
}
const ID = '01900000-0000-7000-8000-000000000001'

/** A value that the schema accepts: the least that is required, and what `known` or the field's name suggests. */
export function exampleOf(schema: Schema, known: Readonly<Record<string, unknown>> = {}, name = ''): unknown {
  if (name in known) return known[name]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const options = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (options?.[0]) return exampleOf(options[0], known, name)
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((field) => [field, exampleOf(schema.properties?.[field] ?? {}, known, field)]),
      )
    case 'array':
      return arrayOf(schema, known, name)
    case 'integer':
      return typeof BY_NAME[name] === 'number'
        ? BY_NAME[name]
        : Math.max(schema.minimum ?? 1, schema.minimum === undefined ? 1 : schema.minimum)
    case 'number':
      return typeof BY_NAME[name] === 'number' ? BY_NAME[name] : (schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1)
    case 'boolean':
      return true
    case 'string':
      return textOf(schema, name)
    case 'null':
      return null
    default:
      return BY_NAME[name] ?? {}
  }
}

function arrayOf(schema: Schema, known: Readonly<Record<string, unknown>>, name: string): unknown[] {
  if (schema.prefixItems) return schema.prefixItems.map((item) => exampleOf(item, known, name))
  const item = typeof schema.items === 'object' ? schema.items : {}
  return Array.from({ length: schema.minItems ?? 1 }, () => exampleOf(item, known, ''))
}

function textOf({ format, pattern, minLength }: Schema, name: string): string {
  if (format === 'uuid') return ID
  if (format === 'email') return 'person@example.org'
  if (format === 'date') return '2026-11-30'
  if (format === 'date-time') return '2026-11-30T05:00:00.000Z'
  const suggested = BY_NAME[name]
  if (typeof suggested === 'string' && (!pattern || new RegExp(pattern).test(suggested))) return suggested
  const digits = /\\d\{(\d+)\}/.exec(pattern ?? '')?.[1]
  if (digits) return '0'.repeat(Number(digits))
  return 'sample'.padEnd(minLength ?? 0, 'x')
}

export const inputSchemaOf = (type: z.ZodType): Schema =>
  z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema
