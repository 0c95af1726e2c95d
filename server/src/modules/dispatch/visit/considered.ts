import type { ScoreInput } from '@app/domain/dispatch'

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
