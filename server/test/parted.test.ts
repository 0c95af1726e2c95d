import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { partedBy } from '../src/kernel/module.ts'
import { modules } from '../src/modules/all.generated.ts'
import { freshDatabase } from './database.ts'

let fresh: Awaited<ReturnType<typeof freshDatabase>>
before(async () => {
  fresh = await freshDatabase()
})
after(() => fresh?.close())

test('every table in parts is declared by whoever owns it, and what is declared is in parts', async () => {
  const there = await fresh.db.many<{ name: string }>(
    `select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'p' and n.nspname <> 'graphile_worker' order by 1 limit 100`,
  )
  const declared = partedBy(modules).map(({ table }) => table)
  assert.deepEqual(declared.toSorted(), there.map(({ name }) => name).toSorted())
})
