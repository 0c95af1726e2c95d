import { REMEDIES } from '@app/domain/grievances'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Id, Paisa, Slug, State, Text } from '../shapes.ts'
import { GrievanceKind, complainant, judge, moved, one } from './shapes.ts'

const Remedy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refund'), amountPaisa: Paisa }),
  z.object({ kind: z.literal('reopen'), to: State }),
  z.object({ kind: z.enum(REMEDIES).exclude(['refund', 'reopen']) }),
])

export const decisions = {
  'grievances.take': command('grievances.take', {
    path: '/grievances/{grievanceId}/take',
    who: judge,
    summary: 'I take this case.',
    input: one,
    ...moved,
    refusals: [
      'grievance_moved_on',
      'owner_is_accused',
      'owner_of_same_agency',
      'not_your_step',
      'grievance_decided',
      'grievance_over',
    ],
  }),
  'grievances.changeKind': command('grievances.changeKind', {
    path: '/grievances/{grievanceId}/kind',
    who: judge,
    summary:
      'It is about something else than it was filed as (a text message names no kind): its visit, who is ' +
      'complained of, the pay that waits and the money back follow. The clock goes on.',
    input: one.extend({ kind: GrievanceKind, visitId: Id.optional().describe('the latest that fits, if not given') }),
    ...moved,
    refusals: [
      'owner_is_accused',
      'owner_of_same_agency',
      'not_your_step',
      'grievance_decided',
      'grievance_over',
      'grievance_exists',
      'accused_complains',
      'no_visit_to_complain',
      'visit_unknown',
    ],
  }),
  'grievances.decide': command('grievances.decide', {
    path: '/grievances/{grievanceId}/decide',
    who: judge,
    summary:
      'Decide, with a reason; the remedies act at once, pay that is taken back when the days to appeal are ' +
      'over. Of two at once exactly one wins.',
    input: one.extend({
      upheld: z.boolean(),
      reasonCode: Slug,
      words: Text(2000),
      remedies: z.array(Remedy).max(8).default([]),
    }),
    ...moved,
    refusals: [
      'owner_is_accused',
      'owner_of_same_agency',
      'not_your_step',
      'grievance_decided',
      'grievance_over',
      'reason_unknown',
      'remedies_need_upheld',
      'remedies_clash',
      'remedy_needs_visit',
      'remedy_needs_facilitator',
      'remedy_not_now',
      'refund_too_much',
      'already_paid',
      'nothing_due',
      'state_not_named',
    ],
  }),
  'grievances.escalate': command('grievances.escalate', {
    path: '/grievances/{grievanceId}/escalate',
    who: judge,
    summary: 'Hand it one step up, with the reason.',
    input: one.extend({ reason: Text(500) }),
    ...moved,
    refusals: [
      'grievance_moved_on',
      'owner_is_accused',
      'owner_of_same_agency',
      'not_your_step',
      'grievance_decided',
      'grievance_over',
    ],
  }),
  'grievances.reopen': command('grievances.reopen', {
    path: '/grievances/{grievanceId}/reopen',
    who: complainant,
    summary: 'The answer does not settle it: another person looks, one step up.',
    input: one.extend({ reason: Text(1000) }),
    ...moved,
    refusals: ['caller_unproven', 'grievance_window_over', 'grievance_not_decided', 'grievance_over'],
  }),
  'grievances.appeal': command('grievances.appeal', {
    path: '/grievances/{grievanceId}/appeal',
    who: ['facilitator'],
    summary: 'The one complained of asks another person to look. Pay is held meanwhile, not lost.',
    input: one.extend({ reason: Text(1000) }),
    ...moved,
    refusals: ['grievance_window_over', 'grievance_not_decided', 'grievance_over', 'nothing_to_appeal'],
  }),
  'grievances.withdraw': command('grievances.withdraw', {
    path: '/grievances/{grievanceId}/withdraw',
    who: complainant,
    summary: 'Take the complaint back.',
    input: one.extend({ reason: z.string().trim().max(500).default('') }),
    ...moved,
    refusals: ['grievance_moved_on', 'caller_unproven', 'grievance_decided', 'grievance_over'],
  }),
  'grievances.letter': query('grievances.letter', {
    path: '/grievances/{grievanceId}/letter',
    who: ['citizen', 'agent', ...judge],
    summary: 'The case on paper: for the Ombudsman when it was referred, else for the file. Answers a PDF.',
    input: one.extend({ language: z.enum(['ur', 'en']).default('ur') }),
    output: z.unknown(),
    refusals: ['caller_unproven'],
  }),
}
