import type { Kernel } from '../../kernel/context.ts'
import * as store from './store.ts'

/** Alarms that nobody has taken: an empty desk is a fault like a machine that is down. */
export async function measureAlarms(kernel: Kernel): Promise<void> {
  const { alarmsUntaken, alarmsOldestSeconds } = kernel.metrics
  const rows = await store.untaken(kernel.db.side)
  for (const [of, call] of [
    ['help', true],
    ['matter', false],
  ] as const) {
    const row = rows.find((one) => one.call === call)
    alarmsUntaken.set({ of }, row?.count ?? 0)
    alarmsOldestSeconds.set({ of }, row ? (kernel.clock.now().getTime() - row.oldest.getTime()) / 1_000 : 0)
  }
}
