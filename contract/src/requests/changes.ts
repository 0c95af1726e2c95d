import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Done, Id, Mode, Paisa, Slug } from '../shapes.ts'
import { RequestCard, orderer } from './shapes.ts'

export const changes = {
  'requests.confirmSlot': command('requests.confirmSlot', {
    path: '/requests/{requestId}/slot',
    who: orderer,
    summary: 'Take a slot for the order’s visit.',
    input: z.object({ requestId: Id, slotId: Id }),
    output: RequestCard,
    refusals: [
      'slot_full',
      'slot_unknown',
      'time_chosen',
      'visit_settled',
      'way_settled',
      'not_in_this_mode',
      'request_ended',
      'times_held_max',
    ],
  }),
  'requests.reschedule': command('requests.reschedule', {
    path: '/requests/{requestId}/reschedule',
    who: [...orderer, 'operations'],
    summary:
      'Another slot for the visit to come, be it the collection, the free correction or the delivery: freely ' +
      'until 24 h before, later once with a reason.',
    input: z.object({ requestId: Id, slotId: Id, reason: z.string().trim().max(300).default('') }),
    output: RequestCard,
    refusals: [
      'slot_full',
      'slot_unknown',
      'reschedule_needs_reason',
      'reschedule_used',
      'visit_settled',
      'not_scheduled',
      'request_ended',
      'visit_moved_on',
      'work_has_begun',
    ],
  }),
  'requests.cancelPreview': query('requests.cancelPreview', {
    path: '/requests/{requestId}/cancel',
    who: [...orderer, 'operations'],
    summary: 'What cancelling now would cost.',
    input: z.object({ requestId: Id }),
    output: z.object({
      allowed: z.boolean(),
      refusal: z.string().nullable(),
      feePaisa: Paisa,
      restDearerPaisa: Paisa.describe('what the rest of the order will cost more: our charge is shared by the fewer'),
      refundPaisa: Paisa,
    }),
  }),
  'requests.cancel': command('requests.cancel', {
    path: '/requests/{requestId}/cancel',
    who: [...orderer, 'operations'],
    summary:
      'Cancel before the work begins. The fee, and what the rest of the order costs more, are the previewed ones or the ' +
      'command is refused.',
    input: z.object({
      requestId: Id,
      reason: z.string().trim().max(300).default(''),
      acceptFeePaisa: Paisa.default(0),
      acceptDearerPaisa: Paisa.default(0),
    }),
    output: RequestCard,
    refusals: ['too_late_to_cancel', 'work_has_begun', 'fee_changed', 'request_ended'],
  }),
  'requests.sendCodes': command('requests.sendCodes', {
    path: '/requests/{requestId}/codes',
    who: ['agent'],
    summary: 'For a caller who has read their code: the visit’s codes go out again by text. No agent sees them.',
    input: z.object({ requestId: Id }),
    output: Done,
    refusals: ['no_such_visit_now', 'code_too_soon'],
  }),
  'requests.changeMode': command('requests.changeMode', {
    path: '/requests/{requestId}/mode',
    who: orderer,
    summary: 'Another way, with a new quote.',
    input: z.object({
      requestId: Id,
      mode: Mode,
      quoteSignature: z.string().max(400),
      centreId: Slug.optional().describe('the walk-in centre it is brought to, where that is the way; left out, any'),
    }),
    output: RequestCard,
    refusals: [
      'mode_not_offered',
      'quote_changed',
      'visit_settled',
      'way_settled',
      'request_ended',
      'address_needed',
      'centre_unknown',
      'papers_elsewhere',
    ],
  }),
}
