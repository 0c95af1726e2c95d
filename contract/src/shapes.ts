import { z } from 'zod'
import { REFUND_KINDS } from '@app/domain/payments'
import { isClearLine, isClearText, withoutMarks } from '@app/domain/shared'
import { ACTIONS, MODES, PARTIES_OF_TIME, STATES, TASK_KINDS } from '@app/domain/requests'

/** Shapes that several capabilities speak of. Ids are UUIDv7 made by the client; money is integer paisa. */
export const Id = z.uuid()
/** Years that a database and a calendar both know. */
const inOurTimes = (at: string): boolean => at >= '1800' && at < '2300'
export const Instant = z.iso.datetime({ offset: true }).refine(inOurTimes).describe('ISO 8601 instant')
export const Day = z.iso.date().refine(inOurTimes).describe('ISO 8601 calendar day, local to the territory')
export const Paisa = z.int().min(0).max(1_000_000_000_000).describe('integer paisa')
/** The greatest whole number of a column. */
export const INTEGER_MAX = 2_147_483_647
const unclear = { params: { refusal: 'text_unclear' } }
export const Text = (max: number) => z.string().normalize().trim().min(1).max(max).refine(isClearText, unclear)
/** A name or a reference, perhaps an empty one: a single line without signs that nobody sees. */
export const LineOrNone = (max: number) =>
  z
    .string()
    .normalize()
    .overwrite(withoutMarks)
    .trim()
    .max(max)
    .refine((text) => text === '' || isClearLine(text), unclear)
export const Line = (max: number) => LineOrNone(max).min(1)
/** Words in each language; Roman Urdu where a text message needs it. */
export const LocalText = z.object({ en: z.string(), ur: z.string(), roman: z.string().optional() })
export type LocalText = z.infer<typeof LocalText>
/** A value for a screen: words in each language, a day that the reader's language writes, or a left-to-right code. */
export const Shown = z.object({ as: z.enum(['words', 'day', 'code']), words: LocalText })
export const Point = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
/** As typed by a person; normalised by the server, refused as `phone_invalid`. */
export const Phone = z.string().trim().min(4).max(24)
export const Slug = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,79}$/)
export const Sex = z.enum(['M', 'F', 'X'])
export const Identifier = z.object({
  kind: z.enum(['cnic', 'nicop', 'snic', 'poc', 'bform', 'por', 'passport', 'none']),
  number: z.string().trim().max(30).default(''),
})
export const State = z.enum(STATES)
export const Mode = z.enum(MODES)
export const Action = z.enum(ACTIONS)
export const TaskKind = z.enum(TASK_KINDS)
export const Blamed = z.enum(PARTIES_OF_TIME)
/** Manner of visit: a woman comes; at the gate with a named person present; at a neighbour's or office; soonest. */
export const Manner = z.enum(['soonest', 'woman', 'gate', 'elsewhere'])
export const Language = z.enum(['ur', 'en', 'ur-Latn'])
/** Where a list goes on, as its last answer said: sealed by the server, and of no meaning to anybody else. */
export const Cursor = z.string().max(400).optional()
export const Limit = z.coerce.number().int().min(1).max(100).default(20)
/** Where a refund goes: never more of an account than its last four digits. */
export const RefundShown = z.object({
  kind: z.enum(REFUND_KINDS),
  name: LocalText.describe('the wallet or the centre; the bank’s letters'),
  last4: z.string().nullable(),
})
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })
export const Done = z.object({ done: z.literal(true) })
/** Query-string booleans. */
export const Flag = z.enum(['true', 'false']).transform((v) => v === 'true')

export const QuoteLine = z.object({
  code: z.string(),
  label: LocalText,
  kind: z.enum(['fixed', 'assessed', 'third_party', 'charge', 'tax', 'debt']),
  amountPaisa: Paisa,
  rangePaisa: z.tuple([Paisa, Paisa]).nullable(),
  payTo: LocalText.describe('who receives it'),
  payBy: z.enum(['psid', 'collectable', 'counter', 'direct']),
  authority: z.string().nullable().describe('notification, date; null where unverified'),
  ceilingPaisa: Paisa.nullable().describe('the most a third party may take, against a photographed receipt'),
})
export const Quote = z.object({
  lines: z.array(QuoteLine),
  governmentFeePaisa: Paisa,
  chargePaisa: Paisa,
  taxPaisa: Paisa,
  thirdPartyPaisa: Paisa,
  totalPaisa: Paisa,
  dueAtDoorPaisa: Paisa.describe('what the facilitator collects in cash unless it is paid before'),
  duePsidPaisa: Paisa.describe('government lines payable by PSID only'),
  validUntil: Instant,
  signature: z.string().describe('seals lines, totals, service version and case; nobody at the door can change it'),
})
export const Address = z.object({
  pin: Point,
  accuracyMeters: z.number().min(0).max(100_000).nullable().default(null),
  movedByHand: z.boolean().default(false),
  landmark: Text(200),
  house: z.string().trim().max(60).default(''),
  street: z.string().trim().max(120).default(''),
  area: z.string().trim().max(120).default('').describe('block, mohalla or chak'),
  tehsilId: Slug.optional().describe('overrides the pin’s'),
})
export const Receiver = z.object({
  name: Line(80),
  relation: Line(40),
  phone: Phone.optional().describe('own number, at the door; absent: the orderer’s'),
})
export const PersonDetails = z.object({
  name: Line(80),
  nameUr: LineOrNone(80).default(''),
  identifier: Identifier.optional(),
  sex: Sex.optional(),
  born: Day.optional(),
  phone: Phone.optional(),
})
/** A person in a role of one request. */
export const PartyInput = z.object({
  partyId: Id,
  role: z.enum(['applicant', 'subject', 'coParty', 'informant', 'witness', 'representative', 'payer', 'receiver']),
  label: z.string().trim().max(40).default('').describe('the definition’s party id, e.g. seller'),
  person: PersonDetails,
  districtId: Slug.optional(),
  authority: z.string().trim().max(200).default(''),
})
export const Asset = z.object({
  kind: z.enum(['vehicle', 'property', 'instrument']),
  number: Text(40),
  details: z.record(z.string(), z.string().max(200)).default({}),
})
export const Answers = z
  .record(z.string().max(60), z.unknown())
  .refine((a) => JSON.stringify(a).length <= 64_000, 'form too large')
