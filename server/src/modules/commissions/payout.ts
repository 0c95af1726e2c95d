import type { Output, ParsedInput } from '@app/contract'
import { taxOfEach } from '@app/domain/commissions'
import { commissionAvailable, type Journal, payoutSent, reimbursementDue } from '@app/domain/ledger'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { SecondPersonNeeded } from '../../kernel/second-person.ts'
import { ratesAt } from '../catalogue/index.ts'
import * as ledger from '../ledger/index.ts'
import { payAccountsOf, payHeldOf } from '../standing/index.ts'
import * as workforce from '../workforce/index.ts'
import { mayPay, ownHolders } from './may-pay.ts'
import * as store from './store.ts'

const payeesMax = 100

/**
 * Pays out what is available: tax withheld from the commission at the rate of that payee and day, reimbursements whole. Like a
 * batch it takes two people whatever the sum: one who may pay alone need not make batches.
 */
export async function payout(tx: Tx, input: ParsedInput<'finance.payout'>): Promise<Output<'finance.payout'>> {
  const before = await store.payoutsOf(tx, input.batchId)
  for (const row of before) if (!(await mayPay(tx, row.payee_id))) refuse('not_found')
  if (before.length === 0) await send(tx, input)
  const rows = before.length > 0 ? before : await store.payoutsOf(tx, input.batchId)
  if (rows.length === 0) refuse('nothing_due')
  return {
    batchId: input.batchId,
    payouts: rows.map((row) => ({
      facilitatorId: row.payee_id,
      grossPaisa: row.gross_paisa + row.reimbursement_paisa,
      taxPaisa: row.tax_paisa,
      netPaisa: row.net_paisa,
    })),
  }
}

async function send(tx: Tx, input: ParsedInput<'finance.payout'>): Promise<void> {
  if (input.facilitatorId && !(await mayPay(tx, input.facilitatorId))) refuse('not_found')
  const wanted = input.facilitatorId ? [input.facilitatorId] : await due(tx)
  // Asked in this transaction, not remembered from an event: a payout that races a suspension does not slip through.
  const held = await payHeldOf(tx, wanted)
  if (input.facilitatorId && held.has(input.facilitatorId)) refuse('pay_held')
  const payees = wanted.filter((payee) => !held.has(payee))
  // Fixed with the payout: a change that comes into force while the bank has it does not move it.
  const payTo = await payAccountsOf(tx, payees)
  const accounts = payees.flatMap((payee) => [commissionAvailable(payee), reimbursementDue(payee)])
  const balances = await ledger.lockedBalances(tx, accounts)
  const journals: Journal[] = []
  for (const [at, payeeId] of payees.entries()) {
    const [commissionPaisa = 0, reimbursementPaisa = 0] = balances.slice(at * 2, at * 2 + 2)
    if (commissionPaisa + reimbursementPaisa === 0) continue
    journals.push(
      await payOne(tx, {
        batchId: input.batchId,
        payeeId,
        accountId: payTo.get(payeeId) ?? null,
        commissionPaisa,
        reimbursementPaisa,
        offeredIn: null,
      }),
    )
  }
  if (tx.secondPerson === 'needed' && journals.length > 0) throw new SecondPersonNeeded(movedBy(journals))
  await ledger.post(tx, journals)
}

const movedBy = (journals: readonly Journal[]): number =>
  journals.flatMap((one) => one.legs).reduce((sum, leg) => sum + Math.max(0, leg.amountPaisa), 0)

interface Paying {
  batchId: string
  payeeId: string
  accountId: string | null
  commissionPaisa: number
  reimbursementPaisa: number
  /** The batch whose sum it was free for; null: all that is free. */
  offeredIn: string | null
}

/** Writes one payee's payout down, with what it is made of; its journal is the caller's to post, with the others'. */
export async function payOne(
  tx: Tx,
  { batchId, payeeId, accountId, commissionPaisa, reimbursementPaisa, offeredIn }: Paying,
): Promise<Journal> {
  const { withholding } = ratesAt(tx.kernel, tx.at)
  // An agency is no facilitator; it is withheld from as an active taxpayer, as a registered firm is.
  const active = (await workforce.find(tx, payeeId))?.taxpayerActive ?? true
  const basisPoints = active ? withholding.activeBasisPoints : withholding.inactiveBasisPoints
  const sent = payoutSent({
    batchId,
    payeeId,
    commissionPaisa,
    reimbursementPaisa,
    withholdingBasisPoints: basisPoints,
    taxpayerStatus: active ? 'active' : 'inactive',
  })
  await store.insertPayout(
    tx,
    {
      batch_id: batchId,
      payee_id: payeeId,
      gross_paisa: commissionPaisa,
      reimbursement_paisa: reimbursementPaisa,
      tax_paisa: sent.taxPaisa,
      net_paisa: sent.netPaisa,
      taxpayer_active: active,
      withholding_basis_points: basisPoints,
      account_id: accountId,
    },
    tx.at,
  )
  const rows = await store.payable(tx, payeeId, offeredIn)
  const taxes = taxOfEach(
    rows.map((row) => row.facilitator_paisa),
    basisPoints,
  )
  await store.setPaid(
    tx,
    batchId,
    rows.map((row, at) => ({ taskId: row.task_id, ruleId: row.rule_id, taxPaisa: taxes.eachPaisa[at] ?? 0 })),
  )
  await store.setSharesPaid(tx, batchId, payeeId, offeredIn)
  return sent.journal
}

async function due(tx: Tx): Promise<string[]> {
  const payees = new Set<string>()
  for (const code of ['2210', '2230'] as const) {
    let found = 0
    for await (const { sub } of ownHolders(tx, code)) {
      payees.add(sub)
      if (++found === payeesMax) break
    }
  }
  return [...payees].sort().slice(0, payeesMax)
}
