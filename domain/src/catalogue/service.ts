import type { Evidence, LocalText } from '../shared/index.ts'
import type { CaseDefinition } from './case.ts'

/** `rest` and `csv` and `email` speak to the department's system; `desk` is a work queue in the console. */
export type ConnectorKind = 'rest' | 'csv' | 'email' | 'desk'

export interface Fact {
  about: string
  statement: string
  evidence: Evidence
}

/**
 * One thing a department does, as plain versioned data. A request keeps the version it was booked
 * under; a change of rule or fee is a new version with a later `effectiveFrom`.
 */
export interface ServiceDefinition {
  id: string
  version: number
  /** YYYY-MM-DD in the territory's time. */
  effectiveFrom: string
  effectiveTo?: string
  departmentId: string
  /** The rule that lets a facilitator act; null means that only a referral may be offered. */
  legalBasis: { text: LocalText; evidence: Evidence } | null
  name: LocalText
  /** One sentence that explains the word to someone who has never heard it. */
  description: LocalText
  searchWords: { en: string[]; ur: string[]; roman: string[] }
  icon: string
  /** Higher comes first among the most-asked. */
  rank: number
  /** `discreet`: no message, offer or answer on the phone names the service. */
  sensitivity: 'normal' | 'discreet'
  tone: 'neutral' | 'celebration' | 'condolence'
  /** What should be had first. It is told, not enforced: it may have been got elsewhere. */
  prerequisites: { serviceId: string; why: LocalText }[]
  followUps: { serviceId: string; why: LocalText }[]
  /** What people usually have done by the same visit; offered while they order. */
  goesWith?: { serviceId: string; caseId?: string; why: LocalText }[]
  correctionRoute: LocalText
  connector: { kind: ConnectorKind; departmentId: string }
  cases: CaseDefinition[]
  facts: Fact[]
}

/** Something we do not do: where to go, what to take, the real fee. Most calls ask this. */
export interface NotOurs {
  id: string
  name: LocalText
  searchWords: { en: string[]; ur: string[]; roman: string[] }
  icon: string
  whereToGo: LocalText
  whatToTake: LocalText
  fee: LocalText
  helpline?: string
  website?: string
  evidence: Evidence
}
