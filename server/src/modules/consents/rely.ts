import { type ConsentKind, type Ending, missingFor } from '@app/domain/consents'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import * as store from './store.ts'

const ROWS_MAX = 200

export interface Filing {
  applicationId: string
  requestId: string
  linesHash: string | null
  orderedAt: Date
  orderer(): Promise<{ accountId: string; language: string }>
}

/** What this filing is done on. One without a consent is a bug of ours, and stops here. */
export async function rely(tx: Tx, filing: Filing): Promise<void> {
  let { reliedOn, missing } = await foundFor(tx, filing)
  if (missing.length && (await noteNotKept(tx, filing, missing))) ({ reliedOn, missing } = await foundFor(tx, filing))
  if (missing.length) throw new Error(`request ${filing.requestId} is filed without a consent: ${missing.join(', ')}`)
  await store.insertReliance(tx, filing.applicationId, filing.requestId, reliedOn, tx.at)
}

async function foundFor(tx: Tx, filing: Filing) {
  const rows = (await store.givenOfRequest(tx, filing.requestId, ROWS_MAX)).toReversed()
  return missingFor(
    filing,
    rows.map(({ id, kind, covers, withdrawn_at }) => ({ id, kind, covers, withdrawn: withdrawn_at !== null })),
  )
}

/** Ordered before anything was kept, and nothing taken back since: that it was agreed to is noted as not kept. */
async function noteNotKept(tx: Tx, filing: Filing, missing: readonly ConsentKind[]): Promise<boolean> {
  const { since } = await store.keptSince(tx)
  if (since === null || filing.orderedAt >= since) return false
  const rows = await store.givenOfRequest(tx, filing.requestId, ROWS_MAX)
  const { accountId, language } = await filing.orderer()
  for (const kind of missing) {
    if (rows.some((row) => row.kind === kind && row.withdrawn_at !== null)) continue
    const { hash } = await store.wordingBefore(tx, kind)
    await store.insertGiven(
      tx,
      {
        kind,
        account_id: accountId,
        words_hash: hash,
        words_named: false,
        language,
        proof: 'not_kept',
        reference: null,
        noted_by: actorKey(tx.actor),
        at: tx.at,
      },
      [{ id: newId(), request_id: filing.requestId, facts: {}, covers: kind === 'lines' ? filing.linesHash : null }],
    )
  }
  return true
}

/** It was taken back, by whatever way: what that brought about is kept with it. */
export async function takeBack(
  tx: Tx,
  of: { kind: ConsentKind; ending: Ending } & ({ requestId: string } | { accountId: string }),
): Promise<void> {
  await store.withdraw(
    tx,
    {
      kind: of.kind,
      requestId: 'requestId' in of ? of.requestId : null,
      accountId: 'accountId' in of ? of.accountId : null,
    },
    { at: tx.at, noted_by: actorKey(tx.actor), channel: tx.channel, ending: of.ending },
  )
}
