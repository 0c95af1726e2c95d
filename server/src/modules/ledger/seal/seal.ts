import { createHash } from 'node:crypto'
import { chainLink, type Hash, merkleRoot } from '@app/domain/ledger'
import { localDateOf } from '@app/domain/shared'
import { system } from '../../../kernel/actor.ts'
import type { Kernel } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { trialBalance } from '../balance.ts'
import * as store from './store.ts'

const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest()
const genesis = new Uint8Array(32)
const batchMax = 1000

/** Seals what has been posted by transactions that have ended, batch by batch; returns how many journals. */
export async function seal(kernel: Kernel): Promise<number> {
  let sealed = 0
  for (;;) {
    const batch = await inTransaction(kernel, { actor: system('job:ledger.seal') }, async (tx) => {
      const rows = await store.unsealed(tx, batchMax)
      if (rows.length === 0) return 0
      const last = await store.lastLink(tx)
      const links: Uint8Array[] = []
      for (const row of rows) links.push(chainLink(links.at(-1) ?? last?.link ?? genesis, row.digest, sha256))
      const digests = rows.map((row) => row.digest)
      await store.writeSeal(
        tx,
        (last?.place ?? 0) + 1,
        rows.map((row) => row.id),
        digests,
        links,
        merkleRoot(digests, sha256),
        tx.at,
      )
      return rows.length
    })
    sealed += batch
    if (batch < batchMax) return sealed
  }
}

const headText = (day: string, place: number, link: Uint8Array, balance: store.HeadRow['trial_balance']): string =>
  `ledger ${day} ${place} ${Buffer.from(link).toString('hex')} ${JSON.stringify(balance)}`

/** Signs the chain's head and the day's trial balance, once a business day. */
export async function signHead(kernel: Kernel): Promise<boolean> {
  return inTransaction(kernel, { actor: system('job:ledger.seal') }, async (tx) => {
    const day = localDateOf(tx.at, kernel.territory.calendar.utcOffsetMinutes)
    const last = await store.lastLink(tx)
    if (!last || (await store.findHead(tx, day))) return false
    const { accounts } = await trialBalance(tx)
    const balance = Object.fromEntries(accounts.map((one) => [one.code, one.balancePaisa]))
    const { keyId, signature } = await kernel.vault.sign('ledger', headText(day, last.place, last.link, balance))
    await store.writeHead(tx, day, last.place, last.link, balance, keyId, signature, tx.at)
    return true
  })
}

export interface SealVerdict {
  sealed: number
  unsealed: number
  heads: number
  /** Where the chain, a root, a head or a journal does not fit; empty when all does. */
  faults: string[]
}

/** Walks the whole chain with its own arithmetic: every digest anew from the rows, every link, root and signature. */
export async function verifySeal(kernel: Kernel): Promise<SealVerdict> {
  const verdict: SealVerdict = {
    sealed: 0,
    unsealed: (await store.countUnsealed(kernel.db)).count,
    heads: 0,
    faults: [],
  }
  const links = new Map<number, string>()
  const digests = new Map<number, Uint8Array>()
  let previous: Uint8Array = genesis
  for (let place = 1; ;) {
    const rows = await store.sealedFrom(kernel.db, place, batchMax)
    for (const row of rows) {
      if (row.place !== place) verdict.faults.push(`place ${place} is missing`)
      if (!row.digest?.equals(row.sealed_digest))
        verdict.faults.push(`journal ${row.journal_id} is not what was sealed`)
      const link = chainLink(previous, row.sealed_digest, sha256)
      if (!row.link.equals(link)) verdict.faults.push(`link ${row.place} does not follow from the one before`)
      previous = row.link
      links.set(row.place, row.link.toString('hex'))
      digests.set(row.place, row.sealed_digest)
      place = row.place + 1
      verdict.sealed++
    }
    if (rows.length < batchMax) break
  }
  await checkRoots(kernel, digests, verdict)
  await checkHeads(kernel, links, verdict)
  return verdict
}

async function checkRoots(
  kernel: Kernel,
  digests: ReadonlyMap<number, Uint8Array>,
  verdict: SealVerdict,
): Promise<void> {
  for (let from = 1; ;) {
    const rows = await store.roots(kernel.db, from, batchMax)
    for (const row of rows) {
      const leaves: Uint8Array[] = []
      for (let place = row.first_place; place <= row.last_place; place++) leaves.push(digests.get(place) ?? genesis)
      if (!row.root.equals(merkleRoot(leaves, sha256)))
        verdict.faults.push(`root of places ${row.first_place} to ${row.last_place} is wrong`)
      from = row.last_place + 1
    }
    if (rows.length < batchMax) return
  }
}

async function checkHeads(kernel: Kernel, links: ReadonlyMap<number, string>, verdict: SealVerdict): Promise<void> {
  for (const head of await store.heads(kernel.db, 4000)) {
    verdict.heads++
    if (links.get(head.place) !== head.link.toString('hex'))
      verdict.faults.push(`head of ${head.day} names a link that is not in the chain`)
    if (
      !(await kernel.vault.verify(
        head.key_id,
        headText(head.day, head.place, head.link, sorted(head.trial_balance)),
        head.signature,
      ))
    ) {
      verdict.faults.push(`signature of ${head.day} is wrong`)
    }
  }
}

/** jsonb keeps keys by length, then by letter; account codes are all of one length, so signing order is code order. */
const sorted = (balance: store.HeadRow['trial_balance']): store.HeadRow['trial_balance'] =>
  Object.fromEntries(Object.entries(balance).sort(([a], [b]) => (a < b ? -1 : 1)))
