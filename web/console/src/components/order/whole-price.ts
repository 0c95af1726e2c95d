import type { QuoteView } from '../request/quote-fees.tsx'

type Line = QuoteView['lines'][number]

/** The price of all services of an order as one: the same fee of two papers stands on one line, our charge once. */
export function wholePrice(quotes: readonly QuoteView[]): QuoteView | undefined {
  const [first, ...more] = quotes
  if (!first) return undefined
  return more.reduce(
    (whole, quote): QuoteView => ({
      ...whole,
      lines: addedLines(whole.lines, quote.lines),
      governmentFeePaisa: whole.governmentFeePaisa + quote.governmentFeePaisa,
      chargePaisa: whole.chargePaisa + quote.chargePaisa,
      taxPaisa: whole.taxPaisa + quote.taxPaisa,
      thirdPartyPaisa: whole.thirdPartyPaisa + quote.thirdPartyPaisa,
      totalPaisa: whole.totalPaisa + quote.totalPaisa,
      dueAtDoorPaisa: whole.dueAtDoorPaisa + quote.dueAtDoorPaisa,
      duePsidPaisa: whole.duePsidPaisa + quote.duePsidPaisa,
    }),
    first,
  )
}

function addedLines(lines: readonly Line[], more: readonly Line[]): Line[] {
  const byCode = new Map(lines.map((line) => [line.code, line]))
  for (const line of more) {
    const same = byCode.get(line.code)
    byCode.set(
      line.code,
      same
        ? {
            ...same,
            amountPaisa: same.amountPaisa + line.amountPaisa,
            rangePaisa: addedRange(same.rangePaisa, line.rangePaisa),
          }
        : line,
    )
  }
  return [...byCode.values()]
}

const addedRange = (a: Line['rangePaisa'], b: Line['rangePaisa']): Line['rangePaisa'] =>
  a && b ? [a[0] + b[0], a[1] + b[1]] : (a ?? b)
