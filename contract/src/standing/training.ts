import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Id, LocalText, Slug } from '../shapes.ts'
import { Training, applied, self } from './shapes.ts'

export const training = {
  'training.get': query('training.get', {
    path: '/training/{moduleId}',
    who: self,
    summary: 'One training module.',
    input: z.object({ moduleId: Slug }),
    output: z.object({
      id: Slug,
      title: LocalText,
      minutes: z.int(),
      read: z.boolean(),
      parts: z.array(z.object({ heading: LocalText, text: LocalText })),
    }),
    refusals: ['recruiting_closed'],
  }),
  'training.read': command('training.read', {
    path: '/training/{moduleId}/read',
    who: self,
    summary: 'I have read it.',
    input: z.object({ moduleId: Slug }),
    output: Training,
    refusals: [...applied, 'recruiting_closed'],
  }),
  'quiz.begin': command('quiz.begin', {
    path: '/quiz',
    who: self,
    summary: 'Draw a sheet. Begun again before it is answered, it is the same sheet.',
    input: z.object({}),
    output: z.object({
      quizId: Id,
      questions: z.array(z.object({ questionId: z.string(), text: LocalText, options: z.array(LocalText) })),
    }),
    refusals: ['quiz_wait', 'modules_unread', ...applied, 'recruiting_closed'],
  }),
  'quiz.answer': command('quiz.answer', {
    path: '/quiz/{quizId}/answer',
    who: self,
    summary: 'Hand the sheet in; the server marks it.',
    input: z.object({
      quizId: Id,
      answers: z.array(z.object({ questionId: z.string().max(80), option: z.int().min(0).max(9) })).max(40),
    }),
    output: z.object({
      right: z.int(),
      of: z.int(),
      passed: z.boolean(),
      toRead: z.array(Slug).describe('modules whose questions went wrong'),
      training: Training,
    }),
    refusals: [
      'question_not_drawn',
      'question_unanswered',
      'already_done',
      ...applied,
      'recruiting_closed',
      'standing_not_possible',
      'same_person',
    ],
  }),
}
