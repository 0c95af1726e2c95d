import type { Query } from '../../kernel/context.ts'
import { keyOf } from './queue.ts'
import { findFiling } from './store.ts'

/** Why the department's system did not take an application, in its own code and words. */
export async function refusalOf(q: Query, applicationId: string): Promise<{ code: string; words: string }> {
  const filing = await findFiling(q, applicationId)
  const words = filing?.refusal_words
    ? await q.kernel.vault.openText(keyOf(filing.request_id), filing.refusal_words)
    : ''
  return { code: filing?.refusal_code ?? '', words }
}
