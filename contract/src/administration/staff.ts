import { STAFF_ROLES } from '@app/domain/identity'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Judged, Rows } from '../rows.ts'
import { Cursor, Id, Instant, Language, Line, LineOrNone, LocalText, Phone, Slug, Text } from '../shapes.ts'
import { Who, admin, readers } from './shapes.ts'

const place = z.object({
  province: z.boolean().default(false),
  districts: z.array(Slug).max(60).default([]),
  tehsils: z.array(z.string().max(80)).max(300).optional().describe('left out, they stay as they are'),
  offices: z.array(Slug).max(600).default([]),
  agencies: z.array(Id).max(20).optional().describe('left out, they stay as they are'),
  centres: z.array(Slug).max(60).optional().describe('left out, they stay as they are'),
})
const Roles = z.array(z.enum(STAFF_ROLES)).max(STAFF_ROLES.length)
const Email = z.email().max(254)
const Untold = z
  .string()
  .nullable()
  .describe('always null, for an app of before: its holder alone sees a second factor')
const Named = z.object({ id: z.string(), name: LocalText })
const Member = z.object({
  id: Id,
  name: z.string().describe('in the reader’s script where it is known'),
  nameUr: z.string(),
  phone: z.string(),
  language: Language,
  roles: z.array(z.string()),
  province: z.boolean(),
  districtIds: z.array(z.string()),
  tehsilIds: z.array(z.string()),
  officeIds: z.array(z.string()),
  agencies: z.array(Named),
  centres: z.array(Named),
  suspendedAt: Instant.nullable(),
  secondFactor: z.boolean(),
  me: z.boolean(),
  asked: z
    .object({ roles: z.array(z.string()), by: Who, mine: z.boolean() })
    .nullable()
    .describe('roles that wait for a second person'),
  sessions: z.array(z.object({ sessionId: z.string(), madeAt: Instant, expiresAt: Instant })),
})

export const staff = {
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
    stepUp: 'staff',
    summary:
      'A new member of staff, without a second factor yet. Administrators and auditors need a second person first.',
    input: z.object({
      accountId: Id,
      name: Line(80),
      nameUr: LineOrNone(80).default('').describe('the name in Urdu script'),
      phone: Phone,
      language: Language.optional().describe(
        'in which they are written to; the programme’s first where it is left out',
      ),
      roles: Roles.min(1),
      place,
      invite: z.boolean().default(true).describe('from an app of before: passed over, a link is always sent'),
      email: Email.optional().describe(
        'where the link goes, if there is a mail server; else it goes by text. By it they are known to another’s sign-in',
      ),
    }),
    output: z.object({ member: Member, secret: Untold }),
    refusals: ['phone_invalid', 'already_registered', 'place_unknown'],
  }),
  'staff.invite': command('staff.invite', {
    path: '/admin/staff/{accountId}/invite',
    who: admin,
    stepUp: 'staff',
    summary: 'Send the link once more to somebody who has not come in yet; the earlier one is void.',
    input: z.object({ accountId: Id, email: Email.optional() }),
    output: Member,
    refusals: ['own_roles', 'already_done'],
  }),
  'staff.previewRows': command('staff.previewRows', {
    path: '/admin/staff/rows/preview',
    who: admin,
    summary: 'What a file of staff would do, row by row. Nothing is written.',
    input: Rows,
    output: Judged,
  }),
  'staff.takeRows': command('staff.takeRows', {
    path: '/admin/staff/rows',
    who: admin,
    stepUp: 'staff',
    summary: 'Take in whoever is new in the file; each is sent a link. The same file twice makes nobody twice.',
    input: Rows,
    output: Judged,
    refusals: ['place_unknown', 'already_registered'],
  }),
  'staff.setRoles': command('staff.setRoles', {
    path: '/admin/staff/{accountId}/roles',
    who: admin,
    stepUp: 'staff',
    summary:
      'Set somebody’s roles. What makes an administrator or auditor waits for a second person; nobody sets their own.',
    input: z.object({ accountId: Id, roles: Roles }),
    output: Member,
    refusals: ['own_roles', 'last_admin'],
  }),
  'staff.confirmRoles': command('staff.confirmRoles', {
    path: '/admin/staff/{accountId}/roles/confirm',
    who: admin,
    stepUp: 'staff',
    summary: 'Confirm, or refuse, the roles that another asked for.',
    input: z.object({ accountId: Id, confirm: z.boolean() }),
    output: Member,
    refusals: ['own_roles', 'same_person', 'nothing_asked'],
  }),
  'staff.setPlace': command('staff.setPlace', {
    path: '/admin/staff/{accountId}/place',
    who: admin,
    stepUp: 'staff',
    summary: 'Where somebody has power; nobody sets their own.',
    input: z.object({ accountId: Id, place }),
    output: Member,
    refusals: ['own_roles', 'place_unknown'],
  }),
  'staff.suspend': command('staff.suspend', {
    path: '/admin/staff/{accountId}/suspend',
    who: admin,
    stepUp: 'staff',
    summary: 'No sign-in any more; every session ends now.',
    input: z.object({ accountId: Id, reason: Text(300) }),
    output: Member,
    refusals: ['own_roles', 'last_admin', 'already_done'],
  }),
  'staff.restore': command('staff.restore', {
    path: '/admin/staff/{accountId}/restore',
    who: admin,
    stepUp: 'staff',
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
    stepUp: 'staff',
    summary:
      'The second factor and every session end; the person is told, and sent a link to set up another that they alone see.',
    input: z.object({ accountId: Id, reason: Text(300) }),
    output: z.object({ member: Member, secret: Untold }),
    refusals: ['own_roles', 'already_done'],
  }),
  'access.search': command('access.search', {
    path: '/audit/access',
    who: ['auditor'],
    stepUp: 'record',
    summary:
      'Who read this person’s data, opened a paper of theirs or did something with it: by tracking number, ' +
      'phone or account. The question itself is written down, with why it was asked.',
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
