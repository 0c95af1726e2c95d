import { createHash } from 'node:crypto'
import {
  type CustodyAct,
  type Holder,
  isBagNo,
  isHome,
  isOut,
  linkText,
  type PaperFacts,
  type PaperOrigin,
  refusalOfHandOver,
  sameHolder,
} from '@app/domain/documents'
import type { LocalText } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { caseKey } from '../keys.ts'
import { bagInUse, insertLink, insertPaper, lockPaper, type PaperRow, setHandling, settlePaper } from './store.ts'
import { insertCase } from '../store.ts'

export interface NamedHolder extends Holder {
  name: LocalText
}

/** A paper as its first handling finds it. */
export interface PaperInput {
  paperId: string
  requestId: string
  itemId: string
  name: LocalText
  handling: 'seen' | 'scanned' | 'carried' | 'surrendered' | 'issued'
  origin: PaperOrigin
  identityCard: boolean
  holder: NamedHolder
}

export interface MoveInput {
  paperId: string
  act: CustodyAct
  to: NamedHolder
  bagNo?: string
  countersign?: { by: 'citizen' | 'clerk' | 'facilitator'; name: string; mark: string } | undefined
  report?: string
  /** Who moves it, when a facilitator does. */
  by?: Holder
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const factsOf = (row: PaperRow): PaperFacts => ({
  handling: row.handling,
  origin: row.origin,
  identityCard: row.identity_card,
  holder: { kind: row.holder_kind, id: row.holder_id },
})

/** Writes a paper down with the one who holds it; one that is known stays as it is. */
export async function enterPaper(tx: Tx, paper: PaperInput): Promise<void> {
  await insertCase(tx, paper.requestId, tx.at)
  const facts: PaperFacts = {
    handling: paper.handling,
    origin: paper.origin,
    identityCard: paper.identityCard,
    holder: paper.holder,
  }
  await insertPaper(tx, {
    paper_id: paper.paperId,
    request_id: paper.requestId,
    item_id: paper.itemId,
    name: paper.name,
    handling: paper.handling,
    origin: paper.origin,
    identity_card: paper.identityCard,
    first_kind: paper.holder.kind,
    first_id: paper.holder.id,
    holder_kind: paper.holder.kind,
    holder_id: paper.holder.id,
    holder_name: paper.holder.name,
    bag_no: null,
    since: tx.at,
    home: isHome(facts),
    is_out: isOut(facts),
    links: 0,
    head_hash: '',
  })
}

/** Moves a paper from the one who holds it to the next, by a link of its chain. */
export async function handOverPaper(tx: Tx, input: MoveInput): Promise<PaperRow> {
  const paper = await lockPaper(tx, input.paperId)
  if (!paper) return refuse('item_unknown')
  const bagNo = input.bagNo ?? ''
  const report = input.report ?? ''
  const refused = refusalOfHandOver(
    factsOf(paper),
    {
      act: input.act,
      to: input.to,
      bagNo,
      countersignedBy: input.countersign?.by ?? null,
      report,
    },
    input.by ?? null,
  )
  if (refused) refuse(refused.refusal, refused.details)
  if (bagNo && (await bagInUse(tx, bagNo, paper.request_id))) refuse('bag_needed', { field: 'bagNo' })
  const signature = input.countersign
    ? JSON.stringify([input.countersign.by, input.countersign.name, input.countersign.mark])
    : ''
  const link = {
    place: paper.links + 1,
    act: input.act,
    from: { kind: paper.holder_kind, id: paper.holder_id },
    to: { kind: input.to.kind, id: input.to.id },
    bagNo,
    report,
    countersignHash: signature ? sha256(signature) : '',
    actor: actorKey(tx.actor),
    at: tx.at.toISOString(),
  }
  await insertLink(tx, {
    paper_id: paper.paper_id,
    place: link.place,
    act: link.act,
    from_kind: link.from.kind,
    from_id: link.from.id,
    from_name: paper.holder_name,
    to_kind: link.to.kind,
    to_id: link.to.id,
    to_name: input.to.name,
    bag_no: bagNo,
    report,
    countersign: signature ? await tx.kernel.vault.seal(caseKey(paper.request_id), signature) : null,
    countersign_hash: link.countersignHash,
    actor: link.actor,
    at: tx.at,
    hash: sha256(linkText(paper.paper_id, paper.head_hash, link)),
  })
  const after = { ...factsOf(paper), holder: link.to }
  const inBag = link.to.kind === 'facilitator' || link.to.kind === 'centre' ? bagNo || paper.bag_no : null
  await settlePaper(tx, paper.paper_id, { bagNo: inBag, home: isHome(after), isOut: isOut(after) })
  if (!sameHolder(link.from, link.to)) {
    await tx.announce('paper.moved', {
      paperId: paper.paper_id,
      requestId: paper.request_id,
      holder: `${link.to.kind}:${link.to.id}`,
      act: link.act,
    })
  }
  const moved = await lockPaper(tx, input.paperId)
  return moved as PaperRow
}

/** What an office gives back although it was surrendered: it goes home like a carried one from now on. */
export async function comesHome(tx: Tx, paperId: string): Promise<void> {
  const paper = await lockPaper(tx, paperId)
  if (paper?.handling !== 'surrendered') return
  await setHandling(tx, paperId, 'carried')
  const after: PaperFacts = { ...factsOf(paper), handling: 'carried' }
  await settlePaper(tx, paperId, { bagNo: paper.bag_no, home: isHome(after), isOut: isOut(after) })
}

/** Can this bag be used for that request's papers? A number that is none, or is in use elsewhere, cannot. */
export async function isBagFree(tx: Tx, bagNo: string, requestId: string): Promise<boolean> {
  return isBagNo(bagNo) && !(await bagInUse(tx, bagNo, requestId))
}
