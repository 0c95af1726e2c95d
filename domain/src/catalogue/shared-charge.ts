import { allocate, type Paisa, splitInclusiveTax } from '../shared/index.ts'
import { CHARGE_CODE, type Quote, type QuoteLine, TAX_CODE, totals } from './quote.ts'

/** What takes part in an order's charge: its price, and what of its charge is for a trip of its own. */
export interface Sharer<Q extends Quote = Quote> {
  quote: Q
  ownTripPaisa: Paisa
}

export interface OrderCharge {
  perOrderPaisa: Paisa
  salesTaxBasisPoints: number
}

/**
 * Our charge is for the order and its trip. When one of an order goes, the others together pay one order's charge still:
 * what is missing of it is borne in equal parts by those that are not worked on yet. The one that goes gives up as much.
 */
export function passOnCharge<Q extends Quote>(
  leaving: Sharer<Q>,
  bearing: readonly Sharer<Q>[],
  settled: readonly Sharer[],
  charge: OrderCharge,
): { leaving: Q; bearing: Q[]; movedPaisa: Paisa } {
  const sum = (all: readonly Sharer[]) => all.reduce((paisa, one) => paisa + sharedOf(one), 0)
  const movedPaisa = bearing.length === 0 ? 0 : missing(leaving, sum([...bearing, ...settled]), charge)
  const shares = allocate(
    sum(bearing) + movedPaisa,
    bearing.map(() => 1),
  )
  const lines = [leaving, ...bearing].flatMap(({ quote }) => quote.lines)
  return {
    leaving: recharged(leaving.quote, leaving.quote.chargePaisa - movedPaisa, charge, lines),
    bearing: bearing.map(({ quote, ownTripPaisa }, i) =>
      movedPaisa === 0 ? quote : recharged(quote, shares[i]! + ownTripPaisa, charge, lines),
    ),
    movedPaisa,
  }
}

/** Where nobody is left who could bear it, and the trip was made for others: what the one that goes had of its charge. */
export const unborne = (leaving: Sharer, settled: readonly Sharer[], charge: OrderCharge): Paisa =>
  settled.length === 0
    ? 0
    : missing(
        leaving,
        settled.reduce((paisa, one) => paisa + sharedOf(one), 0),
        charge,
      )

const sharedOf = ({ quote, ownTripPaisa }: Sharer): Paisa => Math.max(0, quote.chargePaisa - ownTripPaisa)

/** Requests that were priced alone, after a change of their way, have a whole charge each: then nothing is missing. */
const missing = (leaving: Sharer, othersPaisa: Paisa, { perOrderPaisa }: OrderCharge): Paisa =>
  Math.min(sharedOf(leaving), Math.max(0, perOrderPaisa - othersPaisa))

/** The same price with another charge. A line that it has not is made after one of the same order. */
function recharged<Q extends Quote>(
  quote: Q,
  chargePaisa: Paisa,
  charge: OrderCharge,
  others: readonly QuoteLine[],
): Q {
  if (chargePaisa === quote.chargePaisa) return quote
  const { netPaisa, taxPaisa } = splitInclusiveTax(chargePaisa, charge.salesTaxBasisPoints)
  const amounts = [
    [CHARGE_CODE, netPaisa],
    [TAX_CODE, taxPaisa],
  ] as const
  let lines: QuoteLine[] = quote.lines
  for (const [code, amountPaisa] of amounts) {
    const like = lines.find((line) => line.code === code) ?? others.find((line) => line.code === code)
    if (!like) continue
    const line = { ...like, amountPaisa }
    lines = lines.some((one) => one.code === code)
      ? lines.map((one) => (one.code === code ? line : one))
      : [...lines, line]
  }
  lines = lines.filter((line) => line.amountPaisa > 0 || (line.code !== CHARGE_CODE && line.code !== TAX_CODE))
  return { ...quote, lines, ...totals(lines, chargePaisa, taxPaisa) }
}
