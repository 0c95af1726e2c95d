import { z } from 'zod'
import { command, query, upload } from '../endpoint.ts'
import { Cursor, Done, Id, Limit, Paisa, Text, page } from '../shapes.ts'
import { GrievanceCard, GrievanceKind, GrievanceView, complainant, judge, moved, one } from './shapes.ts'

const party = [...complainant, 'facilitator', ...judge] as const

export const cases = {
  'grievances.file': command('grievances.file', {
    path: '/requests/{requestId}/grievances',
    who: complainant,
    summary:
      'Complain about a request, one tap for an overcharge. The evidence is frozen at this moment. An agent files for a caller.',
    input: z.object({
      requestId: Id,
      grievanceId: Id,
      kind: GrievanceKind,
      visitId: Id.optional().describe('the latest that fits, if not given'),
      words: z.string().trim().max(2000).default(''),
      amountAskedPaisa: Paisa.optional().describe('what was asked for beyond the receipt'),
      voiceFollows: z.boolean().default(false).describe('what happened is told by a voice note, attached next'),
    }),
    ...moved,
    refusals: [
      'grievance_exists',
      'accused_complains',
      'no_visit_to_complain',
      'grievance_words_needed',
      'visit_unknown',
    ],
  }),
  'grievances.mine': query('grievances.mine', {
    path: '/grievances',
    who: ['citizen'],
    summary: 'My complaints, newest first.',
    input: z.object({ requestId: Id.optional(), cursor: Cursor, limit: Limit }),
    output: page(GrievanceCard),
  }),
  'grievances.ofRequest': query('grievances.ofRequest', {
    path: '/requests/{requestId}/grievances',
    who: ['agent', 'operations', ...judge],
    summary: 'The complaints about one request.',
    input: z.object({ requestId: Id }),
    output: page(GrievanceCard),
  }),
  'grievances.aboutMe': query('grievances.aboutMe', {
    path: '/grievances/about-me',
    who: ['facilitator'],
    summary: 'Complaints about my work, without who lives there.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(GrievanceCard),
  }),
  'grievances.pile': query('grievances.pile', {
    path: '/grievances/pile',
    who: judge,
    summary: 'Complaints of my place and step: what is due first.',
    input: z.object({
      whose: z.enum(['mine', 'all', 'nobody']).default('mine'),
      state: z.enum(['working', 'decided', 'over']).default('working'),
      kind: GrievanceKind.optional(),
      q: z.string().trim().max(60).default(''),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(GrievanceCard),
  }),
  'grievances.get': query('grievances.get', {
    path: '/grievances/{grievanceId}',
    who: party,
    summary: 'One case with its evidence, as far as the reader may see it.',
    input: one,
    output: GrievanceView,
    refusals: ['caller_unproven'],
  }),
  'grievances.say': command('grievances.say', {
    path: '/grievances/{grievanceId}/messages',
    who: party,
    summary: 'A message. What the complainant says never reaches the accused by itself, nor the other way round.',
    input: one.extend({
      messageId: Id,
      to: z
        .enum(['complainant', 'accused'])
        .default('complainant')
        .describe('whose thread; only who decides may choose'),
      words: Text(2000),
    }),
    ...moved,
    refusals: ['caller_unproven', 'grievance_over', 'nobody_accused'],
  }),
  'grievances.attach': upload('grievances.attach', {
    path: '/grievances/{grievanceId}/files',
    who: party,
    summary: 'A photo or a voice note for the case.',
    input: one.extend({
      fileId: Id,
      kind: z.enum(['photo', 'voice']).default('photo'),
      to: z.enum(['complainant', 'accused']).default('complainant'),
    }),
    output: Done,
    refusals: [
      'caller_unproven',
      'file_kind_wrong',
      'file_too_large',
      'image_too_small',
      'image_glare',
      'image_blurred',
      'voice_kind_wrong',
      'voice_too_long',
      'grievance_over',
      'nobody_accused',
      'list_too_long',
    ],
  }),
  'grievances.file.read': query('grievances.file.read', {
    path: '/grievances/{grievanceId}/files/{fileId}',
    who: party,
    summary: 'A file of the case; every read is logged. Answers the bytes.',
    input: one.extend({ fileId: Id }),
    output: z.unknown(),
    refusals: ['caller_unproven'],
  }),
}
