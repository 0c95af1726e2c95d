import type { Output, ParsedInput } from '@app/contract'
import {
  account,
  collectionBank,
  creditCame,
  creditForDeposit,
  creditForRail,
  creditForRequest,
  creditReturned,
  railDiffered,
} from '@app/domain/ledger'
import { dueAtDoor, payFromCredit } from '@app/domain/payments'
import { isEnd } from '@app/domain/requests'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import { placeOf, readPlace } from './bank-lists.ts'
import { takeDebt } from '../settling/debts.ts'
import { issueReceipt, tellWhatIsPaid } from '../receipts/receipts.ts'
import { tellRefund } from '../refunds/tell.ts'
import * as store from './store.ts'
import { lockDeposit, lockStandings, paidLines, setMatched } from '../store.ts'

const bank = 'main'
const SENDER = 'bank-credit'

/** Credits that nobody has explained, or what became of the others. Whose they are is not known: they are of no district. */
export async function listCredits(
  query: Query,
  input: ParsedInput<'finance.credits'>,
): Promise<Output<'finance.credits'>> {
  assertWholeProgramme(query)
  const rows = await store.credits(query, input.state, readPlace(input.cursor), input.limit + 1)
  const shown = rows.slice(0, input.limit)
  const items: Output<'finance.credits'>['items'] = []
  for (const row of shown) {
    const named = row.request_id === null ? undefined : await requests.lists.byId(query, row.request_id)
    items.push({
      creditId: row.id,
      amountPaisa: row.amount_paisa,
      bankReference: row.bank_reference,
      sender: query.kernel.vault.openOwn(SENDER, row.sender).toString('utf8'),
      at: row.at.toISOString(),
      state: row.state,
      requestId: named?.id ?? null,
      trackingNo: named?.tracking_no ?? null,
      slipNo: row.slip_no,
      rail: row.rail,
      outReference: row.out_reference,
      reason: row.reason,
      settledAt: row.settled_at?.toISOString() ?? null,
    })
  }
  const last = shown.at(-1)
  return {
    items,
    next: rows.length > input.limit && last ? placeOf(last.at, last.id) : null,
    unidentifiedPaisa: await ledger.balance(query, account('2900')),
  }
}

/** One line of the bank's statement is one credit, and is booked once: here, as a deposit, or as a rail's settlement. */
export async function recordCredit(
  tx: Tx,
  input: ParsedInput<'finance.recordCredit'>,
): Promise<Output<'finance.recordCredit'>> {
  assertWholeProgramme(tx)
  await store.lockBankSide(tx, `reference:${input.bankReference}`)
  if (await store.isExplainedReference(tx, input.bankReference)) refuse('already_matched', { field: 'bankReference' })
  const sender = tx.kernel.vault.sealOwn(SENDER, input.sender)
  if (
    (await store.insertCredit(
      tx,
      { id: input.creditId, amountPaisa: input.amountPaisa, bankReference: input.bankReference, sender },
      tx.at,
    )) === 0
  )
    refuse('already_matched', { field: 'bankReference' })
  await ledger.post(tx, [
    creditCame({ creditId: input.creditId, bank, bankRef: input.bankReference, amountPaisa: input.amountPaisa }),
  ])
  await tx.audit({
    action: 'credit.record',
    subject: `credit:${input.creditId}`,
    details: { amountPaisa: input.amountPaisa },
  })
  return { done: true }
}

/** A rail took another sum than was asked for: it waits among the unknown credits, under the rail's own number. */
export async function creditFromRail(
  tx: Tx,
  taken: { creditId: string; rail: string; transactionId: string; amountPaisa: number },
): Promise<void> {
  await store.insertCredit(
    tx,
    {
      id: taken.creditId,
      amountPaisa: taken.amountPaisa,
      bankReference: `${taken.rail}:${taken.transactionId}`,
      sender: tx.kernel.vault.sealOwn(SENDER, taken.rail),
    },
    tx.at,
  )
  await ledger.post(tx, [railDiffered(taken)])
}

/** A reference that stands in the list of unknown credits is explained there, or the bank would be booked twice. */
export async function assertNoCredit(tx: Tx, bankReference: string): Promise<void> {
  await store.lockBankSide(tx, `reference:${bankReference}`)
  if (await store.isCreditReference(tx, bankReference)) refuse('already_matched', { field: 'bankReference' })
}

async function lockOpen(tx: Tx, creditId: string): Promise<store.CreditRow> {
  const row = (await store.lockCredit(tx, creditId)) ?? refuse('not_found')
  return row.state === 'open' ? row : refuse('already_done')
}

export async function matchCredit(
  tx: Tx,
  input: ParsedInput<'finance.matchCredit'>,
): Promise<Output<'finance.matchCredit'>> {
  assertWholeProgramme(tx)
  const row = await lockOpen(tx, input.creditId)
  switch (input.to.kind) {
    case 'request':
      return toRequest(tx, row, input.to.trackingNo, input.reason)
    case 'deposit':
      return toDeposit(tx, row, input.to.depositId, input.reason)
    case 'rail':
      return toRail(tx, row, input.to, input.reason)
  }
}

async function toRequest(
  tx: Tx,
  row: store.CreditRow,
  trackingNo: string,
  reason: string,
): Promise<Output<'finance.matchCredit'>> {
  const found =
    (await requests.lists.byTrackingNo(tx, requests.normaliseTrackingNo(trackingNo))) ??
    refuse('tracking_unknown', { field: 'trackingNo' })
  await lockStandings(tx, [found.id])
  const request = await requests.getRequest(tx, found.id)
  const over = isEnd(request.state) || request.state === 'delivered'
  const share = payFromCredit(row.amount_paisa, over ? [] : dueAtDoor(request.quote, await paidLines(tx, request.id)))
  const journal = creditForRequest({
    creditId: row.id,
    requestId: request.id,
    paidPaisa: share.paidPaisa,
    refundPaisa: share.refundPaisa,
  })
  await ledger.post(tx, [journal])
  await store.matchCredit(tx, row.id, { requestId: request.id, reason, by: actorKey(tx.actor) }, tx.at)
  if (share.lines.length > 0) {
    await issueReceipt(tx, request, {
      paymentId: `credit:${row.id}`,
      rail: 'bank',
      lines: share.lines,
      journalKey: journal.key,
      visitId: null,
      facilitatorId: null,
      at: row.at,
    })
    await takeDebt(tx, request, share.lines)
    await tellWhatIsPaid(tx, request)
  }
  await tellRefund(tx, request)
  await tx.audit({
    action: 'credit.match',
    subject: `request:${request.id}`,
    details: { creditId: row.id, paidPaisa: share.paidPaisa, refundPaisa: share.refundPaisa, reason },
  })
  return { paidPaisa: share.paidPaisa, refundPaisa: share.refundPaisa }
}

async function toDeposit(
  tx: Tx,
  row: store.CreditRow,
  depositId: string,
  reason: string,
): Promise<Output<'finance.matchCredit'>> {
  const deposit = (await lockDeposit(tx, depositId)) ?? refuse('deposit_unknown')
  if (deposit.state === 'matched') refuse('already_matched')
  if (deposit.amount_paisa !== row.amount_paisa)
    refuse('amount_differs', { depositPaisa: deposit.amount_paisa, creditPaisa: row.amount_paisa })
  await ledger.post(tx, [
    creditForDeposit({
      creditId: row.id,
      depositId,
      facilitatorId: deposit.facilitator_id,
      amountPaisa: row.amount_paisa,
    }),
  ])
  await setMatched(tx, depositId, row.bank_reference, tx.at)
  await store.matchCredit(tx, row.id, { depositId, reason, by: actorKey(tx.actor) }, tx.at)
  await tx.audit({
    action: 'credit.match',
    subject: `credit:${row.id}`,
    details: { depositId, amountPaisa: row.amount_paisa, reason },
  })
  return { paidPaisa: row.amount_paisa, refundPaisa: 0 }
}

/** The settlement of a rail, which stands among the others from now on; it cannot be of more than the rail owes. */
async function toRail(
  tx: Tx,
  row: store.CreditRow,
  { rail, feePaisa }: { rail: string; feePaisa: number },
  reason: string,
): Promise<Output<'finance.matchCredit'>> {
  await store.lockBankSide(tx, rail)
  const grossPaisa = row.amount_paisa + feePaisa
  const waitingPaisa = await ledger.balance(tx, account('1100', rail))
  if (grossPaisa > waitingPaisa) refuse('insufficient_balance', { field: 'rail', waitingPaisa })
  await store.insertRailSettlement(
    tx,
    { id: row.id, rail, gross_paisa: grossPaisa, fee_paisa: feePaisa, bank_reference: row.bank_reference },
    tx.at,
  )
  await ledger.post(tx, [creditForRail({ creditId: row.id, rail, amountPaisa: row.amount_paisa, feePaisa })])
  await store.matchCredit(tx, row.id, { settlementId: row.id, reason, by: actorKey(tx.actor) }, tx.at)
  await tx.audit({
    action: 'credit.match',
    subject: `credit:${row.id}`,
    details: { rail, amountPaisa: row.amount_paisa, feePaisa, reason },
  })
  return { paidPaisa: row.amount_paisa, refundPaisa: 0 }
}

/** Back to where it came from: never out of a bank in which it is not any more. */
export async function returnCredit(
  tx: Tx,
  input: ParsedInput<'finance.returnCredit'>,
): Promise<Output<'finance.returnCredit'>> {
  assertWholeProgramme(tx)
  const row = await lockOpen(tx, input.creditId)
  await store.lockBankSide(tx, bank)
  if (await store.isReturnReference(tx, input.bankReference)) refuse('already_matched', { field: 'bankReference' })
  if ((await ledger.balance(tx, collectionBank(bank))) < row.amount_paisa) refuse('insufficient_balance')
  await ledger.post(tx, [
    creditReturned({ creditId: row.id, bank, bankRef: input.bankReference, amountPaisa: row.amount_paisa }),
  ])
  await store.returnCredit(
    tx,
    row.id,
    { outReference: input.bankReference, reason: input.reason, by: actorKey(tx.actor) },
    tx.at,
  )
  await tx.audit({
    action: 'credit.return',
    subject: `credit:${row.id}`,
    details: { amountPaisa: row.amount_paisa, reason: input.reason },
  })
  return { done: true }
}
