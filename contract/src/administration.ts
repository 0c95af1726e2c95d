import { z } from 'zod'
import type { WeekKind } from '@app/domain/calendar'
import { DRAFT_ACTIONS, DRAFT_KINDS, DRAFT_STATES } from '@app/domain/administration'
import { STAFF_ROLES } from '@app/domain/identity'
import { Office } from './catalogue.ts'
import { command, query } from './endpoint.ts'
import { Cursor, Day, Done, Id, Instant, LocalText, Phone, Point, Slug, Text } from './shapes.ts'

const admin = ['admin'] as const
const readers = ['admin', 'auditor'] as const
const Kind = z.enum(DRAFT_KINDS)
const Key = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w.-]+$/)
const Value = z.record(z.string().max(60), z.unknown())
const Who = z.object({ id: z.string(), name: z.string() })
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

const WEEKS = ['fiveDay', 'sixDay', 'everyDay'] as const satisfies readonly WeekKind[]
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const administration = {
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
      fromVersion: z.int().min(0).optional().describe('0: the pack’s own'),
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
      revision: z.int().describe('the one that was read: nobody writes over another'),
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
    input: z.object({ draftId: Id, revision: z.int(), effectiveFrom: Day, why: Text(500) }),
    output: Draft,
    refusals: [...closed, ...unfit],
  }),
  'drafts.publish': command('drafts.publish', {
    path: '/admin/drafts/{draftId}/publish',
    who: admin,
    summary: 'Publish what another wrote. It holds from its day; running requests keep their version.',
    input: z.object({ draftId: Id, revision: z.int() }),
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
      'What no source gives yet: how many facts of each service and each part of the pack, and those of one of them with the source that each would have.',
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
      'Set right what a counter is called, where it is, when it is open and how to ring it; whom it serves is a draft for two people. What is left out stays.',
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

const place = z.object({
  province: z.boolean().default(false),
  districts: z.array(Slug).max(60).default([]),
  tehsils: z.array(z.string().max(80)).max(300).optional().describe('left out, they stay as they are'),
  offices: z.array(Slug).max(600).default([]),
})
const Roles = z.array(z.enum(STAFF_ROLES)).max(STAFF_ROLES.length)
const Member = z.object({
  id: Id,
  name: z.string().describe('in the reader’s script where it is known'),
  nameUr: z.string(),
  phone: z.string(),
  roles: z.array(z.string()),
  province: z.boolean(),
  districtIds: z.array(z.string()),
  tehsilIds: z.array(z.string()),
  officeIds: z.array(z.string()),
  suspendedAt: Instant.nullable(),
  secondFactor: z.boolean(),
  me: z.boolean(),
  asked: z
    .object({ roles: z.array(z.string()), by: Who, mine: z.boolean() })
    .nullable()
    .describe('roles that wait for a second person'),
  sessions: z.array(z.object({ sessionId: z.string(), madeAt: Instant, expiresAt: Instant })),
})
export const staffAdministration = {
  'staff.get': query('staff.get', {
    path: '/admin/staff/{accountId}',
    who: readers,
    summary: 'One member of staff: roles, places, sessions.',
    input: z.object({ accountId: Id }),
    output: Member,
  }),
  'staff.create': command('staff.create', {
    path: '/admin/staff',
    who: admin,
    summary:
      'A new member of staff, without a second factor yet. Administrators and auditors need a second person first.',
    input: z.object({
      accountId: Id,
      name: Text(80),
      nameUr: z.string().trim().max(80).default('').describe('the name in Urdu script'),
      phone: Phone,
      roles: Roles.min(1),
      place,
    }),
    output: z.object({ member: Member, secret: z.string().describe('for the authenticator; shown once') }),
    refusals: ['phone_invalid', 'already_registered', 'place_unknown'],
  }),
  'staff.setRoles': command('staff.setRoles', {
    path: '/admin/staff/{accountId}/roles',
    who: admin,
    summary:
      'Set somebody’s roles. What makes an administrator or auditor waits for a second person; nobody sets their own.',
    input: z.object({ accountId: Id, roles: Roles }),
    output: Member,
    refusals: ['own_roles', 'last_admin'],
  }),
  'staff.confirmRoles': command('staff.confirmRoles', {
    path: '/admin/staff/{accountId}/roles/confirm',
    who: admin,
    summary: 'Confirm, or refuse, the roles that another asked for.',
    input: z.object({ accountId: Id, confirm: z.boolean() }),
    output: Member,
    refusals: ['own_roles', 'same_person', 'nothing_asked'],
  }),
  'staff.setPlace': command('staff.setPlace', {
    path: '/admin/staff/{accountId}/place',
    who: admin,
    summary: 'Where somebody has power; nobody sets their own.',
    input: z.object({ accountId: Id, place }),
    output: Member,
    refusals: ['own_roles', 'place_unknown'],
  }),
  'staff.suspend': command('staff.suspend', {
    path: '/admin/staff/{accountId}/suspend',
    who: admin,
    summary: 'No sign-in any more; every session ends now.',
    input: z.object({ accountId: Id, reason: Text(300) }),
    output: Member,
    refusals: ['own_roles', 'last_admin', 'already_done'],
  }),
  'staff.restore': command('staff.restore', {
    path: '/admin/staff/{accountId}/restore',
    who: admin,
    summary: 'May sign in again.',
    input: z.object({ accountId: Id, reason: Text(300) }),
    output: Member,
    refusals: ['own_roles', 'already_done', 'already_registered'],
  }),
  'staff.endSession': command('staff.endSession', {
    path: '/admin/staff/{accountId}/sessions/end',
    who: admin,
    summary: 'End one session, or all.',
    input: z.object({ accountId: Id, sessionId: z.string().max(100).optional() }),
    output: Member,
  }),
  'staff.resetSecondFactor': command('staff.resetSecondFactor', {
    path: '/admin/staff/{accountId}/second-factor',
    who: admin,
    summary: 'A new second factor, after the person was seen; the old one and every session end.',
    input: z.object({ accountId: Id, reason: Text(300) }),
    output: z.object({ member: Member, secret: z.string() }),
    refusals: ['own_roles'],
  }),
  'access.search': command('access.search', {
    path: '/audit/access',
    who: ['auditor'],
    summary:
      'Who read this person’s data, opened a paper of theirs or did something with it: by tracking number, phone or account. The question itself is written down, with why it was asked.',
    input: z.object({ q: z.string().trim().min(3).max(60), why: Text(200), cursor: Cursor }),
    output: z.object({
      items: z.array(
        z.object({
          at: Instant,
          reader: z.string(),
          readerName: z.string(),
          roles: z.array(z.string()),
          trackingNo: z.string(),
          part: z.string(),
        }),
      ),
      requests: z.int(),
      next: z.string().nullable(),
    }),
    refusals: ['nobody_found'],
  }),
}
