import type { z } from 'zod'
import { exampleOf, inputSchemaOf } from '../src/kernel/pages/schema-example.ts'

/** An input that the endpoint's schema accepts, for asking what happens behind the gate: known ids by field name. */
export function sampleInput(input: z.ZodType, known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const schema = inputSchemaOf(input)
  const given = exampleOf(schema, known) as Record<string, unknown>
  for (const name of Object.keys(schema.properties ?? {})) if (name in known) given[name] = known[name]
  return given
}
