import { z } from 'zod'
import { command, query } from './endpoint.ts'
import { ServiceDefinition } from './service-definition/definition.ts'
import {
  Answers,
  Day,
  Id,
  Instant,
  INTEGER_MAX,
  Language,
  LocalText,
  Manner,
  Mode,
  page,
  Paisa,
  Phone,
  Point,
  Quote,
  Slug,
} from './shapes.ts'

export const ServiceCard = z.object({
  id: Slug,
  kind: z.enum(['service', 'notOurs']),
  name: LocalText,
  summary: LocalText,
  icon: z.string(),
  modes: z.array(Mode),
  fromPaisa: Paisa.nullable().describe('the cheapest lawful way, government fees and our charge together'),
  doorstepPaisa: Paisa.nullable().describe('the same when we come to the door; null where we do not'),
  department: LocalText,
  timeLimitWorkingDays: z.int().nullable(),
  taken: z.boolean().describe('false: no orders are taken for it at the moment'),
})
export const NotOurs = z.object({
  id: Slug,
  name: LocalText,
  whereToGo: LocalText,
  whatToTake: LocalText,
  fee: LocalText,
  warning: LocalText,
  source: z.string(),
})
export const Office = z.object({
  id: Slug,
  name: LocalText,
  kind: z.string(),
  departmentId: Slug,
  districtId: Slug,
  tehsilId: Slug,
  point: Point,
  demo: z.boolean(),
})
export const Slot = z.object({
  id: Id,
  startsAt: Instant,
  endsAt: Instant,
  left: z.int(),
  manner: Manner,
  heldUntil: Instant.optional().describe('held for the caller, who was in line for it'),
  near: z.literal(true).optional().describe('somebody is near then, as the day is planned'),
})

export const catalogue = {
  'catalogue.search': query('catalogue.search', {
    path: '/services',
    who: ['public'],
    cacheSeconds: 60,
    summary: 'Find a service in one’s own words, in either script or Roman Urdu. Without words: the most asked first.',
    input: z.object({
      q: z.string().trim().max(80).default(''),
      limit: z.coerce.number().int().min(1).max(200).default(30),
    }),
    output: z.object({
      items: z.array(
        ServiceCard.extend({
          because: z
            .array(z.string())
            .describe('words of the question that led here, as they were typed; none where the name itself says why'),
        }),
      ),
    }),
  }),
  'catalogue.get': query('catalogue.get', {
    path: '/services/{serviceId}',
    who: ['public'],
    cacheSeconds: 60,
    summary: 'The running definition: cases, form, papers, fees, time, and the source of each fact.',
    input: z.object({ serviceId: Slug, version: z.coerce.number().int().min(0).max(INTEGER_MAX).optional() }),
    output: z.object({
      service: ServiceDefinition.nullable(),
      notOurs: NotOurs.nullable(),
      department: LocalText.nullable(),
      unverified: z.array(z.string()),
      taken: z.boolean().describe('false: no orders are taken for it at the moment'),
    }),
    refusals: ['service_version_old', 'service_unknown'],
  }),
  'catalogue.quote': query('catalogue.quote', {
    path: '/services/{serviceId}/quote',
    who: ['public'],
    summary: 'The itemised, signed price of one case in each lawful mode, cheapest first. Nothing is paid by this.',
    input: z.object({
      serviceId: Slug,
      caseId: Slug,
      answers: z.string().max(16_000).default('{}').describe('JSON of the answers so far'),
      forPhone: Phone.optional().describe(
        'the caller, when an agent asks: what a missed visit left owing is a line of their price',
      ),
    }),
    output: z.object({ serviceVersion: z.int(), options: z.array(z.object({ mode: Mode, quote: Quote })) }),
    refusals: ['case_unknown', 'form_invalid', 'phone_invalid'],
  }),
  'catalogue.quoteOrder': query('catalogue.quoteOrder', {
    path: '/quote',
    who: ['public'],
    summary:
      'The signed prices of several services in one order, in each way that all of them can be had: our ' +
      'charge is for the order and not for each. Nothing is paid by this.',
    input: z.object({
      items: z.string().max(60_000).describe('JSON: one to six of {serviceId, caseId, answers}'),
      forPhone: Phone.optional().describe('the caller, when an agent asks'),
    }),
    output: z.object({
      options: z.array(
        z.object({
          mode: Mode,
          quotes: z.array(Quote).describe('in the order of the items'),
          totalPaisa: Paisa,
          savedPaisa: Paisa.describe('against ordering each alone'),
        }),
      ),
    }),
    refusals: ['case_unknown', 'form_invalid', 'phone_invalid'],
  }),
  'places.locate': query('places.locate', {
    path: '/places/locate',
    who: ['public'],
    summary: 'The tehsil of a point, or an explicit "not served".',
    input: z.object({ lat: z.coerce.number().min(-90).max(90), lon: z.coerce.number().min(-180).max(180) }),
    output: z.object({
      served: z.boolean(),
      tehsilId: Slug.nullable(),
      districtId: Slug.nullable(),
      name: LocalText.nullable(),
      plusCode: z.string(),
    }),
  }),
  'places.search': query('places.search', {
    path: '/places',
    who: ['public'],
    cacheSeconds: 600,
    summary: 'Towns, tehsils and districts by name, either script, aliases, small mistakes forgiven.',
    input: z.object({ q: z.string().trim().max(80), limit: z.coerce.number().int().min(1).max(30).default(10) }),
    output: z.object({
      items: z.array(
        z.object({
          id: Slug,
          kind: z.enum(['district', 'tehsil', 'town']),
          name: LocalText,
          districtId: Slug,
          tehsilId: Slug.nullable(),
          point: Point,
        }),
      ),
    }),
  }),
  'places.tree': query('places.tree', {
    path: '/places/tree',
    who: ['public'],
    cacheSeconds: 600,
    summary: 'Divisions, districts and tehsils.',
    input: z.object({}),
    output: z.object({
      divisions: z.array(
        z.object({
          id: Slug,
          name: LocalText,
          districts: z.array(
            z.object({
              id: Slug,
              name: LocalText,
              tehsils: z.array(z.object({ id: Slug, name: LocalText, point: Point })),
            }),
          ),
        }),
      ),
      verified: z.boolean(),
      credit: z.string(),
    }),
  }),
  'places.offices': query('places.offices', {
    path: '/places/offices',
    who: ['public'],
    cacheSeconds: 60,
    summary: 'Offices of a district or tehsil.',
    input: z.object({
      districtId: Slug.optional(),
      tehsilId: Slug.optional(),
      departmentId: Slug.optional(),
      cursor: Slug.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    output: page(Office),
  }),
  'places.importOffices': command('places.importOffices', {
    path: '/places/offices/import',
    who: ['admin'],
    summary: 'Replace or add offices from CSV; every wrong line is named and nothing is changed.',
    input: z.object({ csv: z.string().max(2_000_000) }),
    output: z.object({ added: z.int(), changed: z.int() }),
    refusals: ['csv_invalid'],
  }),
  'slots.list': query('slots.list', {
    path: '/slots',
    who: ['public'],
    summary:
      'True slots of a place, and the earliest of each manner of visit. One manner is never substituted for another. ' +
      'Where days are planned, those in which somebody is near are marked.',
    input: z.object({
      tehsilId: Slug,
      serviceId: Slug,
      manner: Manner.default('soonest'),
      from: Day.optional(),
      days: z.coerce.number().int().min(1).max(14).default(7),
      requestId: Id.optional().describe(
        'whose hours are looked at: its place counts, and for an agent held ones of its orderer are shown',
      ),
      around: z
        .string()
        .regex(/^-?[1-8]?\d\.\d{1,3},-?(1[0-7]|[1-9])?\d\.\d{1,3}$/)
        .optional()
        .describe(
          'about where, as latitude and longitude; taken to a kilometre. Hours in which nobody could come there are left out',
        ),
      accountId: Id.optional().describe('the same where nothing is ordered yet, after calls.check'),
    }),
    output: z.object({
      slots: z.array(Slot),
      full: z.array(Day).describe('days that have hours to come, and none of them is free: one may wait for one'),
      earliest: z.array(z.object({ manner: Manner, startsAt: Instant.nullable() })),
    }),
  }),
  'catalogue.knowledge': query('catalogue.knowledge', {
    path: '/knowledge',
    who: ['public'],
    cacheSeconds: 60,
    summary:
      'Answers for callers: services and what is not ours, with the real fee; each line of an answer is one sentence to read out.',
    input: z.object({ q: z.string().trim().max(80), language: Language.default('ur') }),
    output: z.object({
      items: z.array(
        z.object({
          id: Slug,
          kind: z.enum(['service', 'notOurs']),
          title: LocalText,
          answer: LocalText,
          officialSite: z.string().nullable().describe('of the office itself; nothing else is named as a source'),
        }),
      ),
    }),
  }),
}
export { Answers }
