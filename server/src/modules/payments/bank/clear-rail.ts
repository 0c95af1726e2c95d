import type { Output, ParsedInput } from '@app/contract'
import { account, collectionBank, payoutBankFunded, railSettled } from '@app/domain/ledger'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import * as ledger from '../../ledger/index.ts'
import { placeOf, readPlace } from './bank-lists.ts'
import { assertNoCredit } from './credits.ts'
import * as store from './store.ts'

const bank = 'main'

/** What the rails owe us, what is in the banks, and what came of the rails so far. */
export async function clearing(
  query: Query,
  input: ParsedInput<'finance.clearing'>,
): Promise<Output<'finance.clearing'>> {
  assertWholeProgramme(query)
  const rows = await store.railSettlements(query, readPlace(input.cursor), input.limit + 1)
  const shown = rows.slice(0, input.limit)
  const [collectionBankPaisa = 0, payoutBankPaisa = 0] = await ledger.balances(query, [
    collectionBank(bank),
    account('1020'),
  ])
  const last = shown.at(-1)
  return {
    rails: (await ledger.holdingDeferred(query, '1100', 50)).map((one) => ({
      rail: one.sub,
      waitingPaisa: one.balancePaisa,
    })),
    collectionBankPaisa,
    payoutBankPaisa,
    items: shown.map((row) => ({
      settlementId: row.id,
      rail: row.rail,
      grossPaisa: row.gross_paisa,
      feePaisa: row.fee_paisa,
      netPaisa: row.gross_paisa - row.fee_paisa,
      bankReference: row.bank_reference,
      at: row.at.toISOString(),
    })),
    next: rows.length > input.limit && last ? placeOf(last.at, last.id) : null,
  }
}

/** The rail's money has come into the bank. One credit of the bank settles once, whoever types its reference again. */
export async function clearRail(tx: Tx, input: ParsedInput<'finance.clearRail'>): Promise<Output<'finance.clearRail'>> {
  assertWholeProgramme(tx)
  await store.lockBankSide(tx, input.rail)
  const waiting = () => ledger.balance(tx, account('1100', input.rail))
  const known = await store.findRailSettlement(tx, input.settlementId)
  if (known) return { netPaisa: known.gross_paisa - known.fee_paisa, waitingPaisa: await waiting() }
  await assertNoCredit(tx, input.bankReference)
  if (input.feePaisa > input.grossPaisa) refuse('amount_invalid', { field: 'feePaisa' })
  const waitingPaisa = await waiting()
  if (input.grossPaisa > waitingPaisa) refuse('insufficient_balance', { field: 'grossPaisa', waitingPaisa })
  const stored = await store.insertRailSettlement(
    tx,
    {
      id: input.settlementId,
      rail: input.rail,
      gross_paisa: input.grossPaisa,
      fee_paisa: input.feePaisa,
      bank_reference: input.bankReference,
    },
    tx.at,
  )
  if (stored === 0) refuse('already_matched', { field: 'bankReference' })
  await ledger.post(tx, [
    railSettled({
      settlementId: input.settlementId,
      rail: input.rail,
      bank,
      bankRef: input.bankReference,
      grossPaisa: input.grossPaisa,
      feePaisa: input.feePaisa,
    }),
  ])
  return { netPaisa: input.grossPaisa - input.feePaisa, waitingPaisa: waitingPaisa - input.grossPaisa }
}

/** Payouts leave from a bank of their own; what goes there comes out of what was collected. */
export async function fundPayouts(
  tx: Tx,
  input: ParsedInput<'finance.fundPayouts'>,
): Promise<Output<'finance.fundPayouts'>> {
  assertWholeProgramme(tx)
  await store.lockBankSide(tx, bank)
  if (await store.findFunding(tx, input.transferId)) return { done: true }
  const inBankPaisa = await ledger.balance(tx, collectionBank(bank))
  if (input.amountPaisa > inBankPaisa) refuse('insufficient_balance', { field: 'amountPaisa' })
  if ((await store.insertFunding(tx, input.transferId, input.amountPaisa, input.bankReference, tx.at)) === 0)
    refuse('already_matched', { field: 'bankReference' })
  await ledger.post(tx, [payoutBankFunded({ transferId: input.transferId, bank, amountPaisa: input.amountPaisa })])
  return { done: true }
}
