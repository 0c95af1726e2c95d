import type { Tx } from '../../../kernel/context.ts'
import { comesHome, isBagFree, handOverPaper, type NamedHolder, originalsOut, papersOf } from '../../documents/index.ts'
import { officeOf } from '../../places/index.ts'
import { noteInHistory, recordFacts } from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import { plain, same, wordsOf } from '../words.ts'

export const citizenHolder = (tx: Tx, requestId: string): NamedHolder => ({
  kind: 'citizen',
  id: requestId,
  name: wordsOf(tx, 'citizen'),
})

export async function facilitatorHolder(tx: Tx, facilitatorId: string): Promise<NamedHolder> {
  const { name, badgeNo } = await workforce.getFacilitator(tx, facilitatorId)
  return { kind: 'facilitator', id: facilitatorId, name: same(`${name} (${badgeNo})`) }
}

export function officeHolder(tx: Tx, officeId: string): NamedHolder {
  const office = officeOf(tx.kernel, officeId)
  return { kind: 'office', id: officeId, name: office ? plain(office.name) : same(officeId) }
}

/** Writes down for the request how many papers are out and with whom. */
export async function retellPapers(tx: Tx, requestId: string): Promise<void> {
  const { count, holder } = await originalsOut(tx, requestId)
  await recordFacts(tx, requestId, { originalsOut: count, originalsHolder: holder?.kind ?? null })
}

/** The counter took the file: every paper in the facilitator's bag that belongs to it goes with it, against the diary number. */
export async function handToOffice(
  tx: Tx,
  given: { requestId: string; facilitatorId: string; officeId: string; sign: string },
): Promise<void> {
  const by = { kind: 'facilitator' as const, id: given.facilitatorId }
  let moved = 0
  for (const paper of (await originalsOut(tx, given.requestId)).papers) {
    if (paper.holder.kind !== 'facilitator') continue
    await handOverPaper(tx, {
      paperId: paper.id,
      act: paper.handling === 'issued' ? 'returned' : 'surrendered',
      to: officeHolder(tx, given.officeId),
      by,
      countersign: { by: 'clerk', name: given.sign, mark: '' },
    })
    moved++
  }
  if (moved) await retellPapers(tx, given.requestId)
}

/** The counter gave back: what the office made, and the originals that were only lent to it, in one sealed bag. */
export async function fetchFromOffice(
  tx: Tx,
  given: { requestId: string; facilitatorId: string; bagNo: string; sign: string },
): Promise<number> {
  const holder = await facilitatorHolder(tx, given.facilitatorId)
  let moved = 0
  for (const paper of await papersOf(tx, given.requestId)) {
    const lent = paper.handling === 'carried' || paper.handling === 'issued'
    if (paper.holder.kind !== 'office' || !lent) continue
    await handOverPaper(tx, {
      paperId: paper.id,
      act: 'taken',
      to: holder,
      bagNo: (await isBagFree(tx, given.bagNo, given.requestId)) ? given.bagNo : `P-${paper.id.slice(-8)}`,
      by: { kind: 'facilitator', id: given.facilitatorId },
      countersign: { by: 'clerk', name: given.sign, mark: '' },
    })
    moved++
  }
  if (moved) {
    await retellPapers(tx, given.requestId)
    await noteInHistory(tx, given.requestId, { kind: 'paper', words: wordsOf(tx, 'note.paper_taken') })
  }
  return moved
}

/** It ended without a decision: what had been surrendered is the citizen's again and comes home like what was lent. */
export async function reclaimSurrendered(tx: Tx, requestId: string): Promise<void> {
  for (const paper of await papersOf(tx, requestId)) if (paper.handling === 'surrendered') await comesHome(tx, paper.id)
  await retellPapers(tx, requestId)
}
