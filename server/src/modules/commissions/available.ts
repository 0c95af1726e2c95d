import type { Output } from '@app/contract'
import type { Query } from '../../kernel/context.ts'
import { hasWholeProgramme } from '../../kernel/whole-programme.ts'
import * as ledger from '../ledger/index.ts'
import { ownHolders } from './may-pay.ts'

/** What can be paid out and what is held, of the payees of the caller's places. */
export async function available(q: Query): Promise<Output<'finance.available'>> {
  const [heldPaisa, commissionPaisa, reimbursementPaisa] = hasWholeProgramme(q)
    ? await ofAll(q)
    : [await ofOwn(q, '2200'), await ofOwn(q, '2210'), await ofOwn(q, '2230')]
  return { heldPaisa, availablePaisa: commissionPaisa + reimbursementPaisa }
}

async function ofAll(q: Query): Promise<[number, number, number]> {
  const { accounts } = await ledger.trialBalance(q)
  const of = (code: string): number => 0 - (accounts.find((one) => one.code === code)?.balancePaisa ?? 0)
  return [of('2200'), of('2210'), of('2230')]
}

async function ofOwn(q: Query, code: '2200' | '2210' | '2230'): Promise<number> {
  let sum = 0
  for await (const { balancePaisa } of ownHolders(q, code)) sum += balancePaisa
  return sum
}
