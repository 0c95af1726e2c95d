import type { Kernel } from '../../kernel/context.ts'
import { idsOn } from '../connections/index.ts'
import * as store from './store.ts'

/** What waits, what did not arrive, and whether there is any gateway: counted by each process, the same by all. */
export async function measureMessages(kernel: Kernel): Promise<void> {
  const { messagesOpen, messagesOldestSeconds, textGatewaysOpen } = kernel.metrics
  const at = kernel.clock.now()
  const rows = await store.openMessages(kernel.db.side, at)
  const passed = new Set((await store.passedOver(kernel.db.side, at)).map((row) => row.connection_id))
  const gateways = await idsOn(kernel.db.side, 'text')
  messagesOpen.reset()
  for (const { channel, waiting, failed, unknown } of rows)
    for (const [state, count] of Object.entries({ waiting, failed, unknown }))
      messagesOpen.set({ channel, state }, count)
  const oldest = Math.min(...rows.flatMap((row) => row.oldest?.getTime() ?? []), at.getTime())
  messagesOldestSeconds.set((at.getTime() - oldest) / 1_000)
  // The demo's inbox page takes what no gateway does.
  const none = kernel.mode === 'demo' && gateways.length === 0 ? 1 : 0
  textGatewaysOpen.set(gateways.filter((id) => !passed.has(id)).length + none)
}
