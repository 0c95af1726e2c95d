import { createHash } from 'node:crypto'
import { chainLink, merkleRoot } from '@app/domain/ledger'
import type { Kernel } from '../../../kernel/context.ts'
import { faultOfKind, readBegin } from '../../../kernel/secrets/seal-begin.ts'
import { against, FAULTS_MAX, type SealedChain, type Told } from '../../../kernel/secrets/sealed-chain.ts'
import { faultsOfProofs } from '../held/held-proof.ts'
import { genesis, hashUnder, headText, LEDGER, sha256 } from './seal.ts'
import * as store from './store.ts'

const PAGE = 1000
const HEADS_MAX = 4000

export interface SealVerdict {
  sealed: number
  unsealed: number
  heads: number
  /** Whether the chain has a key; what was sealed before may be made again by anybody. */
  keyed: boolean
  /** Where the chain, a root, a head or a journal does not fit; empty when all does. */
  faults: string[]
}

/** Walks the whole chain with its own arithmetic, page by page: every digest anew from the rows, every link, root and signature. */
export async function verifySeal(kernel: Kernel, told: readonly Told[] = []): Promise<SealVerdict> {
  const verdict: SealVerdict = {
    sealed: 0,
    unsealed: (await store.countUnsealed(kernel.db)).count,
    heads: 0,
    keyed: false,
    faults: [],
  }
  const { faults } = verdict
  const heads = await store.heads(kernel.db, HEADS_MAX)
  const linkAt = new Map<number, string | undefined>(heads.map((head) => [head.place, undefined]))
  const beginning = await readBegin(kernel.db, kernel.vault, LEDGER, faults)
  verdict.keyed = beginning !== undefined
  const outside = against(told, faults)
  const roots = checkingRoots(kernel, faults)
  let previous: Uint8Array = genesis
  let place = 0
  while (faults.length < FAULTS_MAX) {
    const rows = await store.sealedFrom(kernel.db, place + 1, PAGE)
    for (const row of rows) {
      if (row.place !== place + 1) faults.push(`place ${place + 1} is missing`)
      place = row.place
      if (row.text === null) faults.push(`journal ${row.journal_id} is gone`)
      else if (!createHash('sha256').update(row.text).digest().equals(row.digest))
        faults.push(`journal ${row.journal_id} is not what was sealed`)
      if (!row.link.equals(chainLink(previous, row.digest, hashUnder(kernel.vault, row.key_id))))
        faults.push(`link ${place} does not follow from the one before`)
      const kind = faultOfKind(beginning, { place, hash: row.link, key_id: row.key_id })
      if (kind) faults.push(kind)
      previous = row.link
      if (linkAt.has(place)) linkAt.set(place, row.link.toString('hex'))
      outside.pass(place, row.link)
      await roots.pass(place, row.digest)
      verdict.sealed++
    }
    if (rows.length < PAGE) break
  }
  if (faults.length < FAULTS_MAX) {
    outside.end(place)
    await roots.end(place)
  }
  await checkHeads(kernel, heads, linkAt, verdict)
  if (faults.length < FAULTS_MAX) faults.push(...(await faultsOfProofs(kernel, FAULTS_MAX - faults.length)))
  return verdict
}

/** Roots beside the links that they cover: no more of either is in memory than one batch. */
function checkingRoots(kernel: Kernel, faults: string[]) {
  let page: Awaited<ReturnType<typeof store.roots>> = []
  let leaves: Uint8Array[] = []
  const rootFrom = async (first: number) => {
    if (!page.length) page = await store.roots(kernel.db, first, PAGE)
    return page[0]
  }
  return {
    async pass(place: number, digest: Uint8Array): Promise<void> {
      const root = await rootFrom(place - leaves.length)
      if (!root || root.first_place !== place - leaves.length) {
        if (!leaves.length) faults.push(`no root covers place ${place}`)
        leaves = []
        return
      }
      leaves.push(digest)
      if (place < root.last_place) return
      if (!root.root.equals(merkleRoot(leaves, sha256)))
        faults.push(`root of places ${root.first_place} to ${root.last_place} is wrong`)
      leaves = []
      page.shift()
    },
    async end(last: number): Promise<void> {
      const root = await rootFrom(last + 1 - leaves.length)
      if (root) faults.push(`root of places ${root.first_place} to ${root.last_place} covers more than there is`)
    },
  }
}

async function checkHeads(
  kernel: Kernel,
  heads: readonly store.HeadRow[],
  linkAt: ReadonlyMap<number, string | undefined>,
  verdict: SealVerdict,
): Promise<void> {
  for (const head of heads) {
    verdict.heads++
    if (linkAt.get(head.place) !== head.link.toString('hex'))
      verdict.faults.push(`head of ${head.day} names a link that is not in the chain`)
    const text = headText(head.day, head.place, head.link, sorted(head.trial_balance))
    if (!(await kernel.vault.verify(LEDGER, head.key_id, text, head.signature, head.signed_at)))
      verdict.faults.push(`signature of ${head.day} is wrong`)
  }
}

/** jsonb keeps keys by length, then by letter; account codes are all of one length, so signing order is code order. */
const sorted = (balance: store.HeadRow['trial_balance']): store.HeadRow['trial_balance'] =>
  Object.fromEntries(Object.entries(balance).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The ledger as one of the things that are sealed. */
export const ledgerChain: SealedChain<Kernel> = {
  name: LEDGER,
  async head(kernel) {
    const last = await store.lastLink(kernel.db.side)
    return last && { place: last.place, hash: last.link }
  },
  async verify(kernel, told) {
    const { sealed, unsealed, heads, keyed, faults } = await verifySeal(kernel, told)
    if (sealed && !keyed) faults.push('the ledger chain has no key yet: it gets one when this version has served')
    if (sealed && !heads) faults.push('there is no signed head of the ledger')
    return { checked: sealed, faults, notes: [`${heads} signed heads, ${unsealed} journals not sealed yet`] }
  },
}
