import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { maskIban, readIban } from './iban.ts'
import * as store from './store.ts'

const PURPOSE = 'agency account'

const openIban = (q: Query, sealed: Buffer): string => q.kernel.vault.openOwn(PURPOSE, sealed).toString()

/** What was typed, checked; and another than the share goes to now. */
export async function newIban(q: Query, agencyId: string, typed: string): Promise<string> {
  const iban = readIban(typed) ?? refuse('iban_invalid', { field: 'iban' })
  const [now] = await store.accountsInForce(q, [agencyId])
  if (now && openIban(q, now.sealed) === iban) refuse('account_same', { field: 'iban' })
  return iban
}

export const putAccount = (tx: Tx, changeId: string, agencyId: string, iban: string): Promise<number> =>
  store.insertAccount(tx, {
    changeId,
    agencyId,
    sealed: tx.kernel.vault.sealOwn(PURPOSE, iban),
    index: tx.kernel.vault.blindIndex('iban', iban),
  })

/** Which account each agency's share goes to now, by the change that brought it: payouts keep that. */
export async function payAccounts(q: Query, agencyIds: readonly string[]): Promise<Map<string, string>> {
  if (!agencyIds.length) return new Map()
  return new Map((await store.accountsInForce(q, agencyIds)).map((row) => [row.agency_id, row.change_id]))
}

/** The numbers themselves, by the change that brought them: for the instruction to the bank alone. */
export async function openAccounts(q: Query, changeIds: readonly string[]): Promise<Map<string, string>> {
  if (!changeIds.length) return new Map()
  return new Map((await store.accountsOfChanges(q, changeIds)).map((row) => [row.change_id, openIban(q, row.sealed)]))
}

/** As much of them as may be shown, by the change that brought them. */
export async function accountMasks(q: Query, changeIds: readonly string[]): Promise<Map<string, string>> {
  if (!changeIds.length) return new Map()
  return new Map(
    (await store.accountsOfChanges(q, changeIds)).map((row) => [row.change_id, maskIban(openIban(q, row.sealed))]),
  )
}
