import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Done, Id, Instant, Paisa, Text } from '../shapes.ts'

export const cash = {
  'cash.summary': query('cash.summary', {
    path: '/cash',
    who: ['facilitator'],
    summary: 'My cash in hand: what it is made of, its cap, its age, what to deposit.',
    input: z.object({}),
    output: z.object({
      inHandPaisa: Paisa,
      capPaisa: Paisa,
      reservedPaisa: Paisa,
      inTransitPaisa: Paisa,
      overAuthorityPaisa: Paisa,
      oldestAt: Instant.nullable(),
      warning: z.enum(['none', 'warn', 'full', 'aged']),
      items: z.array(z.object({ receiptNo: z.string(), amountPaisa: Paisa, at: Instant })),
      deposits: z.array(
        z.object({
          id: Id,
          amountPaisa: Paisa,
          slipNo: z.string(),
          at: Instant,
          state: z.enum(['in_transit', 'matched']),
        }),
      ),
    }),
  }),
  'cash.deposit': command('cash.deposit', {
    path: '/cash/deposits',
    who: ['facilitator'],
    summary: 'A deposit slip.',
    input: z.object({ depositId: Id, amountPaisa: Paisa, slipNo: Text(40), slipFileId: Id.optional() }),
    output: Done,
    refusals: ['insufficient_balance', 'amount_invalid'],
  }),
  'cash.count': command('cash.count', {
    path: '/cash/count',
    who: ['facilitator'],
    summary: 'Day end: count before the expected figure is shown.',
    input: z.object({ countId: Id, countedPaisa: Paisa }),
    output: z.object({ expectedPaisa: Paisa, differencePaisa: z.int() }),
    refusals: ['cash_cap_exceeded'],
  }),
}
