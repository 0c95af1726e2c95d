import { addDays, daysBetween, type LocalDate } from '../shared/index.ts'

export type NotNext =
  | { because: 'overlaps'; until: LocalDate }
  | { because: 'days_missing'; from: LocalDate; until: LocalDate }
  | { because: 'balance_differs'; closingPaisa: number; openingPaisa: number }

/** As far as days are looked through for one on which the bank was open. */
const DAYS_MAX = 400

/**
 * Whether a statement goes on where the one before it ended: with its balance, and without a day of the bank's between them. Banks
 * write nothing of days on which they are closed.
 */
export function notNext(
  former: { to: LocalDate; closingPaisa: number },
  next: { from: LocalDate; openingPaisa: number },
  isBankDay: (day: LocalDate) => boolean,
): NotNext | undefined {
  if (next.from <= former.to) return { because: 'overlaps', until: former.to }
  const [from, until] = [addDays(former.to, 1), addDays(next.from, -1)]
  for (let n = 0; n <= Math.min(daysBetween(from, until), DAYS_MAX); n++)
    if (isBankDay(addDays(from, n))) return { because: 'days_missing', from, until }
  return former.closingPaisa === next.openingPaisa
    ? undefined
    : { because: 'balance_differs', closingPaisa: former.closingPaisa, openingPaisa: next.openingPaisa }
}
