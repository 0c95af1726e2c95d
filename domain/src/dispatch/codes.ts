/** The two codes that a household gives: one when the work begins, one when the receipt is in their hand. */
export type CodeKind = 'start' | 'completion'
export const CODE_DIGITS = 6
export const BADGE_STEP_SECONDS = 30

/** What is hashed with the system's key; `turn` grows when the visit goes to another, so old codes die. */
export const codeSeed = (visitId: string, kind: CodeKind, turn: number): string => `${visitId}:${kind}:${turn}`

/** Six digits of a keyed hash (RFC 4226's truncation). */
export function digitsOf(hash: Uint8Array, digits = CODE_DIGITS): string {
  const offset = (hash[hash.length - 1] ?? 0) & 0x0f
  const value =
    (((hash[offset] ?? 0) & 0x7f) << 24) |
    ((hash[offset + 1] ?? 0) << 16) |
    ((hash[offset + 2] ?? 0) << 8) |
    (hash[offset + 3] ?? 0)
  return String(value % 10 ** digits).padStart(digits, '0')
}

/** The step of a rotating badge code, counted from the epoch. */
export const badgeStep = (atMs: number): number => Math.floor(atMs / (BADGE_STEP_SECONDS * 1000))
/** Phones run a little early or late: the step before and the one after count too. */
export const badgeSteps = (atMs: number): number[] => [0, -1, 1].map((near) => badgeStep(atMs) + near)

export interface CodeTry {
  right: boolean
  triesUsed: number
  triesMax: number
  offline: boolean
}
export type CodeVerdict = 'proven' | 'unproven' | { refusal: 'code_wrong' | 'code_tries_used' }

/** Online a wrong code is refused, five times; what was typed offline is past, so it stands as unproven. */
export function judgeCode(t: CodeTry): CodeVerdict {
  if (t.offline) return t.right ? 'proven' : 'unproven'
  if (t.triesUsed >= t.triesMax) return { refusal: 'code_tries_used' }
  return t.right ? 'proven' : { refusal: 'code_wrong' }
}

/** When wrong codes that were typed offline are more than slips of the finger. */
export interface OfflineCodeRules {
  withinDays: number
  /** Fewer than so many are slips, whatever their share. */
  leastWrong: number
  /** Of the visits that were begun in that time. */
  wrongPercent: number
}
export const OFFLINE_CODE_RULES: OfflineCodeRules = { withinDays: 30, leastWrong: 3, wrongPercent: 10 }

export const areDoubtful = (count: { wrong: number; begun: number }, rules: OfflineCodeRules): boolean =>
  count.wrong >= rules.leastWrong && count.wrong * 100 >= count.begun * rules.wrongPercent
