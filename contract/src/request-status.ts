import {
  ASKS,
  HOME_VISIT_STAGES,
  HOUSEHOLD_TASKS,
  NEXT_DATES,
  PAY_PLACES,
  PHASES,
  REMINDERS,
  TURNS,
  VISIT_STAGES,
} from '@app/domain/requests'
import { z } from 'zod'
import { Instant, LocalText, Paisa } from './shapes.ts'

/** What is said of a request wherever it is spoken of: each worked out once in the domain, with the pack's words. */
export const Turn = z.object({
  party: z.enum(TURNS),
  words: LocalText,
  ask: z
    .object({ kind: z.enum(ASKS), words: LocalText })
    .nullable()
    .describe('the one thing that is asked of the citizen and can be done now'),
  reminders: z.array(z.object({ kind: z.enum(REMINDERS), words: LocalText })).describe('good to know; nobody’s turn'),
})
export const Owed = z.object({
  parts: z.array(z.object({ place: z.enum(PAY_PLACES), amountPaisa: Paisa, now: z.boolean(), words: LocalText })),
  nowPaisa: Paisa,
  paidPaisa: Paisa,
  receiptNo: z.string().nullable(),
  words: LocalText.describe('what is owed, when and where; or what was paid, with its receipt'),
})
export const VisitStage = z.enum(VISIT_STAGES)
export const HomeVisit = z.object({
  stage: z.enum([...HOME_VISIT_STAGES, 'paid']),
  words: LocalText,
  leg: z.enum(HOUSEHOLD_TASKS),
  startsAt: Instant,
  endsAt: Instant,
})
export const NextDate = z.object({
  kind: z.enum(NEXT_DATES),
  words: LocalText,
  from: Instant,
  until: Instant.nullable().describe('a visit’s end; null where only the day counts'),
})
export const Phase = z.object({
  id: z.enum(PHASES),
  words: LocalText,
  state: z.enum(['done', 'now', 'to_come', 'stopped']),
  at: Instant.nullable().describe('when it was done, or the day that is promised'),
})
export const Whereabouts = z.discriminatedUnion('known', [
  z.object({
    known: z.literal('fresh'),
    seenAt: Instant,
    meters: z.int(),
    eta: z.object({ fromSeconds: z.int(), toSeconds: z.int() }).nullable(),
  }),
  z.object({ known: z.literal('stale'), seenAt: Instant }),
  z.object({ known: z.literal('never') }),
])
