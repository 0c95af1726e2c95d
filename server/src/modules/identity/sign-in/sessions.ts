import type { Output, ParsedInput } from '@app/contract'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { tokenIndex } from '../codes.ts'
import * as store from './store.ts'

const accountOf = (q: Query): string => ('id' in q.actor ? q.actor.id : refuse('not_signed_in'))
const ownIndex = (q: Query): Buffer | null => (q.call?.token ? tokenIndex(q.kernel.vault, q.call.token) : null)

/** Where I am signed in, the latest first. */
export async function mySessions(q: Query): Promise<Output<'sessions.mine'>> {
  const own = ownIndex(q)
  const rows = await store.sessionsOf(q, accountOf(q), q.at)
  return {
    items: rows.map((row) => ({
      sessionId: row.token_index.toString('base64url'),
      device: row.device,
      network: row.network,
      madeAt: row.made_at.toISOString(),
      seenAt: (row.seen_at ?? row.made_at).toISOString(),
      here: own !== null && row.token_index.equals(own),
    })),
  }
}

/** One of mine: a phone that is lost or was lent. */
export async function endMySession(tx: Tx, input: ParsedInput<'sessions.end'>): Promise<Output<'sessions.end'>> {
  const accountId = accountOf(tx)
  if ((await store.endSession(tx, accountId, Buffer.from(input.sessionId, 'base64url'))) === 0) refuse('not_found')
  tx.kernel.sessions.forgetActor(accountId)
  return { done: true }
}

/** Everywhere, here too: whoever does not know who else is in wants nobody to be. */
export async function endMySessions(tx: Tx): Promise<Output<'sessions.endAll'>> {
  const accountId = accountOf(tx)
  await store.endSessions(tx, accountId)
  await store.forgetBrowsers(tx, accountId)
  tx.kernel.sessions.forgetActor(accountId)
  tx.call?.clearSession()
  return { done: true }
}
