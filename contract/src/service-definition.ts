import {
  type Amount,
  type CaseDefinition as DomainCase,
  type Condition,
  type Field,
  type NotOurs as DomainNotOurs,
  PREFILL_SOURCES,
  type ServiceDefinition as DomainService,
} from '@app/domain/catalogue'
import { IDENTIFIER_KINDS } from '@app/domain/shared'
import { z } from 'zod'

/** Words for people, complete in both languages. */
export const localText = z.strictObject({
  en: z.string().min(1).max(2000),
  ur: z.string().min(1).max(2000),
  roman: z.string().max(2000).optional(),
})

export const evidence = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('sourced'), source: z.string().min(3), note: z.string().optional() }),
  z.strictObject({ status: z.literal('secondary'), source: z.string().min(3), note: z.string().optional() }),
  z.strictObject({ status: z.literal('unverified'), note: z.string().optional() }),
])

const slug = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)
const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/)
const paisa = z.int().min(0).max(1e14)
const basisPoints = z.int().min(0).max(100_000)
export const localDate = z.iso.date()
const scalar = z.union([z.string(), z.number(), z.boolean()])

const operand = z.union([
  fieldName,
  z.strictObject({ yearsSince: fieldName }),
  z.strictObject({ daysSince: fieldName }),
  z.strictObject({ countOf: fieldName }),
])

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
    z.strictObject({ of: operand, is: scalar }),
    z.strictObject({ of: operand, in: z.array(scalar) }),
    z.strictObject({ of: operand, atLeast: z.number() }),
    z.strictObject({ of: operand, moreThan: z.number() }),
    z.strictObject({ of: operand, atMost: z.number() }),
    z.strictObject({ of: operand, present: z.boolean() }),
  ]),
)

const base = {
  name: fieldName,
  label: localText,
  help: localText.optional(),
  when: condition.optional(),
  optional: z.boolean().optional(),
  sensitive: z.boolean().optional(),
  prefill: z.enum(PREFILL_SOURCES).optional(),
}
const option = z.strictObject({ value: z.string().min(1).max(60), label: localText })

const field: z.ZodType<Field> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      ...base,
      type: z.literal('text'),
      maxLength: z.int().min(1).max(2000),
      multiline: z.boolean().optional(),
      pattern: z.string().optional(),
      patternHelp: localText.optional(),
    }),
    z.strictObject({ ...base, type: z.literal('name'), scripts: z.array(z.enum(['en', 'ur'])).min(1) }),
    z.strictObject({ ...base, type: z.literal('cnic') }),
    z.strictObject({ ...base, type: z.literal('identifier'), kinds: z.array(z.enum(IDENTIFIER_KINDS)).min(1) }),
    z.strictObject({ ...base, type: z.literal('phone'), door: z.boolean() }),
    z.strictObject({
      ...base,
      type: z.literal('date'),
      notAfterToday: z.boolean().optional(),
      notBeforeToday: z.boolean().optional(),
      yearsAgoMax: z.number().optional(),
      notBefore: fieldName.optional(),
    }),
    z.strictObject({ ...base, type: z.literal('choice'), options: z.array(option).min(2).max(60) }),
    z.strictObject({
      ...base,
      type: z.literal('choices'),
      options: z.array(option).min(2).max(60),
      max: z.int().min(1),
    }),
    z.strictObject({
      ...base,
      type: z.literal('number'),
      min: z.number(),
      max: z.number(),
      integer: z.boolean().optional(),
      unit: localText.optional(),
    }),
    z.strictObject({ ...base, type: z.literal('money'), minPaisa: paisa, maxPaisa: paisa }),
    z.strictObject({ ...base, type: z.literal('boolean') }),
    z.strictObject({ ...base, type: z.literal('address') }),
    z.strictObject({ ...base, type: z.literal('district') }),
    z.strictObject({ ...base, type: z.literal('tehsil') }),
    z.strictObject({
      ...base,
      type: z.literal('repeat'),
      min: z.int().min(0),
      max: z.int().min(1).max(30),
      itemLabel: localText,
      fields: z.array(field).min(1),
    }),
  ]),
)

const amount: z.ZodType<Amount> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('flat'), paisa }),
    z.strictObject({
      kind: z.literal('share'),
      of: fieldName,
      basisPoints,
      minimumPaisa: paisa.optional(),
      maximumPaisa: paisa.optional(),
    }),
    z.strictObject({ kind: z.literal('each'), of: operand, paisa }),
    z.strictObject({
      kind: z.literal('bands'),
      of: operand,
      bands: z.array(z.strictObject({ upTo: z.number().nullable(), amount })).min(1),
    }),
    z.strictObject({ kind: z.literal('table'), of: fieldName, rows: z.record(z.string(), amount), otherwise: amount }),
    z.strictObject({ kind: z.literal('sum'), parts: z.array(amount).min(1) }),
    z.strictObject({ kind: z.literal('stated'), of: fieldName }),
  ]),
)

const feeLine = z.strictObject({
  code: slug,
  label: localText,
  kind: z.enum(['fixed', 'assessed', 'third_party']),
  amount,
  rangeBasisPoints: z.strictObject({ below: basisPoints, above: basisPoints }).optional(),
  basis: localText.optional(),
  ceilingPaisa: paisa.optional(),
  payTo: z.union([z.strictObject({ department: slug }), z.strictObject({ thirdParty: localText })]),
  payBy: z.enum(['psid', 'collectable', 'counter']),
  headOfAccount: z.string().optional(),
  challanForm: z.string().optional(),
  authority: z.string().optional(),
  evidence,
  when: condition.optional(),
  waivers: z.array(z.strictObject({ when: condition, reason: localText, evidence })).optional(),
})

const partyRole = z.enum([
  'applicant',
  'subject',
  'coParty',
  'informant',
  'witness',
  'representative',
  'payer',
  'receiver',
])
const mode = z.enum(['doorstep', 'centre', 'remote', 'selfService', 'referral'])
const taskKind = z.enum(['collection', 'correction', 'delivery', 'filing', 'followUp', 'pickUp'])

const documentRule = z.strictObject({
  code: slug,
  label: localText,
  help: localText.optional(),
  picture: slug,
  when: condition.optional(),
  optional: z.boolean().optional(),
  form: z.enum(['original', 'copy', 'either']),
  sides: z.array(z.enum(['front', 'back', 'page'])).min(1),
  handling: z.enum(['seen', 'scanned', 'carried', 'surrendered']),
  party: partyRole,
  quality: z.strictObject({ widthPixelsMin: z.int().min(100), bytesMax: z.int().min(1) }),
  substitutes: z.array(slug).optional(),
})

const presenceRule = z.strictObject({
  kind: z.enum(['biometric', 'oath', 'inPerson', 'signature']),
  where: z.enum(['door', 'office', 'agent']),
  deadlineDays: z.int().min(0).optional(),
  from: z.enum(['booking', 'submission', 'otherParty']).optional(),
  explain: localText,
  afterDeadline: localText.optional(),
  substitute: z.strictObject({ who: localText, document: slug.optional() }).optional(),
  waivers: z.array(z.strictObject({ when: condition, reason: localText })).optional(),
  when: condition.optional(),
  evidence,
})

const partyRule = z.strictObject({
  role: partyRole,
  label: localText,
  when: condition.optional(),
  min: z.int().min(0),
  max: z.int().min(1),
  presence: z.array(presenceRule),
  nameField: fieldName.optional(),
  identifierField: fieldName.optional(),
  phoneField: fieldName.optional(),
})

const formSection = z.strictObject({
  id: slug,
  title: localText,
  help: localText.optional(),
  when: condition.optional(),
  fields: z.array(field).min(1),
})

const caseDefinition: z.ZodType<DomainCase> = z.strictObject({
  id: slug,
  name: localText,
  description: localText.optional(),
  subject: z
    .strictObject({
      for: z
        .array(z.strictObject({ who: z.enum(['self', 'member', 'other']), label: localText.optional() }))
        .min(1)
        .max(3),
      nameLabel: localText.optional(),
      nameOptional: z.boolean().optional(),
    })
    .optional(),
  applicants: localText.optional(),
  form: z.array(formSection).min(1),
  formRules: z.array(z.strictObject({ code: z.string(), field: fieldName, when: condition, message: localText })),
  documents: z.array(documentRule),
  parties: z.array(partyRule).min(1),
  asset: z
    .strictObject({
      kind: z.enum(['vehicle', 'property', 'instrument']),
      keyField: fieldName,
      lookUp: z.string().optional(),
    })
    .optional(),
  competence: z.strictObject({
    basis: z.enum(['event', 'residence', 'registration', 'asset', 'applicantChoice']),
    officeKind: slug,
    level: z.enum(['tehsil', 'district', 'province']),
    placeField: fieldName.optional(),
    evidence,
  }),
  eligibility: z.strictObject({
    questions: z.array(field),
    rules: z.array(
      z.strictObject({
        when: condition,
        stated: localText.optional(),
        verdict: z.enum(['notEligible', 'askOffice']),
        because: localText,
        instead: z.strictObject({ serviceId: slug, caseId: slug.optional() }).optional(),
      }),
    ),
  }),
  statutoryWaits: z.array(
    z.strictObject({
      code: slug,
      label: localText,
      days: z.int().min(1),
      from: z.enum(['submission', 'notice']),
      noticeField: fieldName.optional(),
      when: condition.optional(),
      evidence,
    }),
  ),
  timeLimit: z.strictObject({ workingDays: z.int().min(0).max(365), evidence }),
  approvers: z.array(z.strictObject({ when: condition.optional(), title: localText, evidence })).min(1),
  fieldVerification: z
    .strictObject({ by: localText, explain: localText, when: condition.optional(), evidence })
    .optional(),
  thirdPartySteps: z.array(
    z.strictObject({
      code: slug,
      label: localText,
      by: z.enum(['facilitator', 'citizen']),
      feeLine: slug.optional(),
      when: condition.optional(),
    }),
  ),
  feeLines: z.array(feeLine),
  proofFields: z.array(
    z.strictObject({ field: fieldName, label: localText, scripts: z.array(z.enum(['en', 'ur'])).min(1) }),
  ),
  delivery: z.strictObject({
    form: z.enum(['paper', 'digital', 'both']),
    second: z.strictObject({ label: localText, afterWorkingDays: z.int().min(1) }).optional(),
  }),
  validity: z.strictObject({
    months: z.int().min(1).nullable(),
    renewal: z.strictObject({ serviceId: slug, caseId: slug.optional() }).optional(),
  }),
  paper: localText,
  modes: z
    .array(z.strictObject({ mode, districts: z.array(z.string()).optional(), when: condition.optional() }))
    .min(1),
  legs: z.array(taskKind),
  commission: z.partialRecord(taskKind, slug),
  minimumDwellSeconds: z.int().min(0).max(7200),
  skills: z.array(slug),
  equipment: z.array(slug),
  visitMinutes: z.int().min(0).max(240),
})

const searchWords = z.strictObject({ en: z.array(z.string()), ur: z.array(z.string()), roman: z.array(z.string()) })
const related = z.array(z.strictObject({ serviceId: slug, why: localText }))

/** A versioned service as the pack writes it, the database stores it and the screens read it. */
export const ServiceDefinition: z.ZodType<DomainService> = z.strictObject({
  id: slug,
  version: z.int().min(1),
  effectiveFrom: localDate,
  effectiveTo: localDate.optional(),
  departmentId: slug,
  legalBasis: z.strictObject({ text: localText, evidence }).nullable(),
  name: localText,
  description: localText,
  searchWords,
  icon: slug,
  rank: z.int(),
  sensitivity: z.enum(['normal', 'discreet']),
  tone: z.enum(['neutral', 'celebration', 'condolence']),
  prerequisites: related,
  followUps: related,
  goesWith: z
    .array(z.strictObject({ serviceId: slug, caseId: slug.optional(), why: localText }))
    .max(6)
    .optional(),
  correctionRoute: localText,
  connector: z.strictObject({ kind: z.enum(['rest', 'csv', 'email', 'desk']), departmentId: slug }),
  cases: z.array(caseDefinition).min(1).max(20),
  facts: z.array(z.strictObject({ about: z.string(), statement: z.string(), evidence })),
})

export const NotOursEntry: z.ZodType<DomainNotOurs> = z.strictObject({
  id: slug,
  name: localText,
  searchWords,
  icon: slug,
  whereToGo: localText,
  whatToTake: localText,
  fee: localText,
  helpline: z.string().optional(),
  website: z.string().optional(),
  evidence,
})
