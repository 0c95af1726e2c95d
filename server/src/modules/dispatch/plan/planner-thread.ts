import { DaysWorker } from '@app/planner/worker'
import type { Kernel } from '../../../kernel/context.ts'

/**
 * The threads of this process. They hold nothing that the store does not: gone or silent, another takes its place, and days are
 * opened on it again. One plans; another has only to answer what an hour would cost, and waits neither for a search nor for a day
 * that is opened.
 */
type Work = 'plan' | 'quote'
const threads = new WeakMap<Kernel, Map<Work, DaysWorker>>()

function threadFor(kernel: Kernel, work: Work): DaysWorker {
  const own = threads.get(kernel) ?? new Map<Work, DaysWorker>()
  threads.set(kernel, own)
  const known = own.get(work)
  if (known && !known.gone) return known
  const thread = new DaysWorker()
  own.set(work, thread)
  if (blinded.has(kernel)) thread.close()
  return thread
}

export const plannerThread = (kernel: Kernel): DaysWorker => threadFor(kernel, 'plan')
export const quotingThread = (kernel: Kernel): DaysWorker => threadFor(kernel, 'quote')
/** Somebody has asked for hours in this process. */
export const quotesHere = (kernel: Kernel): boolean => threads.get(kernel)?.has('quote') ?? false

/** A demo's planted fault: no thread of that process answers any more. */
const blinded = new WeakSet<Kernel>()
export function blindPlanner(kernel: Kernel): void {
  blinded.add(kernel)
  endPlannerThreads(kernel)
}

/** Ends the thread while it owes an answer; says whether it did. */
export function endPlannerAtWork(kernel: Kernel): boolean {
  const thread = threads.get(kernel)?.get('plan')
  if (!thread?.busy) return false
  thread.close()
  return true
}

export function endPlannerThread(kernel: Kernel): void {
  threads.get(kernel)?.get('plan')?.close()
  threads.get(kernel)?.delete('plan')
}

export function endPlannerThreads(kernel: Kernel): void {
  for (const thread of threads.get(kernel)?.values() ?? []) thread.close()
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
