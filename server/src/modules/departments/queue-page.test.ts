import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startCups } from '../../../test/cups.ts'
import { rowsRead } from '../../../test/worlds/rows-read.ts'
import type { World } from '../../../test/world.ts'
import { page } from './store.ts'

let world: World
before(async () => {
  world = await startCups()
})
after(() => world.close())

test('a page of the queue reads what is open, however many filings are over', async () => {
  await world.as(async (tx) => {
    await tx.run(`insert into departments.filing (application_id, request_id, tracking_no, department_id, connector, envelope,
        state, queued_at, district_id)
      select gen_random_uuid(), gen_random_uuid(), 'T-' || n, 'test-excise', 'rest', '', case when n % 500 = 0 then 'stuck' else 'over' end,
        now(), 'd' || n % 36 from generate_series(1, 8000) n`)
    await tx.run('analyze departments.filing')
    const found: string[] = []
    const all = { state: null, where: { province: true as const }, after: null, limit: 20 }
    const asked = [all, { ...all, state: 'stuck' }, { ...all, where: { districts: ['d8'] } }]
    for (const one of asked) {
      const rows = await rowsRead(tx, 'departments.filing', async () =>
        found.push(...(await page(tx, one)).map((row) => row.state)),
      )
      assert.ok(rows <= 50, `${rows} rows for ${JSON.stringify(one)}`)
    }
    assert.ok(found.length > 30 && found.every((state) => state === 'stuck'))
  })
})
