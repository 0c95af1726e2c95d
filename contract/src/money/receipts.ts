import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Id, Instant, LocalText, Paisa, Sex } from '../shapes.ts'

export const Receipt = z.object({
  receiptNo: z.string(),
  kind: z.enum(['payment', 'refund']).describe('money that came in, or that was counted back'),
  at: Instant,
  requestId: Id.nullable(),
  trackingNo: z.string(),
  visitId: Id.nullable(),
  serviceName: LocalText,
  paidBy: z.string().describe('empty where nobody is named'),
  receivedBy: LocalText,
  rail: z.enum(['cash', 'psid', 'wallet', 'bank']),
  lines: z.array(z.object({ code: z.string(), label: LocalText, payTo: LocalText, amountPaisa: Paisa })),
  totalPaisa: Paisa,
  amountWords: LocalText,
  qr: z.string().describe('signed, verifiable by anyone, offline'),
  reversed: z.boolean(),
})
const Verified = z.object({
  valid: z.boolean(),
  kind: z.enum(['receipt', 'document', 'badge']).nullable(),
  person: z
    .object({ name: z.string(), badgeNo: z.string(), vehicle: z.string(), sex: Sex, photoUrl: z.string().nullable() })
    .nullable()
    .describe('whose badge it is: only for the code of this moment'),
  facts: z.array(z.object({ label: LocalText, value: z.string() })),
  reason: z.string().nullable(),
})

export const receipts = {
  'receipts.get': query('receipts.get', {
    path: '/receipts/{receiptNo}',
    who: ['citizen', 'agent', 'facilitator', 'finance', 'operations', 'centre'],
    summary: 'One receipt.',
    input: z.object({ receiptNo: z.string().max(30) }),
    output: Receipt,
  }),
  'receipts.pdf': query('receipts.pdf', {
    path: '/receipts/{receiptNo}/pdf',
    who: ['citizen', 'agent', 'facilitator', 'finance', 'operations', 'centre'],
    summary: 'The receipt as PDF, Urdu and English. Answers the bytes.',
    input: z.object({ receiptNo: z.string().max(30), language: z.enum(['ur', 'en']).default('ur') }),
    output: z.unknown(),
  }),
  'verify.code': query('verify.code', {
    path: '/verify',
    who: ['public'],
    ratePerMinute: 60,
    triesBy: 'badgeNo',
    summary: 'Is this QR or badge code genuine? Says what it stands for, without a login and without a full CNIC.',
    input: z.object({
      qr: z.string().max(4000).optional(),
      badgeNo: z.string().max(20).optional(),
      code: z.string().max(6).optional(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional()
        .describe('of a file that somebody holds: is it one that a department issued?'),
    }),
    output: Verified,
  }),
  'verify.keys': query('verify.keys', {
    path: '/verify/keys',
    who: ['public'],
    cacheSeconds: 600,
    summary: 'The public keys, for verifying offline.',
    input: z.object({}),
    output: z.object({
      keys: z.array(
        z.object({
          id: z.string(),
          algorithm: z.literal('Ed25519'),
          publicKey: z.string(),
          purpose: z
            .enum(['receipt', 'badge', 'document', 'figures', 'heads'])
            .describe('what it signs, and nothing else'),
          since: Instant,
          until: Instant.nullable().describe('after this day what it signed is not believed; null: for ever'),
        }),
      ),
    }),
  }),
}
