import { z } from 'zod'
import { STAFF_ROLES } from '@app/domain/identity'
import { AREA_EVENT_KINDS, URGENCIES } from '@app/domain/requests'
import { command, query, stream } from './endpoint.ts'
import { Blamed, Cursor, Done, Id, Instant, Limit, LocalText, Phone, Point, Slug, Text, page } from './shapes.ts'
import { RequestCard } from './requests.ts'
import { Carrier } from './visits.ts'

const ops = ['operations', 'supervisor'] as const
export const AreaEvent = z.object({
  id: Id,
  kind: z.enum(AREA_EVENT_KINDS),
  scope: z.object({
    districtId: Slug.optional(),
    tehsilId: Slug.optional(),
    officeId: Slug.optional(),
    departmentId: Slug.optional(),
  }),
  from: Instant,
  to: Instant,
  note: z.string(),
  state: z.enum(['proposed', 'declared', 'ended']),
})

export const consoleApi = {
  'calls.find': query('calls.find', {
    path: '/calls/find',
    who: ['agent', 'supervisor'],
    summary:
      'Who is calling: by any form of number, name in either script, or tracking number. Every candidate, none chosen.',
    input: z.object({ q: z.string().trim().min(2).max(60) }),
    output: z.object({
      candidates: z
        .array(
          z.object({
            accountId: Id.nullable(),
            personId: Id.nullable(),
            name: z.string(),
            phoneMasked: z.string(),
            matchedBy: z.enum(['phone', 'name', 'tracking']),
            open: z.array(RequestCard),
            recent: z.array(RequestCard),
          }),
        )
        .describe('a discreet service is not named'),
      more: z.boolean().describe('more fit than are shown: ask further'),
    }),
  }),
  'calls.start': command('calls.start', {
    path: '/calls',
    who: ['agent'],
    summary: 'A call began.',
    input: z.object({ callId: Id, phone: Phone, direction: z.enum(['in', 'out']).default('in') }),
    output: z.object({ callId: Id, phoneNormal: z.string().nullable() }),
    refusals: [],
  }),
  'calls.finish': command('calls.finish', {
    path: '/calls/{callId}/finish',
    who: ['agent'],
    summary: 'A disposition for every call.',
    input: z.object({
      callId: Id,
      disposition: z.enum([
        'ordered',
        'status',
        'rescheduled',
        'cancelled',
        'complaint',
        'information',
        'not_ours',
        'verified',
        'wrong_number',
        'dropped',
        'other',
      ]),
      requestId: Id.optional(),
      note: z.string().trim().max(500).default(''),
    }),
    output: Done,
    refusals: ['call_unknown', 'already_done'],
  }),
  'calls.recent': query('calls.recent', {
    path: '/calls',
    who: ['agent', 'supervisor'],
    summary: 'Recent calls of mine.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(z.object({ callId: Id, phoneMasked: z.string(), at: Instant, disposition: z.string().nullable() })),
  }),
  'calls.abandoned': command('calls.abandoned', {
    path: '/calls/abandoned',
    who: ['agent', 'supervisor'],
    summary: 'A caller gave up: exactly one callback with a promised time.',
    input: z.object({ callId: Id, phone: Phone }),
    output: z.object({ callbackId: Id, promisedAt: Instant }),
    refusals: ['phone_invalid'],
  }),
  'callbacks.list': query('callbacks.list', {
    path: '/callbacks',
    who: ['agent', 'supervisor'],
    summary: 'Callbacks due, oldest promise first: abandoned calls, unproven visits, witness starts.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        id: Id,
        reason: z.string(),
        phone: z.string(),
        visitId: Id.nullable(),
        requestId: Id.nullable(),
        promisedAt: Instant,
        owner: z.string().nullable(),
        mine: z.boolean(),
        takenUntil: Instant.nullable().describe('until when it is its owner’s'),
        tries: z.int(),
      }),
    ),
  }),
  'callbacks.done': command('callbacks.done', {
    path: '/callbacks/{callbackId}/done',
    who: ['agent', 'supervisor'],
    summary: 'Called back. For an unproven visit: did the visit take place as recorded?',
    input: z.object({
      callbackId: Id,
      reached: z.boolean(),
      visitConfirmed: z.boolean().optional(),
      note: z.string().trim().max(500).default(''),
    }),
    output: Done,
    refusals: ['already_done', 'taken_by_another'],
  }),
  'operations.board': query('operations.board', {
    path: '/operations/board',
    who: ops,
    summary: 'What is stuck, late or at risk, in that order: whose turn, since when and why.',
    input: z.object({
      districtId: Slug.optional(),
      waitingOn: Blamed.optional(),
      show: z.enum(['all', 'late', 'stuck', 'at_risk']).default('all'),
      cursor: Cursor,
      limit: Limit,
    }),
    output: z.object({
      items: z.array(
        RequestCard.extend({
          urgency: z.enum(URGENCIES),
          since: Instant,
          why: LocalText,
          visitId: Id.nullable(),
          facilitatorName: z.string().nullable(),
        }),
      ),
      next: z.string().nullable(),
      counts: z.record(z.string(), z.int()),
    }),
  }),
  'operations.callWhom': command('operations.callWhom', {
    path: '/operations/requests/{requestId}/call',
    who: ops,
    summary:
      'Ring whose turn it is: the orderer, the representative on the visit, or the office. The number is given for this call, and it is written down.',
    input: z.object({ requestId: Id }),
    output: z.object({
      party: z.enum(['citizen', 'facilitator', 'department']),
      name: LocalText,
      phone: z.string(),
      discreet: z.boolean().describe('the service is not named on the telephone'),
    }),
    refusals: ['nobody_to_call', 'no_number_known'],
  }),
  'operations.map': query('operations.map', {
    path: '/operations/map',
    who: ops,
    summary: 'Facilitators on shift and open visits of my area.',
    input: z.object({ districtId: Slug.optional() }),
    output: z.object({
      facilitators: z.array(
        z.object({
          id: Id,
          name: z.string(),
          badgeNo: z.string(),
          point: Point,
          seenAt: Instant,
          visitId: Id.nullable(),
        }),
      ),
      visits: z.array(z.object({ id: Id, state: z.string(), point: Point, startsAt: Instant, trackingNo: z.string() })),
    }),
  }),
  'operations.live': stream('operations.live', {
    path: '/operations/live',
    who: ops,
    summary: 'Positions and changes.',
    input: z.object({}),
    output: z.object({ kind: z.string(), data: z.record(z.string(), z.unknown()) }),
  }),
  'operations.candidates': query('operations.candidates', {
    path: '/operations/visits/{visitId}/candidates',
    who: ops,
    summary: 'Who could do this visit, with score and what speaks against.',
    input: z.object({ visitId: Id }),
    output: z.object({
      items: z.array(
        z.object({
          facilitatorId: Id,
          name: z.string(),
          distanceMeters: z.int(),
          score: z.number(),
          eligible: z.boolean(),
          against: z.array(z.string()),
        }),
      ),
    }),
  }),
  'operations.reassign': command('operations.reassign', {
    path: '/operations/visits/{visitId}/reassign',
    who: ops,
    summary: 'Give the visit to another, or back to offers.',
    input: z.object({ visitId: Id, facilitatorId: Id.optional(), reason: Text(200) }),
    output: Done,
    refusals: ['not_eligible', 'cash_aged', 'visit_moved_on', 'work_has_begun', 'originals_held'],
  }),
  'operations.markLost': command('operations.markLost', {
    path: '/operations/visits/{visitId}/lost',
    who: ops,
    summary: 'The facilitator cannot be reached: the visit goes on with another.',
    input: z.object({ visitId: Id, reason: Text(200) }),
    output: Done,
    refusals: ['visit_moved_on'],
  }),
  'operations.unlockCode': command('operations.unlockCode', {
    path: '/operations/visits/{visitId}/unlock',
    who: ops,
    summary:
      'A code was wrong five times. After speaking with the household: five new tries, or operations’ own word for it, which leaves the visit unproven until a call-back. With a reason; both sides are told.',
    input: z.object({ visitId: Id, ruling: z.enum(['new_tries', 'approved']), reason: Text(200) }),
    output: Done,
    refusals: ['not_locked'],
    example: {
      input: {
        visitId: '01900000-0000-7000-8000-000000000001',
        ruling: 'new_tries',
        reason: 'The household read the code to us; it was typed wrong',
      },
      output: { done: true },
    },
  }),
  'operations.recoveries': query('operations.recoveries', {
    path: '/operations/recoveries',
    who: ops,
    summary:
      'Papers that are with somebody who is suspended or cannot be found: to be fetched back, the most urgent first.',
    input: z.object({ districtId: Slug.optional(), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        id: Id,
        requestId: Id,
        trackingNo: z.string(),
        holder: Carrier,
        reason: z.string(),
        openedAt: Instant,
        dueAt: Instant,
        late: z.boolean(),
        fetcher: Carrier.nullable(),
        papers: z.array(z.object({ name: LocalText, bagNo: z.string().nullable() })),
      }),
    ),
  }),
  'operations.fetchers': query('operations.fetchers', {
    path: '/operations/recoveries/{recoveryId}/fetchers',
    who: ops,
    summary: 'Who could fetch the papers: at work in the household’s tehsil.',
    input: z.object({ recoveryId: Id }),
    output: z.object({ items: z.array(Carrier) }),
  }),
  'operations.sendFetcher': command('operations.sendFetcher', {
    path: '/operations/recoveries/{recoveryId}/fetcher',
    who: ops,
    summary: 'Name who fetches the papers; they are told from whom.',
    input: z.object({ recoveryId: Id, facilitatorId: Id }),
    output: Done,
    refusals: ['not_eligible', 'recovery_ended'],
  }),
  'operations.papersRecovered': command('operations.papersRecovered', {
    path: '/operations/recoveries/{recoveryId}/recovered',
    who: [...ops, 'facilitator'],
    summary:
      'The fetcher has them, signed for by whoever gave them up. A fetcher sends the signature, and a new bag’s number where the seal was broken.',
    input: z.object({
      recoveryId: Id,
      handedBy: Text(80),
      mark: z.string().max(4000).default('').describe('the signature, drawn on the fetcher’s phone'),
      bagNo: z.string().trim().max(30).default('').describe('a new bag; empty where the sealed one goes on'),
    }),
    output: Done,
    refusals: ['fetcher_needed', 'recovery_ended', 'not_holder', 'bag_needed', 'countersign_needed'],
  }),
  'operations.papersLost': command('operations.papersLost', {
    path: '/operations/recoveries/{recoveryId}/lost',
    who: ops,
    summary: 'They will not come back: with the number of the report. What the office made is made again, free.',
    input: z.object({ recoveryId: Id, report: Text(80) }),
    output: Done,
    refusals: ['recovery_ended', 'report_needed'],
  }),
  'areaEvents.list': query('areaEvents.list', {
    path: '/area-events',
    who: ['public', ...STAFF_ROLES],
    summary: 'What is declared now.',
    input: z.object({}),
    output: page(AreaEvent),
  }),
  'areaEvents.propose': command('areaEvents.propose', {
    path: '/area-events',
    who: ops,
    summary: 'Propose; a second person declares.',
    input: z.object({
      id: Id,
      kind: AreaEvent.shape.kind,
      scope: AreaEvent.shape.scope,
      from: Instant,
      to: Instant,
      note: Text(300),
    }),
    output: AreaEvent,
    refusals: ['event_time_unfit', 'scope_needed'],
  }),
  'areaEvents.declare': command('areaEvents.declare', {
    path: '/area-events/{id}/declare',
    who: ops,
    summary: 'Declare what another proposed.',
    input: z.object({ id: Id }),
    output: AreaEvent,
    refusals: ['same_person', 'already_declared'],
  }),
  'areaEvents.end': command('areaEvents.end', {
    path: '/area-events/{id}/end',
    who: ops,
    summary: 'End it now.',
    input: z.object({ id: Id }),
    output: AreaEvent,
    refusals: ['already_done'],
  }),
  'departments.queue': query('departments.queue', {
    path: '/operations/filings',
    who: ops,
    summary: 'Filings under way, waiting or poisonous, with tries and last error.',
    input: z.object({
      state: z.enum(['queued', 'sent', 'later', 'accepted', 'refused', 'stuck']).optional(),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(
      z.object({
        applicationId: Id,
        requestId: Id,
        trackingNo: z.string(),
        departmentId: Slug,
        departmentName: LocalText,
        state: z.string(),
        tries: z.int(),
        lastError: z.string().nullable(),
        nextTryAt: Instant.nullable(),
      }),
    ),
  }),
  'departments.retry': command('departments.retry', {
    path: '/operations/filings/{applicationId}/retry',
    who: ops,
    summary: 'Try a stuck filing again.',
    input: z.object({ applicationId: Id }),
    output: Done,
    refusals: ['already_decided'],
  }),
  'figures.outcomes': query('figures.outcomes', {
    path: '/figures',
    who: ['public'],
    summary:
      'Received = delivered + rejected + withdrawn + cancelled + failed + open, per mode, at this moment. Staff see every row; to everybody else rows of fewer than ten are one, `others`.',
    input: z.object({}),
    output: z.object({
      at: Instant,
      rows: z.array(
        z.object({
          mode: z.string(),
          received: z.int(),
          delivered: z.int(),
          rejected: z.int(),
          withdrawn: z.int(),
          cancelled: z.int(),
          failed: z.int(),
          open: z.int(),
        }),
      ),
    }),
  }),
  'audit.search': query('audit.search', {
    path: '/audit',
    who: ['auditor', 'supervisor'],
    summary: 'Who did what to which subject; a request is found by its tracking number too.',
    input: z.object({ subject: z.string().max(120), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        at: Instant,
        actor: z.string(),
        actorName: z.string().describe('of staff and representatives; else empty'),
        action: z.string(),
        subject: z.string(),
        trackingNo: z.string().nullable().describe('where the subject is a request'),
        sealed: z.boolean(),
      }),
    ),
  }),
  'sms.inbound': command('sms.inbound', {
    path: '/sms/inbound',
    who: ['public'],
    signed: true,
    ratePerMinute: 6000,
    summary:
      'An SMS from a citizen: STATUS, SLOT, CANCEL, RATE, COMPLAIN, badge code, or 1 for "asked for more". Signed by the gateway.',
    input: z.object({ from: Phone, text: z.string().max(500), messageId: Text(80), signature: z.string().max(200) }),
    output: Done,
    refusals: ['signature_wrong'],
  }),
}
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
    refusals: ['demo_only'],
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
    input: z.object({ what: z.enum(['ledger', 'commission', 'custody', 'twice']) }),
    output: Done,
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
            name: Text(80),
            nameUr: z.string().max(80).default(''),
            phone: Phone,
            badgeNo: z.string().max(20),
            sex: z.enum(['M', 'F', 'X']),
            tehsilIds: z.array(Slug).min(1).max(20),
            skills: z.array(z.string().max(40)).max(20).default([]),
            equipment: z.array(z.string().max(40)).max(20).default([]),
            vehicle: z.string().max(60).default(''),
            byHand: z.boolean().default(false),
            agencyId: Id.optional(),
            taxpayerActive: z.boolean().default(true),
            iban: Text(40).optional().describe('where their pay goes'),
          }),
        )
        .max(500)
        .default([]),
      staff: z
        .array(
          z.object({
            id: Id,
            personId: Id,
            name: Text(80),
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
            name: Text(80),
            nameUr: z.string().max(80).default(''),
            phone: Phone,
            byHand: z.boolean().default(false),
          }),
        )
        .max(50)
        .default([]),
      agencies: z
        .array(z.object({ id: Id, name: LocalText, shareBasisPoints: z.int().min(0).max(10_000) }))
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
