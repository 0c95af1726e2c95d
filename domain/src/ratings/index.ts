/** Two-way ratings: what they are worth, when they are seen, what follows from them. */
export {
  dispatchMultiplier,
  extraMoneySuspected,
  needsReview,
  PRIOR_MEAN,
  PRIOR_WEIGHT,
  published,
  type RatingFact,
  type Score,
  scoreOf,
  shrunkMean,
  weightOf,
  wilsonLower,
} from './score.ts'
export { COMMENT_BATCH, isRevealed, mayRate, type RatingWindow, type Side } from './window.ts'
