import { createSecretKey, type KeyObject } from 'node:crypto'
import type { Sql } from '../data/sql.ts'
import { type MasterKeys, openWith, sealWith } from './master-key.ts'

interface KeyRow {
  id: string
  /** Null: the one that seals. As a text, because a JavaScript date would cut the microseconds off. */
  replaced_at: string | null
  master_id: string
  wrapped: Buffer
}

/** The keys of one id as they stood at one moment: they are in no process's memory for longer than they are used. */
export interface KeySet {
  /** How the key that seals is wrapped: it is the same one as long as this is in the database. */
  readonly wrapped: Buffer
  /** When the former ones were replaced, the newest first. */
  readonly former: readonly string[]
  /** Null: the one that seals now opens it. A moment: only the one that was replaced then. Undefined: none does. */
  whichOpens(sealed: Uint8Array): string | null | undefined
  /** The same, sealed with the key that seals now, and opened again before it is given; undefined where none opens it. */
  sealAnew(sealed: Uint8Array): Buffer | undefined
}

/** Each id that has a key, with all of its keys. One that was erased is not among them, and is not made anew. */
export async function readKeySets(sql: Sql, master: MasterKeys, ids: readonly string[]): Promise<Map<string, KeySet>> {
  const rows = await sql.many<KeyRow>(
    `select id, replaced_at::text, master_id, wrapped from (
       select id, null::timestamptz as replaced_at, master_id, wrapped from kernel.data_key where id = any($1)
       union all select id, replaced_at, master_id, wrapped from kernel.former_data_key where id = any($1)) as every
     order by id, every.replaced_at desc nulls first`,
    [ids],
  )
  const sets = new Map<string, KeySet>()
  for (const [id, own] of Map.groupBy(rows, (row) => row.id)) {
    const keys: { at: string | null; key: KeyObject }[] = []
    for (const row of own)
      keys.push({ at: row.replaced_at, key: createSecretKey(await master.unwrap(row.master_id, row.wrapped)) })
    const [first] = own
    // Erased between the two halves of the question: nothing is known of it then.
    if (first?.replaced_at === null) sets.set(id, keySet(id, first.wrapped, keys))
  }
  return sets
}

function keySet(id: string, wrapped: Buffer, keys: readonly { at: string | null; key: KeyObject }[]): KeySet {
  const opened = (sealed: Uint8Array) => {
    for (const { at, key } of keys)
      try {
        return { at, plain: openWith(key, sealed, id) }
      } catch {
        // Sealed by another of them.
      }
    return undefined
  }
  return {
    wrapped,
    former: keys.flatMap(({ at }) => at ?? []),
    whichOpens: (sealed) => opened(sealed)?.at,
    sealAnew(sealed) {
      const { plain } = opened(sealed) ?? {}
      const [current] = keys
      if (!plain || !current) return undefined
      const anew = sealWith(current.key, plain, id)
      if (!openWith(current.key, anew, id).equals(plain)) throw new Error('what was sealed anew does not open')
      return anew
    },
  }
}
