import { CONSENT_KINDS, type ConsentKind, type Proof } from '@app/domain/consents'
import { actorKey } from '../../kernel/actor.ts'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as store from './store.ts'
import { wordingOf } from './words.ts'

export interface NewConsent {
  kind: ConsentKind
  accountId: string
  language: string
  proof: Exclude<Proof, 'not_kept'>
  /** The call, visit or complaint in which it was said. */
  reference?: string | undefined
  /** The words that were shown or read, where whoever wrote it down names them. */
  wordsHash?: string | undefined
  /** To what: one row a request; one without a request where it is about the person. */
  about: { requestId: string | null; facts?: Record<string, string>; covers?: string }[]
}

const kept = new WeakSet<Kernel>()

/** The pack's words stand in the table before anybody agrees to them. */
async function keepWords(q: Sql, kernel: Kernel, since: Date): Promise<void> {
  for (const kind of CONSENT_KINDS) {
    const { hash, words } = wordingOf({ kernel }, kind)
    await store.keepWording(q, { hash, kind, en: words.en, ur: words.ur, since })
  }
}
/** When a process starts; a use case then need not look. */
export async function keepWordsAtStart(kernel: Kernel): Promise<void> {
  await keepWords(kernel.db, kernel, kernel.clock.now())
  kept.add(kernel)
}

/** Somebody said yes: to these words, known by this, written down by whoever acts. Other words than today's are refused. */
export async function give(tx: Tx, given: NewConsent): Promise<void> {
  const { hash } = wordingOf(tx, given.kind)
  if (given.wordsHash !== undefined && given.wordsHash !== hash) refuse('consent_words_changed')
  if (!kept.has(tx.kernel)) await keepWords(tx, tx.kernel, tx.at)
  await store.insertGiven(
    tx,
    {
      kind: given.kind,
      account_id: given.accountId,
      words_hash: hash,
      words_named: given.wordsHash !== undefined,
      language: given.language,
      proof: given.proof,
      reference: given.reference ?? null,
      noted_by: actorKey(tx.actor),
      at: tx.at,
    },
    given.about.map(({ requestId, facts, covers }) => ({
      id: newId(),
      request_id: requestId,
      facts: facts ?? {},
      covers: covers ?? null,
    })),
  )
}

/** Where one stands already, nothing is added: a second link, a complaint about what was never taken back. */
export async function giveUnlessStanding(tx: Tx, given: NewConsent & { requestId: string }): Promise<void> {
  const rows = await store.givenOfRequest(tx, given.requestId, 100)
  if (!rows.some((row) => row.kind === given.kind && row.withdrawn_at === null)) await give(tx, given)
}
