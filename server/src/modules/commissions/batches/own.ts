import type { Output } from '@app/contract'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { hasWholeProgramme } from '../../../kernel/whole-programme.ts'
import { findStaff } from '../../identity/index.ts'
import * as workforce from '../../workforce/index.ts'
import * as store from './store.ts'

const AT_ONCE = 500

/** A batch is one's own if each of its payees is: nobody lets go of the pay of another district. */
export async function isOwn(q: Query, batchId: string): Promise<boolean> {
  if (hasWholeProgramme(q)) return true
  for (let after: string | null = null; ;) {
    const found = await store.payeesOf(q, batchId, after, AT_ONCE)
    if ((await workforce.ownPayees(q, found, (row) => row.payee_id)).length < found.length) return false
    if (found.length < AT_ONCE) return true
    after = found.at(-1)?.payee_id ?? null
  }
}

export async function getOwn(q: Query, batchId: string): Promise<store.SummedRow> {
  if (!(await store.findBatch(q, batchId)) || !(await isOwn(q, batchId))) refuse('not_found')
  return store.summed(q, batchId)
}

const nameOf = async (q: Query, key: string): Promise<string> =>
  (await findStaff(q, key.slice(key.indexOf(':') + 1)))?.name ?? key

export const shown = async (q: Query, row: store.SummedRow): Promise<Output<'finance.makeBatch'>> => ({
  batchId: row.id,
  state: row.state,
  madeBy: await nameOf(q, row.made_by),
  mine: row.made_by === actorKey(q.actor),
  madeAt: row.made_at.toISOString(),
  settledBy: row.settled_by === null ? null : await nameOf(q, row.settled_by),
  settledAt: row.settled_at?.toISOString() ?? null,
  reason: row.reason,
  waiting: { count: row.waiting, grossPaisa: row.waiting_paisa },
  leftOut: row.left_out,
  sent: { count: row.sent, taxPaisa: row.tax_paisa, netPaisa: row.net_paisa },
  confirmed: row.confirmed,
  returned: row.returned,
})

export interface PayeeShown {
  payeeName: { en: string; ur: string }
  badgeNo: string
}

/** What payees are called: people by their name, agencies and centres in both languages. */
export async function payeesShown(q: Query, payees: readonly string[]): Promise<(payeeId: string) => PayeeShown> {
  const shownOf = new Map<string, PayeeShown>()
  for (const one of await workforce.many(q, [...payees]))
    shownOf.set(one.id, { payeeName: { en: one.name, ur: one.name }, badgeNo: one.badgeNo })
  for (const payeeId of payees) {
    if (shownOf.has(payeeId)) continue
    const payeeName = (await workforce.payeeName(q, payeeId)) ?? { en: '', ur: '' }
    shownOf.set(payeeId, { payeeName, badgeNo: '' })
  }
  return (payeeId) => shownOf.get(payeeId) ?? { payeeName: { en: '', ur: '' }, badgeNo: '' }
}
