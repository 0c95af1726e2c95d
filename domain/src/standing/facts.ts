import type { StaffRole } from '../identity/index.ts'

/** What is on record of a facilitator beside their name, and changes while they work. */
export const FACT_KINDS = ['skills', 'equipment', 'tehsils', 'vehicle', 'tax', 'cashCap', 'photo'] as const
export type FactKind = (typeof FACT_KINDS)[number]
/** What follows as soon as the change is in force. */
export type FactEffect = 'slots' | 'offers' | 'pay' | 'cash' | 'badge'

export interface FactRule {
  /** Who may enter it at a desk, and decide on what another entered or the facilitator proposed. */
  roles: readonly StaffRole[]
  /** May the facilitator propose it in their own app? Somebody at a desk then decides. */
  selfProposes: boolean
  /** `words`: a reason is enough; `document`: the paper is filed with it; `picture`: the picture is the change itself. */
  evidence: 'words' | 'document' | 'picture'
  /** Two where money moves: whoever entered it does not put it in force. */
  people: 1 | 2
  /** Whether a day may be named from which it holds. Never one that is over. */
  fromDay: boolean
  effects: readonly FactEffect[]
}

/**
 * The one table of it. The account that pay goes to is not here: its holder alone may change it, by their own code
 * (pay-account.ts). Which skills and equipment there are is what the services ask for.
 */
export const FACT_RULES = {
  skills: {
    roles: ['vetting', 'supervisor'],
    selfProposes: false,
    evidence: 'words',
    people: 1,
    fromDay: false,
    effects: ['slots', 'offers'],
  },
  equipment: {
    roles: ['vetting', 'supervisor'],
    selfProposes: false,
    evidence: 'words',
    people: 1,
    fromDay: false,
    effects: ['offers'],
  },
  tehsils: {
    roles: ['vetting', 'supervisor', 'operations'],
    selfProposes: true,
    evidence: 'words',
    people: 1,
    fromDay: false,
    effects: ['slots', 'offers'],
  },
  vehicle: {
    roles: ['vetting', 'supervisor'],
    selfProposes: true,
    evidence: 'words',
    people: 1,
    fromDay: false,
    effects: ['badge'],
  },
  tax: {
    roles: ['finance', 'supervisor'],
    selfProposes: false,
    evidence: 'document',
    people: 2,
    fromDay: true,
    effects: ['pay'],
  },
  cashCap: {
    roles: ['finance', 'supervisor'],
    selfProposes: false,
    evidence: 'words',
    people: 2,
    fromDay: true,
    effects: ['cash', 'offers'],
  },
  photo: {
    roles: ['vetting', 'supervisor'],
    selfProposes: true,
    evidence: 'picture',
    people: 1,
    fromDay: false,
    effects: ['badge'],
  },
} as const satisfies Record<FactKind, FactRule>

/** Who wants to change it: the facilitator, or somebody at a desk by their roles. */
export type FactAsker = { self: true } | { self: false; roles: readonly string[] }
export type FactRefusal =
  | 'fact_not_yours'
  | 'evidence_missing'
  | 'fact_day_past'
  | 'fact_day_unfit'
  | 'fact_decided'
  | 'same_person'

const ruleOf = (kind: FactKind): FactRule => FACT_RULES[kind]
const holds = (kind: FactKind, roles: readonly string[]): boolean =>
  ruleOf(kind).roles.some((role) => roles.includes(role))

export interface FactAsked {
  kind: FactKind
  by: FactAsker
  hasDocument: boolean
  /** The day from which it is to hold; null: as soon as it is in force. */
  from: string | null
  today: string
}

/** May this be entered? The refusal, or how it goes on: in force now, or waiting for somebody else. */
export function askFact(asked: FactAsked): { no: FactRefusal } | { to: 'in_force' | 'asked' } {
  const rule = ruleOf(asked.kind)
  if (asked.by.self ? !rule.selfProposes : !holds(asked.kind, asked.by.roles)) return { no: 'fact_not_yours' }
  if (rule.evidence !== 'words' && !asked.hasDocument) return { no: 'evidence_missing' }
  if (asked.from !== null && !rule.fromDay) return { no: 'fact_day_unfit' }
  if (asked.from !== null && asked.from < asked.today) return { no: 'fact_day_past' }
  return { to: asked.by.self || rule.people === 2 ? 'asked' : 'in_force' }
}

export const FACT_STATES = ['asked', 'approved', 'in_force', 'refused', 'withdrawn'] as const
/** `approved` waits for its day; `in_force` stays so on record when a later change takes its place. */
export type FactState = (typeof FACT_STATES)[number]

/** May this person say yes or no to it? A day that went by while it waited is today: nothing is dated back. */
export function decideFact(
  change: { kind: FactKind; state: FactState; askedBy: string; from: string | null },
  decider: { key: string; roles: readonly string[] },
  verdict: 'approve' | 'refuse',
  today: string,
): { no: FactRefusal } | { to: 'approved' | 'in_force' | 'refused' } {
  if (!holds(change.kind, decider.roles)) return { no: 'fact_not_yours' }
  if (change.state !== 'asked') return { no: 'fact_decided' }
  if (change.askedBy === decider.key) return { no: 'same_person' }
  if (verdict === 'refuse') return { to: 'refused' }
  return { to: change.from !== null && change.from > today ? 'approved' : 'in_force' }
}

/** What this passed: a list that has more in it than before, or nothing new. */
export function withGiven(before: readonly string[], given: readonly string[]): string[] | null {
  const next = [...new Set([...before, ...given])].sort()
  return next.length === new Set(before).size ? null : next
}
