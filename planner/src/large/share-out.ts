/**
 * Shares tasks out over threads so that all have about as much: the largest first, each to the thread that has least.
 */
export function shareOut<T extends { readonly share: number }>(tasks: readonly T[], threads: number): T[][] {
  const queues = Array.from({ length: threads }, (): T[] => [])
  const load = new Float64Array(threads)
  for (const task of [...tasks].sort((a, b) => b.share - a.share)) {
    const least = load.indexOf(Math.min(...load))
    queues[least]!.push(task)
    load[least]! += task.share
  }
  return queues
}

/**
 * Time for each task of one thread's queue, so that the queue ends when the round does: a thread that has less to do
 * searches that longer.
 */
export class QueueTime {
  private readonly roundMs: number
  private readonly leftMs: number
  private readonly lateMs: number
  private toCome: number

  /** `leftMs` is the time left for all rounds when this one begins; up to `lateMs` after them a task is still begun. */
  constructor(
    queue: readonly { readonly share: number }[],
    roundMs: number,
    { leftMs, lateMs }: { readonly leftMs: number; readonly lateMs: number },
  ) {
    this.roundMs = roundMs
    this.leftMs = leftMs
    this.lateMs = lateMs
    this.toCome = queue.reduce((sum, task) => sum + task.share, 0)
  }

  /**
   * Milliseconds for the next task when `goneMs` of the round are over, one at the least: a task never begun leaves its
   * stops out. Null when it is too late for that.
   */
  next(share: number, goneMs: number): number | null {
    const part = share / this.toCome
    this.toCome -= share
    const leftMs = this.leftMs - goneMs
    return leftMs <= -this.lateMs ? null : Math.max(1, Math.min(leftMs, (this.roundMs - goneMs) * part))
  }
}
