/** The part of JSON Schema that the contract's shapes come to. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  minItems?: number
  maxItems?: number
  items?: Schema | false
  prefixItems?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  propertyNames?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}

/** A shape: the words that stand behind its name, and the lines that stand below it, indented. */
interface Drawn {
  words: string
  below: string[]
}

const VALUES_IN_A_LINE = 4
const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
const plain = (words: string): Drawn => ({ words, below: [] })
const isNull = (schema: Schema): boolean => schema.type === 'null'

/** One field a line, in the order in which the contract names them, so that a changed field is one changed line. */
export function fieldLines(schema: Schema): string[] {
  if (!schema.properties) return shapeLines('', schema)
  return Object.entries(schema.properties).flatMap(([name, field]) =>
    shapeLines(`${name}${schema.required?.includes(name) ? '' : '?'}: `, field),
  )
}

function shapeLines(before: string, schema: Schema): string[] {
  const { words, below } = draw(schema)
  return [`${before}${words}${defaultOf(schema)}${describe(schema)}`, ...indent(below)]
}

const defaultOf = (schema: Schema): string =>
  schema.default === undefined ? '' : `, ${JSON.stringify(schema.default)} when absent`
const describe = (schema: Schema): string => (schema.description ? `  (${schema.description})` : '')

function draw(schema: Schema): Drawn {
  if (schema.$ref) return plain(schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1))
  if (schema.const !== undefined) return plain(JSON.stringify(schema.const))
  if (schema.enum) return values(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choice(choices)
  if (Array.isArray(schema.type))
    return choice(schema.type.map((type) => (type === 'null' ? { type } : { ...schema, type })))
  if (schema.allOf) return { words: 'all of', below: schema.allOf.flatMap((one) => shapeLines('and ', one)) }
  switch (schema.type) {
    case 'object':
      return object(schema)
    case 'array':
      return array(schema)
    case 'string':
      return plain(text(schema))
    case 'integer':
    case 'number':
      return plain(`${schema.type === 'integer' ? 'whole number' : 'number'}${range(schema)}`)
    default:
      return plain(schema.type ?? 'anything')
  }
}

function values(all: readonly unknown[]): Drawn {
  const written = all.map((value) => JSON.stringify(value))
  return written.length <= VALUES_IN_A_LINE
    ? plain(written.join(' | '))
    : { words: 'one of', below: written.map((value) => `| ${value}`) }
}

function choice(choices: readonly Schema[]): Drawn {
  const others = choices.filter((one) => !isNull(one))
  const only = others.length === 1 ? draw(others[0] as Schema) : undefined
  const orNull = others.length < choices.length ? ' or null' : ''
  if (only) return { words: `${only.words}${orNull}`, below: only.below }
  return { words: `one of these${orNull}`, below: others.flatMap((one) => shapeLines('| ', one)) }
}

function object(schema: Schema): Drawn {
  if (schema.properties) return { words: 'object', below: fieldLines(schema) }
  if (typeof schema.additionalProperties !== 'object') return plain('object')
  const key = schema.propertyNames ? draw(schema.propertyNames).words : 'text'
  const value = draw(schema.additionalProperties)
  return { words: `map of ${key} to ${value.words}`, below: value.below }
}

function array(schema: Schema): Drawn {
  if (schema.prefixItems)
    return { words: 'these in order', below: schema.prefixItems.flatMap((one) => shapeLines('', one)) }
  const item = draw(schema.items || {})
  return { words: `list${count(schema.minItems, schema.maxItems)} of ${item.words}`, below: item.below }
}

function text(schema: Schema): string {
  // What a format already says needs no pattern beside it.
  const kind = schema.format ?? (schema.pattern ? `text like ${schema.pattern}` : 'text')
  return `${kind}${count(schema.minLength, schema.maxLength)}`
}

function count(least: number | undefined, most: number | undefined): string {
  return least === undefined && most === undefined ? '' : ` (${least ?? 0} to ${most ?? 'any number'})`
}

function range(schema: Schema): string {
  const least = schema.exclusiveMinimum === undefined ? schema.minimum : `above ${schema.exclusiveMinimum}`
  const most = schema.exclusiveMaximum === undefined ? schema.maximum : `below ${schema.exclusiveMaximum}`
  const bounds = [least ?? '', most ?? ''].map((one) =>
    Math.abs(Number(one)) >= Number.MAX_SAFE_INTEGER ? '' : String(one),
  )
  return bounds[0] || bounds[1] ? ` (${bounds[0] || 'any'} to ${bounds[1] || 'any'})` : ''
}
