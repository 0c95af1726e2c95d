import type { Output, ParsedInput } from '@app/contract'
import { cashAtTill, cashInHand } from '@app/domain/ledger'
import { dueAtDoor, dueByPsid, type DueLine, sumOf } from '@app/domain/payments'
import { isEnd } from '@app/domain/requests'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { cashStanding } from '../../dispatch/index.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import { countBy, depositBy } from './cash.ts'
import { takeDebt } from '../settling/debts.ts'
import { issueReceipt, receiptRef, tellWhatIsPaid } from '../receipts/receipts.ts'
import * as store from '../store.ts'
import { receiptsOfPayment } from '../receipts/store.ts'
import { countsOf, depositsOf } from './store.ts'

interface Due {
  request: requests.RequestFacts
  lines: DueLine[]
}

/** What was brought to this centre of the order, and has something left to pay in cash. */
async function dueOf(q: Query, centreId: string, orderId: string): Promise<Due[]> {
  const all = (await requests.getRequestsOfOrder(q, orderId)).filter((one) => one.centreId === centreId)
  if (!all.length) refuse('not_found')
  const due: Due[] = []
  for (const request of all.filter((one) => !isEnd(one.state))) {
    const lines = dueAtDoor(request.quote, await store.paidLines(q, request.id))
    if (lines.length) due.push({ request, lines })
  }
  return due
}

export async function tillDue(q: Query, input: ParsedInput<'till.due'>): Promise<Output<'till.due'>> {
  requests.centre.assertOwnCentre(q, input.centreId)
  await requests.assertMayRead(q, input.requestId)
  const { orderId, mode } = await requests.getRequest(q, input.requestId)
  const due = await dueOf(q, input.centreId, orderId)
  const label = (one: Due, code: string) =>
    one.request.quote.lines.find((line) => line.code === code)?.label ?? { en: code, ur: code }
  let psidPaisa = 0
  for (const request of await requests.getRequestsOfOrder(q, orderId))
    psidPaisa += sumOf(
      dueByPsid(request.quote, await store.paidLines(q, request.id), 'government').filter((line) =>
        byPsidOnly(request, line.code),
      ),
    )
  return {
    orderId,
    mode,
    totalPaisa: due.reduce((sum, one) => sum + sumOf(one.lines), 0),
    psidPaisa,
    lines: due.flatMap((one) =>
      one.lines.map((line) => ({
        requestId: one.request.id,
        label: label(one, line.code),
        amountPaisa: line.amountPaisa,
      })),
    ),
  }
}

/** What the treasury takes by its own number alone; the rest of the government's lines may be paid here. */
const byPsidOnly = (request: requests.RequestFacts, code: string): boolean =>
  request.quote.lines.some((line) => line.code === code && line.payBy === 'psid')

/**
 * Cash over the counter. The sum is the quotes', to the paisa. Unlike at a door the desk is always connected: what the till
 * may not hold is refused before it is taken, so that cash beyond its cap never exists.
 */
export async function collectAtTill(tx: Tx, input: ParsedInput<'till.collect'>): Promise<Output<'till.collect'>> {
  requests.centre.assertOwnCentre(tx, input.centreId)
  const till = await workforce.centrePayee(tx, input.centreId)
  const all = await requests.getRequestsOfOrder(tx, input.orderId)
  if (!all.some((one) => one.centreId === input.centreId)) refuse('not_found')
  if (all.some((one) => one.mode !== 'centre')) refuse('not_in_this_mode')
  await store.lockStandings(
    tx,
    all.map((one) => one.id),
  )
  const before = await receiptsOfPayment(tx, input.paymentId)
  if (before.some((one) => one.order_id !== input.orderId)) refuse('command_reused', { field: 'paymentId' })
  if (before.length)
    return { receipts: before.map(receiptRef), inTillPaisa: await ledger.balance(tx, cashInHand(till)) }
  if (all.every((one) => isEnd(one.state))) refuse('request_ended')
  const due = await dueOf(tx, input.centreId, input.orderId)
  const totalPaisa = due.reduce((sum, one) => sum + sumOf(one.lines), 0)
  if (totalPaisa === 0) refuse('already_paid')
  if (input.amountPaisa !== totalPaisa) refuse('amount_not_quote', { duePaisa: totalPaisa })
  const journal = cashAtTill({
    receiptId: input.paymentId,
    tillId: till,
    centreId: input.centreId,
    shares: due.map((one) => ({ requestId: one.request.id, amountPaisa: sumOf(one.lines) })),
  })
  await ledger.post(tx, [journal])
  const receipts = []
  for (const one of due) {
    receipts.push(
      receiptRef(
        await issueReceipt(tx, one.request, {
          paymentId: input.paymentId,
          rail: 'cash',
          lines: one.lines,
          journalKey: journal.key,
          visitId: null,
          facilitatorId: till,
        }),
      ),
    )
    await takeDebt(tx, one.request, one.lines)
    await tellWhatIsPaid(tx, one.request)
  }
  return { receipts, inTillPaisa: await ledger.balance(tx, cashInHand(till)) }
}

const COUNTS_SHOWN = 14

/** What the till holds is not among it: the closing count is blind. */
export async function tillSummary(q: Query, input: ParsedInput<'till.summary'>): Promise<Output<'till.summary'>> {
  requests.centre.assertSeesCentre(q, input.centreId)
  const till = await workforce.findCentrePayee(q, input.centreId)
  if (till === null)
    return {
      capPaisa: requests.centre.centreOf(q, input.centreId).desk.cashCapPaisa,
      warning: 'none',
      oldestAt: null,
      inTransitPaisa: 0,
      deposits: [],
      counts: [],
    }
  const { position, warning } = await cashStanding(q, till)
  return {
    capPaisa: position.capPaisa,
    warning,
    oldestAt: position.oldestAt?.toISOString() ?? null,
    inTransitPaisa: position.inTransitPaisa,
    deposits: (await depositsOf(q, till, COUNTS_SHOWN)).map((row) => ({
      id: row.id,
      amountPaisa: row.amount_paisa,
      slipNo: row.slip_no,
      at: row.at.toISOString(),
      state: row.state,
    })),
    counts: (await countsOf(q, till, COUNTS_SHOWN)).map((row) => ({
      at: row.at.toISOString(),
      countedPaisa: row.counted_paisa,
      expectedPaisa: row.expected_paisa,
      differencePaisa: row.counted_paisa - row.expected_paisa,
    })),
  }
}

export async function tillDeposit(tx: Tx, input: ParsedInput<'till.deposit'>): Promise<Output<'till.deposit'>> {
  requests.centre.assertOwnCentre(tx, input.centreId)
  await depositBy(tx, await workforce.centrePayee(tx, input.centreId), input)
  return { done: true }
}

export async function tillCount(tx: Tx, input: ParsedInput<'till.count'>): Promise<Output<'till.count'>> {
  requests.centre.assertOwnCentre(tx, input.centreId)
  return countBy(tx, await workforce.centrePayee(tx, input.centreId), input)
}
