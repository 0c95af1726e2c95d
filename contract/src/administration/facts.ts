import type { WeekKind } from '@app/domain/calendar'
import { z } from 'zod'
import { Office } from '../catalogue.ts'
import { command, query } from '../endpoint.ts'
import { Done, LocalText, Point, Slug, Text } from '../shapes.ts'
import { Key, admin, readers } from './shapes.ts'

const WEEKS = ['fiveDay', 'sixDay', 'everyDay'] as const satisfies readonly WeekKind[]
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const facts = {
  'competence.preview': query('competence.preview', {
    path: '/admin/competence',
    who: readers,
    summary: 'Which office decides this case for that place.',
    input: z.object({ serviceId: Slug, caseId: Slug, tehsilId: Slug }),
    output: z.object({ office: Office.nullable(), why: LocalText }),
    refusals: ['service_unknown', 'case_unknown', 'place_unknown'],
  }),
  'facts.unverified': query('facts.unverified', {
    path: '/admin/facts',
    who: readers,
    summary:
      'What no source gives yet: how many facts of each service and each part of the pack, and those of one ' +
      'of them with the source that each would have.',
    input: z.object({ of: Key.optional() }),
    refusals: ['setting_unknown'],
    output: z.object({
      total: z.int(),
      groups: z.array(
        z.object({ id: z.string(), kind: z.enum(['service', 'part']), name: LocalText.nullable(), count: z.int() }),
      ),
      items: z.array(
        z.object({
          path: z.string(),
          label: LocalText.nullable(),
          note: z.string().describe('what its source would be; empty: ask those whose it is'),
        }),
      ),
      ask: LocalText.nullable().describe('whose it is'),
    }),
  }),
  'offices.get': query('offices.get', {
    path: '/admin/offices/{key}',
    who: readers,
    summary: 'One office, whole.',
    input: z.object({ key: Slug }),
    output: z.object({
      name: LocalText,
      address: LocalText,
      phone: z.string(),
      point: Point,
      week: z.enum(WEEKS),
      centre: z
        .object({ opens: z.string(), closes: z.string() })
        .nullable()
        .describe('a walk-in centre has hours of its own'),
    }),
    refusals: ['setting_unknown'],
  }),
  'offices.correct': command('offices.correct', {
    path: '/admin/offices/{key}/correct',
    who: admin,
    summary:
      'Set right what a counter is called, where it is, when it is open and how to ring it; whom it serves ' +
      'is a draft for two people. What is left out stays.',
    input: z.object({
      key: Slug,
      name: z.object({ en: Text(120), ur: Text(120) }).optional(),
      address: z.object({ en: Text(200), ur: Text(200) }),
      phone: z.string().trim().max(30),
      point: Point,
      week: z.enum(WEEKS).optional(),
      hours: z.object({ opens: Clock, closes: Clock }).optional().describe('of a walk-in centre'),
    }),
    output: Done,
    refusals: ['setting_unknown', 'point_elsewhere', 'hours_wrong'],
  }),
}
