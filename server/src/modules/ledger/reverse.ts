import { account, codeOf, type Journal, journal, reversal } from '@app/domain/ledger'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { post, type Posted } from './post.ts'
import * as store from './store.ts'

/** Undoes a journal by its exact opposite, linked to it. A journal is undone once; the same call again is a replay. */
export async function reverse(tx: Tx, key: string, reason: string): Promise<Posted> {
  const original = await read(tx, key)
  const [posted] = await post(tx, [reversal(original, reason)])
  await tx.audit({ action: 'ledger.reverse', subject: `journal:${key}`, details: { reason } })
  return posted!
}

async function read(tx: Tx, key: string): Promise<Journal> {
  const legs = await store.journalLegs(tx, key)
  const first = legs[0] ?? refuse('not_found')
  return journal({
    key: first.key,
    kind: first.kind,
    refs: first.refs,
    legs: legs.map((leg) => ({ account: account(codeOf(leg.code), leg.sub), amountPaisa: leg.amount_paisa })),
  })
}

export const isReversed = async (query: Query, key: string): Promise<boolean> =>
  (await store.findReversal(query, key)) !== undefined
