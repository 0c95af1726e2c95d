import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Day, Id, Instant, Limit, Paisa, Text, page } from '../shapes.ts'
import { Agency, AgencyChange, BasisPoints, ID } from './shapes.ts'

const above = ['supervisor', 'admin'] as const
const Name = z.object({ en: Text(80), ur: Text(80) })
const TaxNumber = z
  .string()
  .trim()
  .max(20)
  .describe('NTN, or the identity card’s number of whoever trades in their own name')
const Iban = z.string().trim().max(40)
const asked = { output: AgencyChange } as const

export const allAgencies = {
  'agencies.list': query('agencies.list', {
    path: '/agencies',
    who: above,
    summary: 'All agencies with their shares.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(Agency),
  }),
  'agencies.get': query('agencies.get', {
    path: '/agencies/{agencyId}',
    who: above,
    summary: 'One agency: its tax number, account and managers, what is open there, and every change of it.',
    input: z.object({ agencyId: Id }),
    output: Agency.extend({
      taxNumber: z.string(),
      accountMasked: z.string().nullable(),
      closedAt: Instant.nullable(),
      managers: z.array(z.object({ id: Id, name: z.string(), suspended: z.boolean() })),
      open: z
        .object({
          people: z.int(),
          shifts: z.int(),
          invitations: z.int(),
          heldPaisa: Paisa,
          availablePaisa: Paisa,
        })
        .describe('what would be left hanging; while people are there it is not closed'),
      changes: z.array(AgencyChange).describe('the newest first'),
    }),
  }),
  'agencies.changes': query('agencies.changes', {
    path: '/agencies/changes',
    who: above,
    summary: 'What agencies ask for, and what is asked of them.',
    input: z.object({ state: z.enum(['asked', 'approved', 'refused']).default('asked'), cursor: Cursor, limit: Limit }),
    output: page(AgencyChange),
  }),
  'agencies.found': command('agencies.found', {
    path: '/agencies',
    who: above,
    stepUp: 'money',
    summary: 'Make a firm an agency, with its share, tax number and account; another person approves.',
    input: z.object({
      changeId: Id,
      agencyId: Id,
      name: Name,
      taxNumber: TaxNumber,
      iban: Iban,
      basisPoints: BasisPoints,
      from: Day,
      reason: Text(300),
    }),
    refusals: ['share_not_back_dated', 'already_done', 'tax_number_invalid', 'iban_invalid'],
    example: {
      input: {
        changeId: ID,
        agencyId: ID,
        name: { en: 'Test Agency', ur: 'آزمائشی کمپنی' },
        taxNumber: '1234567-8',
        iban: 'PK36SCBL0000001123456702',
        basisPoints: 2000,
        from: '2026-04-01',
        reason: 'Papers of the firm were seen',
      },
    },
    ...asked,
  }),
  'agencies.askShare': command('agencies.askShare', {
    path: '/agencies/{agencyId}/share',
    who: above,
    summary: 'Another share from a day to come; another person approves.',
    input: z.object({ changeId: Id, agencyId: Id, basisPoints: BasisPoints, from: Day, reason: Text(300) }),
    refusals: ['share_not_back_dated', 'agency_not_active', 'change_waiting'],
    ...asked,
  }),
  'agencies.askAccount': command('agencies.askAccount', {
    path: '/agencies/{agencyId}/account',
    who: above,
    stepUp: 'money',
    summary: 'Another account for its share; another person approves, and payouts go there from then on.',
    input: z.object({ changeId: Id, agencyId: Id, iban: Iban, reason: Text(300) }),
    refusals: ['iban_invalid', 'account_same', 'agency_not_active', 'change_waiting'],
    example: {
      input: { changeId: ID, agencyId: ID, iban: 'PK36SCBL0000001123456702', reason: 'A letter of the bank' },
    },
    ...asked,
  }),
  'agencies.askDetails': command('agencies.askDetails', {
    path: '/agencies/{agencyId}/details',
    who: above,
    summary: 'Another name or tax number; another person approves.',
    input: z.object({ changeId: Id, agencyId: Id, name: Name, taxNumber: TaxNumber, reason: Text(300) }),
    refusals: ['tax_number_invalid', 'agency_not_active', 'change_waiting'],
    ...asked,
  }),
  'agencies.askClose': command('agencies.askClose', {
    path: '/agencies/{agencyId}/close',
    who: above,
    summary: 'Close it: its people have to be released first. What it earned is still paid out.',
    input: z.object({ changeId: Id, agencyId: Id, reason: Text(300) }),
    refusals: ['agency_still_open', 'agency_not_active', 'change_waiting'],
    ...asked,
  }),
  'agencies.decide': command('agencies.decide', {
    path: '/agencies/changes/{changeId}/decide',
    who: above,
    stepUp: 'money',
    summary: 'Approve or refuse what was asked; never what one asked oneself.',
    input: z.object({ changeId: Id, approve: z.boolean(), reason: Text(300) }),
    output: AgencyChange,
    refusals: [
      'decided_already',
      'same_person',
      'share_not_back_dated',
      'share_day_taken',
      'agency_not_active',
      'agency_still_open',
    ],
    example: { input: { changeId: ID, approve: true, reason: 'In order' } },
  }),
}
