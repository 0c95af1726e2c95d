import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { maskIban, readIban } from '../agency/iban.ts'
import { centrePayee } from '../centre.ts'
import * as store from './store.ts'

const PURPOSE = 'centre account'

export interface CentreAccount {
  iban: string
  /** Whose account it is, as the bank has it. */
  holder: string
}
/** As much of it as may be shown. */
export interface ShownAccount {
  masked: string
  holder: string
}

const openSealed = (q: Query, sealed: Buffer): CentreAccount =>
  JSON.parse(q.kernel.vault.openOwn(PURPOSE, sealed).toString('utf8')) as CentreAccount
const shownOf = ({ iban, holder }: CentreAccount): ShownAccount => ({ masked: maskIban(iban), holder })

/** What was typed, checked; and another than the share goes to now. Another holder of the same number is another. */
export async function newAccount(q: Query, centreId: string, typed: CentreAccount): Promise<CentreAccount> {
  const iban = readIban(typed.iban) ?? refuse('iban_invalid', { field: 'iban' })
  const row = await store.accountNow(q, centreId)
  const now = row && openSealed(q, row.sealed)
  if (now?.iban === iban && now.holder === typed.holder) refuse('account_same', { field: 'iban' })
  return { iban, holder: typed.holder }
}

/** Kept with the change that asks for it. Nothing is paid there before `begin`. */
export async function put(tx: Tx, changeId: string, centreId: string, account: CentreAccount): Promise<void> {
  await centrePayee(tx, centreId)
  const sealed = tx.kernel.vault.sealOwn(PURPOSE, JSON.stringify(account))
  if ((await store.insertAccount(tx, { change_id: changeId, centreId, sealed })) === 0) refuse('already_done')
}

export const begin = (tx: Tx, changeId: string): Promise<number> => store.beginAccount(tx, changeId, tx.at)

/** Where the centre's share goes now; null: it cannot be paid out. */
export async function now(q: Query, centreId: string): Promise<ShownAccount | null> {
  const row = await store.accountNow(q, centreId)
  return row ? shownOf(openSealed(q, row.sealed)) : null
}

/** Which account each centre's share goes to now, by payee and by the change that brought it: payouts keep that. */
export async function payAccounts(q: Query, payeeIds: readonly string[]): Promise<Map<string, string>> {
  if (!payeeIds.length) return new Map()
  return new Map((await store.accountsOfPayees(q, payeeIds)).map((row) => [row.payee_id, row.change_id]))
}

/** Number and holder, by the change that brought them: for the instruction to the bank alone. */
export async function open(q: Query, changeIds: readonly string[]): Promise<Map<string, CentreAccount>> {
  if (!changeIds.length) return new Map()
  return new Map((await store.accountsOfChanges(q, changeIds)).map((row) => [row.change_id, openSealed(q, row.sealed)]))
}

export const shown = async (q: Query, changeIds: readonly string[]): Promise<Map<string, ShownAccount>> =>
  new Map([...(await open(q, changeIds))].map(([id, account]) => [id, shownOf(account)]))
