/** One tenth of the offers and a little more are made without looking at ratings, so that newcomers get their chance. */
export const BLIND_SHARE = 0.12
/** However well or badly rated: never more than this. */
export const MULTIPLIER_SPAN = 0.1

/** FNV-1a over the id: the same offer is judged the same way in a replay. */
export function hashUnit(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

export const ignoresRatings = (offerId: string): boolean => hashUnit(offerId) < BLIND_SHARE

export interface ScoreInput {
  metersAway: number
  /** From where they are to the visit, by the roads of its hour. */
  roadSeconds: number
  /** What ratings wrote down: 1 ± 0.10. */
  ratingMultiplier: number
  blind: boolean
  /** No advantage or harm by rating for work that only women can do, or far from town. */
  protectedWork: boolean
  visitsToday: number
  waitingMinutes: number
  /** Did the earlier leg, or was asked for. */
  preferred: boolean
}

/** A minute of waiting is worth so many seconds of road; so far homes do not starve. */
const AGE_SECONDS_A_MINUTE = 4
const AGE_SECONDS_MAX = 1_800
/** Each visit of the day counts as a little more road: work is shared out. */
const FAIRNESS_SECONDS = 120
const PREFERENCE_SECONDS = 1_200

/** The cost of sending this person, in seconds of road; the lowest is asked first. */
export function score(input: ScoreInput): number {
  const load = input.visitsToday * FAIRNESS_SECONDS
  const span = Math.min(1 + MULTIPLIER_SPAN, Math.max(1 - MULTIPLIER_SPAN, input.ratingMultiplier))
  const multiplier = input.blind || input.protectedWork ? 1 : span
  const age = Math.min(AGE_SECONDS_MAX, input.waitingMinutes * AGE_SECONDS_A_MINUTE)
  return Math.round((input.roadSeconds + load) / multiplier - age - (input.preferred ? PREFERENCE_SECONDS : 0))
}

/** Why it came to this one: codes with words in the pack, the strongest first. */
export function because(input: ScoreInput, only: boolean): string[] {
  const codes: string[] = []
  if (input.preferred) codes.push('did_the_earlier_leg')
  if (only) codes.push('the_only_one_free')
  codes.push(input.metersAway <= 3_000 ? 'near_you' : 'nearest_free')
  if (input.visitsToday === 0) codes.push('first_of_your_day')
  if (!input.blind && !input.protectedWork && input.ratingMultiplier > 1.02) codes.push('well_rated')
  return codes
}
