/**
 * A telephone storm: calls that nobody answers in one hour, told twice and out of order by the switch; at the end each
 * number has exactly one call-back.
 *
 *   npm run soak -- storm [--calls 2000]
 */
import { parseArgs } from 'node:util'
import { testCluster } from './test/database.ts'
import { storm } from './test/storm.ts'
import { startWorld } from './test/world.ts'

const { values } = parseArgs({ options: { calls: { type: 'string', default: '2000' } } })
const cluster = await testCluster()
const world = await startWorld()
let failed = true
try {
  const begun = Date.now()
  const done = await storm(world, Number(values.calls))
  const rows = await world.kernel.db.many<{ phone: string; n: number }>(
    'select phone, count(*)::int as n from callcentre.callback group by phone',
  )
  const promised = new Set(rows.map((row) => row.phone))
  const wrong =
    rows.filter((row) => row.n !== 1).length +
    done.abandoned.filter((phone) => !promised.has(phone)).length +
    (rows.length - done.abandoned.length)
  failed = wrong !== 0
  console.log(
    JSON.stringify({
      soak: 'storm',
      calls: done.calls,
      events: done.events,
      answered: done.answered.length,
      hidden: done.hidden,
      repeated: done.repeated,
      abandoned: done.abandoned.length,
      callbacks: rows.reduce((sum, row) => sum + row.n, 0),
      wrong,
      seconds: Math.round((Date.now() - begun) / 1_000),
    }),
  )
} finally {
  await world.close()
  if (!cluster.takenOver) await cluster.stop()
}
process.exit(failed ? 1 : 0)
