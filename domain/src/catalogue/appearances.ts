import { addDays, isLocalDate, type LocalDate, type LocalText } from '../shared/index.ts'
import type { CaseDefinition, PartyRole, PresenceRule } from './case.ts'
import type { Answers } from './field.ts'
import { holds } from './holds.ts'

/** Something a party must do in person away from home: shown before booking as "you must go once". */
export interface Appearance {
  role: PartyRole
  label: LocalText
  kind: PresenceRule['kind']
  where: 'office' | 'agent'
  explain: LocalText
  /** What happens when it is not done in time. */
  afterDeadline: LocalText | null
  /** Who may go instead. */
  substitute: LocalText | null
  /** Counted from the booking, the filing, or the other party's own appearance. */
  from: 'booking' | 'submission' | 'otherParty'
  deadlineDays: number | null
}

/** The appearances that a case asks for with these answers; what is waived by age or illness is not among them. */
export function appearancesOf(definition: CaseDefinition, answers: Answers, today: LocalDate): Appearance[] {
  const scope = { answers, today }
  return definition.parties
    .filter((party) => holds(party.when, scope))
    .flatMap((party) =>
      party.presence.flatMap((rule): Appearance[] => {
        if (
          rule.where === 'door' ||
          !holds(rule.when, scope) ||
          rule.waivers?.some((waiver) => holds(waiver.when, scope))
        )
          return []
        return [
          {
            role: party.role,
            label: party.label,
            kind: rule.kind,
            where: rule.where,
            explain: rule.explain,
            afterDeadline: rule.afterDeadline ?? null,
            substitute: rule.substitute?.who ?? null,
            from: rule.from ?? 'booking',
            deadlineDays: rule.deadlineDays ?? null,
          },
        ]
      }),
    )
}

/** A period that the law makes everybody wait; `until` is its last day, null while its beginning is not known. */
export interface LegalWait {
  code: string
  label: LocalText
  until: LocalDate | null
}

/** The waits that are not over on the day, with the day of filing where that is their beginning. */
export function legalWaitsOf(
  definition: CaseDefinition,
  answers: Answers,
  today: LocalDate,
  submittedOn: LocalDate | null,
): LegalWait[] {
  return definition.statutoryWaits
    .filter((wait) => holds(wait.when, { answers, today }))
    .flatMap((wait) => {
      const notice = wait.noticeField === undefined ? undefined : answers[wait.noticeField]
      const begin = wait.from === 'submission' ? submittedOn : isLocalDate(notice) ? notice : null
      const until = begin === null ? null : addDays(begin, wait.days)
      return until !== null && until <= today ? [] : [{ code: wait.code, label: wait.label, until }]
    })
}
