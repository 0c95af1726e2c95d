import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Done, Id, Instant, Limit, Point, Slug, Text, page } from '../shapes.ts'
import { VisitView, facilitator } from './shapes.ts'

const move = { output: VisitView } as const

export const atTheDoor = {
  'visits.list': query('visits.list', {
    path: '/visits',
    who: facilitator,
    summary: 'My visits: open ones first, then the past.',
    input: z.object({ past: z.enum(['true', 'false']).default('false'), cursor: Cursor, limit: Limit }),
    output: page(VisitView),
  }),
  'visits.get': query('visits.get', {
    path: '/visits/{visitId}',
    who: [...facilitator, 'operations', 'supervisor'],
    summary: 'One visit.',
    input: z.object({ visitId: Id }),
    output: VisitView,
  }),
  'visits.depart': command('visits.depart', {
    path: '/visits/{visitId}/depart',
    who: facilitator,
    summary: 'On my way. The receiver gets both codes and the exact amount.',
    input: z.object({ visitId: Id, at: Point.optional() }),
    ...move,
    refusals: [
      'visit_not_yours',
      'visit_moved_on',
      'another_visit_open',
      'too_early',
      'no_such_visit_now',
      'request_ended',
    ],
  }),
  'visits.giveBack': command('visits.giveBack', {
    path: '/visits/{visitId}/give-back',
    who: facilitator,
    summary: 'I cannot: offer it to another.',
    input: z.object({ visitId: Id, reason: Slug }),
    output: Done,
    refusals: [
      'visit_moved_on',
      'visit_not_yours',
      'work_has_begun',
      'reason_unknown',
      'slot_unknown',
      'slot_full',
      'no_such_visit_now',
      'request_ended',
    ],
  }),
  'visits.arrive': command('visits.arrive', {
    path: '/visits/{visitId}/arrive',
    who: facilitator,
    summary: 'At the door or counter: within 150 m, or with a reason.',
    input: z.object({
      visitId: Id,
      at: Point,
      accuracyMeters: z.number().min(0).max(100_000),
      reason: z.string().trim().max(200).default(''),
    }),
    ...move,
    refusals: ['too_far', 'visit_moved_on', 'visit_not_yours', 'work_has_begun'],
  }),
  'visits.badge': query('visits.badge', {
    path: '/badge',
    who: facilitator,
    summary: 'My rotating badge: a signed QR and a 6-digit code that change together every 30 s.',
    input: z.object({}),
    output: z.object({
      badgeNo: z.string(),
      name: z.string(),
      photoUrl: z.string().nullable(),
      secret: z.string().describe('to rotate offline, valid today'),
      code: z.string(),
      qr: z.string(),
      validUntil: Instant,
    }),
  }),
  'visits.start': command('visits.start', {
    path: '/visits/{visitId}/start',
    who: facilitator,
    summary: 'The citizen’s start code. Offline, the app records it and a wrong one makes the visit unproven.',
    input: z.object({ visitId: Id, code: z.string().regex(/^\d{6}$/), offline: z.boolean().default(false) }),
    ...move,
    refusals: ['only_at_the_door', 'code_wrong', 'code_tries_used', 'visit_moved_on', 'visit_not_yours'],
  }),
  'visits.startByWitness': command('visits.startByWitness', {
    path: '/visits/{visitId}/witness',
    who: facilitator,
    summary: 'No phone at the door: a witness signs the slip; marked for call-back.',
    input: z.object({
      visitId: Id,
      witnessName: Text(80),
      witnessPhone: z.string().max(24).default(''),
      slipFileId: Id.optional(),
    }),
    ...move,
    refusals: ['only_at_the_door', 'visit_moved_on', 'visit_not_yours'],
  }),
  'visits.noShow': command('visits.noShow', {
    path: '/visits/{visitId}/no-show',
    who: facilitator,
    summary: 'Nobody: after 15 minutes at the door and a call attempt on record.',
    input: z.object({ visitId: Id }),
    ...move,
    refusals: [
      'only_at_the_door',
      'too_early',
      'call_attempt_missing',
      'visit_moved_on',
      'visit_not_yours',
      'area_event',
      'no_such_visit_now',
      'request_ended',
      'not_now',
    ],
  }),
  'visits.callAttempt': command('visits.callAttempt', {
    path: '/visits/{visitId}/call',
    who: facilitator,
    summary: 'Record a call to the receiver (masked).',
    input: z.object({ visitId: Id }),
    output: z.object({ phone: z.string() }),
    refusals: ['visit_moved_on', 'visit_not_yours'],
  }),
  'visits.fail': command('visits.fail', {
    path: '/visits/{visitId}/fail',
    who: facilitator,
    summary: 'It could not be done, for a reason of the closed list.',
    input: z.object({ visitId: Id, reason: Slug, note: z.string().trim().max(300).default('') }),
    ...move,
    refusals: [
      'reason_unknown',
      'visit_moved_on',
      'visit_not_yours',
      'originals_held',
      'call_attempt_missing',
      'too_early',
      'area_event',
      'no_such_visit_now',
      'request_ended',
      'not_now',
    ],
  }),
  'visits.complete': command('visits.complete', {
    path: '/visits/{visitId}/complete',
    who: facilitator,
    summary: 'Done: the completion code, given when the receipt is in the citizen’s hand.',
    input: z.object({
      visitId: Id,
      code: z
        .string()
        .regex(/^\d{6}$/)
        .optional()
        .describe('absent only where a witness signed'),
      offline: z.boolean().default(false),
      notDone: z
        .array(z.object({ taskId: Id, reason: Slug }))
        .max(6)
        .default([])
        .describe(
          'tasks that could not be done, each with a reason of the closed list; the visit counts if any task was done',
        ),
    }),
    ...move,
    refusals: [
      'not_started_yet',
      'reason_unknown',
      'code_wrong',
      'code_tries_used',
      'form_invalid',
      'document_missing',
      'proof_missing',
      'fee_unpaid',
      'paper_unaccounted',
      'too_early',
      'visit_moved_on',
      'visit_not_yours',
      'no_such_visit_now',
      'request_ended',
      'not_now',
    ],
  }),
  'visits.officeOutcome': command('visits.officeOutcome', {
    path: '/visits/{visitId}/tasks/{taskId}/office',
    who: facilitator,
    summary: 'At the counter: taken with a diary number, sent back with a reason, counter closed, paper picked up.',
    input: z.object({
      visitId: Id,
      taskId: Id,
      outcome: z.enum(['taken', 'sent_back', 'counter_closed', 'picked_up', 'not_ready']),
      diaryNo: z.string().trim().max(40).default(''),
      reason: z.string().max(80).default(''),
      photoFileId: Id.optional(),
      bagNo: z.string().max(30).default(''),
    }),
    ...move,
    refusals: [
      'diary_needed',
      'reason_unknown',
      'outcome_impossible',
      'visit_moved_on',
      'visit_not_yours',
      'not_started_yet',
    ],
  }),
}
