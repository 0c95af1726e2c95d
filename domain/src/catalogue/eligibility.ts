import type { LocalText } from '../shared/index.ts'
import type { CaseDefinition, EligibilityRule } from './case.ts'
import type { Answers } from './field.ts'
import { holds } from './holds.ts'

export type Eligibility =
  | { verdict: 'eligible' }
  | { verdict: 'notEligible' | 'askOffice'; because: LocalText; instead?: EligibilityRule['instead'] }

/** The first rule that holds decides; none means that nothing known stands against it. */
export function eligibilityOf(definition: CaseDefinition, answers: Answers, today: string): Eligibility {
  const rule = definition.eligibility.rules.find((one) => holds(one.when, { answers, today }))
  if (!rule) return { verdict: 'eligible' }
  return { verdict: rule.verdict, because: rule.because, ...(rule.instead ? { instead: rule.instead } : {}) }
}

/** Modes that may be offered here and now, as the definition lists them. */
export function modesOffered(
  definition: CaseDefinition,
  answers: Answers,
  today: string,
  districtId?: string,
): CaseDefinition['modes'] {
  return definition.modes.filter(
    (offer) =>
      holds(offer.when, { answers, today }) &&
      (!offer.districts || !districtId || offer.districts.includes(districtId)),
  )
}

/** Who decides this case, with these answers. */
export function approverOf(definition: CaseDefinition, answers: Answers, today: string): LocalText {
  return (definition.approvers.find((one) => holds(one.when, { answers, today })) ?? definition.approvers.at(-1)!).title
}
