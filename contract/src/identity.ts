import { z } from 'zod'
import { NUMBER_FACTS, STAFF_ROLES } from '@app/domain/identity'
import { command, query } from './endpoint.ts'
import { Day, Done, Id, Instant, Language, Limit, Line, LocalText, page, Phone, Sex, Slug } from './shapes.ts'

export const AppName = z.enum(['citizen', 'facilitator', 'console'])
export const Me = z.object({
  kind: z.enum(['citizen', 'facilitator', 'staff']),
  id: Id,
  name: z.string(),
  phoneMasked: z.string(),
  roles: z.array(z.string()),
  jurisdiction: z.object({
    province: z.boolean().optional(),
    districts: z.array(z.string()).optional(),
    tehsils: z.array(z.string()).optional(),
    offices: z.array(z.string()).optional(),
    agencies: z.array(z.string()).optional(),
    centres: z.array(z.string()).optional(),
  }),
  language: Language,
  facilitator: z.object({ badgeNo: z.string(), standing: z.string() }).nullable(),
})
export const Session = z.object({ token: z.string(), expiresAt: z.string(), me: Me })
const HouseholdMember = z.object({
  personId: Id,
  name: z.string(),
  relation: z.string(),
  adult: z.boolean(),
  confirmed: z.boolean(),
  sex: Sex.nullable(),
  born: Day.nullable(),
  identifierMasked: z.string(),
})

/** Whose account: a citizen's own needs no name; an agent names the caller's, who has read them the code (calls.check). */
const forCaller = {
  accountId: Id.optional().describe('the caller’s account, when an agent speaks for them after calls.check'),
}
const holder = ['citizen', 'agent'] as const

export const identity = {
  'auth.requestCode': command('auth.requestCode', {
    path: '/auth/code',
    who: ['public'],
    ratePerMinute: 30,
    summary: 'Send a one-time code. The reply is the same for unknown numbers.',
    input: z.object({
      phone: Phone,
      app: AppName,
      language: Language.default('ur'),
      applying: z.boolean().default(false).describe('to become a facilitator: a new number gets a code too'),
    }),
    output: z.object({ sentToMasked: z.string(), resendAfterSeconds: z.int(), expiresAfterSeconds: z.int() }),
    refusals: ['phone_invalid', 'phone_not_texted', 'code_too_soon', 'code_hourly_cap'],
  }),
  'auth.verifyCode': command('auth.verifyCode', {
    path: '/auth/verify',
    who: ['public'],
    ratePerMinute: 60,
    summary:
      'Sign in with the code. A citizen gets a session; a facilitator or member of staff gets a ticket for the second factor.',
    input: z.object({
      phone: Phone,
      code: z.string().regex(/^\d{6}$/),
      app: AppName,
      applying: z.boolean().default(false),
    }),
    output: z.object({
      session: Session.nullable(),
      secondFactor: z.object({ ticket: z.string(), kinds: z.array(z.enum(['totp'])) }).nullable(),
      doubt: z
        .object({ ticket: z.string(), asks: z.array(z.enum(NUMBER_FACTS)) })
        .nullable()
        .describe('nobody has come with this number for long: who are you? (number.prove, number.startFresh)'),
    }),
    refusals: [
      'code_wrong',
      'code_expired',
      'code_tries_used',
      'code_hourly_cap',
      'no_such_account',
      'second_factor_missing',
      'phone_invalid',
    ],
  }),
  'auth.secondFactor': command('auth.secondFactor', {
    path: '/auth/second-factor',
    who: ['public'],
    ratePerMinute: 30,
    summary: 'Finish signing in with a time-based code.',
    input: z.object({ ticket: z.string().max(200), totp: z.string().regex(/^\d{6}$/) }),
    output: Session,
    refusals: ['code_wrong', 'code_expired', 'code_tries_used'],
  }),
  'auth.stepUp': command('auth.stepUp', {
    path: '/auth/step-up',
    who: STAFF_ROLES,
    ratePerMinute: 30,
    summary:
      'Show the second factor again (step_up_needed): good for some minutes in this session. Five wrong codes end the session.',
    input: z.object({ totp: z.string().regex(/^\d{6}$/) }),
    output: z.object({ until: Instant }),
    refusals: ['code_wrong'],
  }),
  'auth.me': query('auth.me', {
    path: '/auth/me',
    who: ['citizen', 'facilitator', ...STAFF_ROLES],
    whileHeld: true,
    summary: 'Who am I.',
    input: z.object({}),
    output: Me,
  }),
  'auth.setProfile': command('auth.setProfile', {
    path: '/auth/profile',
    who: ['citizen', 'facilitator', ...STAFF_ROLES],
    summary: 'Set my name and language.',
    input: z.object({ name: Line(80).optional(), language: Language.optional(), ...forCaller }),
    output: Me,
    refusals: ['caller_unproven'],
  }),
  'auth.signOut': command('auth.signOut', {
    path: '/auth/sign-out',
    who: ['citizen', 'facilitator', ...STAFF_ROLES],
    whileHeld: true,
    summary: 'End this session.',
    input: z.object({}),
    output: Done,
  }),
  'sessions.mine': query('sessions.mine', {
    path: '/sessions',
    who: ['citizen', 'facilitator', ...STAFF_ROLES],
    whileHeld: true,
    summary: 'Where I am signed in: with what, from about where, since when, last used when.',
    input: z.object({}),
    output: z.object({
      items: z
        .array(
          z.object({
            sessionId: z.string(),
            device: z
              .string()
              .describe('as the browser names itself and its system; empty where it says nothing known'),
            network: z.string().describe('the beginning of the address it was opened from'),
            madeAt: Instant,
            seenAt: Instant.describe('to within some minutes'),
            here: z.boolean().describe('the one that asks'),
          }),
        )
        .max(50),
    }),
  }),
  'sessions.end': command('sessions.end', {
    path: '/sessions/{sessionId}/end',
    who: ['citizen', 'facilitator', ...STAFF_ROLES],
    whileHeld: true,
    summary: 'End one of my sessions, somewhere else or here.',
    input: z.object({ sessionId: z.string().regex(/^[\w-]{10,120}$/) }),
    output: Done,
  }),
  'sessions.endAll': command('sessions.endAll', {
    path: '/sessions/end-all',
    who: ['citizen', 'facilitator', ...STAFF_ROLES],
    whileHeld: true,
    summary: 'Sign out everywhere, here too.',
    input: z.object({}),
    output: Done,
  }),
  'phone.part': query('phone.part', {
    path: '/phone/part',
    who: ['facilitator'],
    whileHeld: true,
    summary: 'The half of the key of a phone’s store that is held here. The phone never keeps it.',
    input: z.object({ phoneId: Id.describe('made by the phone with its store') }),
    output: z.object({
      part: z.string().regex(/^[\w-]{43}$/),
      cut: z.int().describe('how often a phone of mine was reported as lost: what another count sealed stays shut'),
      leaseSeconds: z.int().describe('so long the store stays open without a word from here'),
    }),
  }),
  'household.list': query('household.list', {
    path: '/household',
    who: holder,
    summary: 'The people of my household.',
    input: z.object(forCaller),
    output: page(HouseholdMember),
    refusals: ['caller_unproven'],
  }),
  'household.add': command('household.add', {
    path: '/household/add',
    who: holder,
    summary:
      'Add a person, new to us: nobody who is known can be named. An adult joins only by their own confirmation (a code to their number).',
    input: z.object({
      personId: Id.optional().describe('from an app of before: passed over, the id is the server’s'),
      name: Line(80),
      relation: Line(40),
      adult: z.boolean(),
      phone: Phone.optional(),
      sex: Sex.optional(),
      born: Day.optional(),
      ...forCaller,
    }),
    output: HouseholdMember,
    refusals: [
      'caller_unproven',
      'phone_invalid',
      'adult_needs_phone',
      'household_full',
      'birth_invalid',
      'invites_day_max',
    ],
  }),
  'household.rename': command('household.rename', {
    path: '/household/rename',
    who: holder,
    summary: 'Set a name or a relation right. Who has joined with a number of their own keeps their own name.',
    input: z.object({ personId: Id, name: Line(80), relation: Line(40), ...forCaller }),
    output: HouseholdMember,
    refusals: ['caller_unproven', 'name_is_theirs'],
  }),
  'household.confirm': command('household.confirm', {
    path: '/household/confirm',
    who: holder,
    summary: 'Join the household that asked me, by the code it sent to my number.',
    input: z.object({ code: z.string().regex(/^\d{6}$/), ...forCaller }),
    output: Done,
    refusals: ['caller_unproven', 'code_wrong', 'code_expired', 'code_tries_used'],
  }),
  'household.leave': command('household.leave', {
    path: '/household/leave',
    who: holder,
    summary: 'Leave silently, or take out a child I added.',
    input: z.object({ personId: Id.optional(), ...forCaller }),
    output: Done,
    refusals: ['caller_unproven'],
  }),
  'programme.get': query('programme.get', {
    path: '/programme',
    who: ['public'],
    cacheSeconds: 60,
    summary: 'The programme’s name, mark, helpline and colours: data, which can change overnight.',
    input: z.object({}),
    output: z.object({
      name: LocalText,
      shortName: LocalText,
      helpline: z.string(),
      police: z.string().describe('whom to call when in danger'),
      tagline: LocalText,
      colours: z.record(z.string(), z.string()),
      mark: z.string().describe('inline SVG'),
      territory: LocalText,
      timeZone: z.string().describe('IANA name: screens show the clock on the citizen’s wall'),
      languages: z.array(Language),
      mode: z.enum(['demo', 'real']),
      streets: z
        .object({
          address: z.string().describe('a PMTiles archive of this server, in the layers of OpenMapTiles'),
          credit: z.enum(['openstreetmap', 'made-up']).describe('whose they are: shown on each map'),
        })
        .nullable()
        .describe('streets for the maps; null: there are none'),
    }),
  }),
  'programme.time': query('programme.time', {
    path: '/programme/time',
    who: ['public'],
    summary:
      'What time it is by the programme’s clock: a phone with a wrong one still counts rightly. Never kept by anybody.',
    input: z.object({}),
    output: z.object({ now: Instant }),
  }),
  'staff.list': query('staff.list', {
    path: '/staff',
    who: ['admin', 'supervisor'],
    summary: 'Staff of my jurisdiction, by role, name or number.',
    input: z.object({
      role: z.enum(STAFF_ROLES).optional(),
      q: z.string().max(60).default(''),
      cursor: Id.optional(),
      limit: Limit,
    }),
    output: page(
      z.object({
        id: Id,
        name: z.string(),
        roles: z.array(z.string()),
        province: z.boolean().describe('has power in all of it'),
        districtIds: z.array(Slug),
        tehsilIds: z.array(z.string()),
        officeIds: z.array(Slug),
        agencies: z.array(z.object({ id: z.string(), name: LocalText })),
        centres: z.array(z.object({ id: z.string(), name: LocalText })),
        suspended: z.boolean(),
      }),
    ),
  }),
}
