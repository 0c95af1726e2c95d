/** The accounting period of an instant: the civil month where the programme works. */
export function periodOf(at: Date, utcOffsetMinutes: number): string {
  const local = new Date(at.getTime() + utcOffsetMinutes * 60_000)
  return `${local.getUTCFullYear()}-${String(local.getUTCMonth() + 1).padStart(2, '0')}`
}

/** The month after, or before with -1. */
export function periodAfter(period: string, months = 1): string {
  const [year, month] = period.split('-').map(Number) as [number, number]
  return periodOf(new Date(Date.UTC(year, month - 1 + months, 1)), 0)
}

/** The instant at which a month ends and the next begins. */
export function periodEnd(period: string, utcOffsetMinutes: number): Date {
  return new Date(Date.parse(`${periodAfter(period)}-01T00:00:00Z`) - utcOffsetMinutes * 60_000)
}

/** Open; closed for the time being, which two people take back; closed for good. What comes late goes to the month that is open. */
export const PERIOD_STATES = ['open', 'soft', 'hard'] as const
export type PeriodState = (typeof PERIOD_STATES)[number]

/** What is under way for so long holds up the closing. */
export const TRANSIT_DAYS_MAX = 3
/** Why a month cannot be closed for good yet. */
export const PERIOD_LACKS = ['sum', 'in_transit', 'unsealed'] as const
export type PeriodLack = (typeof PERIOD_LACKS)[number]

export type PeriodRefusal = 'period_not_over' | 'period_closed' | 'period_out_of_order'

/**
 * May a month go from one state to the other? Months are closed for good one after the other, each after it was closed for the
 * time being, and never opened again.
 */
export function periodStep(
  period: string,
  step: { from: PeriodState; to: PeriodState },
  known: { current: string; oldestNotHard: string },
): PeriodRefusal | undefined {
  if (step.from === 'hard') return 'period_closed'
  if (period >= known.current) return 'period_not_over'
  if (step.to === 'open' || step.from === 'open')
    return step.from === step.to || step.to === 'hard' ? 'period_out_of_order' : undefined
  if (step.to === 'soft') return 'period_out_of_order'
  return period === known.oldestNotHard ? undefined : 'period_out_of_order'
}
