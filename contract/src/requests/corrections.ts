import { z } from 'zod'
import { command } from '../endpoint.ts'
import { Id, State, Text } from '../shapes.ts'
import { RequestCard, orderer } from './shapes.ts'

export const corrections = {
  'requests.reportError': command('requests.reportError', {
    path: '/requests/{requestId}/error',
    who: orderer,
    summary: 'The paper has a mistake: corrected free, on its own clock.',
    input: z.object({ requestId: Id, field: z.string().max(60), shouldBe: Text(300), photoFileId: Id.optional() }),
    output: RequestCard,
    refusals: ['not_delivered_yet', 'line_not_on_paper', 'request_ended'],
  }),
  'requests.reopen': command('requests.reopen', {
    path: '/requests/{requestId}/reopen',
    who: ['supervisor', 'operations'],
    summary: 'Reopen an ended request, or redo a step, by a decided resolution.',
    input: z.object({ requestId: Id, to: State, reason: Text(300) }),
    output: RequestCard,
    refusals: ['state_not_named', 'not_now'],
  }),
  'requests.planDelivery': command('requests.planDelivery', {
    path: '/requests/{requestId}/delivery',
    who: orderer,
    summary: 'Have the paper brought (again).',
    input: z.object({
      requestId: Id,
      slotId: Id.optional().describe('when it is to come; without one, the first time that works'),
    }),
    output: RequestCard,
    refusals: [
      'not_now',
      'slot_full',
      'slot_unknown',
      'slot_too_soon',
      'area_not_served',
      'address_needed',
      'visit_settled',
      'request_ended',
      'no_competent_office',
    ],
  }),
}
