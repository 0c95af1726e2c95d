import { createHash } from 'node:crypto'
import { system } from '../../../kernel/actor.ts'
import type { Kernel } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { begin, hasBegun } from '../../../kernel/secrets/seal-begin.ts'
import * as store from './store.ts'

export const CUSTODY = 'custody'
export const GENESIS = Buffer.alloc(32)
const BATCH = 1000

/** Everything that a hand-over says, written one way only; names by their own sorted text. */
export function digestOf(row: store.SealedFacts): Buffer {
  const { at, identity_card, place, from_name, to_name, ...texts } = row
  const named = (name: object): string => JSON.stringify(Object.entries(name).sort(([a], [b]) => (a < b ? -1 : 1)))
  const sorted = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(
      JSON.stringify([
        sorted,
        place,
        at.toISOString(),
        identity_card,
        named(from_name as object),
        named(to_name as object),
      ]),
    )
    .digest()
}

/** Seals hand-overs into one chain, away from the commands that wrote them; answers how many. */
export async function sealCustody(kernel: Kernel): Promise<number> {
  let sealed = 0
  for (;;) {
    const batch = await inTransaction(kernel, { actor: system('job:custody.seal') }, async (tx) => {
      if (!(await store.lockSeal(tx))?.ours) return 0
      const rows = await store.unsealedLinks(tx, BATCH)
      if (!rows.length) return 0
      const last = await store.lastSealed(tx)
      let [place, link] = [last?.place ?? 0, last?.link ?? GENESIS]
      const keyId = kernel.vault.sealKeyId()
      if (!(await hasBegun(tx, CUSTODY))) await begin(tx, kernel.vault, CUSTODY, { place, hash: link })
      const seals = rows.map((row) => {
        place++
        const digest = digestOf(row)
        link = kernel.vault.chainMac(CUSTODY, keyId, [link, digest]) as Buffer
        return { place, paper_id: row.paper_id, link_place: row.place, digest, link }
      })
      await store.writeSeals(tx, seals, keyId)
      return rows.length
    })
    sealed += batch
    if (batch < BATCH) return sealed
  }
}
