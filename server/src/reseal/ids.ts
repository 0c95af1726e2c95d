import type { Sql } from '../kernel/data/sql.ts'

const PAGE = 200
const FORMER = 'select distinct id from kernel.former_data_key where id > $1 order by id limit $2'
const CHANGED = `select id from kernel.former_data_key where id > $1
  union select id from kernel.destroyed_data_key where id > $1 order by id limit $2`

/** Ids whose keys were replaced, a page at a time: those that have former keys, or also those whose former keys were destroyed. */
export async function* pagesOfIds(sql: Sql, which: 'former' | 'changed'): AsyncGenerator<string[]> {
  for (let last = ''; ;) {
    const rows = await sql.many<{ id: string }>(which === 'former' ? FORMER : CHANGED, [last, PAGE])
    if (!rows.length) return
    yield rows.map(({ id }) => id)
    last = rows.at(-1)?.id ?? ''
  }
}
