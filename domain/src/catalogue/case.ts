import type { Evidence, LocalText } from '../shared/index.ts'
import type { Mode, TaskKind } from '../requests/index.ts'
import type { Condition } from './condition.ts'
import type { FeeLine } from './fee.ts'
import type { Field, FormRule, FormSection } from './field.ts'

/** How a service may be had. `referral` makes no request: it is an answer, counted. */
export type ServiceMode = Mode | 'referral'

export type PartyRole =
  | 'applicant'
  | 'subject'
  | 'coParty'
  | 'informant'
  | 'witness'
  | 'representative'
  | 'payer'
  | 'receiver'

export type Handling = 'seen' | 'scanned' | 'carried' | 'surrendered'

export interface DocumentRule {
  code: string
  label: LocalText
  help?: LocalText
  /** Name of the picture shown in the checklist. */
  picture: string
  when?: Condition
  optional?: boolean
  form: 'original' | 'copy' | 'either'
  sides: ('front' | 'back' | 'page')[]
  /** `scanned` is handed back at once; `carried` comes home again; `surrendered` stays with the office. */
  handling: Handling
  /** Whose paper it is. */
  party: PartyRole
  quality: { widthPixelsMin: number; bytesMax: number }
  /** Any one of these documents serves instead. */
  substitutes?: string[]
}

/** Something a party must do in person. */
export interface PresenceRule {
  kind: 'biometric' | 'oath' | 'inPerson' | 'signature'
  where: 'door' | 'office' | 'agent'
  /** Calendar days from `from` by which it must be done. */
  deadlineDays?: number
  from?: 'booking' | 'submission' | 'otherParty'
  /** Shown before booking: where, why and until when this person must go. */
  explain: LocalText
  afterDeadline?: LocalText
  /** Who may go instead, with which paper. */
  substitute?: { who: LocalText; document?: string }
  waivers?: { when: Condition; reason: LocalText }[]
  when?: Condition
  evidence: Evidence
}

export interface PartyRule {
  role: PartyRole
  label: LocalText
  when?: Condition
  min: number
  max: number
  presence: PresenceRule[]
  /** Which answers name this party (fields of the form). */
  nameField?: string
  identifierField?: string
  phoneField?: string
}

/** Which office decides: the place that an answer names, at a level, among offices of a kind. */
export interface CompetenceRule {
  basis: 'event' | 'residence' | 'registration' | 'asset' | 'applicantChoice'
  officeKind: string
  level: 'tehsil' | 'district' | 'province'
  /** Field that names the place (tehsil, district or address); absent: the visit's own address. */
  placeField?: string
  evidence: Evidence
}

export interface EligibilityRule {
  when: Condition
  /** The condition in words, as it reads after "not possible if". */
  stated?: LocalText
  verdict: 'notEligible' | 'askOffice'
  because: LocalText
  instead?: { serviceId: string; caseId?: string }
}

export interface StatutoryWait {
  code: string
  label: LocalText
  days: number
  from: 'submission' | 'notice'
  /** The answer that holds the day of the notice. */
  noticeField?: string
  when?: Condition
  evidence: Evidence
}

/** Whom the paper is about, as an order asks. */
export interface SubjectRule {
  /** Who it may be for; the first is the usual one and is taken until another is chosen. */
  for: { who: 'self' | 'member' | 'other'; label?: LocalText }[]
  nameLabel?: LocalText
  /** A newborn may have none yet. */
  nameOptional?: boolean
}

export interface ModeOffer {
  mode: ServiceMode
  /** Absent: every district of the territory. */
  districts?: string[]
  when?: Condition
}

/** A named variant of a service, complete in itself. */
export interface CaseDefinition {
  id: string
  name: LocalText
  description?: LocalText
  /** Absent: for oneself first, then for the household, then for anybody. */
  subject?: SubjectRule
  /** Who may apply, where the parties' names alone do not say it. */
  applicants?: LocalText
  form: FormSection[]
  formRules: FormRule[]
  documents: DocumentRule[]
  parties: PartyRule[]
  /** What the request is about, where it is about a thing. */
  asset?: { kind: 'vehicle' | 'property' | 'instrument'; keyField: string; lookUp?: string }
  competence: CompetenceRule
  /**
   * Asked before booking: whatever eligibility, fees, papers or the competent office depend on. Their
   * answers are sealed with the quote; the form does not ask them again.
   */
  eligibility: { questions: Field[]; rules: EligibilityRule[] }
  statutoryWaits: StatutoryWait[]
  timeLimit: { workingDays: number; evidence: Evidence }
  /** First rule that holds names the approver. */
  approvers: { when?: Condition; title: LocalText; evidence: Evidence }[]
  fieldVerification?: { by: LocalText; explain: LocalText; when?: Condition; evidence: Evidence }
  thirdPartySteps: {
    code: string
    label: LocalText
    by: 'facilitator' | 'citizen'
    feeLine?: string
    when?: Condition
  }[]
  feeLines: FeeLine[]
  /** The lines of the paper that the citizen says yes to before filing, in the order they print. */
  proofFields: { field: string; label: LocalText; scripts: ('en' | 'ur')[] }[]
  delivery: { form: 'paper' | 'digital' | 'both'; second?: { label: LocalText; afterWorkingDays: number } }
  validity: { months: number | null; renewal?: { serviceId: string; caseId?: string } }
  paper: LocalText
  modes: ModeOffer[]
  /** Tasks of the doorstep mode in order; other modes drop the household's. */
  legs: TaskKind[]
  /** Id of the pack's commission rule for each leg. */
  commission: Partial<Record<TaskKind, string>>
  minimumDwellSeconds: number
  skills: string[]
  equipment: string[]
  /** Typical time at the door, for planning. */
  visitMinutes: number
}
