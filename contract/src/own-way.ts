import { z } from 'zod'
import { command, query } from './endpoint.ts'
import { Done, Id, Instant, LocalText, Paisa, Point, Slug, Text } from './shapes.ts'
import { RequestCard } from './requests/shapes.ts'

const orderer = ['citizen', 'agent'] as const
const ID = '01900000-0000-7000-8000-000000000001'
export const OwnReminder = z.object({ id: Id, at: Instant, words: z.string(), sent: z.boolean() })

/** Whoever does it themselves: where to go, what to take, their own days, and in the end the question what came of it. */
export const selfService = {
  'selfService.guide': query('selfService.guide', {
    path: '/requests/{requestId}/guide',
    who: orderer,
    summary:
      'Where to go and when it is open, what to take, what is paid there and to whom, how long the law gives ' +
      'the office; and my own reminders.',
    input: z.object({ requestId: Id }),
    output: z.object({
      office: z.object({
        id: Slug,
        name: LocalText,
        address: LocalText,
        point: Point,
        phone: z.string().nullable(),
        demo: z.boolean(),
      }),
      hours: z
        .array(
          z.object({
            day: z.string(),
            opens: z.string().nullable(),
            closes: z.string().nullable(),
            why: LocalText.nullable(),
          }),
        )
        .describe('the days to come'),
      take: z.array(z.object({ itemId: z.string(), label: LocalText, original: z.boolean(), copy: z.boolean() })),
      pay: z.array(z.object({ label: LocalText, payTo: LocalText, amountPaisa: Paisa, payBy: z.string() })),
      totalPaisa: Paisa,
      formReady: z.boolean(),
      workingDays: z.int().nullable(),
      reference: z.string().nullable(),
      filedAt: Instant.nullable(),
      dueAt: Instant.nullable(),
      reminders: z.array(OwnReminder),
      outcome: z.enum(['received', 'refused', 'waiting']).nullable(),
      mayTell: z.boolean().describe('filed, and the office has not told us itself'),
    }),
    refusals: ['not_in_this_mode'],
  }),
  'selfService.form': query('selfService.form', {
    path: '/requests/{requestId}/form.pdf',
    who: orderer,
    summary: 'The department’s form with my answers in it, to print and sign. Answers the bytes.',
    input: z.object({ requestId: Id, language: z.enum(['ur', 'en']).default('ur') }),
    output: z.unknown(),
    refusals: ['not_in_this_mode', 'form_invalid'],
  }),
  'selfService.remind': command('selfService.remind', {
    path: '/requests/{requestId}/reminders',
    who: orderer,
    summary: 'Remind me then, by text message. The words are mine: they stay here, and no message carries them.',
    input: z.object({ requestId: Id, reminderId: Id, at: Instant, words: Text(200) }),
    output: OwnReminder,
    refusals: ['not_in_this_mode', 'date_invalid', 'request_ended', 'reminders_full'],
    example: { input: { requestId: ID, reminderId: ID, at: '2026-04-01T05:00:00Z', words: 'Ask at counter 3' } },
  }),
  'selfService.forget': command('selfService.forget', {
    path: '/requests/{requestId}/reminders/{reminderId}/forget',
    who: orderer,
    summary: 'I no longer need this reminder.',
    input: z.object({ requestId: Id, reminderId: Id }),
    output: Done,
    refusals: ['not_in_this_mode'],
  }),
  'selfService.outcome': command('selfService.outcome', {
    path: '/requests/{requestId}/outcome',
    who: orderer,
    summary:
      'What came of it: I have the paper, the office refused, or I am still waiting. Counted as told by the citizen.',
    input: z.object({
      requestId: Id,
      outcome: z.enum(['received', 'refused', 'waiting']),
      documentNo: z.string().trim().max(60).default(''),
      reason: z.string().trim().max(300).default(''),
    }),
    output: RequestCard,
    refusals: ['not_in_this_mode', 'not_filed_yet', 'request_ended', 'already_decided', 'ground_needed'],
    example: { input: { requestId: ID, outcome: 'received', documentNo: 'UC7-2026-0001' } },
  }),
}
