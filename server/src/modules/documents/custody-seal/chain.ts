import type { Kernel } from '../../../kernel/context.ts'
import { read } from '../../../kernel/data/in-transaction.ts'
import { faultOfKind, readBegin } from '../../../kernel/secrets/seal-begin.ts'
import {
  against,
  type ChainVerdict,
  FAULTS_MAX,
  type SealedChain,
  type Told,
} from '../../../kernel/secrets/sealed-chain.ts'
import { custodyFaults } from '../papers/papers.ts'
import { CUSTODY, digestOf, GENESIS } from './seal.ts'
import * as store from './store.ts'

const PAGE = 1000

/** Hand-overs of all papers: the chain over them, and each paper's own. */
export const custodyChain: SealedChain<Kernel> = {
  name: CUSTODY,
  async head(kernel) {
    const last = await store.lastSealed(kernel.db.side)
    return last && { place: last.place, hash: last.link }
  },
  async verify(kernel, told) {
    const verdict = await walk(kernel, told)
    const own = await read(kernel, { kind: 'system', id: 'verify' }, custodyFaults)
    for (const { paperId, words } of own.faults.slice(0, FAULTS_MAX)) verdict.faults.push(`paper ${paperId}: ${words}`)
    const { waiting, late } = await store.leftOut(kernel.db)
    if (late) verdict.faults.push(`${late} hand-overs were put in beside the chain: nobody sealed them`)
    verdict.notes.push(`${own.checked} papers, ${waiting} hand-overs not sealed yet`)
    return verdict
  },
}

async function walk(kernel: Kernel, told: readonly Told[]): Promise<ChainVerdict> {
  const faults: string[] = []
  const beginning = await readBegin(kernel.db, kernel.vault, CUSTODY, faults)
  const outside = against(told, faults)
  let [place, previous, checked]: [number, Buffer, number] = [0, GENESIS, 0]
  while (faults.length < FAULTS_MAX) {
    const seals = await store.sealsAfter(kernel.db, place, PAGE)
    if (!seals.length) break
    const facts = new Map(
      (await store.sealedFacts(kernel.db, place, seals.at(-1)!.place)).map((row) => [
        `${row.paper_id} ${row.place}`,
        row,
      ]),
    )
    for (const seal of seals) {
      if (seal.place !== place + 1) faults.push(`places ${place + 1} to ${seal.place - 1} are missing`)
      place = seal.place
      const row = facts.get(`${seal.paper_id} ${seal.link_place}`)
      if (!row) faults.push(`place ${place}: hand-over ${seal.link_place} of paper ${seal.paper_id} is gone`)
      else if (!digestOf(row).equals(seal.digest))
        faults.push(`place ${place}: hand-over ${seal.link_place} of paper ${seal.paper_id} was changed`)
      if (!kernel.vault.chainMac(CUSTODY, seal.key_id, [previous, seal.digest])?.equals(seal.link))
        faults.push(`place ${place}: the link does not follow from the one before`)
      const kind = faultOfKind(beginning, { place, hash: seal.link, key_id: seal.key_id })
      if (kind) faults.push(kind)
      previous = seal.link
      outside.pass(place, seal.link)
      checked++
    }
  }
  if (faults.length < FAULTS_MAX) outside.end(place)
  return { checked, faults, notes: [] }
}
