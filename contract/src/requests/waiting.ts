import { z } from 'zod'
import { WAIT_STATES } from '@app/domain/slots'
import { command, query } from '../endpoint.ts'
import { Day, Done, Id, Instant, Line, LocalText, Manner, Phone, Slug } from '../shapes.ts'
import { orderer } from './shapes.ts'

const whose = {
  accountId: Id.optional().describe('the caller’s account, when an agent speaks for them after calls.check'),
}

/** Standing in line where no hour is free. */
export const waiting = {
  'slots.wait': command('slots.wait', {
    path: '/slots/waits',
    who: orderer,
    ratePerMinute: 30,
    summary:
      'Ask to be told when an hour opens on one of these days. The first in line is told, and the hour is held for them for some minutes.',
    input: z.object({
      tehsilId: Slug,
      serviceId: Slug,
      manner: Manner.default('soonest'),
      days: z.array(Day).min(1).max(60).describe('those that are over, or not open yet, do not count'),
      requestId: Id.optional().describe('ordered already: its own place, manner and service count'),
      onBehalfOf: z
        .object({ phone: Phone, name: Line(80) })
        .optional()
        .describe('whom an agent asks for; without it the orderer of the request'),
    }),
    output: z.object({ waitId: Id }),
    refusals: [
      'service_unknown',
      'area_not_served',
      'days_unfit',
      'hour_is_free',
      'waits_max',
      'phone_invalid',
      'caller_unproven',
    ],
  }),
  'slots.waits': query('slots.waits', {
    path: '/slots/waits',
    who: orderer,
    summary: 'My places in line: open ones, and those that ended in the last day.',
    input: z.object(whose),
    output: z.object({
      items: z.array(
        z.object({
          id: Id,
          tehsilId: Slug,
          areaName: LocalText,
          serviceId: Slug,
          serviceName: LocalText,
          manner: Manner,
          days: z.array(Day),
          requestId: Id.nullable(),
          askedAt: Instant,
          state: z.enum(WAIT_STATES),
          ahead: z.int().describe('who asked before for one of these days here; 100 stands for that many or more'),
          hour: z
            .object({ slotId: Id, startsAt: Instant, endsAt: Instant, heldUntil: Instant })
            .nullable()
            .describe('the hour that was held'),
        }),
      ),
    }),
    refusals: ['caller_unproven', 'number_in_doubt'],
  }),
  'slots.leave': command('slots.leave', {
    path: '/slots/waits/{waitId}/leave',
    who: orderer,
    summary: 'Ask no more, or let an hour go that is held for me: the next in line hears of it.',
    input: z.object({ waitId: Id, ...whose }),
    output: Done,
    refusals: ['caller_unproven', 'number_in_doubt'],
  }),
}
