import { setTimeout as sleep } from 'node:timers/promises'
import type { Kernel } from '../kernel/context.ts'
import type { KeySet } from '../kernel/secrets/key-set.ts'
import { pagesOfIds } from './ids.ts'
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.ts'
import { type SealedValue, valuesOf } from './values.ts'

export interface ResealPace {
  perSecond: number
  told(sealedAnew: number): void
}

type Of = Pick<Kernel, 'db' | 'vault'>

/**
 * Whatever stands under a former key is sealed with the key that seals now; answers how many values. Nothing remembers how far it
 * is: broken off, it finds what is left. What somebody changes meanwhile is left to them: it has the new key already, or is found by
 * the next run.
 */
export async function sealAnew({ db, vault }: Of, pace: ResealPace): Promise<number> {
  let sealed = 0
  for await (const ids of pagesOfIds(db.side, 'former')) {
    const keys = await vault.keySets(ids)
    for (const one of SEALED_COLUMNS.filter(({ frozen }) => !frozen))
      for await (const values of valuesOf(db.side, one, ids)) {
        const began = Date.now()
        let anew = 0
        for (const value of values) anew += await place({ db }, one, value, keys.get(value.keyId))
        sealed += anew
        if (anew) pace.told(sealed)
        await sleep(Math.max(0, (anew * 1000) / pace.perSecond - (Date.now() - began)))
      }
  }
  return sealed
}

/**
 * A row in a statement, so that nobody waits for more than one. Only in the place of the very same bytes, and while the key that it is
 * sealed with is the one that seals: one that was erased or replaced meanwhile seals nothing more.
 */
async function place(
  { db }: Pick<Of, 'db'>,
  { table, column }: SealedColumn,
  { row, sealed, keyId }: SealedValue,
  keys: KeySet | undefined,
): Promise<number> {
  if (typeof keys?.whichOpens(sealed) !== 'string') return 0
  return db.side.run(
    `update ${table} set ${column} = $3 where ctid = $1::tid and ${column} = $2
        and exists (select from kernel.data_key key where key.id = $4 and key.wrapped = $5)`,
    [row, sealed, keys.sealAnew(sealed), keyId, keys.wrapped],
  )
}
