import { leftOutAtRelease } from '@app/domain/commissions'
import { commissionAvailable, type Journal, reimbursementDue } from '@app/domain/ledger'
import type { Actor } from '../../../kernel/actor.ts'
import type { Kernel, Tx } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import * as ledger from '../../ledger/index.ts'
import { payAccountsOf, payHeldOf } from '../../standing/index.ts'
import { payOne } from '../payout.ts'
import * as store from './store.ts'

/** So many payees a transaction: one that is cut off takes no more than these with it, and they are paid by whoever goes on. */
const AT_ONCE = 50

/** Sends what was let go of. It may be cut off anywhere and come again, in another process too: each line is sent once. */
export async function payBatch(kernel: Kernel, { batchId }: { batchId: string }): Promise<void> {
  const batch = await store.findBatch(kernel.db, batchId)
  if (batch?.state !== 'releasing' || batch.settled_by === null) return
  const actor = whoLetGo(batch.settled_by)
  const { made_by: madeBy } = batch
  for (;;)
    if (!(await inTransaction(kernel, { actor, channel: 'system' }, (tx) => payNext(tx, batchId, madeBy)))) return
}

/** The journals are theirs; what they may do was asked when they let go of it. */
const whoLetGo = (key: string): Actor => ({
  kind: 'staff',
  id: key.slice(key.indexOf(':') + 1),
  roles: [],
  jurisdiction: {},
})

/** The next payees. False: there were none left, or somebody else has sent them. */
async function payNext(tx: Tx, batchId: string, madeBy: string): Promise<boolean> {
  const batch = await store.lockBatch(tx, batchId)
  if (batch?.state !== 'releasing') return false
  const lines = await store.waitingLines(tx, batchId, AT_ONCE)
  if (lines.length === 0) {
    await store.setReleased(tx, batchId, tx.at)
    return false
  }
  tx.secondPerson = { madeBy }
  const payees = lines.map((line) => line.payee_id)
  const balances = await ledger.lockedBalances(
    tx,
    payees.flatMap((payee) => [commissionAvailable(payee), reimbursementDue(payee)]),
  )
  // Asked in this transaction, not remembered: a payment that races a suspension does not slip through.
  const held = await payHeldOf(tx, payees)
  const accounts = await payAccountsOf(tx, payees)
  const offered = await store.stillOffered(tx, batchId, payees)
  const journals: Journal[] = []
  const settled: Pick<store.LineRow, 'payee_id' | 'state' | 'why'>[] = []
  for (const [at, line] of lines.entries()) {
    const [commissionPaisa = 0, reimbursementPaisa = 0] = balances.slice(at * 2, at * 2 + 2)
    const paying = {
      accountId: line.account_id,
      commissionPaisa: line.commission_paisa,
      reimbursementPaisa: line.reimbursement_paisa,
    }
    const why = leftOutAtRelease(
      { ...paying, accruedPaisa: line.accrued_paisa },
      {
        accountId: accounts.get(line.payee_id) ?? null,
        commissionPaisa,
        reimbursementPaisa,
        accruedPaisa: offered.get(line.payee_id) ?? 0,
        held: held.has(line.payee_id),
      },
    )
    settled.push({ payee_id: line.payee_id, state: why ? 'left_out' : 'sent', why })
    if (!why) journals.push(await payOne(tx, { ...paying, batchId, payeeId: line.payee_id, offeredIn: batchId }))
  }
  await store.setLines(tx, batchId, settled)
  await ledger.post(tx, journals)
  return true
}
