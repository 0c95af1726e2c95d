import { basisPointsOf } from '../shared/index.ts'

/**
 * The income tax withheld from a payout to a facilitator or an agency, rounded to the paisa. The rate comes out of the
 * territory's effective-dated data.
 */
export function withheld(grossPaisa: number, rateBasisPoints: number): { netPaisa: number; taxPaisa: number } {
  const taxPaisa = basisPointsOf(grossPaisa, rateBasisPoints)
  return { netPaisa: grossPaisa - taxPaisa, taxPaisa }
}
