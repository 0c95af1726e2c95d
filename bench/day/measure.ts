import { giniOf } from '@app/domain/dispatch'
import type { DayNow, Ended } from './state.ts'

/** Sums of one way, of one district or all: shares and averages are made of them at the end. */
export interface Sums {
  visits: number
  ended: Record<Ended, number>
  /** Visits that ended other than once. */
  notOnce: number
  promised: number
  onTime: number
  metres: number
  offers: number
  accepted: number
  earnings: number[]
  cpuSeconds: number
  plans: number
  broken: string[]
  byPlan: number
}

const NONE: Record<Ended, number> = {
  done: 0,
  failed: 0,
  cancelled: 0,
  cancelled_on_the_way: 0,
  unserved: 0,
  missed: 0,
}

export function sumsOf(day: DayNow): Omit<Sums, 'cpuSeconds' | 'plans' | 'broken' | 'byPlan'> {
  const ended = { ...NONE }
  for (const visit of day.visits) if (visit.ended) ended[visit.ended]++
  return {
    visits: day.visits.length,
    ended,
    notOnce: day.visits.filter(({ times }) => times !== 1).length,
    promised: day.visits.filter(({ made }) => made.cancelledAt === null).length,
    onTime: day.visits.filter(
      ({ made, until, begunAt }) => made.cancelledAt === null && begunAt !== null && begunAt <= until,
    ).length,
    metres: day.people.reduce((sum, { metres }) => sum + metres, 0),
    offers: day.offers,
    accepted: day.accepted,
    earnings: day.people.map(({ earnedPaisa }) => earnedPaisa),
  }
}

export function together(all: readonly Sums[]): Sums {
  const sum = (of: (one: Sums) => number): number => all.reduce((total, one) => total + of(one), 0)
  return {
    visits: sum((one) => one.visits),
    ended: Object.fromEntries(
      (Object.keys(NONE) as Ended[]).map((name) => [name, sum((one) => one.ended[name])]),
    ) as Record<Ended, number>,
    notOnce: sum((one) => one.notOnce),
    promised: sum((one) => one.promised),
    onTime: sum((one) => one.onTime),
    metres: sum((one) => one.metres),
    offers: sum((one) => one.offers),
    accepted: sum((one) => one.accepted),
    earnings: all.flatMap((one) => one.earnings),
    cpuSeconds: sum((one) => one.cpuSeconds),
    plans: sum((one) => one.plans),
    broken: all.flatMap((one) => one.broken),
    byPlan: sum((one) => one.byPlan),
  }
}

const to = (value: number, digits: number): number => Number(value.toFixed(digits))

export interface Measured {
  name: string
  kmPerVisit: number
  onTime: number
  wasted: number
  offersPerAcceptance: number
  gini: number
  cpuSeconds: number
}

export function measuredOf(name: string, sums: Sums): Measured {
  return {
    name,
    kmPerVisit: to(sums.metres / 1000 / sums.ended.done, 3),
    onTime: to(sums.onTime / sums.promised, 4),
    wasted: sums.ended.failed + sums.ended.cancelled_on_the_way,
    offersPerAcceptance: to(sums.offers / sums.accepted, 3),
    gini: to(giniOf(sums.earnings) ?? 0, 4),
    cpuSeconds: to(sums.cpuSeconds, 1),
  }
}
