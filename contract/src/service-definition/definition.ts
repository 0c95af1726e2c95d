import { condition, evidence, fieldName, localDate, localText, slug } from './basics.ts'
import { feeLine } from './fees.ts'
import { field } from './form.ts'
import {
  type CaseDefinition as DomainCase,
  type NotOurs as DomainNotOurs,
  type ServiceDefinition as DomainService,
} from '@app/domain/catalogue'
import { z } from 'zod'

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
