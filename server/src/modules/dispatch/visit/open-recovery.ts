import { HOUR_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { carriedBy, originalsOut } from '../../documents/index.ts'
import { getRequest, noteInHistory } from '../../requests/index.ts'
import { noteWords } from './move-visit.ts'
import * as store from './store.ts'

/** So long after it is known that somebody is gone, what they carry is back. */
const RECOVERED_WITHIN_HOURS = 48

/**
 * Whoever is gone still holds papers: each request's are to be fetched back by another. Operations have it in their
 * list, and the citizen is told where their papers are. Once for each request, however often it is found out.
 */
export async function openRecoveries(tx: Tx, holderId: string, reason: string): Promise<void> {
  const requestIds = new Set((await carriedBy(tx, holderId)).map((paper) => paper.requestId))
  for (const requestId of [...requestIds].sort()) {
    const { districtId, tehsilId } = await getRequest(tx, requestId)
    const id = newId()
    const made = await store.insertRecovery(
      tx,
      {
        id,
        requestId,
        districtId,
        tehsilId,
        holderId,
        reason,
        dueAt: new Date(tx.at.getTime() + RECOVERED_WITHIN_HOURS * HOUR_MS),
      },
      tx.at,
    )
    if (made === 0) continue
    await noteInHistory(tx, requestId, {
      kind: 'papers_recovery',
      words: noteWords(tx, 'note.papers_recovery'),
      reason,
    })
    await tx.audit({ action: 'recovery.open', subject: `request:${requestId}`, details: { holderId, reason } })
    await tx.announce('papers.recovery', { recoveryId: id, requestId, holderId, step: 'opened' })
    if (districtId)
      await tx.live(`district:${districtId}`, { kind: 'recovery', data: { recoveryId: id, requestId, tehsilId } })
  }
}

/** The papers went on from whoever had them, by whatever way: there is nothing to fetch any more. */
export async function settleRecoveries(tx: Tx, requestId: string): Promise<void> {
  for (const found of await store.openRecoveriesOf(tx, requestId)) {
    const { papers } = await originalsOut(tx, requestId)
    const theirs = new Set((await carriedBy(tx, found.holder_id)).map((paper) => paper.id))
    if (!papers.some((paper) => theirs.has(paper.id))) await store.endRecovery(tx, found.id, 'settled', null, tx.at)
  }
}
