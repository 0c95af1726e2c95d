import { replayPlan } from '@app/server/replay-plan'
import { readingOnly, withOwnDatabase } from './own-database.ts'

/**
 * `npm run replay -- PLAN`: makes a stored plan of a day again, from its kept input, seed and rounds, in the database of
 * this folder's system, and compares the digests. Exit 1 when the plan is another, or cannot be made again.
 */
const [planId = ''] = process.argv.slice(2)
if (!/^[0-9a-f-]{36}$/.test(planId)) {
  console.error('npm run replay -- PLAN, the id of a row of dispatch.plan')
  process.exit(1)
}

await withOwnDatabase((url) =>
  readingOnly(url, async (client) => {
    const { rows } = await client.query(
      `select district_id, day::text, version, seed, planner, rounds, input, input_digest, digest from dispatch.plan
        where id = $1`,
      [planId],
    )
    const [row] = rows
    if (!row) return fail('There is no such plan, or it has gone after its days (PLANS_KEPT_DAYS).')
    console.log(`${row.district_id}, ${row.day}, version ${row.version}, seed ${row.seed}, planner ${row.planner}`)
    const again = await replayPlan(row)
    if (!again) return fail('Its input was too large to be kept.')
    console.log(`input  ${row.input_digest}  then\n       ${again.input}  now`)
    console.log(`plan   ${row.digest}  then\n       ${again.plan}  now`)
    if (again.input !== row.input_digest) return fail('Its input is not what it was.')
    if (again.plan !== row.digest) return fail('It is another plan.')
    console.log('The same plan.')
  }),
)

function fail(why: string): void {
  console.error(why)
  process.exitCode = 1
}
