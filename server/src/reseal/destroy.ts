import type { Kernel } from '../kernel/context.ts'
import { pagesOfIds } from './ids.ts'
import { keyName, look, type Seen } from './look.ts'
import { partsOf, SEALED_FILES } from './sealed-columns.ts'

/**
 * So long a former key is kept in any case: no call, job or process that stood still has anything in hand any more that it sealed,
 * and what was uploaded without a row was swept away or has one.
 */
export const KEPT_DAYS = 7

/** Former keys that nothing needs, destroyed; answers how many. */
export async function destroyUnneeded(kernel: Pick<Kernel, 'db' | 'vault'>): Promise<number> {
  let destroyed = 0
  for await (const ids of pagesOfIds(kernel.db.side, 'former'))
    destroyed += await destroy(kernel, unneeded(await look(kernel, ids)))
  return destroyed
}

interface FormerKey {
  id: string
  replacedAt: string
}

/** Where a single value of an id opens with none of its keys, none of them goes: something is not understood. */
function unneeded({ keys, needed, withFiles, unopened }: Seen): FormerKey[] {
  const doubtful = new Set(unopened.map(({ keyId }) => keyId))
  return [...keys]
    .filter(([id]) => partsOf(id) && !withFiles.has(id) && !doubtful.has(id))
    .flatMap(([id, { former }]) => former.map((replacedAt) => ({ id, replacedAt })))
    .filter(({ id, replacedAt }) => !needed.has(keyName(id, replacedAt)))
}

/** Whoever erases the id was first, or waits; a file that has come since is seen once more. */
async function destroy({ db }: Pick<Kernel, 'db'>, keys: readonly FormerKey[]): Promise<number> {
  if (!keys.length) return 0
  const ids = [...new Set(keys.map(({ id }) => id))]
  const { n } = await db.side.one<{ n: number }>(
    `with held as (select id from kernel.data_key where id = any($2::text[]) order by id for key share),
       due as (select held.id, given.replaced_at::timestamptz as replaced_at
                 from unnest($3::text[], $4::text[]) as given (id, replaced_at) join held using (id)
                where not exists (select from (${SEALED_FILES}) as file where file.id = held.id)),
       gone as (delete from kernel.former_data_key key using due
                 where key.id = due.id and key.replaced_at = due.replaced_at
                   and key.replaced_at < clock_timestamp() - make_interval(days => $5)
                returning key.id, key.replaced_at),
       noted as (insert into kernel.destroyed_data_key (id, replaced_at) select id, replaced_at from gone)
     select count(*)::integer as n from gone`,
    [
      ids.flatMap((id) => partsOf(id)?.uuid ?? []),
      ids,
      keys.map(({ id }) => id),
      keys.map(({ replacedAt }) => replacedAt),
      KEPT_DAYS,
    ],
  )
  return n
}
