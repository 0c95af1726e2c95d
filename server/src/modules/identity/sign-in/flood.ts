import { DAY_MS, HOUR_MS } from '@app/domain/shared'
import { SIGN_IN_RULES } from '@app/domain/identity'
import { system } from '../../../kernel/actor.ts'
import type { Kernel } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import * as asked from './store.ts'

/** More codes are asked for than a programme asks for: strangers wait longer, somebody looks, and nobody is shut out. */
const flooded = new WeakSet<object>()
export const isFlooded = ({ clock }: Pick<Kernel, 'clock'>): boolean => flooded.has(clock)

export async function measureCodes(kernel: Kernel): Promise<void> {
  const now = kernel.clock.now().getTime()
  const { hour, day } = await asked.askedInAll(kernel.db.side, new Date(now - HOUR_MS), new Date(now - DAY_MS))
  kernel.metrics.signInCodes.set({ within: 'hour' }, hour)
  kernel.metrics.signInCodes.set({ within: 'day' }, day)
  const { programmeHourly, programmeDaily } = { ...SIGN_IN_RULES, ...kernel.territory.settings.signIn }
  const { rateAllowance } = kernel.config
  const over = hour > programmeHourly * rateAllowance || day > programmeDaily * rateAllowance
  kernel.metrics.signInFlooded.set(over ? 1 : 0)
  if (over === isFlooded(kernel)) return
  if (over) flooded.add(kernel.clock)
  else flooded.delete(kernel.clock)
  await inTransaction(kernel, { actor: system('watch:codes'), channel: 'system' }, (tx) =>
    over ? tx.announce('codes.flooded', { hour, day }) : tx.announce('codes.calm', {}),
  )
}
