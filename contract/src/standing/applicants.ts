import { APPLICATION_STATES, INVITATION_STATES } from '@app/domain/standing'
import { z } from 'zod'
import { command, query, upload } from '../endpoint.ts'
import { Cursor, Day, Done, Id, Instant, Limit, Slug, Text, page } from '../shapes.ts'
import { Judged, Rows } from '../rows.ts'
import { Application, applied, people } from './shapes.ts'

const Applicant = Application.extend({
  applicantId: Id,
  round: z.int(),
  phone: z.string(),
  districtId: z.string(),
  sharedAccount: z.boolean().describe('another applicant or facilitator gave the same bank account'),
  appealWords: z.string(),
  approvedBy: z.string(),
  mayApprove: z.boolean().describe('false where the caller had a hand in vetting'),
})

export const applicants = {
  'applicants.list': query('applicants.list', {
    path: '/applicants',
    who: people,
    summary: 'Applicants of my area, and papers to renew.',
    input: z.object({ state: z.enum([...APPLICATION_STATES, 'renewal']).optional(), cursor: Cursor, limit: Limit }),
    output: z.object({
      items: z.array(
        z.object({
          applicantId: Id,
          name: z.string(),
          state: z.enum(APPLICATION_STATES),
          standing: z.string(),
          tehsilId: z.string(),
          districtId: z.string(),
          submittedAt: Instant.nullable(),
          waiting: z.int().describe('papers that wait for a decision'),
          passed: z.int(),
          of: z.int(),
        }),
      ),
      next: z.string().nullable(),
      counts: z.record(z.string(), z.int()),
    }),
    refusals: ['recruiting_closed'],
  }),
  'applicants.previewRows': command('applicants.previewRows', {
    path: '/applicants/rows/preview',
    who: people,
    summary: 'What a file of people to be asked would do, row by row. Nothing is written.',
    input: Rows,
    output: Judged,
  }),
  'applicants.takeRows': command('applicants.takeRows', {
    path: '/applicants/rows',
    who: people,
    summary: 'Ask whoever is new in the file to apply as a facilitator; each is sent a text.',
    input: Rows,
    output: Judged,
  }),
  'applicants.invited': query('applicants.invited', {
    path: '/invited',
    who: people,
    summary: 'Whom a desk has asked to apply and who has not, the latest first.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        applicantId: Id,
        name: z.string(),
        phoneMasked: z.string(),
        tehsilId: z.string(),
        state: z.enum(INVITATION_STATES),
        invitedAt: Instant,
        invitedBy: z.string(),
        sentAt: Instant.describe('last'),
        sends: z.int(),
        runsOutAt: Instant,
        mayAskAgain: z.boolean(),
      }),
    ),
  }),
  'applicants.inviteAgain': command('applicants.inviteAgain', {
    path: '/invited/{applicantId}/again',
    who: people,
    summary: 'Ask them once more, also where the invitation ran out or was taken back; once a day.',
    input: z.object({ applicantId: Id }),
    output: Done,
    refusals: ['already_decided', 'too_early'],
  }),
  'applicants.uninvite': command('applicants.uninvite', {
    path: '/invited/{applicantId}/uninvite',
    who: people,
    summary: 'Take the invitation back: their form begins empty.',
    input: z.object({ applicantId: Id }),
    output: Done,
    refusals: ['already_decided'],
  }),
  'applicants.get': query('applicants.get', {
    path: '/applicants/{applicantId}',
    who: people,
    summary: 'One applicant, with every check.',
    input: z.object({ applicantId: Id }),
    output: Applicant,
    refusals: ['recruiting_closed'],
  }),
  'applicants.file': query('applicants.file', {
    path: '/applicants/{applicantId}/files/{fileId}',
    who: people,
    summary: 'A paper that was handed in; the reading is written down.',
    input: z.object({ applicantId: Id, fileId: Id }),
    output: z.unknown(),
  }),
  'facilitators.setPhoto': upload('facilitators.setPhoto', {
    path: '/facilitators/{facilitatorId}/photo',
    who: ['vetting'],
    summary:
      'The photo on somebody’s badge, for who was enrolled without papers or is photographed anew. An ' +
      'applicant’s own photo shows by itself once it has passed.',
    input: z.object({ facilitatorId: Id }),
    output: Done,
    refusals: [
      'file_damaged',
      'file_kind_wrong',
      'decider_accused',
      'photo_too_small',
      'photo_shape',
      'photo_moves',
      'photo_blank',
    ],
  }),
  'applicants.check': command('applicants.check', {
    path: '/applicants/{applicantId}/check',
    who: ['vetting'],
    summary: 'Decide one paper, with a reason. The last one passed opens the training; "again" asks for it anew.',
    input: z.object({
      applicantId: Id,
      requirementId: Slug,
      verdict: z.enum(['passed', 'again']),
      reason: Text(500),
      validUntil: Day.optional(),
    }),
    output: Applicant,
    refusals: [
      'nothing_to_check',
      'item_unknown',
      'date_in_past',
      'decider_accused',
      ...applied,
      'recruiting_closed',
      'standing_not_possible',
      'same_person',
    ],
  }),
  'applicants.refuse': command('applicants.refuse', {
    path: '/applicants/{applicantId}/refuse',
    who: people,
    summary:
      'Refuse, with a reason of the closed list and words; the applicant hears when to come again and how to appeal.',
    input: z.object({ applicantId: Id, code: z.string().max(40), words: Text(1000) }),
    output: Applicant,
    refusals: [
      'reason_unknown',
      'decider_accused',
      ...applied,
      'recruiting_closed',
      'standing_not_possible',
      'same_person',
    ],
  }),
  'applicants.approve': command('applicants.approve', {
    path: '/applicants/{applicantId}/approve',
    who: ['supervisor'],
    summary: 'Approve what others have vetted.',
    input: z.object({ applicantId: Id, reason: Text(500) }),
    output: Applicant,
    refusals: [
      'decider_accused',
      'decider_vetted',
      ...applied,
      'standing_not_possible',
      'same_person',
      'recruiting_closed',
    ],
  }),
  'applicants.decideAppeal': command('applicants.decideAppeal', {
    path: '/applicants/{applicantId}/appeal',
    who: ['supervisor'],
    summary: 'Answer a refused applicant’s appeal; not by who refused.',
    input: z.object({ applicantId: Id, verdict: z.enum(['uphold', 'overturn']), reason: Text(1000) }),
    output: Applicant,
    refusals: [
      'same_person',
      'decider_accused',
      'decider_vetted',
      ...applied,
      'standing_not_possible',
      'recruiting_closed',
    ],
  }),
}
