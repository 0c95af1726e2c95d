import { DaysWorker } from '@app/planner/worker'
import type { Kernel } from '../../../kernel/context.ts'

/**
 * The one thread of this process that plans. It holds nothing that the store does not: gone or silent, another takes its
 * place, and days are opened on it again.
 */
const threads = new WeakMap<Kernel, DaysWorker>()

export function plannerThread(kernel: Kernel): DaysWorker {
  const known = threads.get(kernel)
  if (known && !known.gone) return known
  const thread = new DaysWorker()
  threads.set(kernel, thread)
  if (blinded.has(kernel)) thread.close()
  return thread
}

/** A demo's planted fault: no thread of that process answers any more. */
const blinded = new WeakSet<Kernel>()
export function blindPlanner(kernel: Kernel): void {
  blinded.add(kernel)
  endPlannerThread(kernel)
}

/** Ends the thread while it owes an answer; says whether it did. */
export function endPlannerAtWork(kernel: Kernel): boolean {
  const thread = threads.get(kernel)
  if (!thread?.busy) return false
  thread.close()
  return true
}

export function endPlannerThread(kernel: Kernel): void {
  threads.get(kernel)?.close()
  threads.delete(kernel)
}

/** What was promised, or null when it takes longer. What comes too late is let go, also its failure. */
export async function within<T>(ms: number, promised: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  try {
    return await Promise.race([promised, tooLate])
  } finally {
    clearTimeout(timer)
    promised.catch(() => undefined)
  }
}
