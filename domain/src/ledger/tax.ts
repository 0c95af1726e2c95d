/** Rates are basis points out of the territory's effective-dated data; none stands in code. */

/** Splits a price that includes sales tax into the charge and the tax in it; the parts always sum to the price. */
export function splitInclusive(grossPaisa: number, rateBasisPoints: number): { netPaisa: number; taxPaisa: number } {
  const netPaisa = roundedShare(grossPaisa, 10_000, 10_000 + rateBasisPoints)
  return { netPaisa, taxPaisa: grossPaisa - netPaisa }
}

/** What is withheld from a payment, rounded to the paisa. */
export function withheld(grossPaisa: number, rateBasisPoints: number): { netPaisa: number; taxPaisa: number } {
  const taxPaisa = roundedShare(grossPaisa, rateBasisPoints, 10_000)
  return { netPaisa: grossPaisa - taxPaisa, taxPaisa }
}

/** `amount × numerator / denominator`, half up, without leaving the integers. */
export function roundedShare(amountPaisa: number, numerator: number, denominator: number): number {
  if (amountPaisa < 0) throw new RangeError('a share is taken of an amount, not of a debt')
  const exact = BigInt(amountPaisa) * BigInt(numerator)
  const whole = BigInt(denominator)
  return Number((exact * 2n + whole) / (whole * 2n))
}
