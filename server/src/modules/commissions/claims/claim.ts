import type { Output, ParsedInput } from '@app/contract'
import { noClaim } from '@app/domain/commissions'
import { commissionAvailable, heldAgain } from '@app/domain/ledger'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as ledger from '../../ledger/index.ts'
import { accrualId } from '../release.ts'
import { lockAccrual, moveState } from '../store.ts'
import { sealSaid } from './words.ts'
import * as store from './store.ts'

/**
 * A line is wrong, says whose pay it is. Their own part waits for the answer: what was free is held again. A part that is
 * spent already (a penalty took it) cannot be, and one that was paid waits for nothing; the claim is answered all the same.
 */
export async function claim(tx: Tx, input: ParsedInput<'earnings.claim'>): Promise<Output<'earnings.claim'>> {
  const facilitatorId = tx.actor.kind === 'facilitator' ? tx.actor.id : refuse('not_yours')
  const row = await lockAccrual(tx, input.taskId, input.ruleId)
  if (!row || row.facilitator_id !== facilitatorId) return refuse('not_found')
  const id = accrualId(row)
  const no = noClaim(
    {
      kind: row.kind,
      state: row.state,
      earnedAt: row.earned_at,
      asked: (await store.claimsOf(tx, [row])).length > 0,
      underWay: (await store.underWay(tx, [row])).has(id),
    },
    tx.at,
  )
  if (no) refuse(no)
  // Another line's claim may have that id: it is made by the caller.
  const made = await store.insertClaim(tx, {
    id: input.claimId,
    task_id: row.task_id,
    rule_id: row.rule_id,
    facilitator_id: facilitatorId,
    said: sealSaid(tx, input.said),
    said_at: tx.at,
  })
  if (made === 0) refuse('claim_made')
  await store.markClaimed(tx, row.task_id, row.rule_id, input.claimId)
  if (row.state === 'available' && row.facilitator_paisa > 0) {
    const [free = 0] = await ledger.lockedBalances(tx, [commissionAvailable(facilitatorId)])
    if (free >= row.facilitator_paisa) {
      const parts = [{ payeeId: facilitatorId, amountPaisa: row.facilitator_paisa }]
      await ledger.post(tx, [heldAgain({ accrualId: id, caseId: `claim:${input.claimId}`, parts })])
      await moveState(tx, row, 'available', 'held', 'own')
    }
  }
  await tx.audit({ action: 'pay_claim.claim', subject: `pay_claim:${input.claimId}` })
  return { done: true }
}
