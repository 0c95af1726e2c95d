import type { ConsentKind, Ending, Proof } from '@app/domain/consents'
import { fillTemplate, type LocalText } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import * as store from './store.ts'

export interface KeptConsent {
  id: string
  kind: ConsentKind
  requestId: string | null
  /** As they were agreed to, their gaps filled. */
  words: LocalText
  wordsHash: string
  proof: Proof
  covers: string | null
  at: Date
  reliedAt: Date | null
  withdrawnAt: Date | null
  ending: Ending | null
  replaced: boolean
}

const keptOf = (row: store.GivenRow): KeptConsent => ({
  id: row.id,
  kind: row.kind,
  requestId: row.request_id,
  words: { en: fillTemplate(row.en, row.facts), ur: fillTemplate(row.ur, row.facts) },
  wordsHash: row.words_hash,
  proof: row.proof,
  covers: row.covers,
  at: row.at,
  reliedAt: row.relied_at,
  withdrawnAt: row.withdrawn_at,
  ending: row.ending,
  replaced: row.replaced,
})

/** What somebody agreed to, newest first. */
export async function consentsOf(
  q: Query,
  accountId: string,
  page: { cursor: string | undefined; limit: number },
): Promise<{ items: KeptConsent[]; next: string | null }> {
  const before = page.cursor !== undefined && /^\d{1,18}$/.test(page.cursor) ? page.cursor : null
  const rows = await store.givenOfAccount(q, accountId, before, page.limit)
  return { items: rows.map(keptOf), next: rows.length === page.limit ? String(rows.at(-1)!.seq) : null }
}

export async function findConsent(q: Query, id: string): Promise<(KeptConsent & { accountId: string }) | undefined> {
  const row = await store.findGiven(q, id)
  return row && { ...keptOf(row), accountId: row.account_id }
}

export const countOfAccount = async (q: Query, accountId: string): Promise<number> =>
  (await store.countGiven(q, accountId)).count
