import { z } from 'zod'

export type Shape = z.ZodType
/** Shapes by name. */
export type Named = ReadonlyMap<string, Shape>

const VALUES_MIN = 5

/** A name for one number or for a few words would hide them and save nothing. */
export const isWorthNaming = (value: unknown): value is Shape =>
  value instanceof z.ZodObject ||
  value instanceof z.ZodDiscriminatedUnion ||
  (value instanceof z.ZodEnum && value.options.length >= VALUES_MIN)

/** A shape as JSON Schema, in which what has a name is called by it. */
export function schemaOf(shape: Shape, io: 'input' | 'output', named: Named): object {
  const metadata = z.registry<{ id?: string }>()
  for (const [id, one] of named) metadata.add(one, { id })
  return z.toJSONSchema(shape, { io, unrepresentable: 'any', metadata })
}
