import type { Query, Tx } from '../../../kernel/context.ts'
import { accountsOf } from '../../identity/index.ts'
import { SECRET } from '../classes.ts'
import * as preferences from '../choice/store.ts'
import { forgetBrowsers, forgetGone } from '../push/subscriptions.ts'
import * as store from './store.ts'

/** What was sent to a number, for whoever it is; codes that open something are left out. */
export async function messagesTo(
  q: Query,
  phone: string,
  limit: number,
): Promise<{ at: string; template: string; text: string }[]> {
  const rows = await store.messagesTo(q, phone, limit)
  return rows
    .filter((row) => !SECRET.has(row.template))
    .map((row) => ({
      at: row.at.toISOString(),
      template: row.template,
      text: (JSON.parse(q.kernel.vault.openOwn('message', row.sealed).toString()) as { text: string }).text,
    }))
}
export const countTo = (q: Query, phone: string): Promise<{ count: number; oldest: Date | null }> =>
  store.countTo(q, phone)
/** With what was asked of the number, how its accounts wanted to be told, and their browsers. */
export async function forgetMessages(tx: Tx, phone: string): Promise<number> {
  await preferences.forgetPreference(tx, phone, await accountsOf(tx, phone))
  await preferences.forgetPreference(tx, phone, await accountsOf(tx, phone))
  await forgetBrowsers(tx, phone)
  return store.deleteTo(tx, phone)
}
export async function forgetMessagesBefore(tx: Tx, before: Date, limit: number): Promise<number> {
  await forgetGone(tx, before, limit)
  return store.deleteBefore(tx, before, limit)
}
