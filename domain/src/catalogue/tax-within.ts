import type { Paisa } from '../shared/index.ts'
import { CHARGE_CODE, TAX_CODE } from './quote.ts'

/** What people pay for us is one sum with its sales tax in it; the tax is told beside it. The books keep both lines. */
export function taxWithin<Line extends { code: string; amountPaisa: Paisa }>(
  lines: readonly Line[],
): (Line & { taxPaisa: Paisa })[] {
  const charge = lines.some((line) => line.code === CHARGE_CODE)
  const taxPaisa = charge ? lines.reduce((sum, line) => sum + (line.code === TAX_CODE ? line.amountPaisa : 0), 0) : 0
  return lines
    .filter((line) => !charge || line.code !== TAX_CODE)
    .map((line) =>
      line.code === CHARGE_CODE
        ? { ...line, amountPaisa: line.amountPaisa + taxPaisa, taxPaisa }
        : { ...line, taxPaisa: 0 },
    )
}
