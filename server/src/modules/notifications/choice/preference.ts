import type { Query } from '../../../kernel/context.ts'
import { accountsOf } from '../../identity/index.ts'
import type { ChannelName, Recipient } from '../channel.ts'
import * as preferences from './store.ts'

/** Whose account a message is for: the one that was named, else the only one of that number. */
export async function accountOf(q: Query, to: Recipient): Promise<string | null> {
  if (to.accountId !== null) return to.accountId
  const [only, second] = await accountsOf(q, to.phone)
  return only && !second ? only : null
}

export async function preferenceOf(q: Query, to: Recipient): Promise<preferences.PreferenceRow | undefined> {
  const accountId = await accountOf(q, to)
  return accountId === null ? undefined : preferences.findPreference(q, accountId)
}

/** By which way somebody wants to hear first what can wait. */
export const chosenFirst = async (q: Query, to: Recipient): Promise<ChannelName> =>
  (await preferenceOf(q, to))?.first_channel ?? 'text'
