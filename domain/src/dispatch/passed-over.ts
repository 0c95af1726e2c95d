import { score, type ScoreInput } from './score.ts'

/** So long somebody may ask why a visit went to another. */
export const PASSED_OVER_DAYS = 14

export const PASSED_OVER = [
  'barred',
  'declined',
  'unanswered',
  'others_first',
  'by_hand',
  'not_among_nearest',
  'by_the_plan',
  'farther',
  'fuller_day',
  'earlier_leg',
  'rating',
  'nearly_equal',
] as const
export type PassedOver = (typeof PASSED_OVER)[number]

/** Of one who was thought of, what decided where they stood. */
export interface Weighed {
  against: readonly string[]
  features: ScoreInput
}

export interface PassedOverWhy {
  code: PassedOver
  /** How much it counted, in minutes of road; null where it is no matter of more or less. */
  minutes: number | null
}

/** Told in steps of five minutes: a step is a way of kilometres, and tells nobody's place. */
const STEP_SECONDS = 300
const steps = (seconds: number): number => Math.ceil(seconds / STEP_SECONDS) * 5
/** Less than a minute of road decides only where everything else is the same. */
const COUNTS_SECONDS = 60

/**
 * Why a visit went to another, in the terms by which candidates are weighed. Of the other one only differences are told,
 * and their rating never: that of the asking one is told where it lengthened their way.
 */
export function whyPassedOver(facts: {
  mine: Weighed | null
  taker: Weighed | null
  /** What became of the offer to me, where there was one. */
  offer: 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn' | null
  byHand: boolean
  byThePlan: boolean
}): PassedOverWhy[] {
  const { mine, taker, offer, byHand, byThePlan } = facts
  const plain = (code: PassedOver): PassedOverWhy[] => [{ code, minutes: null }]
  if (offer === 'declined') return plain('declined')
  if (offer === 'expired') return plain('unanswered')
  if (mine?.against.length) return plain('barred')
  if (byHand) return plain('by_hand')
  if (offer !== null) return plain('others_first')
  if (!mine) return plain('not_among_nearest')
  if (byThePlan) return plain('by_the_plan')
  const weighed = taker ? differences(mine.features, taker.features) : []
  return weighed.length ? weighed : plain('nearly_equal')
}

/** What counted against me, the most first: each part alone, as if everything else were like the other's. */
function differences(mine: ScoreInput, taker: ScoreInput): PassedOverWhy[] {
  const neutral = { ...mine, blind: true }
  const parts: [PassedOver, number][] = [
    ['farther', mine.roadSeconds - taker.roadSeconds],
    ['fuller_day', score(neutral) - score({ ...neutral, visitsToday: taker.visitsToday })],
    ['earlier_leg', mine.preferred ? 0 : score(neutral) - score({ ...neutral, preferred: taker.preferred })],
    ['rating', score(mine) - score(neutral)],
  ]
  return parts
    .filter(([, seconds]) => seconds >= COUNTS_SECONDS)
    .sort((a, b) => b[1] - a[1])
    .map(([code, seconds]) => ({ code, minutes: code === 'earlier_leg' ? null : steps(seconds) }))
}
