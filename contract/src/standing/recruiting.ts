import { z } from 'zod'
import { command, query, upload } from '../endpoint.ts'
import { Day, Id, Line, LineOrNone, LocalText, Sex, Slug, Text } from '../shapes.ts'
import { Application, Training, applied, self } from './shapes.ts'

export const recruiting = {
  'recruit.programme': query('recruit.programme', {
    path: '/recruit',
    who: ['public'],
    cacheSeconds: 60,
    summary: 'What it takes to become a facilitator here.',
    input: z.object({}),
    output: z.object({
      open: z.boolean(),
      requirements: z.array(z.object({ id: Slug, name: LocalText, help: LocalText, icon: z.string() })),
      modules: z.array(z.object({ title: LocalText, minutes: z.int() })),
      education: z.array(z.object({ code: z.string(), label: LocalText })),
      quiz: z.object({ draw: z.int(), passPercent: z.number(), triesMax: z.int(), waitHours: z.int() }),
      ageMin: z.int(),
    }),
  }),
  'recruit.apply': command('recruit.apply', {
    path: '/recruit/apply',
    who: self,
    summary: 'Apply, or correct what was written before it is handed in.',
    input: z.object({
      name: Line(80),
      nameUr: LineOrNone(80).default(''),
      sex: Sex,
      born: Day,
      identifier: Text(30),
      iban: Text(40),
      tehsilId: Slug,
      education: z.string().max(40),
      vehicle: z.string().trim().max(60).default(''),
      agencyCode: z
        .string()
        .regex(/^\d{8}$/)
        .optional()
        .describe('from an agency’s invitation to this number: the applicant stands under its name'),
    }),
    output: Application,
    refusals: [
      'recruiting_closed',
      'invitation_unknown',
      'identifier_invalid',
      'iban_invalid',
      'place_unknown',
      'choice_unknown',
      'too_young',
      'birth_invalid',
      'already_applied',
      'reapply_too_early',
      ...applied,
      'standing_not_possible',
      'same_person',
    ],
  }),
  'recruit.mine': query('recruit.mine', {
    path: '/recruit/mine',
    who: self,
    summary: 'My application, my certificates and what is next.',
    input: z.object({}),
    output: z.object({
      application: Application.nullable(),
      invited: z
        .object({ name: z.string(), nameUr: z.string(), tehsilId: Slug, vehicle: z.string() })
        .nullable()
        .describe('what a desk wrote down when it asked me to apply'),
      training: Training,
      retraining: z.boolean().describe('sent back to training by a decision'),
    }),
    refusals: ['recruiting_closed'],
  }),
  'recruit.upload': upload('recruit.upload', {
    path: '/recruit/papers',
    who: self,
    summary: 'One side of a required paper; also to renew one that lapses.',
    input: z.object({ fileId: Id, requirementId: Slug, side: z.enum(['front', 'back', 'page']) }),
    output: Application,
    refusals: [
      'item_unknown',
      'file_kind_wrong',
      'file_too_large',
      'image_blurred',
      'image_too_small',
      'image_glare',
      'file_damaged',
      'photo_too_small',
      'photo_shape',
      'photo_moves',
      'photo_blank',
      'not_due_for_renewal',
      ...applied,
      'recruiting_closed',
    ],
  }),
  'recruit.submit': command('recruit.submit', {
    path: '/recruit/submit',
    who: self,
    summary: 'Hand it in; from now on it is vetted.',
    input: z.object({}),
    output: Application,
    refusals: ['document_missing', ...applied, 'recruiting_closed', 'standing_not_possible', 'same_person'],
  }),
  'recruit.withdraw': command('recruit.withdraw', {
    path: '/recruit/withdraw',
    who: self,
    summary: 'I no longer want to.',
    input: z.object({}),
    output: Application,
    refusals: [...applied, 'recruiting_closed', 'standing_not_possible', 'same_person'],
  }),
  'recruit.appeal': command('recruit.appeal', {
    path: '/recruit/appeal',
    who: self,
    summary: 'I do not accept the refusal: another person looks at it.',
    input: z.object({ words: Text(2000) }),
    output: Application,
    refusals: ['appeal_time_over', ...applied, 'recruiting_closed', 'standing_not_possible', 'same_person'],
  }),
  'recruit.takeBadge': command('recruit.takeBadge', {
    path: '/recruit/badge',
    who: self,
    summary: 'Approved: take the badge and the second factor, and begin.',
    input: z.object({}),
    output: z.object({
      application: Application,
      badgeNo: z.string(),
      secret: z.string().describe('for the authenticator; shown once'),
      uri: z.string(),
    }),
    refusals: [...applied, 'recruiting_closed', 'standing_not_possible', 'same_person'],
  }),
}
