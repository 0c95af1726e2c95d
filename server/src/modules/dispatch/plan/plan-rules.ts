import { type LocalDate, MINUTE_MS } from '@app/domain/shared'
import type { Kernel } from '../../../kernel/context.ts'

/** A plan is gone by for so long, unless a later one takes its place; then the day is planned anew. */
const FRESH_MINUTES = 30

export const freshSince = (at: Date): Date => new Date(at.getTime() - FRESH_MINUTES * MINUTE_MS)
/** When a plan that was made then is too old. */
export const staleAt = (madeAt: Date): Date => new Date(madeAt.getTime() + FRESH_MINUTES * MINUTE_MS)

/** Whether days of that district are planned, and offers go by the plan. */
export const plansHere = ({ config: { planner } }: Pick<Kernel, 'config'>, districtId: string): boolean =>
  typeof planner === 'boolean' ? planner : planner.includes(districtId)

/** The name of a district's day in this process. */
export const dayName = (districtId: string, day: LocalDate): string => `${day} ${districtId}`

/** Said to all processes when something has happened to a day. */
export const DAY_CHANGED = 'day'
export interface DayChanged {
  districtId: string
  day: LocalDate
}
