import { basisPoints, condition, evidence, fieldName, localText, operand, paisa, slug } from './basics.ts'
import { type Amount } from '@app/domain/catalogue'
import { z } from 'zod'

const amount: z.ZodType<Amount> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('flat'), paisa }),
    z.strictObject({
      kind: z.literal('share'),
      of: fieldName,
      basisPoints,
      minimumPaisa: paisa.optional(),
      maximumPaisa: paisa.optional(),
    }),
    z.strictObject({ kind: z.literal('each'), of: operand, paisa }),
    z.strictObject({
      kind: z.literal('bands'),
      of: operand,
      bands: z.array(z.strictObject({ upTo: z.number().nullable(), amount })).min(1),
    }),
    z.strictObject({ kind: z.literal('table'), of: fieldName, rows: z.record(z.string(), amount), otherwise: amount }),
    z.strictObject({ kind: z.literal('sum'), parts: z.array(amount).min(1) }),
    z.strictObject({ kind: z.literal('stated'), of: fieldName }),
  ]),
)

export const feeLine = z.strictObject({
  code: slug,
  label: localText,
  kind: z.enum(['fixed', 'assessed', 'third_party']),
  amount,
  rangeBasisPoints: z.strictObject({ below: basisPoints, above: basisPoints }).optional(),
  basis: localText.optional(),
  ceilingPaisa: paisa.optional(),
  payTo: z.union([z.strictObject({ department: slug }), z.strictObject({ thirdParty: localText })]),
  payBy: z.enum(['psid', 'collectable', 'counter']),
  headOfAccount: z.string().optional(),
  challanForm: z.string().optional(),
  authority: z.string().optional(),
  evidence,
  when: condition.optional(),
  waivers: z.array(z.strictObject({ when: condition, reason: localText, evidence })).optional(),
})
