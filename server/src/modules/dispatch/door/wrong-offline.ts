import { areDoubtful, OFFLINE_CODE_RULES } from '@app/domain/dispatch'
import { DAY_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import type { VisitRow } from '../store.ts'
import { begunLately } from './store.ts'

/**
 * Without a network nobody can be asked whether a code is right, so the visit begins and stays unproven. One is a slip; somebody of
 * whom many begin so may not have stood at those doors, and their desk hears of it.
 */
export async function watchWrongOffline(tx: Tx, { id, facilitator_id: facilitatorId }: VisitRow): Promise<void> {
  if (!facilitatorId) return
  const rules = tx.kernel.territory.settings.offlineCodes ?? OFFLINE_CODE_RULES
  const counts = await begunLately(tx, facilitatorId, new Date(tx.at.getTime() - rules.withinDays * DAY_MS))
  if (areDoubtful(counts, rules)) await tx.announce('codes.wrong_offline', { facilitatorId, visitId: id, ...counts })
}
