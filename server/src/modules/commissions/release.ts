import type { VisitMoved } from '@app/contract/events'
import {
  clawedBack,
  commissionAvailable,
  commissionHeld,
  heldAgain,
  holdReleased,
  type AccrualPart,
  type Journal,
} from '@app/domain/ledger'
import type { Tx } from '../../kernel/context.ts'
import type { TimerRow } from '../../kernel/module.ts'
import { ratesAt } from '../catalogue/index.ts'
import * as ledger from '../ledger/index.ts'
import * as store from './store.ts'

const dayMs = 86_400_000

export const releaseTimer = (tx: Tx, taskId: string, ruleId: string, dueAt: Date): Promise<void> =>
  tx.timer('commissions.release', `${taskId}:${ruleId}`, dueAt, { taskId, ruleId })

/** The facilitator's part and the agency's: each is held, free, paid or taken back by itself. */
const partsOf = (row: store.AccrualRow): (AccrualPart & { state: store.AccrualRow['state'] })[] => [
  ...(row.facilitator_paisa > 0
    ? [{ payeeId: row.facilitator_id, amountPaisa: row.facilitator_paisa, state: row.state }]
    : []),
  ...(row.agency_id && row.agency_state && row.agency_paisa > 0
    ? [{ payeeId: row.agency_id, amountPaisa: row.agency_paisa, state: row.agency_state }]
    : []),
]
const partsIn = (row: store.AccrualRow, state: store.AccrualRow['state']): AccrualPart[] =>
  partsOf(row)
    .filter((part) => part.state === state)
    .map(({ payeeId, amountPaisa }) => ({ payeeId, amountPaisa }))
export const accrualId = (row: store.AccrualRow): string => `${row.task_id}:${row.rule_id}`

/** What a complaint alone has held, or the days: their own part waits for the answer to what they said of it themselves. */
const waiting = (row: store.AccrualRow): AccrualPart[] =>
  partsIn(row, 'held').filter((part) => row.claim_id === null || part.payeeId !== row.facilitator_id)
const whoseWaits = (row: store.AccrualRow): 'both' | 'agency' => (row.claim_id === null ? 'both' : 'agency')

/** The days are over and nobody disputed it: the money may be paid out. */
export async function release(tx: Tx, timer: TimerRow<'commissions.release'>): Promise<void> {
  const row = await store.lockAccrual(tx, timer.payload.taskId, timer.payload.ruleId)
  if (!row || row.unproven || row.disputed_by) return
  const parts = waiting(row)
  if (!parts.length) return
  await ledger.post(tx, [holdReleased({ accrualId: accrualId(row), parts })])
  await store.moveState(tx, row, 'held', 'available', whoseWaits(row))
}

/** A call-back has proven the visit: the days of the hold begin now. */
export async function visitProven(tx: Tx, event: VisitMoved): Promise<void> {
  const releaseAt = new Date(tx.at.getTime() + ratesAt(tx.kernel, tx.at).holdDays * dayMs)
  const rows = (await store.lockAccrualsOfVisit(tx, event.visitId)).filter((row) => row.unproven)
  await store.setProven(tx, event.visitId, releaseAt)
  for (const row of rows) await releaseTimer(tx, row.task_id, row.rule_id, releaseAt)
}

/** Somebody says that more was asked: nothing of this visit is paid out before that is answered. */
export async function dispute(tx: Tx, given: { visitId: string; caseId: string }): Promise<void> {
  const rows = await store.lockAccrualsOfVisit(tx, given.visitId)
  await store.setDispute(tx, given.visitId, given.caseId)
  const free = rows.filter((row) => partsIn(row, 'available').length > 0)
  await ledger.post(
    tx,
    free.map((row) => heldAgain({ accrualId: accrualId(row), caseId: given.caseId, parts: partsIn(row, 'available') })),
  )
  for (const row of free) await store.moveState(tx, row, 'available', 'held')
}

/** Held longer than the hold itself would have been: nothing but the dispute stood in its way. */
const heldByDispute = (row: store.AccrualRow, at: Date): boolean =>
  waiting(row).length > 0 && !row.unproven && row.release_at !== null && row.release_at <= at

/**
 * The dispute is answered. Not upheld: what only it had held is free at once. Upheld: it is taken back, from what is held, then
 * what is available, then as a debt; pay that had gone out already becomes that debt. A case may hold under several names
 * that begin with its own: each of its steps holds anew.
 */
export async function settleDispute(
  tx: Tx,
  given: { visitId: string; caseId: string; upheld: boolean },
): Promise<void> {
  const rows = (await store.lockAccrualsOfVisit(tx, given.visitId)).filter(
    (row) => row.disputed_by?.startsWith(given.caseId) && row.state !== 'taken_back',
  )
  await store.endDispute(tx, given.visitId, given.caseId)
  const journals: (Journal | undefined)[] = []
  for (const row of rows) {
    if (given.upheld) journals.push(...(await takenBack(tx, row, given.caseId)))
    else if (heldByDispute(row, tx.at))
      journals.push(holdReleased({ accrualId: `${accrualId(row)}:${row.disputed_by}`, parts: waiting(row) }))
  }
  await ledger.post(tx, journals)
  for (const row of rows) {
    if (given.upheld) await store.setTakenBack(tx, row)
    else if (heldByDispute(row, tx.at)) await store.moveState(tx, row, 'held', 'available', whoseWaits(row))
  }
}

async function takenBack(tx: Tx, row: store.AccrualRow, caseId: string): Promise<Journal[]> {
  const journals: Journal[] = []
  for (const part of partsOf(row)) {
    const [held = 0, available = 0] = await ledger.lockedBalances(tx, [
      commissionHeld(part.payeeId),
      commissionAvailable(part.payeeId),
    ])
    // Other visits' held pay is not touched: only what this leg itself still holds.
    const heldPaisa = part.state === 'held' ? Math.min(held, part.amountPaisa) : 0
    journals.push(
      clawedBack({
        caseId: `${caseId}:${accrualId(row)}`,
        facilitatorId: part.payeeId,
        amountPaisa: part.amountPaisa,
        heldPaisa,
        availablePaisa: part.state === 'paid' ? 0 : available,
      }),
    )
  }
  return journals
}
