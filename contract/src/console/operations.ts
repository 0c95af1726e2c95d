import { URGENCIES } from '@app/domain/requests'
import { z } from 'zod'
import { command, query, stream } from '../endpoint.ts'
import { RequestCard } from '../requests/shapes.ts'
import { Blamed, Cursor, Done, Id, Instant, Limit, LocalText, Point, Slug, Text, page } from '../shapes.ts'
import { Carrier } from '../visits/papers.ts'
import { ops } from './shapes.ts'

export const operations = {
  'operations.board': query('operations.board', {
    path: '/operations/board',
    who: ops,
    summary: 'What is stuck, late or at risk, in that order: whose turn, since when and why.',
    input: z.object({
      districtId: Slug.optional(),
      waitingOn: Blamed.optional(),
      show: z.enum(['all', 'late', 'stuck', 'at_risk']).default('all'),
      cursor: Cursor,
      limit: Limit,
    }),
    output: z.object({
      items: z.array(
        RequestCard.extend({
          urgency: z.enum(URGENCIES),
          since: Instant,
          why: LocalText,
          visitId: Id.nullable(),
          facilitatorName: z.string().nullable(),
        }),
      ),
      next: z.string().nullable(),
      counts: z.record(z.string(), z.int()),
    }),
  }),
  'operations.callWhom': command('operations.callWhom', {
    path: '/operations/requests/{requestId}/call',
    who: ops,
    summary:
      'Ring whose turn it is: the orderer, the representative on the visit, or the office. The number is ' +
      'given for this call, and it is written down.',
    input: z.object({ requestId: Id }),
    output: z.object({
      party: z.enum(['citizen', 'facilitator', 'department']),
      name: LocalText,
      phone: z.string(),
      discreet: z.boolean().describe('the service is not named on the telephone'),
    }),
    refusals: ['nobody_to_call', 'no_number_known'],
  }),
  'operations.map': query('operations.map', {
    path: '/operations/map',
    who: ops,
    summary: 'Facilitators on shift and open visits of my area. Who is out on no visit is shown by area only.',
    input: z.object({ districtId: Slug.optional() }),
    output: z.object({
      facilitators: z.array(
        z.object({
          id: Id,
          name: z.string(),
          badgeNo: z.string(),
          point: Point,
          exact: z
            .boolean()
            .describe(
              'from departure to the end of a visit, and while an alarm is open; else the middle of a cell of a kilometre',
            ),
          seenAt: Instant,
          visitId: Id.nullable(),
        }),
      ),
      visits: z.array(z.object({ id: Id, state: z.string(), point: Point, startsAt: Instant, trackingNo: z.string() })),
    }),
  }),
  'operations.live': stream('operations.live', {
    path: '/operations/live',
    who: ops,
    summary: 'Positions and changes.',
    input: z.object({}),
    output: z.object({ kind: z.string(), data: z.record(z.string(), z.unknown()) }),
  }),
  'operations.candidates': query('operations.candidates', {
    path: '/operations/visits/{visitId}/candidates',
    who: ops,
    summary: 'Who could do this visit, with score and what speaks against.',
    input: z.object({ visitId: Id }),
    output: z.object({
      items: z.array(
        z.object({
          facilitatorId: Id,
          name: z.string(),
          distanceMeters: z.int(),
          score: z.number().describe('by steps of five minutes of road'),
          eligible: z.boolean(),
          against: z.array(z.string()),
        }),
      ),
    }),
  }),
  'operations.reassign': command('operations.reassign', {
    path: '/operations/visits/{visitId}/reassign',
    who: ops,
    summary: 'Give the visit to another, or back to offers.',
    input: z.object({ visitId: Id, facilitatorId: Id.optional(), reason: Text(200) }),
    output: Done,
    refusals: [
      'facilitator_barred',
      'visit_held',
      'visit_pinned',
      'cash_aged',
      'visit_moved_on',
      'work_has_begun',
      'originals_held',
      'slot_unknown',
      'slot_full',
      'visit_overlaps',
      'offer_expired',
      'no_such_visit_now',
      'request_ended',
    ],
  }),
  'operations.markLost': command('operations.markLost', {
    path: '/operations/visits/{visitId}/lost',
    who: ops,
    summary: 'The facilitator cannot be reached: the visit goes on with another.',
    input: z.object({ visitId: Id, reason: Text(200) }),
    output: Done,
    refusals: ['visit_moved_on', 'slot_unknown', 'slot_full', 'no_such_visit_now', 'request_ended', 'not_now'],
  }),
  'operations.unlockCode': command('operations.unlockCode', {
    path: '/operations/visits/{visitId}/unlock',
    who: ops,
    summary:
      'A code was wrong five times. After speaking with the household: five new tries, or operations’ own ' +
      'word for it, which leaves the visit unproven until a call-back. With a reason; both sides are told.',
    input: z.object({ visitId: Id, ruling: z.enum(['new_tries', 'approved']), reason: Text(200) }),
    output: Done,
    refusals: ['not_locked'],
    example: {
      input: {
        visitId: '01900000-0000-7000-8000-000000000001',
        ruling: 'new_tries',
        reason: 'The household read the code to us; it was typed wrong',
      },
      output: { done: true },
    },
  }),
  'operations.recoveries': query('operations.recoveries', {
    path: '/operations/recoveries',
    who: ops,
    summary:
      'Papers that are with somebody who is suspended or cannot be found: to be fetched back, the most urgent first.',
    input: z.object({ districtId: Slug.optional(), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        id: Id,
        requestId: Id,
        trackingNo: z.string(),
        holder: Carrier,
        reason: z.string(),
        openedAt: Instant,
        dueAt: Instant,
        late: z.boolean(),
        fetcher: Carrier.nullable(),
        papers: z.array(z.object({ name: LocalText, bagNo: z.string().nullable() })),
      }),
    ),
  }),
  'operations.fetchers': query('operations.fetchers', {
    path: '/operations/recoveries/{recoveryId}/fetchers',
    who: ops,
    summary: 'Who could fetch the papers: at work in the household’s tehsil.',
    input: z.object({ recoveryId: Id }),
    output: z.object({ items: z.array(Carrier) }),
  }),
  'operations.sendFetcher': command('operations.sendFetcher', {
    path: '/operations/recoveries/{recoveryId}/fetcher',
    who: ops,
    summary: 'Name who fetches the papers; they are told from whom.',
    input: z.object({ recoveryId: Id, facilitatorId: Id }),
    output: Done,
    refusals: ['not_eligible', 'recovery_ended'],
  }),
  'operations.papersRecovered': command('operations.papersRecovered', {
    path: '/operations/recoveries/{recoveryId}/recovered',
    who: [...ops, 'facilitator'],
    summary:
      'The fetcher has them, signed for by whoever gave them up. A fetcher sends the signature, and a new ' +
      'bag’s number where the seal was broken.',
    input: z.object({
      recoveryId: Id,
      handedBy: Text(80),
      mark: z.string().max(4000).default('').describe('the signature, drawn on the fetcher’s phone'),
      bagNo: z.string().trim().max(30).default('').describe('a new bag; empty where the sealed one goes on'),
    }),
    output: Done,
    refusals: ['fetcher_needed', 'recovery_ended', 'not_holder', 'bag_needed', 'countersign_needed', 'item_unknown'],
  }),
  'operations.papersLost': command('operations.papersLost', {
    path: '/operations/recoveries/{recoveryId}/lost',
    who: ops,
    summary: 'They will not come back: with the number of the report. What the office made is made again, free.',
    input: z.object({ recoveryId: Id, report: Text(80) }),
    output: Done,
    refusals: ['recovery_ended', 'report_needed', 'item_unknown', 'bag_needed'],
  }),
}
