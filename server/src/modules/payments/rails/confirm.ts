import { railPaidFor } from '@app/domain/ledger'
import { dueAtDoor, judgeRailAnswer, nextInquiry, payFromCredit, type RailAnswer } from '@app/domain/payments'
import { isEnd } from '@app/domain/requests'
import { system } from '../../../kernel/actor.ts'
import type { Kernel, Tx } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import { creditFromRail } from '../bank/credits.ts'
import { issueReceipt, tellWhatIsPaid } from '../receipts/receipts.ts'
import { tellRefund } from '../refunds/tell.ts'
import { takeDebt } from '../settling/debts.ts'
import { settleLate } from '../settling/settle-request.ts'
import { lockStandings, paidLines } from '../store.ts'
import { openRail } from './open-rails.ts'
import { openPayer } from './payer.ts'
import { NOTHING_SAID, type Rail } from './rail.ts'
import * as store from './store.ts'

interface Named {
  paymentId: string
}
const PAID = { state: 'paid', why: null } as const
const JOB = 'job:payments.confirm_rail'

/** The rail asks the holder of the wallet. Come again, this job only inquires: whether it had left is not known here. */
export async function askRail(kernel: Kernel, { paymentId }: Named): Promise<void> {
  const row = await store.findPayment(kernel.db, paymentId)
  if (!row) return
  const payer = await inTransaction(kernel, { actor: system(JOB) }, async (tx) => {
    const sent = await store.sendOnce(tx, paymentId, tx.at)
    return sent?.payer && openPayer(tx, sent.payer)
  })
  if (!payer) return confirmPayment(kernel, { paymentId })
  const answer = await said(kernel, row.rail, (rail) =>
    rail.createIntent({
      reference: row.reference,
      amountPaisa: row.amount_paisa,
      currency: row.currency,
      // Whoever looks into somebody's wallet learns no service from it.
      description: row.reference,
      begunAt: row.begun_at,
      expiresAt: row.expires_at,
      payer,
    }),
  )
  // Paid at once is a claim like any other.
  if (answer.status === 'paid') return confirmPayment(kernel, { paymentId })
  await inTransaction(kernel, { actor: system(JOB) }, (tx) => book(tx, paymentId, answer))
}

/** Asks the rail and books what it says. Runs as often as it likes: a payment is booked once. */
export async function confirmPayment(kernel: Kernel, { paymentId }: Named): Promise<void> {
  const row = await store.findPayment(kernel.db, paymentId)
  // Before it has left there is nothing to ask.
  if (!row || row.sent_at === null || row.booked_at !== null) return
  const answer = await said(kernel, row.rail, (rail) => rail.inquire(row.reference))
  await inTransaction(kernel, { actor: system(JOB) }, (tx) => book(tx, paymentId, answer))
}

export async function cancelAtRail(kernel: Kernel, { paymentId }: Named): Promise<void> {
  const row = await store.findPayment(kernel.db, paymentId)
  if (!row || row.sent_at === null || row.booked_at !== null) return
  const rail = await openRail(kernel, row.rail)
  if (rail.capabilities.cancel) await rail.cancel(row.reference)
  await confirmPayment(kernel, { paymentId })
}

/** A rail that cannot be reached, or whose answer nobody signed, has said nothing. */
async function said(kernel: Kernel, name: string, ask: (rail: Rail) => Promise<RailAnswer>): Promise<RailAnswer> {
  try {
    return await ask(await openRail(kernel, name))
  } catch (error) {
    const { code = 'answer_wrong' } = error as { code?: string }
    kernel.log.warn({ rail: name, code }, 'a rail did not answer')
    return NOTHING_SAID
  }
}

async function book(tx: Tx, paymentId: string, answer: RailAnswer): Promise<void> {
  const found = await store.findPayment(tx, paymentId)
  if (!found) return
  await lockStandings(tx, [found.request_id])
  const row = (await store.lockPayment(tx, paymentId))!
  const ours = {
    state: row.state,
    reference: row.reference,
    amountPaisa: row.amount_paisa,
    currency: row.currency,
    expiresAt: row.expires_at,
  }
  const verdict = judgeRailAnswer(ours, answer, tx.at)
  const state = verdict.book === 'payment' ? 'paid' : verdict.book === 'suspense' ? 'differs' : verdict.state
  if (verdict.book === 'nothing') {
    if (state === row.state) return
    await store.setState(tx, paymentId, state, verdict.why)
  } else {
    const { transactionId, amountPaisa } = verdict
    const booked = verdict.book === 'suspense' ? ({ state: 'differs', why: verdict.why } as const) : PAID
    await store.setBooked(tx, paymentId, { ...booked, transactionId, amountPaisa }, tx.at)
    await tx.cancelTimer('payments.rail_poll', paymentId)
    if (verdict.book === 'suspense')
      await creditFromRail(tx, { creditId: paymentId, rail: row.rail, transactionId, amountPaisa })
    else await bookPaid(tx, row, transactionId)
  }
  await tx.audit({
    action: `rail_payment.${state}`,
    subject: `request:${row.request_id}`,
    details: { paymentId, rail: row.rail, ...(verdict.book !== 'nothing' && { amountPaisa: verdict.amountPaisa }) },
  })
  await tx.live(`request:${row.request_id}`, { kind: 'paid', data: { requestId: row.request_id } })
}

/**
 * All that is due now is paid by it, or nothing: cash may have come first, or the request may have ended. What it does not pay is
 * owed to whoever paid, and asks where to.
 */
async function bookPaid(tx: Tx, row: store.RailPaymentRow, transactionId: string): Promise<void> {
  const request = await requests.getRequest(tx, row.request_id)
  const due = isEnd(request.state) ? [] : dueAtDoor(request.quote, await paidLines(tx, request.id))
  const { lines, paidPaisa, refundPaisa } = payFromCredit(row.amount_paisa, due)
  const journal = railPaidFor({ rail: row.rail, transactionId, requestId: request.id, paidPaisa, refundPaisa })
  await ledger.post(tx, [journal])
  if (lines.length > 0) {
    await issueReceipt(tx, request, {
      paymentId: row.id,
      rail: 'wallet',
      lines,
      journalKey: journal.key,
      visitId: null,
      facilitatorId: null,
    })
    await takeDebt(tx, request, lines)
    await tellWhatIsPaid(tx, request)
    await settleLate(tx, request)
  }
  if (refundPaisa > 0) await tellRefund(tx, request)
}

/** No call-back came: ask. What has ended plainly is asked for a day, what nobody knows for a month. */
export async function pollPayment(tx: Tx, timer: TimerRow<'payments.rail_poll'>): Promise<void> {
  const row = await store.lockPayment(tx, timer.key)
  if (!row) return
  if (row.booked_at !== null) return
  // Nobody came to ask for it in time; now nobody does any more.
  if (row.sent_at === null && row.expires_at <= tx.at)
    return void (await store.setState(tx, row.id, 'expired', 'never_left'))
  const next = nextInquiry(row.begun_at, row.inquiries + 1, row.state)
  await tx.enqueue('payments.confirm_rail', { paymentId: row.id }, { key: `rail:${row.id}` })
  await store.countInquiry(tx, row.id)
  if (next) await tx.timer('payments.rail_poll', row.id, next)
}
