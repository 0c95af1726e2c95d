import type { Output, ParsedInput } from '@app/contract'
import { waitsTooLong } from '@app/domain/payments'
import type { Query } from '../../../kernel/context.ts'
import { ownPage } from '../../../kernel/own-page.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as requests from '../../requests/index.ts'
import { shownTo } from './destination.ts'
import * as store from './store.ts'

type Listed = Output<'finance.refunds'>
type Item = Listed['items'][number]
type Found = Omit<Item, 'trackingNo' | 'late'> & { id: string; at: Date }
type Own = Found & Pick<Item, 'trackingNo'>

export async function listRefunds(q: Query, input: ParsedInput<'finance.refunds'>): Promise<Listed> {
  const { lateAfterDays } = q.kernel.territory.refunds
  const { rows, next } = await ownPage(
    readPlace(input.cursor),
    input.limit,
    (place, limit) => pageOf(q, input.state, place, limit),
    (found) => ownOf(q, found),
    ({ at, id }): store.Place => ({ at, id }),
  )
  const items = rows.map(({ id: _, at, ...one }): Item => ({
    ...one,
    late: input.state !== 'paid' && input.state !== 'returned' && waitsTooLong(at, q.at, lateAfterDays),
  }))
  return { items, next: next && `${next.at.toISOString()}_${next.id}` }
}

/** Those whose request the caller may read, with its number. */
async function ownOf(q: Query, found: readonly Found[]): Promise<Own[]> {
  const own = await requests.readable(
    q,
    found.map((one) => one.requestId),
  )
  return found.flatMap((one) => {
    const request = own.get(one.requestId)
    return request ? [{ ...one, trackingNo: request.tracking_no }] : []
  })
}

async function pageOf(
  q: Query,
  state: ParsedInput<'finance.refunds'>['state'],
  place: store.Place | null,
  limit: number,
): Promise<Found[]> {
  if (state === 'waiting' || state === 'chosen')
    return (await store.owedPage(q, state === 'chosen', place, limit)).map((row) => ({
      id: row.request_id,
      at: row.since,
      requestId: row.request_id,
      refundId: null,
      batchId: null,
      amountPaisa: row.amount_paisa,
      to: shownTo(q, row),
      since: row.since.toISOString(),
      reason: row.returned,
      bankReference: null,
      receiptNo: null,
    }))
  const rows =
    state === 'sent' ? await store.sentPage(q, place, limit) : await store.settledPage(q, state, place, limit)
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    requestId: row.request_id,
    refundId: row.id,
    batchId: row.batch_id,
    amountPaisa: row.amount_paisa,
    to: shownTo(q, row),
    since: row.at.toISOString(),
    reason: row.reason,
    bankReference: row.reference,
    receiptNo: row.receipt_no,
  }))
}

function readPlace(cursor: string | undefined): store.Place | null {
  if (!cursor) return null
  const [instant = '', id = ''] = cursor.split('_')
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id)
    ? refuse('invalid_input', { field: 'cursor' })
    : { at, id }
}
