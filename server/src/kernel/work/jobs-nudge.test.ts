import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cloneDatabase } from '../../../test/database.ts'
import { openDatabase } from '../data/database.ts'
import { createLogger } from '../log.ts'
import { createNudge } from './jobs-nudge.ts'

let place: Awaited<ReturnType<typeof cloneDatabase>>
before(async () => {
  place = await cloneDatabase('template0')
})
after(() => place.drop())

test('what waits to be told is told before the database is closed', async () => {
  const warnings: unknown[] = []
  const db = openDatabase({ url: place.url, poolSize: 2, log: createLogger('fatal') })
  const nudge = createNudge(db, {
    warn: (what: unknown) => {
      warnings.push(what)
    },
  })
  for (const wait of [0, 5]) {
    nudge(1)
    // Not yet told, and being told.
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  await nudge.last()
  await db.close()
  await new Promise((resolve) => setTimeout(resolve, 20))
  assert.deepEqual(warnings, [])
})
