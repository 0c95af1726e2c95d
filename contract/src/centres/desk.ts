import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Paper } from '../requests/reading.ts'
import { RequestCard } from '../requests/shapes.ts'
import { Cursor, Id, Identifier, Limit, Line, page, Phone, Slug, State, Text } from '../shapes.ts'
import { CENTRE, ID, clerk, looking } from './shapes.ts'

export const desk = {
  'centre.requests': query('centre.requests', {
    path: '/centres/{centreId}/requests',
    who: looking,
    summary: 'What was brought to this centre and is open, the newest first; or what lies here to be handed out.',
    input: z.object({ centreId: Slug, show: z.enum(['open', 'here']).default('open'), cursor: Cursor, limit: Limit }),
    output: page(RequestCard),
    refusals: ['centre_unknown'],
  }),
  'centre.takeIn': command('centre.takeIn', {
    path: '/centres/{centreId}/take-in',
    who: clerk,
    summary:
      'Somebody ordered this way before and stands here now: by tracking number, the number it was ordered with, and their card.',
    input: z.object({ centreId: Slug, trackingNo: z.string().trim().max(30), phone: Phone, identity: Identifier }),
    output: RequestCard,
    refusals: ['centre_unknown', 'phone_invalid', 'identifier_invalid', 'not_in_this_mode', 'papers_elsewhere'],
    example: {
      input: {
        centreId: CENTRE,
        trackingNo: 'DK-0000-0000',
        phone: '+923001234567',
        identity: { kind: 'cnic', number: '35202-0000000-1' },
      },
    },
  }),
  'centre.paper': command('centre.paper', {
    path: '/requests/{requestId}/papers/{paperId}/centre',
    who: clerk,
    summary:
      'What was done with a paper at the counter: seen, scanned and handed back, kept in a sealed bag, given ' +
      'back, taken to the office, fetched from it. Both sides countersign.',
    input: z.object({
      requestId: Id,
      paperId: Id,
      itemId: Slug,
      act: z.enum(['seen', 'scanned', 'taken', 'given_back', 'surrendered', 'fetched', 'lost']),
      bagNo: z.string().max(30).default(''),
      countersign: z
        .object({
          by: z.enum(['citizen', 'clerk', 'facilitator']),
          name: Line(80),
          mark: z.string().max(4000).default(''),
        })
        .optional(),
      report: z.string().max(80).default(''),
    }),
    output: Paper,
    refusals: [
      'never_carried',
      'bag_needed',
      'countersign_needed',
      'not_holder',
      'item_unknown',
      'report_needed',
      'not_in_this_mode',
      'centre_unknown',
    ],
    example: { input: { requestId: ID, paperId: ID, itemId: 'cnic', act: 'seen' } },
  }),
  'centre.handOver': command('centre.handOver', {
    path: '/requests/{requestId}/centre-hand-over',
    who: clerk,
    summary: 'The finished paper, to whoever brings the orderer’s code.',
    input: z.object({ requestId: Id, code: z.string().regex(/^\d{6}$/), receivedBy: Text(80) }),
    output: z.object({ state: State, trackingNo: z.string() }),
    refusals: [
      'code_wrong',
      'code_tries_used',
      'not_now',
      'paper_not_here',
      'not_in_this_mode',
      'centre_unknown',
      'item_unknown',
      'bag_needed',
      'request_ended',
    ],
    example: { input: { requestId: ID, code: '123456', receivedBy: 'Test Receiver' } },
  }),
}
