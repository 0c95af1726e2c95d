/**
 * The facilitator's rating: old ones fade, doubtful raters and repeated pairs count less, few ratings are drawn to the
 * mean of their service and district, so that nobody rises or falls by a handful of visits.
 */
export interface RatingFact {
  stars: number
  ageDays: number
  /** 1; 0.5 for a number that has not rated before; 0 when excluded. */
  credibility: 1 | 0.5 | 0
  /** The k-th rating by the same household or device for this facilitator in 90 days. */
  pairOrdinal: number
  /** Mean of the visit's service and district, itself drawn to the prior. */
  mean: number
}

export const PRIOR_MEAN = 4.6
export const PRIOR_WEIGHT = 20
const halfLifeDays = 90
const deviationFloor = 0.95
const oneSided95 = 1.64
const shownFrom = 10
const reviewFrom = 20
const reviewBelow = 4.3

export const weightOf = (fact: Pick<RatingFact, 'ageDays' | 'credibility' | 'pairOrdinal'>): number =>
  0.5 ** (Math.max(0, fact.ageDays) / halfLifeDays) * fact.credibility * (1 / Math.max(1, fact.pairOrdinal))

/** The mean of a service in a district, drawn to the prior as long as it rests on few ratings. */
export const shrunkMean = (count: number, sumOfStars: number): number =>
  (PRIOR_WEIGHT * PRIOR_MEAN + sumOfStars) / (PRIOR_WEIGHT + count)

export interface Score {
  count: number
  /** Effective number: weights that differ are worth fewer equal ones. */
  effective: number
  rating: number
  lower: number
  upper: number
  mean: number
}

export function scoreOf(facts: readonly RatingFact[]): Score {
  const weighted = facts.map((fact) => ({ ...fact, weight: weightOf(fact) }))
  const sum = (of: (fact: (typeof weighted)[number]) => number): number =>
    weighted.reduce((total, fact) => total + of(fact), 0)
  const weights = sum((fact) => fact.weight)
  const squares = sum((fact) => fact.weight ** 2)
  const effective = squares > 0 ? weights ** 2 / squares : 0
  const mean = weights > 0 ? sum((fact) => fact.weight * fact.mean) / weights : PRIOR_MEAN
  const rating = (PRIOR_WEIGHT * mean + sum((fact) => fact.weight * fact.stars)) / (PRIOR_WEIGHT + weights)
  const own = weights > 0 ? sum((fact) => fact.weight * fact.stars) / weights : mean
  const variance = weights > 0 ? sum((fact) => fact.weight * (fact.stars - own) ** 2) / weights : 0
  const margin = (oneSided95 * Math.max(deviationFloor, Math.sqrt(variance))) / Math.sqrt(PRIOR_WEIGHT + effective)
  return { count: facts.length, effective, rating, lower: rating - margin, upper: rating + margin, mean }
}

/** What others may see: nothing before ten ratings, then one decimal. */
export const published = (score: Score): number | null =>
  score.count >= shownFrom ? Math.round(score.rating * 10) / 10 : null

/** A human should look: even the upper bound is low, on enough ratings. Nobody is paused by this alone. */
export const needsReview = (score: Score): boolean => score.effective >= reviewFrom && score.upper < reviewBelow

/** What a rating may do to the order of offers: a tenth at most either way, by its cautious bound. */
export const dispatchMultiplier = (score: Score): number =>
  score.count === 0 ? 1 : 1 + Math.max(-0.1, Math.min(0.1, (score.lower - score.mean) / 2))

/** Lower end of the 95 % interval for a share (Wilson): few answers prove nothing. */
export function wilsonLower(yes: number, of: number): number {
  if (of === 0) return 0
  const z = 1.96
  const share = yes / of
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  return Math.max(0, (share + z ** 2 / (2 * of) - spread) / (1 + z ** 2 / of))
}

/** More than three in a hundred were asked for extra money, beyond chance: to be investigated. */
export const extraMoneySuspected = (yes: number, of: number): boolean => wilsonLower(yes, of) > 0.03
