import type { Output, ParsedInput } from '@app/contract'
import { cashAtDoor, cashInHand, cashOverAuthority, cashWithoutHeadRoom, type Journal } from '@app/domain/ledger'
import { isMoneyTask } from '@app/domain/requests'
import { type DueLine, dueAtDoor, sumOf } from '@app/domain/payments'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as dispatch from '../../dispatch/index.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import { raiseMatter } from '../../safety/index.ts'
import { overAuthorityOf } from './over-authority.ts'
import { takeDebt } from '../settling/debts.ts'
import { issueReceipt, receiptRef, type Paid, tellWhatIsPaid } from '../receipts/receipts.ts'
import { settleLate } from '../settling/settle-request.ts'
import * as store from '../store.ts'
import { receiptsOfPayment } from '../receipts/store.ts'

/** A visit that has not begun takes no money; one that is over may report late what was taken. */
const takesMoney: readonly string[] = ['arrived', 'in_progress', 'completed', 'failed']

/**
 * Cash at the door. The sum is what the quotes say is still due, to the paisa: nobody there can type another. Cash is
 * a fact, so it is booked in any case: within the visit's head-room in the hand, else where operations sees it.
 */
export async function collectCash(
  tx: Tx,
  input: ParsedInput<'payments.collectCash'>,
): Promise<Output<'payments.collectCash'>> {
  const visit = await dispatch.visitFacts(tx, input.visitId)
  if (tx.actor.kind !== 'facilitator' || visit.facilitatorId !== tx.actor.id) refuse('visit_not_yours')
  const facilitatorId = tx.actor.id
  if (!takesMoney.includes(visit.state)) refuse('visit_moved_on', { state: visit.state })
  await store.lockStandings(tx, visit.requestIds)
  const before = await receiptsOfPayment(tx, input.paymentId)
  // Known already, and of another door: nothing would be booked for what was taken here.
  if (before.some((one) => one.visit_id !== visit.id)) refuse('command_reused', { field: 'paymentId' })
  if (before.length > 0)
    return { receipts: before.map(receiptRef), cashInHandPaisa: await ledger.balance(tx, cashInHand(facilitatorId)) }

  // Money is taken when the papers are: a delivery has nothing to collect.
  const collecting = visit.requestIds.filter((id) =>
    visit.tasks.some((task) => task.requestId === id && isMoneyTask(task.kind)),
  )
  const due = await dueOfVisit(tx, collecting)
  const totalPaisa = due.reduce((sum, one) => sum + sumOf(one.lines), 0)
  if (totalPaisa === 0) refuse('already_paid')
  if (input.amountPaisa !== totalPaisa) refuse('amount_not_quote', { duePaisa: totalPaisa })

  const fact = {
    receiptId: input.paymentId,
    facilitatorId,
    visitId: visit.id,
    shares: due.map((one) => ({ requestId: one.request.id, amountPaisa: sumOf(one.lines) })),
    effectiveAt: tx.deviceAt,
  }
  const room = await roomFor(tx, { visitId: visit.id, facilitatorId, totalPaisa, headRoom: input.headRoom })
  const journal: Journal = room >= totalPaisa ? cashAtDoor(fact) : cashWithoutHeadRoom(fact)
  await ledger.post(tx, [journal])
  if (visit.endedAt) await ledger.releaseReservation(tx, visit.id)
  if (room < totalPaisa) await reportOverAuthority(tx, visit.id, facilitatorId, totalPaisa)

  const receipts = []
  for (const one of due) {
    const paid: Paid = {
      paymentId: input.paymentId,
      rail: 'cash',
      lines: one.lines,
      journalKey: journal.key,
      visitId: visit.id,
      facilitatorId,
      deviceReceiptNo: input.deviceReceiptNo ?? null,
    }
    receipts.push(receiptRef(await issueReceipt(tx, one.request, paid)))
    await takeDebt(tx, one.request, one.lines)
    await tellWhatIsPaid(tx, one.request)
    await settleLate(tx, one.request)
  }
  return { receipts, cashInHandPaisa: await ledger.balance(tx, cashInHand(facilitatorId)) }
}

interface Due {
  request: requests.RequestFacts
  lines: DueLine[]
}

/** What is still due at the door, request by request. */
async function dueOfVisit(tx: Tx, requestIds: readonly string[]): Promise<Due[]> {
  const due: Due[] = []
  for (const requestId of [...requestIds].sort()) {
    const request = await requests.getRequest(tx, requestId)
    const lines = dueAtDoor(request.quote, await store.paidLines(tx, requestId))
    if (lines.length > 0) due.push({ request, lines })
  }
  return due
}

/**
 * The room that was promised to this visit. A promise that ended with the visit is held again on the phone's signed word,
 * for cash taken while there was no network; a word that is not ours counts as none, and is looked at.
 */
async function roomFor(
  tx: Tx,
  cash: { visitId: string; facilitatorId: string; totalPaisa: number; headRoom: string | undefined },
): Promise<number> {
  const { visitId, facilitatorId, totalPaisa } = cash
  const room = await ledger.reservedPaisa(tx, visitId, facilitatorId)
  if (room >= totalPaisa || cash.headRoom === undefined) return room
  const claim = await ledger.readHeadRoom(tx, cash.headRoom)
  if (claim?.visitId !== visitId || claim.facilitatorId !== facilitatorId || claim.amountPaisa < totalPaisa) {
    await tx.audit({
      action: 'cash.head_room_not_ours',
      subject: `visit:${visitId}`,
      details: { facilitatorId, totalPaisa },
    })
    return room
  }
  return (await ledger.reserveAgain(tx, { visitId, facilitatorId, amountPaisa: totalPaisa }))
    ? ledger.reservedPaisa(tx, visitId, facilitatorId)
    : room
}

/** The money is real; that nobody had allowed it is a matter for operations. New cash work stops until it is deposited. */
async function reportOverAuthority(tx: Tx, visitId: string, facilitatorId: string, amountPaisa: number): Promise<void> {
  await tx.audit({
    action: 'cash.over_authority',
    subject: `visit:${visitId}`,
    details: { facilitatorId, amountPaisa },
  })
  await raiseMatter(tx, {
    ...overAuthorityOf(facilitatorId),
    facilitatorId,
    visitId,
    facts: { amountPaisa: await ledger.balance(tx, cashOverAuthority(facilitatorId)) },
  })
}
