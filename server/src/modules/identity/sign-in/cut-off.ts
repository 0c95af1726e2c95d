import type { Query, Tx } from '../../../kernel/context.ts'
import * as accounts from '../store.ts'
import * as store from './store.ts'

/** Somebody else has the phone: every session ends, live pages close, and what lies in it is opened by nobody any more. */
export async function cutOffPhones(tx: Tx, accountId: string): Promise<{ sessions: number }> {
  const { phone, language } = await accounts.getAccount(tx, accountId)
  const sessions = await store.endSessions(tx, accountId)
  await store.forgetBrowsers(tx, accountId)
  await store.cutPhones(tx, accountId, tx.at)
  tx.kernel.sessions.forgetActor(accountId)
  await tx.enqueue('told.everywhere', {
    accountId,
    phone,
    template: 'phone_lost',
    language,
    facts: {},
    key: `phone_lost ${accountId} ${tx.at.toISOString()}`,
  })
  return { sessions }
}

/** When a phone of that account was last reported as lost. */
export const phonesCutAt = async (q: Query, accountId: string): Promise<Date | null> =>
  (await store.phonesCut(q, accountId))?.phones_cut_at ?? null
