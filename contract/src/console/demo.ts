import { STAFF_ROLES } from '@app/domain/identity'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Done, Id, Instant, Line, LocalText, Phone, Slug, Text } from '../shapes.ts'
import { Week } from '../visits/hours.ts'

export const demo = {
  'demo.clock': command('demo.clock', {
    path: '/demo/clock',
    who: ['demo'],
    ratePerMinute: 6000,
    summary: 'Move business time forward, running what falls due in order. Demo and tests only.',
    input: z.object({
      advanceSeconds: z
        .int()
        .min(0)
        .max(400 * 86_400)
        .optional(),
      to: Instant.optional(),
    }),
    output: z.object({ now: Instant, timersRun: z.int() }),
    refusals: ['demo_only', 'clock_backwards'],
  }),
  'demo.settle': command('demo.settle', {
    path: '/demo/settle',
    who: ['demo'],
    ratePerMinute: 60_000,
    summary: 'Wait until no job is ready.',
    input: z.object({ withinSeconds: z.int().min(1).max(60).default(20) }),
    output: z.object({ idle: z.boolean(), now: Instant }),
    refusals: ['demo_only'],
  }),
  'demo.inbox': query('demo.inbox', {
    path: '/demo/inbox',
    who: ['demo'],
    ratePerMinute: 60_000,
    summary: 'The messages that would have been sent.',
    input: z.object({ phone: Phone.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    output: z.object({
      items: z.array(
        z.object({
          at: Instant,
          phone: z.string(),
          template: z.string(),
          language: z.string(),
          text: z.string(),
          facts: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
    refusals: ['demo_only', 'phone_invalid'],
  }),
  'demo.connect': command('demo.connect', {
    path: '/demo/connections',
    who: ['demo'],
    summary:
      'Fill in connections to simulators as an administrator would, turned on; one of the same kind and subject is replaced.',
    input: z.object({
      items: z
        .array(
          z.object({
            kind: Slug,
            subjectId: z.string().max(80).default(''),
            name: Line(80),
            settings: z.record(z.string().max(40), z.union([z.string().max(500), z.number(), z.boolean()])),
            secrets: z.record(z.string().max(40), z.string().max(500)),
            control: z
              .url({ protocol: /^https?$/ })
              .max(300)
              .optional()
              .describe('where the simulator’s faults are switched'),
          }),
        )
        .max(100),
    }),
    output: Done,
    refusals: [
      'demo_only',
      'kind_unknown',
      'connection_unfit',
      'address_invalid',
      'address_not_public',
      'address_not_encrypted',
    ],
  }),
  'demo.payPsid': command('demo.payPsid', {
    path: '/demo/psid',
    who: ['demo'],
    ratePerMinute: 60_000,
    summary: 'The citizen pays a PSID at the bank, through the simulator of the rail.',
    input: z.object({ psid: z.string().regex(/^\d{17}$/), amountPaisa: z.int().min(1).optional() }),
    output: Done,
    refusals: ['demo_only', 'psid_unknown'],
  }),
  'demo.people': query('demo.people', {
    path: '/demo/people',
    who: ['demo'],
    ratePerMinute: 60_000,
    summary: 'Who can sign in here, or one of them.',
    input: z.object({ phone: Phone.optional() }),
    output: z.object({
      items: z.array(
        z.object({
          app: z.string(),
          role: z.string(),
          name: z.string(),
          nameUr: z.string(),
          phone: z.string(),
          byHand: z.boolean().describe('no robot of the city moves them'),
          totp: z.string().nullable().describe('a time code that was not used yet'),
          totpFrom: Instant.nullable().describe('from when it counts'),
          totpUntil: Instant.nullable().describe('until when it counts'),
        }),
      ),
    }),
    refusals: ['demo_only'],
  }),
  'demo.plant': command('demo.plant', {
    path: '/demo/plant',
    who: ['demo'],
    summary: 'Break an invariant on purpose: a check that this does not trip is no check.',
    input: z.object({ what: z.enum(['ledger', 'commission', 'custody', 'twice', 'consent']) }),
    output: Done,
    refusals: ['demo_only'],
  }),
  'demo.planner': command('demo.planner', {
    path: '/demo/planner',
    who: ['demo'],
    ratePerMinute: 60_000,
    summary: 'End the thread that plans in the middle of a plan; or, blind, each time it is asked, as a planted fault.',
    input: z.object({ what: z.enum(['look', 'end', 'blind']) }),
    output: z.object({
      ended: z.boolean().describe('it owed an answer, and was ended'),
      planned: z.int().describe('days that this process has planned since it began'),
      lost: z.int().describe('plans of this process that nothing came of'),
    }),
    refusals: ['demo_only'],
  }),
  'demo.seed': command('demo.seed', {
    path: '/demo/seed',
    who: ['demo'],
    ratePerMinute: 6000,
    summary: 'Made-up people to play with: facilitators with their tehsils, staff with roles and places, citizens.',
    input: z.object({
      facilitators: z
        .array(
          z.object({
            id: Id,
            personId: Id,
            name: Line(80),
            nameUr: z.string().max(80).default(''),
            phone: Phone,
            badgeNo: z.string().regex(/^[A-Z0-9-]{3,20}$/),
            sex: z.enum(['M', 'F', 'X']),
            tehsilIds: z.array(Slug).min(1).max(20),
            skills: z.array(z.string().max(40)).max(20).default([]),
            equipment: z.array(z.string().max(40)).max(20).default([]),
            vehicle: z.string().max(60).default(''),
            byHand: z.boolean().default(false),
            agencyId: Id.optional(),
            taxpayerActive: z.boolean().default(true),
            iban: Text(40).optional().describe('where their pay goes'),
            week: Week.optional().describe('when they work; every hour where nothing is said'),
          }),
        )
        .max(500)
        .default([]),
      staff: z
        .array(
          z.object({
            id: Id,
            personId: Id,
            name: Line(80),
            nameUr: z.string().max(80).default(''),
            phone: Phone,
            byHand: z.boolean().default(false),
            roles: z.array(z.enum(STAFF_ROLES)).min(1),
            province: z.boolean().default(false),
            districts: z.array(Slug).max(60).default([]),
            offices: z.array(Slug).max(600).default([]),
            agencies: z.array(Id).max(5).default([]),
            centres: z.array(Slug).max(20).default([]),
          }),
        )
        .max(500)
        .default([]),
      citizens: z
        .array(
          z.object({
            id: Id,
            personId: Id,
            name: Line(80),
            nameUr: z.string().max(80).default(''),
            phone: Phone,
            byHand: z.boolean().default(false),
          }),
        )
        .max(50)
        .default([]),
      agencies: z
        .array(
          z.object({
            id: Id,
            name: LocalText,
            shareBasisPoints: z.int().min(0).max(5_000),
            taxNumber: z.string().max(20).optional(),
            iban: z.string().max(40).optional(),
          }),
        )
        .max(50)
        .default([]),
    }),
    output: Done,
    refusals: ['demo_only', 'phone_invalid', 'recruiting_closed', 'iban_invalid'],
  }),
  'demo.faults': command('demo.faults', {
    path: '/demo/faults',
    who: ['demo'],
    summary: 'Switch faults of the departments’ simulators.',
    input: z.object({
      department: Slug.optional(),
      outage: z.boolean().optional(),
      habits: z
        .record(z.string().max(40), z.union([z.number(), z.tuple([z.number(), z.number()])]))
        .optional()
        .describe('shares and hours of the simulators, by name'),
    }),
    output: Done,
    refusals: ['demo_only'],
  }),
  'demo.invariants': query('demo.invariants', {
    path: '/demo/invariants',
    who: ['demo'],
    ratePerMinute: 6000,
    summary: 'What the simulator checks: counts from every module’s own tables.',
    input: z.object({}),
    output: z.object({
      violations: z.array(z.object({ invariant: z.string(), subject: z.string(), words: z.string() })),
      checked: z.int(),
      outcomes: z.record(z.string(), z.int()),
      awaiting: z
        .array(z.object({ trackingNo: z.string(), state: z.string(), since: Instant, awaits: z.string() }))
        .describe('what each open request waits for, and ended ones whose originals are on their way home'),
    }),
    refusals: ['demo_only'],
  }),
}
