import type { CentreDesk } from '../places/index.ts'

/** The kind of office that a walk-in centre is, in every pack. */
export const CENTRE_KIND = 'walk-in-centre'
export const COUNTERS_MAX = 60
/** More than any counter takes in a day: a digit too many is noticed. */
const CASH_MAX_PAISA = 1_000_000_000
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

export type DeskRefusal = 'hours_wrong' | 'counters_wrong' | 'cash_cap_wrong'

/** What stands against a centre like that, or nothing. */
export function deskRefusal(desk: CentreDesk): DeskRefusal | null {
  if (!CLOCK.test(desk.opens) || !CLOCK.test(desk.closes) || desk.opens >= desk.closes) return 'hours_wrong'
  if (!Number.isInteger(desk.counters) || desk.counters < 1 || desk.counters > COUNTERS_MAX) return 'counters_wrong'
  const safe = desk.safeCapPaisa ?? 0
  const whole = [desk.cashCapPaisa, safe].every((paisa) => Number.isInteger(paisa) && paisa <= CASH_MAX_PAISA)
  return whole && desk.cashCapPaisa > 0 && safe >= 0 ? null : 'cash_cap_wrong'
}

/** How much cash the centre may hold before it goes to the bank: in the till by day, and with the safe beside it. */
export const cashHeldMaxPaisa = (desk: CentreDesk): number => desk.cashCapPaisa + (desk.safeCapPaisa ?? 0)

/** What is still there and would be nobody's if the centre closed. */
export interface CentreOpen {
  waiting: number
  requests: number
  papers: number
  cashPaisa: number
}
export const isEmptied = (open: CentreOpen): boolean =>
  open.waiting === 0 && open.requests === 0 && open.papers === 0 && open.cashPaisa === 0
