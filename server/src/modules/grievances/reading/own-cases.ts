import { caseNoOf, isGrievanceEnd } from '@app/domain/grievances'
import type { Query, Tx } from '../../../kernel/context.ts'
import { sealKey } from '../case/freeze-evidence.ts'
import * as store from '../store.ts'
import * as lists from './store.ts'

export interface OwnCase {
  id: string
  caseNo: string
  requestId: string
  kind: string
  state: string
  over: boolean
  filedAt: Date
  endedAt: Date | null
  words: string
  forgotten: boolean
}

/** What somebody complained of; the words only where they are asked for. */
export async function casesOf(q: Query, accountId: string, withWords = false): Promise<OwnCase[]> {
  return Promise.all(
    (await lists.casesOfAccount(q, accountId)).map(async (row) => ({
      id: row.id,
      caseNo: caseNoOf(row.running),
      requestId: row.request_id,
      kind: row.kind,
      state: row.state,
      over: isGrievanceEnd(row.state),
      filedAt: row.filed_at,
      endedAt: isGrievanceEnd(row.state) ? row.updated_at : null,
      forgotten: row.forgotten,
      words: withWords && row.words ? await q.kernel.vault.openText(sealKey(row.id), row.words) : '',
    })),
  )
}

export interface OwnWords {
  at: Date
  from: string
  words: string
  fileId: string | null
}

/** What was said to the complainant and by them, decisions among it: what they may read on the screen. */
export async function saidWith(q: Query, caseId: string): Promise<OwnWords[]> {
  const open = async (words: Buffer | null) => (words ? q.kernel.vault.openText(sealKey(caseId), words) : '')
  const said: OwnWords[] = []
  for (const one of await store.messagesOf(q, caseId))
    if (one.thread === 'complainant')
      said.push({ at: one.at, from: one.said_by, words: await open(one.words), fileId: one.file_id })
  for (const one of await store.decisionsOf(q, caseId))
    said.push({ at: one.at, from: 'decision', words: await open(one.words), fileId: null })
  return said.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Complaints about these requests, each with its request: their files lie under the case. */
export const casesOfRequests = (
  q: Query,
  requestIds: readonly string[],
): Promise<{ id: string; request_id: string }[]> => lists.casesOfRequests(q, requestIds)

/** Over before that moment and not forgotten yet. */
export const casesOverBefore = async (q: Query, before: Date, limit: number): Promise<string[]> =>
  (await lists.overBefore(q, before, limit)).map((row) => row.id)

/**
 * The words and the frozen evidence of cases that are over; that there was a case, and how it ended, stays. Returns the
 * keys that have to go.
 */
export async function forgetCases(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length) await lists.forgetWords(tx, ids, tx.at)
  return ids.map(sealKey)
}
