import { PROCEEDING_ORIGINS, PROCEEDING_STATES } from '@app/domain/standing'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Id, Instant } from '../shapes.ts'
import { Notice, moved, self } from './shapes.ts'

const Files = z.array(Id).max(6).default([])
/** Empty where a recording or a picture says it. */
const Statement = z.string().trim().max(4000).default('')

export const notices = {
  'notices.list': query('notices.list', {
    path: '/notices',
    who: self,
    summary: 'Notices to me, and why I am paused.',
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({
          id: Id,
          state: z.enum(PROCEEDING_STATES),
          origin: z.enum(PROCEEDING_ORIGINS),
          protective: z.boolean(),
          servedAt: Instant,
          readAt: Instant.nullable(),
          dueAt: Instant.nullable(),
        }),
      ),
      standing: z.string(),
      holds: z.array(
        z.object({ kind: z.string(), since: Instant, until: Instant.nullable(), requirementId: z.string().nullable() }),
      ),
      payHeld: z.boolean(),
    }),
  }),
  'notices.get': query('notices.get', {
    path: '/notices/{proceedingId}',
    who: self,
    summary: 'A notice, with all its evidence.',
    input: z.object({ proceedingId: Id }),
    output: Notice,
  }),
  'notices.read': command('notices.read', {
    path: '/notices/{proceedingId}/read',
    who: self,
    summary: 'I have read it: recorded, and no admission of anything.',
    input: z.object({ proceedingId: Id }),
    output: Notice,
  }),
  'notices.answer': command('notices.answer', {
    path: '/notices/{proceedingId}/answer',
    who: self,
    summary: 'My answer, written, spoken or shown.',
    input: z.object({ proceedingId: Id, words: Statement, files: Files }),
    output: Notice,
    refusals: ['file_unknown', 'grievance_words_needed', ...moved],
  }),
  'notices.appeal': command('notices.appeal', {
    path: '/notices/{proceedingId}/appeal',
    who: self,
    summary: 'Appeal within seven days; another person answers within 72 h.',
    input: z.object({ proceedingId: Id, words: Statement, files: Files }),
    output: Notice,
    refusals: ['file_unknown', 'grievance_words_needed', ...moved],
  }),
}
