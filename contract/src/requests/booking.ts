import { z } from 'zod'
import { command } from '../endpoint.ts'
import {
  Address,
  Answers,
  Asset,
  Id,
  Identifier,
  INTEGER_MAX,
  Line,
  Manner,
  Mode,
  Paisa,
  PartyInput,
  PersonDetails,
  Phone,
  Quote,
  Receiver,
  Slug,
  State,
} from '../shapes.ts'
import { atDesk } from './shapes.ts'

export const RequestInput = z.object({
  requestId: Id,
  serviceId: Slug,
  serviceVersion: z.int().min(0).max(INTEGER_MAX),
  caseId: Slug,
  subject: PersonDetails.extend({
    named: z
      .boolean()
      .default(true)
      .describe('false: a newborn without a name yet; `name` is then only what we call them'),
  }).describe('whom the paper is about'),
  forWhom: z.enum(['self', 'member', 'other']),
  memberPersonId: Id.optional(),
  parties: z.array(PartyInput).max(12).default([]),
  answers: Answers.default({}),
  asset: Asset.optional(),
  placeOfEvent: z.object({ tehsilId: Slug }).optional().describe('for competence by place of event or asset'),
  officeId: Slug.optional(),
  quoteSignature: z.string().max(400).describe('of the quote that was shown; another amount is refused'),
})

export const booking = {
  'requests.book': command('requests.book', {
    path: '/orders',
    who: atDesk,
    ratePerMinute: 60,
    summary:
      'Order one or more services for one household, with or without a slot. An agent orders on a caller’s behalf with the same fields.',
    input: z.object({
      orderId: Id,
      mode: Mode,
      requests: z.array(RequestInput).min(1).max(6),
      onBehalfOf: z
        .object({
          phone: Phone,
          name: Line(80),
          consent: z.literal(true),
          callId: Id.optional(),
          identity: Identifier.optional().describe(
            'as seen on the card of whoever stands at a walk-in centre’s counter',
          ),
        })
        .optional()
        .describe('the caller, when an agent orders'),
      centreId: Slug.optional().describe('the walk-in centre it is brought to; needed where its clerk orders'),
      ordererName: Line(80).optional().describe('who orders; kept for an account that has no name yet'),
      contactPhone: Phone.optional().describe('the orderer’s own number; another’s is named as the receiver’s'),
      address: Address.optional().describe('needed for doorstep'),
      receiver: Receiver.optional(),
      manner: Manner.default('soonest'),
      slotId: Id.optional(),
      payWith: z.enum(['cash', 'psid']).default('cash'),
      discreet: z.boolean().default(false),
      safeHours: z.string().max(40).optional(),
      language: z.enum(['ur', 'en', 'ur-Latn']).default('ur'),
      agreedWords: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional()
        .describe(
          'hash of the words of consent that were shown or read out (consents.words); others than today’s are refused',
        ),
    }),
    output: z.object({
      orderId: Id,
      totalPaisa: Paisa,
      requests: z.array(
        z.object({ id: Id, trackingNo: z.string(), state: State, quote: Quote, officeId: Slug.nullable() }),
      ),
    }),
    refusals: [
      'no_new_requests',
      'not_in_this_mode',
      'service_unknown',
      'case_unknown',
      'service_version_old',
      'service_off',
      'mode_not_offered',
      'not_eligible',
      'area_not_served',
      'district_closed',
      'pin_too_rough',
      'slot_full',
      'slot_unknown',
      'quote_changed',
      'phone_invalid',
      'identifier_invalid',
      'birth_invalid',
      'pin_far_from_tehsil',
      'form_invalid',
      'address_needed',
      'receiver_needed',
      'prerequisite_missing',
      'no_competent_office',
      'order_exists',
      'centre_unknown',
      'identity_needed',
      'papers_elsewhere',
      'consent_words_changed',
      'contact_unproven',
      'orders_open_max',
      'times_held_max',
      'number_told_max',
      'orders_from_here_max',
    ],
  }),
}
