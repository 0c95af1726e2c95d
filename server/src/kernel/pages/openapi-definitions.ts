import { z } from 'zod'

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
export type JsonObject = { [name: string]: Json }

/** A record whose keys are a fixed few has them as properties: what is required is then defined as well. */
function keysAsProperties(schema: z.core.JSONSchema.BaseSchema): void {
  const { propertyNames, additionalProperties, required } = schema
  const keys = typeof propertyNames === 'object' ? propertyNames.enum : undefined
  if (!keys || typeof additionalProperties !== 'object') return
  schema.properties = Object.fromEntries(keys.map((key) => [String(key), additionalProperties]))
  schema.additionalProperties = false
  delete schema.propertyNames
  if (!required?.length) delete schema.required
}

/**
 * What a shape refers to by name (a condition within a condition) stands once among the document's components: a
 * reference within one operation leads nowhere for those who make clients from the document.
 */
export class Definitions {
  readonly all: JsonObject = {}

  /** The shape as JSON Schema 2020-12; what it defines is called `owner` and a number. */
  schemaOf(type: z.ZodType, io: 'input' | 'output', owner: string): JsonObject {
    const {
      $schema: _,
      $defs = {},
      ...schema
    } = z.toJSONSchema(type, {
      io,
      unrepresentable: 'any',
      target: 'draft-2020-12',
      override: ({ jsonSchema }) => keysAsProperties(jsonSchema),
    }) as JsonObject
    const names = new Map(Object.keys($defs as JsonObject).map((name, n) => [name, `${owner}.${io}.${n}`]))
    const moved = (text: string): string =>
      text.replace(/#\/\$defs\/(\w+)/g, (_all, name: string) => `#/components/schemas/${names.get(name)}`)
    for (const [name, definition] of Object.entries($defs as JsonObject))
      this.all[names.get(name)!] = JSON.parse(moved(JSON.stringify(definition))) as Json
    return names.size ? (JSON.parse(moved(JSON.stringify(schema))) as JsonObject) : schema
  }
}
