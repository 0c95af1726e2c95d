import { condition, fieldName, localText, paisa } from './basics.ts'
import { PREFILL_SOURCES, type Field } from '@app/domain/catalogue'
import { IDENTIFIER_KINDS } from '@app/domain/shared'
import { z } from 'zod'

const base = {
  name: fieldName,
  label: localText,
  help: localText.optional(),
  when: condition.optional(),
  optional: z.boolean().optional(),
  sensitive: z.boolean().optional(),
  prefill: z.enum(PREFILL_SOURCES).optional(),
}
const option = z.strictObject({ value: z.string().min(1).max(60), label: localText })

export const field: z.ZodType<Field> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      ...base,
      type: z.literal('text'),
      maxLength: z.int().min(1).max(2000),
      multiline: z.boolean().optional(),
      pattern: z.string().optional(),
      patternHelp: localText.optional(),
    }),
    z.strictObject({ ...base, type: z.literal('name'), scripts: z.array(z.enum(['en', 'ur'])).min(1) }),
    z.strictObject({ ...base, type: z.literal('cnic') }),
    z.strictObject({ ...base, type: z.literal('identifier'), kinds: z.array(z.enum(IDENTIFIER_KINDS)).min(1) }),
    z.strictObject({ ...base, type: z.literal('phone'), door: z.boolean() }),
    z.strictObject({
      ...base,
      type: z.literal('date'),
      birth: z.boolean().optional(),
      notAfterToday: z.boolean().optional(),
      notBeforeToday: z.boolean().optional(),
      yearsAgoMax: z.number().optional(),
      notBefore: fieldName.optional(),
    }),
    z.strictObject({ ...base, type: z.literal('choice'), options: z.array(option).min(2).max(60) }),
    z.strictObject({
      ...base,
      type: z.literal('choices'),
      options: z.array(option).min(2).max(60),
      max: z.int().min(1),
    }),
    z.strictObject({
      ...base,
      type: z.literal('number'),
      min: z.number(),
      max: z.number(),
      integer: z.boolean().optional(),
      unit: localText.optional(),
    }),
    z.strictObject({ ...base, type: z.literal('money'), minPaisa: paisa, maxPaisa: paisa }),
    z.strictObject({ ...base, type: z.literal('boolean') }),
    z.strictObject({ ...base, type: z.literal('address') }),
    z.strictObject({ ...base, type: z.literal('district') }),
    z.strictObject({ ...base, type: z.literal('tehsil') }),
    z.strictObject({
      ...base,
      type: z.literal('repeat'),
      min: z.int().min(0),
      max: z.int().min(1).max(30),
      itemLabel: localText,
      fields: z.array(field).min(1),
    }),
  ]),
)
