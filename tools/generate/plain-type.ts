import type { Endpoint } from '@app/contract/endpoint'

/** As much of a zod schema as is read here. */
interface Schema {
  def: Definition
  _zod: { optin?: string; optout?: string }
}
interface Definition {
  type: string
  coerce?: boolean
  shape?: Record<string, Schema>
  element?: Schema
  innerType?: Schema
  options?: Schema[]
  items?: Schema[]
  entries?: Record<string, string>
  values?: unknown[]
  keyType?: Schema
  valueType?: Schema
  in?: Schema
  out?: Schema
}
/** What is given to a call, before defaults are filled in; or what is answered, after. */
export type Side = 'input' | 'output'

const WIDTH = 110
const indent = (text: string): string => text.replace(/\n/g, '\n  ')
const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`
const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name))
/** A type behind a colon or an equals sign. */
export const after = (type: string): string => (type.startsWith('\n') ? type : ` ${type}`)
const scalar = (value: unknown): string => (typeof value === 'string' ? quoted(value) : String(value))

/** Parts joined on one line where that is short, else one a line. */
export function union(parts: readonly string[]): string {
  const line = [...new Set(parts)].join(' | ')
  if (line.length <= WIDTH || line.includes('\n')) return line
  return `\n  | ${[...new Set(parts)].join('\n  | ')}`
}

/** Writes schemas as plain TypeScript, each named schema by its name; the names that were used are kept. */
export class PlainTypes {
  private readonly names: ReadonlyMap<object, string>
  /** Names whose type is a rule's own, and is not written out. */
  private readonly foreign: ReadonlySet<string>
  readonly declared = new Map<string, string>()

  constructor(named: Readonly<Record<string, unknown>>, foreign: Iterable<string>) {
    this.names = new Map(
      Object.entries(named).flatMap(([name, schema]) => (isSchema(schema) ? [[schema.def, name] as const] : [])),
    )
    this.foreign = new Set(foreign)
  }

  /** The type of what a schema takes or gives. */
  of(schema: Endpoint['input'] | Endpoint['output'], side: Side): string {
    return this.write(schema as unknown as Schema, side)
  }

  private write(schema: Schema, side: Side): string {
    const name = this.names.get(schema.def)
    if (!name) return this.spell(schema, side)
    if (this.foreign.has(name)) {
      if (side === 'input') return 'unknown'
      this.declared.set(name, '')
      return name
    }
    const called = side === 'input' && changes(schema) ? `${name}Given` : name
    if (!this.declared.has(called)) this.declared.set(called, this.spell(schema, side))
    return called
  }

  private spell({ def }: Schema, side: Side): string {
    const of = (schema: Schema | undefined): string => this.write(schema as Schema, side)
    if (def.coerce && side === 'input') return 'unknown'
    switch (def.type) {
      case 'string':
      case 'number':
      case 'boolean':
      case 'unknown':
        return def.type
      case 'enum':
        return union(Object.values(def.entries ?? {}).map(scalar))
      case 'literal':
        return union((def.values ?? []).map(scalar))
      case 'array':
        return `${this.element(def.element as Schema, side)}[]`
      case 'tuple':
        return `[${(def.items ?? []).map(of).join(', ')}]`
      case 'nullable':
        return union([of(def.innerType), 'null'])
      case 'optional':
        return union([of(def.innerType), 'undefined'])
      case 'default':
        return side === 'input' ? union([of(def.innerType), 'undefined']) : of(def.innerType)
      case 'union':
        return union((def.options ?? []).map(of))
      case 'record':
        return `Record<${of(def.keyType)}, ${of(def.valueType)}>`
      case 'pipe':
        return of(side === 'input' ? def.in : def.out)
      case 'object':
        return this.object(def.shape ?? {}, side)
      default:
        throw new Error(`a schema of the kind ${def.type} cannot be written as a plain type: teach tools/plain-type.ts`)
    }
  }

  /** Alternatives are put in brackets before they are made a list. */
  private element(schema: Schema, side: Side): string {
    const text = this.write(schema, side)
    const together = this.names.has(schema.def) || !['union', 'enum', 'literal', 'nullable'].includes(schema.def.type)
    return together ? text : `(${text})`
  }

  private object(shape: Record<string, Schema>, side: Side): string {
    const fields = Object.entries(shape).map(([name, schema]) => {
      const absent = (side === 'input' ? schema._zod.optin : schema._zod.optout) !== undefined
      const type = this.write(schema, side).replace(absent ? /\s*\| undefined$/ : /$^/, '')
      return `${key(name)}${absent ? '?' : ''}:${after(type)}`
    })
    if (!fields.length) return 'Record<string, never>'
    const line = `{ ${fields.join('; ')} }`
    return line.length <= WIDTH && !line.includes('\n') ? line : `{\n  ${fields.map(indent).join('\n  ')}\n}`
  }
}

/** Is something else given than comes out: a default is filled in, a text is read as a number? */
function changes({ def }: Schema): boolean {
  if (def.coerce || ['default', 'pipe', 'transform'].includes(def.type)) return true
  const inside = [def.element, def.innerType, def.keyType, def.valueType]
  return [...inside, ...(def.options ?? []), ...(def.items ?? []), ...Object.values(def.shape ?? {})].some(
    (schema) => schema !== undefined && changes(schema),
  )
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && '_zod' in value && 'def' in value
}
