import { type LocalDate, localDateOf } from '@app/domain/shared'
import { system } from '../../../kernel/actor.ts'
import type { Kernel } from '../../../kernel/context.ts'
import { read } from '../../../kernel/data/in-transaction.ts'
import { makePlan, type PlanOutcome } from './make-plan.ts'
import { dayName, freshSince, plansHere } from './plan-rules.ts'
import { within } from './planner-thread.ts'
import * as store from './store.ts'

/** An offer waits so long for a plan that knows its visit, and so many do at once in one process: the others do not wait. */
const AHEAD_MS = 600
const WAITING_MAX = 2

interface Planning {
  now: Promise<PlanOutcome>
  next?: Promise<PlanOutcome>
}
const planning = new WeakMap<Kernel, Map<string, Planning>>()
const waiting = new WeakMap<Kernel, number>()

const daysOf = (kernel: Kernel): Map<string, Planning> => {
  const known = planning.get(kernel) ?? new Map<string, Planning>()
  planning.set(kernel, known)
  return known
}

/**
 * A plan that has read the day after this call. One day is planned once at a time in a process: all who ask meanwhile share
 * the one after it.
 */
export function planSoon(kernel: Kernel, districtId: string, day: LocalDate): Promise<PlanOutcome> {
  const days = daysOf(kernel)
  const name = dayName(districtId, day)
  const begin = (): Promise<PlanOutcome> => {
    const one: Planning = {
      now: makePlan(kernel, districtId, day).finally(() => {
        if (!one.next) days.delete(name)
      }),
    }
    days.set(name, one)
    return one.now
  }
  const running = days.get(name)
  if (!running) return begin()
  return (running.next ??= running.now.then(begin, begin))
}

/**
 * Before somebody is asked for a visit: where no fresh plan knows it, one is made, and waited for as long as an offer may
 * wait. Whatever comes of it, the offer is made: without a plan by the plain score.
 */
export async function planAhead(kernel: Kernel, visitId: string): Promise<void> {
  const found = await read(kernel, system('planner'), async (q) => {
    const visit = await store.openForOffers(q, visitId)
    if (!visit || visit.ends_at <= q.at || !plansHere(kernel, visit.district_id)) return null
    return (await store.plannedFor(q, visitId, freshSince(q.at))) ? null : visit
  })
  if (!found) return
  const others = waiting.get(kernel) ?? 0
  if (others >= WAITING_MAX) return kernel.metrics.plansAwaited.inc({ outcome: 'busy' })
  waiting.set(kernel, others + 1)
  try {
    const day = localDateOf(found.starts_at, kernel.territory.calendar.utcOffsetMinutes)
    const outcome = await within(AHEAD_MS, planSoon(kernel, found.district_id, day))
    kernel.metrics.plansAwaited.inc({ outcome: outcome ?? 'late' })
  } catch (error) {
    kernel.metrics.plansAwaited.inc({ outcome: 'failed' })
    kernel.log.error({ err: (error as Error).message }, 'a day was not planned before an offer')
  } finally {
    waiting.set(kernel, (waiting.get(kernel) ?? 1) - 1)
  }
}
