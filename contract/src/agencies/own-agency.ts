import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Day, Done, Id, Instant, Limit, LocalText, Paisa, Phone, Slug, Text, page } from '../shapes.ts'
import { DayOff, Week } from '../visits/hours.ts'
import { Agency, AgencyChange, BasisPoints, ID } from './shapes.ts'

const own = ['agency'] as const
export const AgencyPerson = z.object({
  facilitatorId: Id,
  name: z.string(),
  badgeNo: z.string(),
  standing: z.string(),
  tehsilIds: z.array(Slug),
  skills: z.array(z.string()),
  vehicle: z.string(),
  rating: z.number().nullable(),
  ratedVisits: z.int(),
  onShift: z.boolean(),
  until: Instant.nullable(),
  openVisits: z.int(),
  payHeld: z.boolean(),
  cash: z.object({
    inHandPaisa: Paisa,
    capPaisa: Paisa,
    inTransitPaisa: Paisa,
    overAuthorityPaisa: Paisa,
    warning: z.string(),
    oldestAt: Instant.nullable(),
  }),
})
export const PlannedShift = z.object({
  id: Id,
  facilitatorId: Id,
  name: z.string(),
  tehsilId: Slug,
  startsAt: Instant,
  endsAt: Instant,
  off: z.boolean().describe('they took that time off since: the plan counts for nothing'),
})
export const StatementLine = z.object({
  at: Instant,
  taskId: Id,
  badgeNo: z.string(),
  name: z.string(),
  words: LocalText,
  grossPaisa: Paisa,
  facilitatorPaisa: Paisa,
  agencyPaisa: Paisa,
  taxPaisa: Paisa,
  netPaisa: Paisa,
  state: z.enum(['held', 'available', 'paid', 'taken_back']),
  rule: z.string(),
})
const Period = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .describe('month, local to the territory')

export const ownAgency = {
  'agency.mine': query('agency.mine', {
    path: '/agency',
    who: own,
    summary: 'My agency: its name, its share and the versions of it.',
    input: z.object({}),
    output: Agency,
  }),
  'agency.people': query('agency.people', {
    path: '/agency/people',
    who: own,
    summary: 'My own facilitators: standing, rating as a number, shift, cash. Nothing of any citizen.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(AgencyPerson),
  }),
  'agency.person': query('agency.person', {
    path: '/agency/people/{facilitatorId}',
    who: own,
    summary:
      'One of my own facilitators, with their hours, their days off and the shifts planned for them. ' +
      'Another’s is refused, and the attempt stays on record.',
    input: z.object({ facilitatorId: Id }),
    output: AgencyPerson.extend({
      planned: z.array(PlannedShift),
      week: Week,
      daysOff: z.array(DayOff.pick({ id: true, from: true, to: true, kind: true })),
    }),
    refusals: ['not_of_your_agency'],
  }),
  'shift.planned': query('shift.planned', {
    path: '/shift/planned',
    who: ['facilitator'],
    summary: 'The shifts that my agency planned for me, the soonest first; a plan, which I still begin myself.',
    input: z.object({}),
    output: z.object({
      agencyName: LocalText.nullable().describe('null: no agency'),
      items: z.array(z.object({ id: Id, tehsilId: Slug, tehsilName: LocalText, startsAt: Instant, endsAt: Instant })),
    }),
  }),
  'agency.planShift': command('agency.planShift', {
    path: '/agency/shifts',
    who: own,
    summary:
      'Plan a shift for one of my own, in a tehsil they serve; they are told. It is a plan: the facilitator still begins it.',
    input: z.object({ shiftId: Id, facilitatorId: Id, tehsilId: Slug, startsAt: Instant, endsAt: Instant }),
    output: PlannedShift,
    refusals: [
      'not_of_your_agency',
      'shift_end_unfit',
      'shift_overlaps',
      'day_off_then',
      'hours_too_many',
      'area_not_served',
      'standing_not_active',
      'already_done',
    ],
    example: {
      input: {
        shiftId: ID,
        facilitatorId: ID,
        tehsilId: 'pb-lahore.lahore-city',
        startsAt: '2026-03-03T04:00:00Z',
        endsAt: '2026-03-03T11:00:00Z',
      },
    },
  }),
  'agency.dropShift': command('agency.dropShift', {
    path: '/agency/shifts/{shiftId}/drop',
    who: own,
    summary: 'Take a planned shift back.',
    input: z.object({ shiftId: Id }),
    output: Done,
    refusals: ['not_of_your_agency', 'already_done'],
  }),
  'agency.capacity': query('agency.capacity', {
    path: '/agency/capacity',
    who: own,
    summary: 'What is planned, day by day and tehsil by tehsil: people and hours; and who is at work now.',
    input: z.object({ from: Day.optional(), days: z.coerce.number().int().min(1).max(14).default(7) }),
    output: z.object({
      days: z.array(
        z.object({
          day: Day,
          tehsils: z.array(z.object({ tehsilId: Slug, name: LocalText, people: z.int(), hours: z.number() })),
        }),
      ),
      shifts: z.array(PlannedShift),
      onShiftNow: z.int(),
    }),
  }),
  'agency.statement': query('agency.statement', {
    path: '/agency/statement',
    who: own,
    summary:
      'What my people earned in a month, line by line: gross, their part, my share, the tax on it, and what was paid out.',
    input: z.object({ period: Period }),
    output: z.object({
      period: z.string(),
      name: LocalText,
      lines: z.array(StatementLine),
      more: z.boolean(),
      totals: z.object({
        grossPaisa: Paisa,
        facilitatorPaisa: Paisa,
        agencyPaisa: Paisa,
        taxPaisa: Paisa,
        netPaisa: Paisa,
        takenBackPaisa: Paisa,
      }),
      heldPaisa: Paisa,
      availablePaisa: Paisa,
      payouts: z.array(
        z.object({ batchId: Id, at: Instant, grossPaisa: Paisa, taxPaisa: Paisa, netPaisa: Paisa, state: z.string() }),
      ),
    }),
  }),
  'agency.statementCsv': query('agency.statementCsv', {
    path: '/agency/statement.csv',
    who: own,
    summary: 'The same as a table. Answers the bytes.',
    input: z.object({ period: Period }),
    output: z.unknown(),
  }),
  'agency.invite': command('agency.invite', {
    path: '/agency/invitations',
    who: own,
    summary:
      'Invite an applicant under my agency’s name: a code to their number, good for two weeks. The code is in the message only.',
    input: z.object({ invitationId: Id, phone: Phone }),
    output: z.object({ sentToMasked: z.string(), expiresAt: Instant }),
    refusals: ['phone_invalid', 'agency_not_active', 'already_done'],
    example: { input: { invitationId: ID, phone: '+923001234567' } },
  }),
  'agency.uninvite': command('agency.uninvite', {
    path: '/agency/invitations/{invitationId}/withdraw',
    who: own,
    summary:
      'Take an invitation back: it went to a wrong number, or they are not wanted any more. Its code opens nothing from now on.',
    input: z.object({ invitationId: Id }),
    output: Done,
    refusals: ['already_done', 'invitation_used'],
    example: { input: { invitationId: ID }, output: { done: true } },
  }),
  'agency.invitations': query('agency.invitations', {
    path: '/agency/invitations',
    who: own,
    summary: 'Whom I invited, and who came.',
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({
          id: Id,
          phoneMasked: z.string(),
          at: Instant,
          expiresAt: Instant,
          usedAt: Instant.nullable(),
          name: z.string().nullable(),
          standing: z.string().nullable(),
        }),
      ),
    }),
  }),
  'agency.askShare': command('agency.askShare', {
    path: '/agency/share',
    who: own,
    summary:
      'Ask for another share from a day to come. A supervisor decides; money that is earned already does not move.',
    input: z.object({ changeId: Id, basisPoints: BasisPoints, from: Day, reason: Text(300) }),
    output: AgencyChange,
    refusals: ['share_not_back_dated', 'agency_not_active', 'change_waiting'],
    example: {
      input: { changeId: ID, basisPoints: 1500, from: '2026-04-01', reason: 'Agreed with the representatives' },
    },
  }),
  'agency.askRelease': command('agency.askRelease', {
    path: '/agency/people/{facilitatorId}/release',
    who: own,
    summary:
      'Ask that somebody no longer stands under my agency’s name. A supervisor decides; their standing with the programme is not touched.',
    input: z.object({ changeId: Id, facilitatorId: Id, reason: Text(300) }),
    output: AgencyChange,
    refusals: ['not_of_your_agency', 'share_not_back_dated'],
    example: { input: { changeId: ID, facilitatorId: ID, reason: 'Works on their own from now on' } },
  }),
  'agency.changes': query('agency.changes', {
    path: '/agency/changes',
    who: own,
    summary: 'What I asked for, and what came of it.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(AgencyChange),
  }),
}
