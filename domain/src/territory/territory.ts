import type { CalendarData } from '../calendar/index.ts'
import type { ConnectorKind, NotOurs, Rates, ServiceDefinition, ServiceMode } from '../catalogue/index.ts'
import type { GrievanceRules } from '../grievances/index.ts'
import type { RefundPack } from '../payments/index.ts'
import type { Areas, Office } from '../places/index.ts'
import type { TaskKind } from '../requests/index.ts'
import type { RetentionRule } from '../retention/index.ts'
import type { SearchWords } from '../search/index.ts'
import type { Recruiting } from '../standing/index.ts'
import type { River } from '../travel/index.ts'
import type { Evidence, Language, LocalText } from '../shared/index.ts'
import type { MessageTemplates } from './messages.ts'
import type { Reason } from './reason.ts'
import type { Settings } from './settings.ts'

/** Everything that can change overnight: no code, table, address or certificate contains it. */
export interface Programme {
  name: LocalText
  tagline: LocalText
  territoryName: LocalText
  /** As people dial it here, and from abroad where that is possible. */
  helpline: { short: string; international: string | null }
  /** Whom to call when in danger. */
  police: string
  senderMask: string
  /** The mark as an SVG document in one colour (`currentColor`). */
  markSvg: string
  colours: { light: Palette; dark: Palette }
  operator: LocalText
  facilitatorWord: { male: LocalText; female: LocalText; neutral: LocalText }
  /** First letters of a tracking number. */
  trackingPrefix: string
  privacyNotice: LocalText
}

export interface Palette {
  ink: string
  canvas: string
  surface: string
  muted: string
  accent: string
  onAccent: string
  accentTint: string
  border: string
  hairline: string
  warning: string
  warningTint: string
  danger: string
  dangerTint: string
  information: string
  informationTint: string
}

export interface Department {
  id: string
  name: LocalText
  shortName: LocalText
  connectors: ConnectorKind[]
  officeKinds: { kind: string; name: LocalText; serves: Office['serves'] }[]
  website?: string
}

export interface CommissionRule {
  id: string
  leg: TaskKind
  name: LocalText
  amountPaisa: number
  /** For a second and further task of the same kind at the same stop: one trip, one charge. */
  furtherPaisa: number
  effectiveFrom: string
  effectiveTo?: string
  evidence: Evidence
}

/** How complaints are heard here: days and week, the closed list of reasons, and who is above the programme. */
export interface GrievancePack extends GrievanceRules {
  reasons: { code: string; label: LocalText; upheld: boolean }[]
  ombudsman: { name: LocalText; address: LocalText; law: LocalText; phone: string; evidence: Evidence }
}

/** A province or a country as data. The server loads exactly one. */
export interface Territory {
  id: string
  version: number
  country: string
  currency: string
  languages: Language[]
  programme: Programme
  areas: Areas
  /** Rivers that are crossed at bridges only; without them every way is the crow's flight and a detour. */
  rivers?: River[]
  departments: Department[]
  offices: Office[]
  services: ServiceDefinition[]
  notOurs: NotOurs[]
  /** How people here ask; without it only the words of the services themselves are known. */
  search?: SearchWords
  calendar: CalendarData
  reasons: Reason[]
  grievances: GrievancePack
  commissionRules: CommissionRule[]
  /** Effective-dated; the last one that has begun holds. */
  rates: Rates[]
  settings: Settings
  /** How money goes back to citizens here. */
  refunds: RefundPack
  /** How long each part of what is kept about a person is kept, and by which rule. */
  retention: RetentionRule[]
  modeNames: Record<ServiceMode, LocalText>
  /** Who may become a facilitator, and how; without it nobody can apply here. */
  recruiting?: Recruiting
  messages: MessageTemplates
}
