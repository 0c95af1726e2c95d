import type { Kernel } from '../kernel/context.ts'
import { inSnapshot } from '../kernel/data/in-snapshot.ts'
import type { KeySet } from '../kernel/secrets/key-set.ts'
import { SEALED_COLUMNS, SEALED_FILES, partsOf } from './sealed-columns.ts'
import { valuesOf } from './values.ts'

/** How the sealed values of some ids stood at one moment. */
export interface Seen {
  keys: Map<string, KeySet>
  /** How many values were opened, whichever key it was. */
  opened: number
  /** Column → how many of its values open with a former key alone. */
  underFormer: Map<string, number>
  /** Those keys, as {@link keyName} says. */
  needed: Set<string>
  /** Ids that have files, which stay under the key that sealed them. */
  withFiles: Set<string>
  /** Values that no key of their id opens. */
  unopened: { keyId: string; column: string }[]
}

export const keyName = (id: string, replacedAt: string): string => `${id} ${replacedAt}`

/** Reads every value that the keys of these ids seal; the keys are read after the moment has begun, so that none is missing. */
export function look({ db, vault }: Pick<Kernel, 'db' | 'vault'>, ids: readonly string[]): Promise<Seen> {
  return inSnapshot(db.pool, async (q) => {
    const uuids = ids.flatMap((id) => partsOf(id)?.uuid ?? [])
    const files = await q.many<{ id: string }>(SEALED_FILES, [uuids, ids])
    const keys = await vault.keySets(ids)
    const withFiles = new Set(files.map(({ id }) => id))
    const seen: Seen = { keys, withFiles, opened: 0, underFormer: new Map(), needed: new Set(), unopened: [] }
    for (const one of SEALED_COLUMNS) {
      const column = `${one.table}.${one.column}`
      for await (const values of valuesOf(q, one, ids))
        for (const { keyId, sealed } of values) {
          const set = keys.get(keyId)
          if (set) note(seen, { keyId, column }, set.whichOpens(sealed))
        }
    }
    return seen
  })
}

function note(seen: Seen, where: Seen['unopened'][number], opener: string | null | undefined): void {
  if (opener === undefined) {
    seen.unopened.push(where)
    return
  }
  seen.opened++
  if (opener === null) return
  seen.underFormer.set(where.column, (seen.underFormer.get(where.column) ?? 0) + 1)
  seen.needed.add(keyName(where.keyId, opener))
}
