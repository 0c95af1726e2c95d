import type { Output, ParsedInput } from '@app/contract'
import { account, settlementSent } from '@app/domain/ledger'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import * as ledger from '../../ledger/index.ts'
import { lockBankSide } from '../bank/store.ts'
import { adoptFees } from '../former-fees/adopt.ts'
import { endOf } from './due.ts'
import { settlementShown } from './shown.ts'
import * as store from './store.ts'

/** One department's batches are made and let go of one after the other. */
const lockDepartment = (tx: Tx, departmentId: string): Promise<number> => lockBankSide(tx, `department:${departmentId}`)

/** Gathers the fees that are due into a batch, for the eyes of a second person. They stand in no other from now on; nothing moves. */
export async function makeSettlement(
  tx: Tx,
  { batchId, departmentId, until }: ParsedInput<'finance.makeSettlement'>,
): Promise<Output<'finance.makeSettlement'>> {
  assertWholeProgramme(tx)
  await lockDepartment(tx, departmentId)
  const known = await store.findSettlement(tx, batchId)
  if (known) return known.department_id === departmentId ? settlementShown(tx, known) : refuse('not_found')
  await adoptFees(tx)
  const { fees, amount_paisa } = await store.takeFees(tx, batchId, departmentId, endOf(tx, until))
  if (fees === 0) return refuse('nothing_due')
  await store.insertSettlement(
    tx,
    {
      batch_id: batchId,
      department_id: departmentId,
      amount_paisa,
      fees,
      until: until ?? null,
      made_by: actorKey(tx.actor),
    },
    tx.at,
  )
  return settlementShown(tx, (await store.findSettlement(tx, batchId)) ?? refuse('not_found'))
}

async function lockMade(tx: Tx, batchId: string): Promise<store.SettlementRow> {
  assertWholeProgramme(tx)
  const found = (await store.findSettlement(tx, batchId)) ?? refuse('not_found')
  await lockDepartment(tx, found.department_id)
  const batch = (await store.lockSettlement(tx, batchId)) ?? refuse('not_found')
  return batch.state === 'made' ? batch : refuse('settlement_over')
}

/** The second person: one journal for the whole batch, in both names. Whoever is cut off has sent nothing, and comes again. */
export async function releaseSettlement(
  tx: Tx,
  { batchId }: ParsedInput<'finance.releaseSettlement'>,
): Promise<Output<'finance.releaseSettlement'>> {
  const { made_by, department_id: departmentId, amount_paisa: amountPaisa } = await lockMade(tx, batchId)
  const me = actorKey(tx.actor)
  if (made_by === null || made_by === me) return refuse('same_person')
  // A process of an older release may have settled the whole balance at once meanwhile.
  if ((await ledger.balance(tx, account('2100', departmentId))) < amountPaisa) refuse('insufficient_balance')
  await store.moveSettlement(tx, batchId, { state: 'sent', settled_by: me, reason: null }, tx.at)
  tx.secondPerson = { madeBy: made_by }
  await ledger.post(tx, [settlementSent({ batchId, departmentId, amountPaisa })])
  await tx.enqueue('payments.settlement_advice', { batchId }, { key: `settlement_advice:${batchId}` })
  return { done: true }
}

export async function withdrawSettlement(
  tx: Tx,
  { batchId, reason }: ParsedInput<'finance.withdrawSettlement'>,
): Promise<Output<'finance.withdrawSettlement'>> {
  await lockMade(tx, batchId)
  await store.moveSettlement(tx, batchId, { state: 'withdrawn', settled_by: actorKey(tx.actor), reason }, tx.at)
  await store.freeAgain(tx, batchId)
  return { done: true }
}
