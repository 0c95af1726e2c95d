import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import { ownPage } from '../../../kernel/own-page.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as workforce from '../../workforce/index.ts'
import * as store from './store.ts'

/** A place in a list by instant and id: rows that come meanwhile move nothing. */
export function readPlace(cursor: string | undefined): store.Place | null {
  if (!cursor) return null
  const [instant = '', id = ''] = cursor.split('_')
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id)
    ? refuse('invalid_input', { field: 'cursor' })
    : { at, id }
}
export const placeOf = (at: Date, id: string): string => `${at.toISOString()}_${id}`

/** What facilitators and centres of the caller's places have paid in, and the bank has yet to show or has shown. */
export async function listDeposits(
  query: Query,
  input: ParsedInput<'finance.deposits'>,
): Promise<Output<'finance.deposits'>> {
  const { rows: shown, next } = await ownPage(
    readPlace(input.cursor),
    input.limit,
    (after, limit) => store.deposits(query, input.state, after, limit),
    (rows) => workforce.ownPayees(query, rows, (row) => row.facilitator_id),
    ({ at, id }) => ({ at, id }),
  )
  const people = new Map(
    (
      await workforce.many(
        query,
        shown.map((row) => row.facilitator_id),
      )
    ).map((one) => [one.id, one]),
  )
  const tills = new Map<string, string>()
  for (const { facilitator_id: id } of shown)
    if (!people.has(id)) tills.set(id, (await workforce.payeeName(query, id))?.en ?? '')
  return {
    items: shown.map((row) => ({
      depositId: row.id,
      facilitatorId: row.facilitator_id,
      facilitatorName: people.get(row.facilitator_id)?.name ?? tills.get(row.facilitator_id) ?? '',
      badgeNo: people.get(row.facilitator_id)?.badgeNo ?? '',
      amountPaisa: row.amount_paisa,
      slipNo: row.slip_no,
      at: row.at.toISOString(),
      state: row.state,
      bankReference: row.bank_reference,
      matchedAt: row.matched_at?.toISOString() ?? null,
    })),
    next: next && placeOf(next.at, next.id),
  }
}
