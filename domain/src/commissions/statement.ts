import { allocate, basisPointsOf } from '../shared/index.ts'

/** Splits the tax of a payout over what it paid for, so that the lines of a statement add up to it to the paisa. */
export function taxOfEach(
  amountsPaisa: readonly number[],
  withholdingBasisPoints: number,
): { totalPaisa: number; eachPaisa: number[] } {
  const sum = amountsPaisa.reduce((total, paisa) => total + paisa, 0)
  const totalPaisa = basisPointsOf(sum, withholdingBasisPoints)
  return { totalPaisa, eachPaisa: allocate(totalPaisa, amountsPaisa) }
}
