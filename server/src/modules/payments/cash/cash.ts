import type { Output, ParsedInput } from '@app/contract'
import { cashDeposited, cashInHand, cashOverAuthority, dayCounted, depositMatched } from '@app/domain/ledger'
import { mayActFor } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { cashStanding } from '../../dispatch/index.ts'
import * as ledger from '../../ledger/index.ts'
import { solve } from '../../safety/index.ts'
import * as workforce from '../../workforce/index.ts'
import { assertNoCredit } from '../bank/credits.ts'
import * as store from '../store.ts'
import { receiptsById } from '../receipts/store.ts'
import { overAuthorityOf } from './over-authority.ts'
import { depositsOf, insertCount, insertDeposit } from './store.ts'

const bank = 'main'

function facilitatorOf(query: Query): string {
  return query.actor.kind === 'facilitator' ? query.actor.id : refuse('not_yours')
}

export async function cashSummary(query: Query): Promise<Output<'cash.summary'>> {
  const facilitatorId = facilitatorOf(query)
  const { position, warning } = await cashStanding(query, facilitatorId)
  const numbers = new Map(
    (
      await receiptsById(
        query,
        position.items.flatMap((item) => item.receiptId ?? []),
      )
    ).map((row) => [row.payment_id, row.receipt_no]),
  )
  const { oldestAt, items, ...sums } = position
  return {
    ...sums,
    oldestAt: oldestAt?.toISOString() ?? null,
    warning,
    items: items.map((item) => ({
      receiptNo: numbers.get(item.receiptId ?? '') ?? '',
      amountPaisa: item.amountPaisa,
      at: item.at.toISOString(),
    })),
    deposits: (await depositsOf(query, facilitatorId, 30)).map((row) => ({
      id: row.id,
      amountPaisa: row.amount_paisa,
      slipNo: row.slip_no,
      at: row.at.toISOString(),
      state: row.state,
    })),
  }
}

/** A slip from the bank: cash that nobody had allowed goes first, so that cash work may go on. */
export async function deposit(tx: Tx, input: ParsedInput<'cash.deposit'>): Promise<Output<'cash.deposit'>> {
  await depositBy(tx, facilitatorOf(tx), input)
  return { done: true }
}

/** Whoever holds the cash: a facilitator, or the till of a walk-in centre. */
export async function depositBy(
  tx: Tx,
  facilitatorId: string,
  input: { depositId: string; amountPaisa: number; slipNo: string; slipFileId?: string | undefined },
): Promise<void> {
  if (input.amountPaisa === 0) refuse('amount_invalid', { field: 'amountPaisa' })
  const [inHand = 0, over = 0] = await ledger.lockedBalances(tx, [
    cashInHand(facilitatorId),
    cashOverAuthority(facilitatorId),
  ])
  if (input.amountPaisa > inHand + over) refuse('insufficient_balance')
  const fromOverAuthorityPaisa = Math.min(over, input.amountPaisa)
  const stored = await insertDeposit(
    tx,
    {
      id: input.depositId,
      facilitatorId,
      amountPaisa: input.amountPaisa,
      slipNo: input.slipNo,
      slipFileId: input.slipFileId ?? null,
    },
    tx.at,
  )
  if (stored === 0) {
    const known = await store.lockDeposit(tx, input.depositId)
    return known?.facilitator_id === facilitatorId ? undefined : refuse('command_reused', { field: 'depositId' })
  }
  await ledger.post(tx, [
    cashDeposited({
      depositId: input.depositId,
      facilitatorId,
      fromHandPaisa: input.amountPaisa - fromOverAuthorityPaisa,
      fromOverAuthorityPaisa,
      effectiveAt: tx.deviceAt,
    }),
  ])
  if (over > 0 && fromOverAuthorityPaisa === over) await solve(tx, overAuthorityOf(facilitatorId), 'cash_handed_in')
}

/** Counted before the expected sum is shown; a difference is booked at once and never argued away. */
export const countCash = (tx: Tx, input: ParsedInput<'cash.count'>): Promise<Output<'cash.count'>> =>
  countBy(tx, facilitatorOf(tx), input)

export async function countBy(
  tx: Tx,
  facilitatorId: string,
  input: { countId: string; countedPaisa: number },
): Promise<Output<'cash.count'>> {
  const [inHand = 0, over = 0] = await ledger.lockedBalances(tx, [
    cashInHand(facilitatorId),
    cashOverAuthority(facilitatorId),
  ])
  const expectedPaisa = inHand + over
  const stored = await insertCount(tx, input.countId, facilitatorId, input.countedPaisa, expectedPaisa, tx.at)
  if (stored === 0) refuse('command_reused')
  await ledger.post(tx, [
    dayCounted({ countId: input.countId, facilitatorId, expectedPaisa, countedPaisa: input.countedPaisa }),
  ])
  return { expectedPaisa, differencePaisa: input.countedPaisa - expectedPaisa }
}

export async function matchDeposit(
  tx: Tx,
  input: ParsedInput<'finance.matchDeposit'>,
): Promise<Output<'finance.matchDeposit'>> {
  const row = (await store.lockDeposit(tx, input.depositId)) ?? refuse('not_found')
  if (!mayActFor(tx.actor, await workforce.placeOfPayee(tx, row.facilitator_id))) refuse('not_found')
  if (row.state === 'matched') refuse('already_matched')
  await assertNoCredit(tx, input.bankReference)
  await store.setMatched(tx, row.id, input.bankReference, tx.at)
  await ledger.post(tx, [
    depositMatched({
      depositId: row.id,
      bank,
      bankRef: input.bankReference,
      facilitatorId: row.facilitator_id,
      amountPaisa: row.amount_paisa,
    }),
  ])
  return { done: true }
}
