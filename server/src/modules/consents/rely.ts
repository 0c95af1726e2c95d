import { type ConsentKind, type Ending, missingFor } from '@app/domain/consents'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import * as store from './store.ts'

const ROWS_MAX = 200

/** What this filing is done on. One without a consent is a bug of ours, and stops here. */
export async function rely(
  tx: Tx,
  filing: { applicationId: string; requestId: string; linesHash: string | null },
): Promise<void> {
  const rows = await store.givenOfRequest(tx, filing.requestId, ROWS_MAX)
  const { reliedOn, missing } = missingFor(
    filing,
    rows
      .toReversed()
      .map(({ id, kind, covers, withdrawn_at }) => ({ id, kind, covers, withdrawn: withdrawn_at !== null })),
  )
  if (missing.length) throw new Error(`request ${filing.requestId} is filed without a consent: ${missing.join(', ')}`)
  await store.insertReliance(tx, filing.applicationId, filing.requestId, reliedOn, tx.at)
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
