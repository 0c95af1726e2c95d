import type { Point } from '@app/domain/shared'
import type { PlanProblem } from '@app/planner'
import type { DaysWorker } from '@app/planner/worker'
import type { Kernel } from '../../../kernel/context.ts'
import type { DayFacts } from '../day/facts.ts'
import { plannerThread } from './planner-thread.ts'

/** A day that the thread of this process keeps open, with what its places and seconds mean. */
export interface WarmDay {
  thread: DaysWorker
  /** Under which the thread keeps it. */
  name: string
  facts: DayFacts
  places: readonly Point[]
  problem: PlanProblem
  openedMs: number
}

/** As many as a thread keeps open. */
const DAYS_MOST = 16
const warm = new WeakMap<Kernel, Map<string, WarmDay>>()

export function keepWarm(kernel: Kernel, day: string, one: WarmDay): void {
  const days = warm.get(kernel) ?? new Map<string, WarmDay>()
  warm.set(kernel, days)
  days.delete(day)
  days.set(day, one)
  for (const longest of days.keys()) {
    if (days.size <= DAYS_MOST) return
    days.delete(longest)
  }
}

/** Nothing when the thread that kept it is gone. */
export function warmDay(kernel: Kernel, day: string): WarmDay | undefined {
  const known = warm.get(kernel)?.get(day)
  return known?.thread === plannerThread(kernel) ? known : undefined
}
