import type { Output, ParsedInput } from '@app/contract'
import { account, settlementConfirmed, settlementSent } from '@app/domain/ledger'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import * as ledger from '../../ledger/index.ts'
import * as store from './store.ts'

const bank = 'main'

/** What a department is due goes out in a batch; that the bank has paid it is a second, separate fact. */
export async function settleDepartment(
  tx: Tx,
  input: ParsedInput<'finance.settle'>,
): Promise<Output<'finance.settle'>> {
  assertWholeProgramme(tx)
  const known = await store.lockSettlement(tx, input.batchId)
  if (input.confirmBank) {
    if (!known || known.department_id !== input.departmentId) refuse('not_found')
    if (known.state === 'confirmed') return { amountPaisa: known.amount_paisa }
    await store.confirmSettlement(tx, known.batch_id, tx.at)
    await ledger.post(tx, [settlementConfirmed({ batchId: known.batch_id, bank, amountPaisa: known.amount_paisa })])
    return { amountPaisa: known.amount_paisa }
  }
  if (known) return { amountPaisa: known.amount_paisa }
  const amountPaisa = await ledger.balance(tx, account('2100', input.departmentId))
  if (amountPaisa <= 0) refuse('nothing_due')
  await store.insertSettlement(tx, input.batchId, input.departmentId, amountPaisa, tx.at)
  await ledger.post(tx, [settlementSent({ batchId: input.batchId, departmentId: input.departmentId, amountPaisa })])
  return { amountPaisa }
}
