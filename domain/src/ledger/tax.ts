import { basisPointsOf } from '../shared/index.ts'

/** What is withheld from a payment, rounded to the paisa. The rate comes out of the territory's effective-dated data. */
export function withheld(grossPaisa: number, rateBasisPoints: number): { netPaisa: number; taxPaisa: number } {
  const taxPaisa = basisPointsOf(grossPaisa, rateBasisPoints)
  return { netPaisa: grossPaisa - taxPaisa, taxPaisa }
}
