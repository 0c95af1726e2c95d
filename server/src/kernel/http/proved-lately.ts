import type { Endpoint } from '@app/contract/endpoint'
import { MINUTE_MS } from '@app/domain/shared'
import type { Tx } from '../context.ts'
import { refuse } from '../refusal.ts'

/**
 * Where too much is at stake for a desk that somebody left open, the second factor was shown in this very session not long
 * ago. Others than staff have none that everybody of them holds: a citizen's act of that kind asks for a code of its own.
 */
export async function assertProvedLately(tx: Tx, { stepUp }: Endpoint): Promise<void> {
  if (stepUp === undefined || tx.actor.kind !== 'staff') return
  if (!(await isProvedLately(tx))) refuse('step_up_needed', { minutes: tx.kernel.config.stepUpMinutes })
}

/** Whether who sits here was shown in this session within `STEP_UP_MINUTES`. */
export async function isProvedLately(tx: Tx): Promise<boolean> {
  const provedAt = await tx.kernel.provedAt(tx)
  return provedAt !== null && tx.at.getTime() - provedAt.getTime() <= tx.kernel.config.stepUpMinutes * MINUTE_MS
}
