import type { Output, ParsedInput } from '@app/contract'
import { settlementConfirmed, settlementReturned } from '@app/domain/ledger'
import { judgeSettlement } from '@app/domain/payments'
import { localDateOf } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { SecondPersonNeeded } from '../../../kernel/second-person.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import * as ledger from '../../ledger/index.ts'
import { endOf } from './due.ts'
import { settlementShown } from './shown.ts'
import * as store from './store.ts'

const bank = 'main'

async function lockSent(tx: Tx, batchId: string): Promise<store.SettlementRow> {
  assertWholeProgramme(tx)
  const batch = (await store.lockSettlement(tx, batchId)) ?? refuse('not_found')
  if (batch.state === 'confirmed' || batch.state === 'returned') refuse('already_done')
  return batch.state === 'sent' ? batch : refuse('settlement_not_sent')
}

/** What the bank or the department says that it has: the sum that is due, or another with the reason, in two names. */
export async function confirmSettlement(
  tx: Tx,
  input: ParsedInput<'finance.confirmSettlement'>,
): Promise<Output<'finance.confirmSettlement'>> {
  const { batchId, confirmationId, bankReference, day, amountPaisa, reason = null } = input
  const batch = await lockSent(tx, batchId)
  const { utcOffsetMinutes } = tx.kernel.territory.calendar
  if (day > localDateOf(tx.at, utcOffsetMinutes) || day < localDateOf(batch.settled_at ?? batch.at, utcOffsetMinutes))
    refuse('settlement_day', { field: 'day' })
  const restPaisa = batch.amount_paisa - batch.confirmed_paisa
  const verdict = judgeSettlement({ restPaisa, amountPaisa, reason })
  if (verdict.refusal !== null) return refuse(verdict.refusal, { field: 'amountPaisa', restPaisa })
  if (verdict.differs && typeof tx.secondPerson !== 'object') throw new SecondPersonNeeded(amountPaisa)
  const { overPaisa, settled } = verdict
  const said = {
    id: confirmationId,
    bank_reference: bankReference,
    day,
    amount_paisa: amountPaisa,
    over_paisa: overPaisa,
    reason,
  }
  if ((await store.insertConfirmation(tx, batchId, said, actorKey(tx.actor), tx.at)) === 0)
    refuse('already_matched', { field: 'bankReference' })
  const now = await store.addConfirmed(tx, batchId, amountPaisa - overPaisa, settled, tx.at)
  // A day that is over has its money at its end; what is said today is of this moment.
  const dayIsOver = endOf(tx, day)
  await ledger.post(tx, [
    settlementConfirmed({
      confirmationId,
      batchId,
      bank,
      bankRef: bankReference,
      amountPaisa,
      overPaisa,
      effectiveAt: dayIsOver && dayIsOver < tx.at ? new Date(dayIsOver.getTime() - 1) : undefined,
    }),
  ])
  return settlementShown(tx, now)
}

/** Nobody took it. A part that was paid already stays paid: then it is no return, and the rest is still expected. */
export async function returnSettlement(
  tx: Tx,
  { batchId, reason }: ParsedInput<'finance.returnSettlement'>,
): Promise<Output<'finance.returnSettlement'>> {
  const batch = await lockSent(tx, batchId)
  if (batch.confirmed_paisa > 0) refuse('already_done')
  const { department_id: departmentId, amount_paisa: amountPaisa } = batch
  await store.moveSettlement(
    tx,
    batchId,
    { state: 'returned', settled_by: batch.settled_by, reason },
    batch.settled_at ?? tx.at,
  )
  await store.freeAgain(tx, batchId)
  await ledger.post(tx, [settlementReturned({ batchId, departmentId, amountPaisa })])
  return { done: true }
}
