import { z } from 'zod'
import { RAIL_PAYMENT_STATES } from '@app/domain/payments'
import { command, query } from '../endpoint.ts'
import { Done, Id, Instant, LocalText, Paisa } from '../shapes.ts'

const orderer = ['citizen', 'agent'] as const

const RailPayment = z.object({
  paymentId: Id,
  rail: z.string(),
  amountPaisa: Paisa,
  state: z.enum(RAIL_PAYMENT_STATES),
  last4: z.string().describe('of the wallet; empty to whoever visits'),
  begunAt: Instant,
  expiresAt: Instant,
  mayCancel: z.boolean(),
  takenPaisa: Paisa.nullable().describe('what the rail took'),
})

export const rails = {
  'payments.ways': query('payments.ways', {
    path: '/requests/{requestId}/pay',
    who: [...orderer, 'facilitator', 'centre'],
    summary: 'What is due with us, by which rails it can be paid now, and the last payment that was begun.',
    input: z.object({ requestId: Id }),
    output: z.object({
      duePaisa: Paisa,
      rails: z.array(
        z.object({
          rail: z.string(),
          name: LocalText,
          example: z.string().describe('of a wallet’s number'),
          asksId: z.boolean().describe('whether idDigits must be given'),
        }),
      ),
      payment: RailPayment.nullable(),
    }),
  }),
  'payments.pay': command('payments.pay', {
    path: '/requests/{requestId}/pay',
    who: orderer,
    summary:
      'Pay what is due from a wallet: its holder is asked on their phone. What became of it is in payments.ways; the receipt ' +
      'comes when the rail, asked by us, says that it was paid.',
    input: z.object({
      paymentId: Id,
      requestId: Id,
      rail: z.string().max(40),
      number: z.string().max(30),
      idDigits: z
        .string()
        .regex(/^\d{6}$/)
        .optional()
        .describe('the last six digits of the holder’s identity number, where the rail asks for them'),
    }),
    output: z.object({ payment: RailPayment }),
    refusals: ['nothing_due', 'rail_off', 'wallet_number_invalid', 'wallet_holder_missing', 'payment_under_way'],
  }),
  'payments.cancelPay': command('payments.cancelPay', {
    path: '/requests/{requestId}/pay/cancel',
    who: orderer,
    summary: 'Give up a payment that waits. Was it paid after all, it is booked all the same.',
    input: z.object({ requestId: Id, paymentId: Id }),
    output: z.object({ payment: RailPayment }),
    refusals: ['payment_settled'],
  }),
  'payments.railSaid': command('payments.railSaid', {
    path: '/payments/rails/{connectionId}',
    who: ['public'],
    signed: true,
    foreign: true,
    repeatable: true,
    ratePerMinute: 6000,
    summary:
      'A rail tells, in its own words and signed as its connection says, what became of a payment. Nothing is posted by it: ' +
      'the rail is asked. Twice, late or early does no harm.',
    input: z.object({ connectionId: Id }),
    output: Done,
    refusals: ['signature_wrong'],
  }),
}
