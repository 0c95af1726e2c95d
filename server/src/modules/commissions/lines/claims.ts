import type { Output, ParsedInput } from '@app/contract'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { ownPage } from '../../../kernel/own-page.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { findStaff } from '../../identity/index.ts'
import * as workforce from '../../workforce/index.ts'
import { payeesShown } from '../batches/own.ts'
import { linesOf, withholdingOf } from './lines.ts'
import { findAccruals } from './store.ts'
import * as store from '../claims/store.ts'

type Claims = Output<'finance.payClaims'>

/** Claims of payees of the caller's places. */
export async function listClaims(q: Query, input: ParsedInput<'finance.payClaims'>): Promise<Claims> {
  const open = input.state === 'open'
  const { rows, next } = await ownPage(
    readCursor(input.cursor),
    input.limit,
    (after, limit) => (open ? store.openPage : store.answeredPage)(q, after, limit),
    (found) => workforce.ownPayees(q, found, (row) => row.facilitator_id),
    (row): store.ClaimPlace => ({ at: (open ? row.said_at : row.answered_at) ?? row.said_at, id: row.id }),
  )
  const nameOf = await payeesShown(
    q,
    rows.map((row) => row.facilitator_id),
  )
  const lines = new Map((await findAccruals(q, rows)).map((row) => [`${row.task_id}:${row.rule_id}`, row]))
  const items: Claims['items'] = []
  for (const row of rows) {
    const accrual = lines.get(`${row.task_id}:${row.rule_id}`)
    const [line] = accrual ? await linesOf(q, [accrual], await withholdingOf(q, row.facilitator_id)) : []
    if (!line) continue
    items.push({
      claimId: row.id,
      payeeId: row.facilitator_id,
      ...nameOf(row.facilitator_id),
      ownerName: row.owner && (await nameOfStaff(q, row.owner)),
      mine: row.owner === actorKey(q.actor),
      answeredBy: row.answered_by && (await nameOfStaff(q, row.answered_by)),
      line,
    })
  }
  return { items, next: next && `${next.at.toISOString()}_${next.id}` }
}

const nameOfStaff = async (q: Query, key: string): Promise<string> =>
  (await findStaff(q, key.slice(key.indexOf(':') + 1)))?.name ?? key

function readCursor(cursor: string | undefined): store.ClaimPlace | null {
  if (!cursor) return null
  const [instant = '', id = ''] = cursor.split('_')
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id)
    ? refuse('invalid_input', { field: 'cursor' })
    : { at, id }
}
