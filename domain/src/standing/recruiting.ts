import type { Evidence, LocalText } from '../shared/index.ts'

/** What an applicant writes of themselves, and a paper may vouch for. */
export const APPLICANT_FACTS = ['name', 'nameUr', 'sex', 'born', 'identifier', 'iban', 'education', 'vehicle'] as const
export type ApplicantFact = (typeof APPLICANT_FACTS)[number]

/** Something an applicant has to show; each is decided by a named person. */
export interface Requirement {
  id: string
  /** Corrected after it was vetted, it is looked at anew. */
  vouchesFor: readonly ApplicantFact[]
  name: LocalText
  /** What to photograph, and where to get it. */
  help: LocalText
  icon: string
  sides: readonly ('front' | 'back' | 'page')[]
  /** How long a passed one holds where the paper itself says nothing; null: for good. */
  validDays: number | null
  /** What its holder has or can from then on: a driving licence is a way to move, not only a paper. */
  gives?: Given
  evidence: Evidence
}

/** What vetting and training write into the record by themselves. */
export interface Given {
  skills?: readonly string[]
  equipment?: readonly string[]
}

export interface TrainingModule {
  id: string
  title: LocalText
  minutes: number
  /** What whoever passed the questions on it can do from then on. */
  gives?: Pick<Given, 'skills'>
  parts: readonly { heading: LocalText; text: LocalText }[]
}

/** The right option is the server's to know. */
export interface Question {
  id: string
  moduleId: string
  text: LocalText
  options: readonly LocalText[]
  right: number
}

export interface RefusalReason {
  code: string
  label: LocalText
  reapplyDays: number
}

/** Recruiting as data: who is wanted with which papers, what they learn, what they are asked. */
export interface Recruiting {
  requirements: readonly Requirement[]
  modules: readonly TrainingModule[]
  questions: readonly Question[]
  quiz: { draw: number; passBasisPoints: number; triesMax: number; waitHours: number }
  reasons: readonly RefusalReason[]
  education: readonly { code: string; label: LocalText }[]
  ageMin: number
  appealDays: number
  appealAnswerHours: number
  /** Days before a certificate lapses on which its holder is told. */
  warnDays: readonly number[]
  badgePrefix: string
  /** From the approval of a new account for pay until the first pay goes there. */
  accountCoolingHours: number
}

/** Papers that vouch for something that is written otherwise now. */
export function lookedAtAnew(
  requirements: readonly Pick<Requirement, 'id' | 'vouchesFor'>[],
  before: Readonly<Record<ApplicantFact, string>>,
  after: Readonly<Record<ApplicantFact, string>>,
): string[] {
  const changed = APPLICANT_FACTS.filter((fact) => before[fact] !== after[fact])
  return requirements.filter((one) => one.vouchesFor.some((fact) => changed.includes(fact))).map((one) => one.id)
}
