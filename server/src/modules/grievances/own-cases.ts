import { caseNoOf, isGrievanceEnd } from '@app/domain/grievances'
import type { Query, Tx } from '../../kernel/context.ts'
import { sealKey } from './freeze-evidence.ts'
import * as store from './store.ts'

export interface OwnCase { id: string; caseNo: string; requestId: string; kind: string; state: string; over: boolean; filedAt: Date; endedAt: Date | null; words: string }

/** What somebody complained of; the words only where they are asked for. */
export async function casesOf(q: Query, accountId: string, withWords = false): Promise<OwnCase[]> {
  return Promise.all((await store.casesOfAccount(q, accountId)).map(async (row) => ({
    id: row.id, caseNo: caseNoOf(row.running), requestId: row.request_id, kind: row.kind, state: row.state, over: isGrievanceEnd(row.state), filedAt: row.filed_at, endedAt: isGrievanceEnd(row.state) ? row.updated_at : null,
    words: withWords && row.words ? await q.kernel.vault.openText(sealKey(row.id), row.words) : '',
  })))
}

/** Over before that moment and not forgotten yet. */
export const casesOverBefore = async (q: Query, before: Date, limit: number): Promise<string[]> => (await store.overBefore(q, before, limit)).map((row) => row.id)

/** The words and the frozen evidence of cases that are over; that there was a case, and how it ended, stays. Returns the keys that have to go. */
export async function forgetCases(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length) await store.forgetWords(tx, ids, tx.at)
  return ids.map(sealKey)
}
