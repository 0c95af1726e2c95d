import type { Point } from '@app/domain/shared'
import type { PlanProblem } from '@app/planner'
import type { DaysWorker } from '@app/planner/worker'
import type { Kernel } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import type { DayFacts } from '../day/facts.ts'
import { quotingThread } from './planner-thread.ts'

/** A day as it was opened or planned here, with what its places and seconds mean. */
interface OpenDay {
  facts: DayFacts
  places: readonly Point[]
  problem: PlanProblem
  /** Of what it was opened, and the latest plan that was known then. */
  mark: string
  planned: number
}
/** The same, which the thread that quotes keeps under that name. */
export interface WarmDay extends OpenDay {
  thread: DaysWorker
  name: string
  openedMs: number
  askedMs: number
  /** From then on, whoever asks has it looked at again, whether it is still so. */
  staleMs: number
}

/** What nobody has told of is looked for after this. */
export const WARM_MS = 30_000
/** As many as a thread keeps open. */
const DAYS_MOST = 16
const warm = new WeakMap<Kernel, Map<string, WarmDay>>()

/** The thread that quotes takes the day over as it stands; until it has, the one before answers, as the two have names of their own. */
export async function keepWarm(kernel: Kernel, day: string, open: OpenDay, orders: number[][]): Promise<WarmDay> {
  const thread = quotingThread(kernel)
  const name = newId()
  await thread.day(name).stand(open.problem, orders)
  const days = warm.get(kernel) ?? new Map<string, WarmDay>()
  warm.set(kernel, days)
  const nowMs = performance.now()
  const one = { ...open, thread, name, openedMs: nowMs, askedMs: nowMs, staleMs: nowMs + WARM_MS }
  days.delete(day)
  days.set(day, one)
  for (const longest of days.keys()) {
    if (days.size <= DAYS_MOST) break
    days.delete(longest)
  }
  return one
}

/** Nothing when the thread that kept it is gone. */
export function warmDay(kernel: Kernel, day: string): WarmDay | undefined {
  const known = warm.get(kernel)?.get(day)
  return known?.thread === quotingThread(kernel) ? known : undefined
}
