import { COUNTERS_MAX } from '@app/domain/centres'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Id, Instant, LocalText, Paisa, Point, Slug, Text } from '../shapes.ts'
import { CENTRE, ID } from './shapes.ts'

const admin = ['admin'] as const
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Details = z.object({
  name: z.object({ en: Text(120), ur: Text(120) }),
  address: z.object({ en: Text(200), ur: Text(200) }),
  phone: z.string().trim().max(30).default(''),
  point: Point,
  week: z.enum(['fiveDay', 'sixDay', 'everyDay']),
  opens: Clock,
  closes: Clock,
  counters: z.int().min(1).max(COUNTERS_MAX),
})
const Caps = z.object({
  tillPaisa: Paisa.describe('so much cash may lie in the till'),
  safePaisa: Paisa.describe('and so much beside it in the safe; 0: there is none'),
})
const Account = z.object({ masked: z.string(), holder: z.string() }).nullable()
const Change = z.object({
  id: Id,
  centreId: Slug,
  name: LocalText,
  kind: z.enum(['make', 'details', 'money', 'account', 'close']),
  state: z.enum(['set', 'asked', 'approved', 'refused']),
  changed: z.array(z.object({ part: z.string(), before: z.string(), after: z.string() })),
  account: Account.describe('the account that is asked for, as much as may be shown'),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: Instant,
  decidedBy: z.string(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string(),
  mayDecide: z.boolean().describe('false for whoever asked'),
})
const Card = Details.extend({
  id: Slug,
  districtId: Slug,
  tehsilId: Slug,
  open: z.boolean().describe('false: not approved yet, or closed'),
  demo: z.boolean(),
  waiting: Change.nullable().describe('what waits for a second person'),
}).extend(Caps.shape)
const whole = {
  output: Card,
  refusals: ['hours_wrong', 'counters_wrong', 'cash_cap_wrong', 'point_elsewhere', 'centre_unknown', 'change_waiting'],
} as const
const example = {
  name: { en: 'Service centre, Test Town', ur: 'سروس سینٹر، آزمائشی شہر' },
  address: { en: '1 Test Road', ur: '1 آزمائشی روڈ' },
  phone: '',
  point: { lat: 31.55, lon: 74.34 },
  week: 'sixDay' as const,
  opens: '09:00',
  closes: '17:00',
  counters: 3,
}

export const administration = {
  'centres.all': query('centres.all', {
    path: '/admin/centres',
    who: admin,
    summary: 'Every walk-in centre: open, waiting to be approved, or closed.',
    input: z.object({ q: z.string().max(60).default('') }),
    output: z.object({ items: z.array(Card), total: z.int().describe('found, of which the first 200 are here') }),
  }),
  'centres.get': query('centres.get', {
    path: '/admin/centres/{centreId}',
    who: admin,
    summary: 'One centre: its clerks, what is open there, and every change of it.',
    input: z.object({ centreId: Slug }),
    output: Card.extend({
      account: Account.describe('where its share is paid; null: it cannot be paid out'),
      clerks: z.array(z.object({ id: Id, name: z.string(), suspended: z.boolean() })),
      left: z
        .object({ waiting: z.int(), requests: z.int(), papers: z.int(), cashPaisa: Paisa })
        .describe('people waiting, open requests, papers and cash: while there are any it is not closed'),
      changes: z.array(Change).describe('the newest first'),
    }),
  }),
  'centres.make': command('centres.make', {
    path: '/admin/centres',
    who: admin,
    summary: 'A new centre, or a closed one opened again; a second administrator approves.',
    input: Details.extend({ changeId: Id, centreId: Slug, tehsilId: Slug, reason: Text(300) }).extend(Caps.shape),
    ...whole,
    refusals: [...whole.refusals, 'setting_exists', 'place_unknown'],
    example: {
      input: {
        ...example,
        changeId: ID,
        centreId: 'walk-in-centre-test',
        tehsilId: 'pb-lahore.lahore-city',
        tillPaisa: 10_000_000,
        safePaisa: 0,
        reason: 'Opens in March',
      },
    },
  }),
  'centres.correct': command('centres.correct', {
    path: '/admin/centres/{centreId}/correct',
    who: admin,
    summary:
      'What it is called, where it is, when it is open and how many counters it has: one person sets that right.',
    input: Details.extend({ changeId: Id, centreId: Slug, reason: Text(300) }),
    ...whole,
    refusals: [...whole.refusals, 'nothing_changed'],
    example: { input: { ...example, changeId: ID, centreId: CENTRE, reason: 'A fourth counter' } },
  }),
  'centres.askMoney': command('centres.askMoney', {
    path: '/admin/centres/{centreId}/money',
    who: admin,
    summary: 'How much cash may lie in the till and in the safe; a second administrator approves.',
    input: Caps.extend({ changeId: Id, centreId: Slug, reason: Text(300) }),
    ...whole,
    refusals: [...whole.refusals, 'nothing_changed'],
  }),
  'centres.askAccount': command('centres.askAccount', {
    path: '/admin/centres/{centreId}/account',
    who: admin,
    stepUp: 'money',
    summary:
      'The account that its share is paid to; a second administrator approves, and payouts go there from then on.',
    input: z.object({
      changeId: Id,
      centreId: Slug,
      iban: z.string().trim().max(40),
      holder: Text(70).describe('whose account it is, as the bank has it'),
      reason: Text(300),
    }),
    output: Card,
    refusals: ['iban_invalid', 'account_same', 'centre_unknown', 'change_waiting', 'already_done'],
    example: {
      input: {
        changeId: ID,
        centreId: CENTRE,
        iban: 'PK36SCBL0000001123456702',
        holder: 'Service Centres Authority',
        reason: 'A letter of the bank',
      },
    },
  }),
  'centres.askClose': command('centres.askClose', {
    path: '/admin/centres/{centreId}/close',
    who: admin,
    summary: 'Close it for good. Nobody may be waiting, and no request, paper or money be left there.',
    input: z.object({ changeId: Id, centreId: Slug, reason: Text(300) }),
    output: Card,
    refusals: ['centre_still_open', 'centre_unknown', 'change_waiting'],
  }),
  'centres.decide': command('centres.decide', {
    path: '/admin/centres/changes/{changeId}/decide',
    who: admin,
    stepUp: 'money',
    summary: 'Approve or refuse what another administrator asked.',
    input: z.object({ changeId: Id, approve: z.boolean(), reason: Text(300) }),
    output: Card,
    refusals: ['decided_already', 'same_person', 'centre_still_open', 'centre_unknown', 'setting_exists'],
  }),
}
