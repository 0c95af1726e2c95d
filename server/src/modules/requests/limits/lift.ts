import type { Output, ParsedInput } from '@app/contract'
import { DAY_MS, maskPhone, normalisePhone } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { citizensByPhone, findAccount, getAccount } from '../../identity/index.ts'
import * as store from './store.ts'

/** The human way past the caps: for the next order, or for a day. Who did it and why stays. */
export async function liftLimit(tx: Tx, input: ParsedInput<'orders.liftLimit'>): Promise<Output<'orders.liftLimit'>> {
  const phone = normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' })
  const account =
    (await citizensByPhone(tx, phone)).find((one) => one.kind === 'citizen') ??
    refuse('no_such_account', { field: 'phone' })
  const until = new Date(tx.at.getTime() + DAY_MS)
  await store.insertLift(
    tx,
    {
      id: input.liftId,
      account_id: account.id,
      scope: input.scope,
      reason: input.reason,
      lifted_by: actorKey(tx.actor),
      until,
    },
    tx.at,
  )
  return { until: until.toISOString() }
}

export async function limitsLifted(
  q: Query,
  input: ParsedInput<'orders.limitsLifted'>,
): Promise<Output<'orders.limitsLifted'>> {
  const rows = await store.liftPage(q, input.cursor ?? null, input.limit)
  const items = []
  for (const row of rows)
    items.push({
      liftId: row.id,
      phoneMasked: maskPhone((await getAccount(q, row.account_id)).phone),
      scope: row.scope,
      reason: row.reason,
      by: await nameOf(q, row.lifted_by),
      at: row.at.toISOString(),
      until: row.until.toISOString(),
      used: row.used_by !== null,
    })
  return { items, next: rows.length === input.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** Whom an agent finds has been let past already: what stands in force of each account. */
export async function liftInForce(q: Query, accountId: string) {
  const row = await store.liftNow(q, accountId, q.at)
  return row
    ? { scope: row.scope, reason: row.reason, by: await nameOf(q, row.lifted_by), until: row.until.toISOString() }
    : null
}

const nameOf = async (q: Query, by: string): Promise<string> =>
  (await findAccount(q, by.slice(by.indexOf(':') + 1)))?.name ?? ''
