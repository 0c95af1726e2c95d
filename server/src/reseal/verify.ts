import type { Kernel } from '../kernel/context.ts'
import { Refusal } from '../kernel/refusal.ts'
import { pagesOfIds } from './ids.ts'
import { look } from './look.ts'

export interface Standing {
  /** Values that were opened, of ids whose keys were ever replaced. */
  opened: number
  /** Column → values that open with a former key alone. */
  underFormer: Map<string, number>
  formerKeys: number
  /** Of them, those that are kept because their id has files. */
  ofFiles: number
  destroyedKeys: number
  /** What no key opens although its id has some, where former ones were destroyed: it needs one of them. */
  needsDestroyed: string[]
  /** The same where none was destroyed: its key was erased and made anew, or it was damaged. */
  unopened: string[]
}

/** How many values stand under former keys, and whether one that was destroyed is needed: reads only. */
export async function standing(kernel: Pick<Kernel, 'db' | 'vault'>): Promise<Standing> {
  const all: Standing = {
    opened: 0,
    underFormer: new Map(),
    formerKeys: 0,
    ofFiles: 0,
    destroyedKeys: 0,
    needsDestroyed: [],
    unopened: [],
  }
  for await (const ids of pagesOfIds(kernel.db.side, 'changed')) {
    const destroyed = await destroyedOf(kernel, ids)
    const seen = await look(kernel, ids)
    all.opened += seen.opened
    for (const [column, n] of seen.underFormer) all.underFormer.set(column, (all.underFormer.get(column) ?? 0) + n)
    for (const [id, { former }] of seen.keys) {
      all.formerKeys += former.length
      if (seen.withFiles.has(id)) all.ofFiles += former.length
    }
    for (const n of destroyed.values()) all.destroyedKeys += n
    for (const { keyId, column } of seen.unopened)
      (destroyed.has(keyId) ? all.needsDestroyed : all.unopened).push(`${column} of ${keyId}`)
    const lostKeys = [...seen.withFiles].filter((id) => destroyed.has(id))
    all.needsDestroyed.push(...(await filesThatDoNotOpen(kernel, lostKeys)))
  }
  return all
}

async function destroyedOf({ db }: Pick<Kernel, 'db'>, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.side.many<{ id: string; n: number }>(
    'select id, count(*)::integer as n from kernel.destroyed_data_key where id = any($1::text[]) group by id',
    [ids],
  )
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/** Of ids that have lost a former key: a file that came since is under a later one. */
async function filesThatDoNotOpen(kernel: Pick<Kernel, 'db' | 'vault'>, ids: readonly string[]): Promise<string[]> {
  if (!ids.length) return []
  const files = await kernel.db.side.many<{ file_id: string; key_id: string }>(
    `select file_id, key_id from documents.file
      where erased_at is null and key_id = any($1::text[]) and request_id = any($2::uuid[])`,
    [ids, ids.map((id) => id.slice(id.indexOf(':') + 1))],
  )
  const found: string[] = []
  for (const { file_id, key_id } of files)
    try {
      await kernel.vault.readFile(key_id, file_id)
    } catch (error) {
      // The store does not answer: that says nothing of the key.
      if (error instanceof Refusal) throw error
      found.push(`file ${file_id} of ${key_id}`)
    }
  return found
}
