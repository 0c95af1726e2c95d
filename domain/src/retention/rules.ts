import { DAY_MS, type Evidence, type LocalText } from '../shared/index.ts'

/** The parts of what is kept about a person, as they read it. */
export const RECORD_PARTS = [
  'person',
  'household',
  'requests',
  'identity_images',
  'documents',
  'payments',
  'complaints',
  'ratings',
  'messages',
  'calls',
  'positions',
  'access',
  'consents',
] as const
export type RecordPart = (typeof RECORD_PARTS)[number]

/** How long a part is kept: days from its end, or as long as the account (`days` null). A territory's law, or its programme's choice. */
export interface RetentionRule {
  id: string
  part: RecordPart
  what: LocalText
  days: number | null
  /** Does it go when its person asks, or must it stay until its day? */
  onRequest: 'goes' | 'stays'
  because: LocalText
  evidence: Evidence
}

export function ruleOf(rules: readonly RetentionRule[], part: RecordPart): RetentionRule {
  const rule = rules.find((one) => one.part === part)
  if (!rule) throw new Error(`the pack has no rule for how long "${part}" is kept`)
  return rule
}

/** The moment at which what ended then goes by itself; null while it lasts, or where it lives as long as the account. */
export function goesAt(rule: RetentionRule, endedAt: Date | null): Date | null {
  return endedAt === null || rule.days === null ? null : new Date(endedAt.getTime() + rule.days * DAY_MS)
}

/** What ended before this may no longer be there. */
export const keptSince = (rule: RetentionRule, at: Date): Date | null =>
  rule.days === null ? null : new Date(at.getTime() - rule.days * DAY_MS)
