import { z } from 'zod'

export interface Schema {
  $ref?: string
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
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minItems?: number
  prefixItems?: Schema[]
  items?: Schema | boolean
  properties?: Record<string, Schema>
  required?: string[]
}

/** Values that a reader recognises, by field name; made up, and of nobody. */
const BY_NAME: Record<string, unknown> = {
  around: '31.525,74.355',
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

/** Values tried where a pattern is all that a schema says of a text. */
const SHAPES = [
  'sample',
  ID,
  '09:00',
  '2026-11',
  '4210',
  '42101-0000000-1',
  'PK00TEST0000000000000000',
  'https://example.org',
  'https://example.org/',
]

const DEFINED = '#/components/schemas/'

interface Reading {
  known: Readonly<Record<string, unknown>>
  definitions: Readonly<Record<string, unknown>>
  /** The definitions that are being read: one within itself ends there. */
  within: readonly string[]
}

/**
 * A value that the schema accepts: the least that is required, and what `known` or the field's name suggests.
 * `definitions` are the document's components that a `$ref` may lead to.
 */
export const exampleOf = (
  schema: Schema,
  known: Readonly<Record<string, unknown>> = {},
  name = '',
  definitions: Readonly<Record<string, unknown>> = {},
): unknown => read(schema, name, { known, definitions, within: [] })

function read(schema: Schema, name: string, reading: Reading): unknown {
  if (name in reading.known) return reading.known[name]
  if (schema.$ref) {
    const id = schema.$ref.slice(DEFINED.length)
    return read((reading.definitions[id] ?? {}) as Schema, name, {
      ...reading,
      within: [...reading.within, schema.$ref],
    })
  }
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const options = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (options?.[0]) return read(options[0], name, reading)
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((field) => [field, read(schema.properties?.[field] ?? {}, field, reading)]),
      )
    case 'array':
      return arrayOf(schema, name, reading)
    case 'integer':
    case 'number':
      return numberOf(schema, name)
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

function numberOf({ type, minimum, maximum, exclusiveMinimum }: Schema, name: string): number {
  const suggested = BY_NAME[name]
  if (typeof suggested === 'number' && suggested <= (maximum ?? Infinity)) return suggested
  if (minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER) return minimum
  return type === 'integer' ? Math.min(1, maximum ?? 1) : (exclusiveMinimum ?? 0) + 1
}

function arrayOf(schema: Schema, name: string, reading: Reading): unknown[] {
  if (schema.prefixItems) return schema.prefixItems.map((item) => read(item, name, reading))
  const item = typeof schema.items === 'object' ? schema.items : {}
  const least = reading.within.includes(item.$ref ?? '') ? 0 : 1
  return Array.from({ length: schema.minItems ?? least }, () => read(item, '', reading))
}

function textOf({ format, pattern, minLength = 0, maxLength = Infinity }: Schema, name: string): string {
  if (format === 'uuid') return ID
  if (format === 'email') return 'person@example.org'
  if (format === 'date') return '2026-11-30'
  if (format === 'date-time') return '2026-11-30T05:00:00.000Z'
  if (format === 'uri') return 'https://example.org/'
  const allowed = new RegExp(pattern ?? '', 'u')
  const fits = (text: string): boolean => text.length >= minLength && text.length <= maxLength && allowed.test(text)
  const suggested = BY_NAME[name]
  const digits = /\{(\d+)\}/.exec(pattern ?? '')?.[1]
  const tried = [
    ...(typeof suggested === 'string' ? [suggested] : []),
    ...(digits ? ['0'.repeat(Number(digits))] : []),
    ...SHAPES,
  ]
  return tried.find(fits) ?? 'sample'.padEnd(minLength, 'x').slice(0, maxLength)
}

export const inputSchemaOf = (type: z.ZodType): Schema =>
  z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema
