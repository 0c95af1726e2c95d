import type { Output, ParsedInput } from '@app/contract'
import { payoutConfirmed, payoutReturned } from '@app/domain/ledger'
import type { Query, Tx } from '../../kernel/context.ts'
import { ownPage } from '../../kernel/own-page.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as ledger from '../ledger/index.ts'
import { payAccountMasks } from '../standing/index.ts'
import * as workforce from '../workforce/index.ts'
import { mayPay } from './may-pay.ts'
import * as store from './store.ts'

async function lockOwn(tx: Tx, { batchId, payeeId }: { batchId: string; payeeId: string }) {
  const row = (await store.lockPayout(tx, batchId, payeeId)) ?? refuse('not_found')
  return (await mayPay(tx, payeeId)) ? row : refuse('not_found')
}

/** The bank has paid it. */
export async function confirmPayout(
  tx: Tx,
  input: ParsedInput<'finance.confirmPayout'>,
): Promise<Output<'finance.confirmPayout'>> {
  const row = await lockOwn(tx, input)
  if (row.state === 'returned') refuse('payout_returned')
  if (row.state === 'confirmed') refuse('already_done')
  await store.setOutcome(tx, row, { state: 'confirmed', bankReference: input.bankReference, reason: null }, tx.at)
  if (row.net_paisa > 0)
    await ledger.post(tx, [
      payoutConfirmed({ batchId: row.batch_id, payeeId: row.payee_id, amountPaisa: row.net_paisa }),
    ])
  return { done: true }
}

/**
 * The bank sent it back, be it after it had said it was paid. Everything stands as before the payout: what was earned is
 * available, the tax is not withheld, and the next payout pays it anew, at the rate of that day.
 */
export async function returnPayout(
  tx: Tx,
  input: ParsedInput<'finance.returnPayout'>,
): Promise<Output<'finance.returnPayout'>> {
  const row = await lockOwn(tx, input)
  if (row.state === 'returned') refuse('payout_returned')
  await store.setOutcome(tx, row, { state: 'returned', bankReference: row.bank_reference, reason: input.reason }, tx.at)
  await store.payableAgain(tx, row.batch_id, row.payee_id)
  await ledger.post(tx, [
    payoutReturned({
      batchId: row.batch_id,
      payeeId: row.payee_id,
      netCommissionPaisa: row.net_paisa - row.reimbursement_paisa,
      reimbursementPaisa: row.reimbursement_paisa,
      taxPaisa: row.tax_paisa,
      afterConfirmation: row.state === 'confirmed',
    }),
  ])
  await tx.live(`facilitator:${row.payee_id}`, { kind: 'message', data: { payoutReturned: row.net_paisa } })
  return { done: true }
}

/** Payouts of one state to payees of the caller's places, the oldest first. */
export async function listPayouts(
  query: Query,
  input: ParsedInput<'finance.payouts'>,
): Promise<Output<'finance.payouts'>> {
  const { rows: shown, next } = await ownPage(
    readCursor(input.cursor),
    input.limit,
    (after, limit) => store.payoutPage(query, input.state, after, limit),
    (rows) => workforce.ownPayees(query, rows, (row) => row.payee_id),
    (row): store.PayoutPlace => ({ at: row.at, batchId: row.batch_id, payeeId: row.payee_id }),
  )
  const people = new Map(
    (
      await workforce.many(
        query,
        shown.map((row) => row.payee_id),
      )
    ).map((one) => [one.id, one]),
  )
  const accounts = await payAccountMasks(
    query,
    shown.flatMap((row) => row.account_id ?? []),
  )
  const items = []
  for (const row of shown) {
    const person = people.get(row.payee_id)
    const name = person
      ? { en: person.name, ur: person.name }
      : ((await workforce.payeeName(query, row.payee_id)) ?? { en: '', ur: '' })
    items.push({
      batchId: row.batch_id,
      inBatch: row.in_batch,
      payeeId: row.payee_id,
      payeeName: name,
      badgeNo: person?.badgeNo ?? '',
      grossPaisa: row.gross_paisa + row.reimbursement_paisa,
      taxPaisa: row.tax_paisa,
      netPaisa: row.net_paisa,
      state: row.state,
      at: row.at.toISOString(),
      bankReference: row.bank_reference,
      settledAt: row.settled_at?.toISOString() ?? null,
      reason: row.reason,
      accountMasked: (row.account_id && accounts.get(row.account_id)) || null,
    })
  }
  return { items, next: next && [next.at.toISOString(), next.batchId, next.payeeId].join('_') }
}

function readCursor(cursor: string | undefined): store.PayoutPlace | null {
  if (!cursor) return null
  const [instant = '', batchId = '', payeeId = ''] = cursor.split('_')
  const at = new Date(instant)
  const uuid = /^[0-9a-f-]{36}$/
  return Number.isNaN(at.getTime()) || !uuid.test(batchId) || !uuid.test(payeeId)
    ? refuse('invalid_input', { field: 'cursor' })
    : { at, batchId, payeeId }
}
