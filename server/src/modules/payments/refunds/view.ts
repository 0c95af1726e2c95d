import type { Output, ParsedInput } from '@app/contract'
import { refundNo, type RefundStanding } from '@app/domain/payments'
import { maskPhone } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { findAccount } from '../../identity/index.ts'
import { officesWithDesk } from '../../places/index.ts'
import * as requests from '../../requests/index.ts'
import { shownTo } from './destination.ts'
import * as store from './store.ts'

type View = Output<'refunds.get'>

export async function getRefund(q: Query, input: ParsedInput<'refunds.get'>): Promise<View> {
  await requests.assertMayOrder(q, input.requestId)
  return refundView(q, input.requestId)
}

/** How it stands, for the rules. */
export async function standingOf(q: Query, requestId: string): Promise<RefundStanding & { place: string | null }> {
  const due = await store.findDue(q, requestId)
  const chosen = await store.chosenOf(q, requestId)
  return {
    duePaisa: due?.amount_paisa ?? 0,
    underWay: await store.isUnderWay(q, requestId),
    to: chosen?.kind ?? null,
    place: chosen?.place ?? null,
  }
}

export async function refundView(q: Query, requestId: string): Promise<View> {
  const request = await requests.getRequest(q, requestId)
  const order = await requests.getOrder(q, request.orderId)
  const { visit } = await requests.cardOf(q, requestId)
  const standing = await standingOf(q, requestId)
  const due = await store.findDue(q, requestId)
  const { country, refunds } = q.kernel.territory
  return {
    requestId,
    trackingNo: request.trackingNo,
    amountPaisa: standing.duePaisa,
    since: due?.since.toISOString() ?? null,
    to: shownTo(q, await store.chosenOf(q, requestId)),
    mayChoose: refundNo('choose', standing) === null,
    returned: due?.returned ?? null,
    visitAt: visit ? new Date(visit.startsAt).toISOString() : null,
    country,
    wallets: refunds.wallets.map(({ id, name, pattern, example }) => ({ id, name, pattern, example })),
    centres: officesWithDesk(q.kernel).map(({ id, name }) => ({ id, name: { en: name.en, ur: name.ur } })),
    phoneMasked: maskPhone((await findAccount(q, order.accountId))?.phone ?? order.contactPhone),
    history: await historyOf(q, requestId),
  }
}

/** What went out, and what became of it. */
export async function historyOf(q: Query, requestId: string): Promise<View['history']> {
  return (await store.refundsOf(q, requestId)).map((row) => wentOut(q, row))
}

/** The same of several requests. */
export async function historiesOf(q: Query, requestIds: readonly string[]): Promise<Map<string, View['history']>> {
  const rows = Map.groupBy(await store.refundsOfAll(q, requestIds), (row) => row.request_id)
  return new Map([...rows].map(([id, own]) => [id, own.map((row) => wentOut(q, row))]))
}

function wentOut(q: Query, row: Awaited<ReturnType<typeof store.refundsOf>>[number]): View['history'][number] {
  return {
    refundId: row.id,
    amountPaisa: row.amount_paisa,
    state: row.state,
    to: shownTo(q, row),
    at: row.at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    reason: row.reason,
    receiptNo: row.receipt_no,
  }
}
