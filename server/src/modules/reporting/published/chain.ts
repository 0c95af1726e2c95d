import { read } from '../../../kernel/data/in-transaction.ts'
import type { Kernel } from '../../../kernel/context.ts'
import { against, type SealedChain } from '../../../kernel/secrets/sealed-chain.ts'
import * as store from './store.ts'
import { verifyFigures } from './verify.ts'

const PAGE = 100

/** The published figures, each of which names the one before it; a place is its number in the order of days. */
export const figuresChain: SealedChain<Kernel> = {
  name: 'figures',
  async head(kernel) {
    const last = await store.lastPublished(kernel.db.side)
    return last && { place: last.count, hash: Buffer.from(last.sha256, 'hex') }
  },
  async verify(kernel, told) {
    const actor = { kind: 'system', id: 'verify' } as const
    const { published, compared, faults, notes } = await read(kernel, actor, verifyFigures)
    const outside = against(told, faults)
    let place = 0
    for (let after = ''; ;) {
      const rows = await store.publishedAfter(kernel.db, after, PAGE)
      for (const row of rows) outside.pass(++place, Buffer.from(row.sha256, 'hex'))
      if (rows.length < PAGE) break
      after = rows.at(-1)!.as_of
    }
    outside.end(place)
    return { checked: published, faults, notes: [...notes, `${compared} parts counted again from the recorded events`] }
  },
}
