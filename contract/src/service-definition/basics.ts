import { type Condition } from '@app/domain/catalogue'
import { z } from 'zod'

/** Words for people, complete in both languages. */
export const localText = z.strictObject({
  en: z.string().min(1).max(2000),
  ur: z.string().min(1).max(2000),
  roman: z.string().max(2000).optional(),
})

export const evidence = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('sourced'), source: z.string().min(3), note: z.string().optional() }),
  z.strictObject({ status: z.literal('secondary'), source: z.string().min(3), note: z.string().optional() }),
  z.strictObject({ status: z.literal('unverified'), note: z.string().optional() }),
])

export const slug = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)
export const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/)
export const paisa = z.int().min(0).max(1e14)
export const basisPoints = z.int().min(0).max(100_000)
export const localDate = z.iso.date()
const scalar = z.union([z.string(), z.number(), z.boolean()])

export const operand = z.union([
  fieldName,
  z.strictObject({ yearsSince: fieldName }),
  z.strictObject({ daysSince: fieldName }),
  z.strictObject({ countOf: fieldName }),
])

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
    z.strictObject({ of: operand, is: scalar }),
    z.strictObject({ of: operand, in: z.array(scalar) }),
    z.strictObject({ of: operand, atLeast: z.number() }),
    z.strictObject({ of: operand, moreThan: z.number() }),
    z.strictObject({ of: operand, atMost: z.number() }),
    z.strictObject({ of: operand, present: z.boolean() }),
  ]),
)
