import {
  afterWorkingMinutes,
  type CalendarData,
  type CalendarSubject,
  dueAfterWorkingDays,
  type WeekKind,
  workingMinutesBetween,
} from '../calendar/index.ts'
import type { GrievanceKind, GrievanceStep } from './kinds.ts'
import { clockRuns, type GrievanceAction, type GrievanceState } from './table.ts'

/** What a pack says of complaints: working days for each kind and step, and the days in which one may come back. */
export interface GrievanceRules {
  /** The week of those who decide. */
  week: WeekKind
  days: Record<GrievanceKind, Record<Exclude<GrievanceStep, 'ombudsman'>, number>>
  reopenDays: number
  /** Goodwill that a machine pays a household by itself; beyond it a person looks first. Nobody is refused. */
  goodwill: { casesMax: number; withinDays: number }
}

export const subjectOf = (rules: Pick<GrievanceRules, 'week'>, districtId: string | null): CalendarSubject => ({
  week: rules.week,
  ...(districtId && { districtId }),
})

/** Until when this step must answer; null where there is nobody above to climb to. */
export const dueAt = (
  calendar: CalendarData,
  rules: GrievanceRules,
  kind: GrievanceKind,
  step: GrievanceStep,
  from: Date,
  districtId: string | null,
): Date | null =>
  step === 'ombudsman'
    ? null
    : dueAfterWorkingDays(calendar, from, rules.days[kind][step], subjectOf(rules, districtId))

/** What is left of a clock that is stopped for a while, in minutes in which somebody would have worked. */
export const minutesLeft = (
  calendar: CalendarData,
  rules: GrievanceRules,
  at: Date,
  due: Date,
  districtId: string | null,
): number => workingMinutesBetween(calendar, at, due, subjectOf(rules, districtId))
export const dueAgain = (
  calendar: CalendarData,
  rules: GrievanceRules,
  at: Date,
  minutes: number,
  districtId: string | null,
): Date => afterWorkingMinutes(calendar, at, minutes, subjectOf(rules, districtId))

export type ClockAct = 'start' | 'stop' | 'restart'
/** Why a clock began, stopped or began anew: written down with the move, so that no clock stands still without a reason. */
export interface ClockChange {
  act: ClockAct
  why: GrievanceAction | 'filed'
}

/** What a move does to the clock; null where it goes on as it was. */
export function clockChange(
  action: GrievanceAction | 'filed',
  from: GrievanceState | null,
  to: GrievanceState,
): ClockChange | null {
  const before = from !== null && clockRuns(from)
  const after = clockRuns(to)
  if (before && !after) return { act: 'stop', why: action }
  if (!before && after) return { act: 'start', why: action }
  return before && after && (action === 'escalate' || action === 'run_out') ? { act: 'restart', why: action } : null
}
