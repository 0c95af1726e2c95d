import type { Output } from '@app/contract'
import { type CustodyLink, verifyChain } from '@app/domain/documents'
import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { sha256 } from './hand-over.ts'
import {
  findPaper,
  type LinkRow,
  linksOf,
  linksOfMany,
  type PaperRow,
  papersAfter,
  papersHeldBy,
  papersOfRequest,
  papersOut,
} from './store.ts'

export type PaperView = Output<'papers.handle'>

/** A paper as people read of it. */
export function paperView(row: PaperRow): PaperView {
  return {
    id: row.paper_id,
    requestId: row.request_id,
    itemId: row.item_id,
    name: row.name as PaperView['name'],
    handling: row.handling,
    holder: { kind: row.holder_kind, name: row.holder_name as PaperView['name'] },
    bagNo: row.bag_no,
    since: row.since.toISOString(),
    home: row.home,
  }
}

export const papersOf = async (q: Query, requestId: string): Promise<PaperView[]> =>
  (await papersOfRequest(q, requestId)).map(paperView)

/** Papers that must still be brought home. */
export async function originalsOut(
  q: Query,
  requestId: string,
): Promise<{
  count: number
  holder: { kind: PaperRow['holder_kind']; id: string; name: LocalText } | null
  papers: PaperView[]
}> {
  const rows = await papersOut(q, requestId)
  const first = rows[0]
  return {
    count: rows.length,
    holder: first ? { kind: first.holder_kind, id: first.holder_id, name: first.holder_name } : null,
    papers: rows.map(paperView),
  }
}

/** What a facilitator carries now, over all requests. */
export const carriedBy = async (q: Query, facilitatorId: string): Promise<PaperView[]> =>
  (await papersHeldBy(q, 'facilitator', facilitatorId)).map(paperView)

/** Requests of which something lies in a walk-in centre. */
export const papersAtCentre = async (q: Query, centreId: string): Promise<string[]> => [
  ...new Set((await papersHeldBy(q, 'centre', centreId)).map((row) => row.request_id)),
]

const linkOf = (row: LinkRow): CustodyLink => ({
  place: row.place,
  act: row.act,
  from: { kind: row.from_kind, id: row.from_id },
  to: { kind: row.to_kind, id: row.to_id },
  bagNo: row.bag_no,
  report: row.report,
  countersignHash: row.countersign_hash,
  actor: row.actor,
  at: row.at.toISOString(),
  hash: row.hash,
})

const verdictOf = (paper: PaperRow, links: readonly LinkRow[]) =>
  verifyChain(
    {
      paperId: paper.paper_id,
      firstHolder: { kind: paper.first_kind, id: paper.first_id },
      holder: { kind: paper.holder_kind, id: paper.holder_id },
    },
    links.map(linkOf),
    sha256,
  )

/** The custody chain of one paper, checked link by link. */
export async function chain(q: Query, paperId: string): Promise<Output<'papers.chain'>> {
  const paper = await findPaper(q, paperId)
  if (!paper) return refuse('not_found')
  const links = await linksOf(q, paperId)
  return {
    paper: paperView(paper),
    links: links.map((row) => ({
      at: row.at.toISOString(),
      from: row.from_name as PaperView['name'],
      to: row.to_name as PaperView['name'],
      act: row.act,
      hash: row.hash,
    })),
    intact: verdictOf(paper, links).intact,
  }
}

/** Every paper whose chain does not hold, or whose holder is not the last who received it. */
export async function custodyFaults(
  q: Query,
): Promise<{ checked: number; faults: { paperId: string; requestId: string; words: string }[] }> {
  const faults: { paperId: string; requestId: string; words: string }[] = []
  let checked = 0
  for (let after: string | null = null; ;) {
    const papers = await papersAfter(q, after, 200)
    const chains = Map.groupBy(
      await linksOfMany(
        q,
        papers.map((paper) => paper.paper_id),
      ),
      (link) => link.paper_id,
    )
    for (const paper of papers) {
      checked++
      const { faults: found } = verdictOf(paper, chains.get(paper.paper_id) ?? [])
      if (found.length)
        faults.push({ paperId: paper.paper_id, requestId: paper.request_id, words: found.slice(0, 3).join('; ') })
    }
    const last = papers.at(-1)
    if (!last || faults.length > 50) return { checked, faults }
    after = last.paper_id
  }
}
