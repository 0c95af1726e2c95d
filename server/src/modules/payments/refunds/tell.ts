import { refundPayable } from '@app/domain/ledger'
import { nextReminder, type RefundReturn } from '@app/domain/payments'
import type { Tx } from '../../../kernel/context.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import * as store from './store.ts'

/** What the citizen is to have back: written down for the request, and announced when it grew. */
export async function tellRefund(
  tx: Tx,
  request: requests.RequestFacts,
  returned: RefundReturn | null = null,
): Promise<void> {
  const refundPaisa = await ledger.balance(tx, refundPayable(request.id))
  if (refundPaisa === request.refundPaisa && returned === null) return
  const chosen = await store.chosenOf(tx, request.id)
  await requests.noteRefundWay(tx, request.id, chosen?.kind ?? null)
  await requests.recordFacts(tx, request.id, { refundPaisa })
  if (refundPaisa === 0) {
    await store.dropDue(tx, request.id)
    await tx.cancelTimer('payments.refund_waits', request.id)
    return
  }
  await store.putDue(tx, request.id, refundPaisa, returned, tx.at)
  if (refundPaisa <= request.refundPaisa) return
  if (!chosen) await setReminder(tx, request.id)
  await tx.announce('refund.due', {
    requestId: request.id,
    amountPaisa: refundPaisa,
    ...(returned && { returned }),
  })
}

/** Owed from now on as far as anybody is asked, unless it is known by now. */
export async function waitFrom(tx: Tx, requestId: string, amountPaisa: number): Promise<void> {
  if (await store.findDue(tx, requestId)) return
  await store.putDue(tx, requestId, amountPaisa, null, tx.at)
  await setReminder(tx, requestId)
}

async function setReminder(tx: Tx, requestId: string): Promise<void> {
  const due = await store.findDue(tx, requestId)
  const next = due && nextReminder(due.since, due.reminded, tx.kernel.territory.refunds.remindAfterDays)
  if (next) await tx.timer('payments.refund_waits', requestId, next)
}

/** Still nobody knows where to: the citizen is asked again, some days apart. */
export async function refundWaits(tx: Tx, row: TimerRow<'payments.refund_waits'>): Promise<void> {
  const due = await store.findDue(tx, row.key)
  if (!due || (await store.chosenOf(tx, row.key))) return
  await store.countReminder(tx, row.key)
  await tx.announce('refund.waits', {
    requestId: row.key,
    amountPaisa: due.amount_paisa,
    reminder: due.reminded + 1,
  })
  await setReminder(tx, row.key)
}
