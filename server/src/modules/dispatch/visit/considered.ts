import { score, type ScoreInput } from '@app/domain/dispatch'

/** One who was thought of for a visit: with what, and why they stand where they stand. Kept with the decision. */
export interface Considered {
  facilitatorId: string
  name: string
  meters: number
  score: number
  against: string[]
  because: string[]
  features: ScoreInput
}

const KILOMETER = 1_000
const MINUTE = 60
const FIVE_MINUTES = 300
const toStep = (value: number, step: number): number => Math.round(value / step) * step + 0

/** Between visits nobody's position is told more exactly than by its cell; nor is a distance from which it could be reckoned. */
export const toKilometer = (meters: number): number => toStep(meters, KILOMETER)

/** What a choice is shown with: the road is most of it, so that an exact score would be an exact distance. */
export const toFiveMinutes = (scoreSeconds: number): number => toStep(scoreSeconds, FIVE_MINUTES)

/**
 * As it is kept with the decision for its months: by the kilometre and the minute of road. The order in which they stood
 * was made from what is exact, and is kept as it was.
 */
export function keptOf(one: Considered): Considered {
  const features = {
    ...one.features,
    metersAway: toKilometer(one.features.metersAway),
    roadSeconds: toStep(one.features.roadSeconds, MINUTE),
  }
  return { ...one, meters: features.metersAway, score: score(features), features }
}
