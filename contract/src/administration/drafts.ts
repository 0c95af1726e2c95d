import { DRAFT_ACTIONS, DRAFT_KINDS, DRAFT_STATES } from '@app/domain/administration'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Day, Id, Instant, INTEGER_MAX, LocalText, Text } from '../shapes.ts'
import { Key, Who, admin, readers } from './shapes.ts'

const Kind = z.enum(DRAFT_KINDS)
const Value = z.record(z.string().max(60), z.unknown())
const ID = '01900000-0000-7000-8000-000000000001'
const DraftCard = z.object({
  draftId: Id,
  kind: Kind,
  key: Key,
  name: LocalText,
  state: z.enum(DRAFT_STATES),
  author: Who,
  approver: Who.nullable(),
  effectiveFrom: Day.nullable(),
  why: z.string(),
  updatedAt: Instant,
  changes: z.int(),
})
const Draft = DraftCard.extend({
  revision: z.int(),
  mine: z.boolean().describe('the caller wrote a part of it'),
  base: z.int().describe('the version it began from; 0: nothing published yet'),
  value: Value,
  running: Value.nullable(),
  sentBack: z.string(),
  diff: z.array(
    z.object({
      path: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      before: z.string(),
      after: z.string(),
    }),
  ),
  problems: z
    .array(z.object({ path: z.string(), code: z.string(), words: LocalText, what: z.string() }))
    .describe('what stands against publishing; none: it may go to a second person'),
  actions: z.array(z.object({ action: z.enum(DRAFT_ACTIONS), allowed: z.boolean(), refusal: z.string().nullable() })),
})
const closed = ['draft_closed', 'draft_submitted', 'draft_not_submitted', 'draft_changed'] as const
const unfit = ['draft_unfit', 'breaks_running', 'template_unfit', 'effective_day_invalid'] as const

export const drafts = {
  'settings.list': query('settings.list', {
    path: '/admin/settings/{kind}',
    who: readers,
    summary: 'What runs now, of one kind: its source and the draft that is open on it.',
    input: z.object({ kind: Kind, q: z.string().max(60).default('').describe('of its name, key or words') }),
    output: z.object({
      total: z.int().describe('found, of which the first 200 are here'),
      items: z.array(
        z.object({
          key: Key,
          name: LocalText,
          detail: z.string(),
          version: z.int(),
          since: Day.nullable(),
          ours: z.boolean().describe('published here, standing over the pack'),
          coming: Day.nullable().describe('a later version begins on this day'),
          draftId: Id.nullable(),
        }),
      ),
    }),
    refusals: ['setting_unknown'],
  }),
  'settings.history': query('settings.history', {
    path: '/admin/settings/{kind}/{key}/history',
    who: readers,
    summary: 'Every version that was published, the newest first; an older one may be published anew.',
    input: z.object({ kind: Kind, key: Key }),
    output: z.object({
      items: z.array(
        z.object({
          version: z.int(),
          effectiveFrom: Day,
          author: Who,
          approver: Who,
          publishedAt: Instant,
          running: z.boolean(),
        }),
      ),
    }),
    refusals: ['setting_unknown'],
  }),
  'drafts.list': query('drafts.list', {
    path: '/admin/drafts',
    who: readers,
    summary: 'Drafts, those that wait for a second person first.',
    input: z.object({ state: z.enum(DRAFT_STATES).optional() }),
    output: z.object({ items: z.array(DraftCard) }),
  }),
  'drafts.get': query('drafts.get', {
    path: '/admin/drafts/{draftId}',
    who: readers,
    summary: 'One draft: its words, what it changes, and what stands against it.',
    input: z.object({ draftId: Id }),
    output: Draft,
  }),
  'drafts.start': command('drafts.start', {
    path: '/admin/drafts',
    who: admin,
    summary:
      'Begin a draft from what runs now, from an older version to go back to it, or of something new that is like something we have.',
    input: z.object({
      draftId: Id,
      kind: Kind,
      key: Key,
      fromVersion: z.int().min(0).max(INTEGER_MAX).optional().describe('0: the pack’s own'),
      like: Key.optional().describe(
        'something new under this key, as a copy of that: a service, an office or a pay rule',
      ),
    }),
    output: Draft,
    refusals: ['setting_unknown', 'setting_exists', 'draft_open'],
  }),
  'drafts.save': command('drafts.save', {
    path: '/admin/drafts/{draftId}/save',
    who: admin,
    summary: 'Keep the draft as it is now. It may be unfinished; what stands against it is told.',
    input: z.object({
      draftId: Id,
      revision: z.int().min(0).max(INTEGER_MAX).describe('the one that was read: nobody writes over another'),
      value: Value,
    }),
    output: Draft,
    refusals: [...closed],
    example: {
      input: {
        draftId: ID,
        revision: 1,
        value: {
          ur: '{programme}: آپ کا کوڈ {code} ہے۔',
          en: '{programme}: your code is {code}.',
          'ur-Latn': '{programme}: aap ka code {code} hai.',
        },
      },
    },
  }),
  'drafts.submit': command('drafts.submit', {
    path: '/admin/drafts/{draftId}/submit',
    who: admin,
    summary: 'Hand it to a second person, with the day from which it holds and why.',
    input: z.object({ draftId: Id, revision: z.int().min(0).max(INTEGER_MAX), effectiveFrom: Day, why: Text(500) }),
    output: Draft,
    refusals: [...closed, ...unfit],
  }),
  'drafts.publish': command('drafts.publish', {
    path: '/admin/drafts/{draftId}/publish',
    who: admin,
    summary: 'Publish what another wrote. It holds from its day; running requests keep their version.',
    input: z.object({ draftId: Id, revision: z.int().min(0).max(INTEGER_MAX) }),
    output: Draft,
    refusals: ['same_person', ...closed, ...unfit],
  }),
  'drafts.sendBack': command('drafts.sendBack', {
    path: '/admin/drafts/{draftId}/send-back',
    who: admin,
    summary: 'Not like this: back to its author, with the reason.',
    input: z.object({ draftId: Id, reason: Text(500) }),
    output: Draft,
    refusals: [...closed],
  }),
  'drafts.withdraw': command('drafts.withdraw', {
    path: '/admin/drafts/{draftId}/withdraw',
    who: admin,
    summary: 'Give the draft up.',
    input: z.object({ draftId: Id }),
    output: Draft,
    refusals: [...closed],
  }),
}
