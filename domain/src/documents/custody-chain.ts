import { type CustodyAct, type Holder, sameHolder } from './custody.ts'

/** One link of a paper's custody chain. The hash of each covers the one before it. */
export interface CustodyLink {
  place: number
  act: CustodyAct
  from: Holder
  to: Holder
  bagNo: string
  report: string
  /** Hash of the countersignature, which itself is sealed and may be erased. */
  countersignHash: string
  actor: string
  /** ISO instant of the business clock. */
  at: string
  hash: string
}

export type LinkBeforeHash = Omit<CustodyLink, 'hash'>

/** The text that a link's hash covers, written one way only. */
export function linkText(paperId: string, previousHash: string, link: LinkBeforeHash): string {
  return JSON.stringify([
    paperId,
    previousHash,
    link.place,
    link.act,
    link.from.kind,
    link.from.id,
    link.to.kind,
    link.to.id,
    link.bagNo,
    link.report,
    link.countersignHash,
    link.actor,
    link.at,
  ])
}

export interface ChainVerdict {
  intact: boolean
  /** What is wrong, by place; ids and hashes only. */
  faults: string[]
}

/**
 * Walks a chain: no place is missing, each hash covers what it should, each giver was the holder, and the holder that
 * the paper's row names is the last receiver. `sha256` is given, because this package computes nothing by itself.
 */
export function verifyChain(
  paper: { paperId: string; firstHolder: Holder; holder: Holder },
  links: readonly CustodyLink[],
  sha256: (text: string) => string,
): ChainVerdict {
  const faults: string[] = []
  let previous = ''
  let holder = paper.firstHolder
  links.forEach((link, index) => {
    if (link.place !== index + 1) faults.push(`place ${index + 1}: missing or out of order`)
    if (sha256(linkText(paper.paperId, previous, link)) !== link.hash)
      faults.push(`place ${link.place}: the link or an earlier one was changed`)
    if (!sameHolder(link.from, holder)) faults.push(`place ${link.place}: given by somebody who did not hold it`)
    previous = link.hash
    holder = link.to
  })
  if (!sameHolder(holder, paper.holder)) faults.push('the holder is not the last who received it')
  return { intact: faults.length === 0, faults }
}
