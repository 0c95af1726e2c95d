/** Whole paisa. Money never takes part in floating-point arithmetic outside this file. */
export type Paisa = number

const PAISA_MAX = 1_000_000_000_000_00

/** A safe non-negative integer within what the system will ever hold. */
export function isAmountPaisa(value: unknown): value is Paisa {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= PAISA_MAX
}

/** `numerator / 10,000` of an amount, rounded half up to whole paisa. */
export function basisPointsOf(amountPaisa: Paisa, basisPoints: number): Paisa {
  // BigInt: a property's value times 10,000 leaves the safe integers.
  const scaled = BigInt(amountPaisa) * BigInt(basisPoints)
  return Number((scaled + 5000n) / 10000n)
}

/** Whole rupees, half up: tax offices do not charge paisa. */
export function roundToRupees(amountPaisa: Paisa): Paisa {
  return Math.floor((amountPaisa + 50) / 100) * 100
}

/** Splits a price that includes a tax into the net part and the tax; the two always add up to the price. */
export function splitInclusiveTax(grossPaisa: Paisa, basisPoints: number): { netPaisa: Paisa; taxPaisa: Paisa } {
  const divisor = BigInt(10000 + basisPoints)
  const netPaisa = Number((BigInt(grossPaisa) * 10000n * 2n + divisor) / (divisor * 2n))
  return { netPaisa, taxPaisa: grossPaisa - netPaisa }
}

/**
 * Splits an amount by weights so that the parts add up to it exactly: largest remainder, the earlier
 * part first among equals. All weights zero means that the first part takes everything.
 */
export function allocate(amountPaisa: Paisa, weights: readonly number[]): Paisa[] {
  if (weights.length === 0) return []
  const sum = weights.reduce((a, b) => a + b, 0)
  if (sum === 0) return weights.map((_, i) => (i === 0 ? amountPaisa : 0))
  const total = BigInt(sum)
  const shares = weights.map((weight, index) => {
    const product = BigInt(amountPaisa) * BigInt(weight)
    return { index, paisa: Number(product / total), remainder: product % total }
  })
  let left = amountPaisa - shares.reduce((a, share) => a + share.paisa, 0)
  const order = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const share of order) {
    if (left === 0) break
    share.paisa += 1
    left -= 1
  }
  return shares.map((share) => share.paisa)
}

/** `Rs 1,200`, or `Rs 1,034.48` where there are paisa. Print it as a left-to-right island. */
export function formatRupees(amountPaisa: Paisa): string {
  const sign = amountPaisa < 0 ? '-' : ''
  const whole = Math.abs(amountPaisa)
  const rupees = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  const paisa = whole % 100
  return `${sign}Rs ${rupees}${paisa === 0 ? '' : `.${String(paisa).padStart(2, '0')}`}`
}

export function rupees(amount: number): Paisa {
  return Math.round(amount * 100)
}
