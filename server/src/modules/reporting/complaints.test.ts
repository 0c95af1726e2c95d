import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { grievancesWorld, type GrievancesWorld } from '../../../test/worlds/grievances-world.ts'
import { getFacilitator } from '../workforce/index.ts'
import { countFigures } from './published/count.ts'
import { dayOf } from './published/day.ts'
import { paidBack } from './published/store.ts'
import { complaintsLate, judgesInOwnMatter } from './store.ts'

let w: GrievancesWorld
before(async () => {
  w = await grievancesWorld()
})
after(() => w?.world.close())

const late = () => w.look((tx) => complaintsLate(tx, tx.at))
const partial = () => w.look((tx) => judgesInOwnMatter(tx))

test('the figures tell what was paid back at once, in its own complaint; no complaint of the same visit has it twice', async () => {
  const door = await w.visited()
  const { goodwillPaisa } = await w.file(door)
  await w.file(door, { kind: 'conduct', words: 'Rude at the door' })
  assert.ok(goodwillPaisa > 0)
  const figures = await w.look((tx) =>
    countFigures(tx, [dayOf(tx, '2099-12-30', null), dayOf(tx, '2099-12-31', null, 1)]),
  )
  for (const { complaints } of figures)
    assert.deepEqual([complaints.filed, complaints.overcharges, complaints.paidBackPaisa], [2, 1, goodwillPaisa])
  assert.deepEqual(await w.look(async (tx) => (await paidBack(tx, new Date('2100-01-01'))).map((one) => one.paisa)), [
    goodwillPaisa,
  ])
})

test('a complaint that nobody answered and nothing moves, and a judge in their own matter, are found; sound ones are not', async () => {
  const door = await w.visited()
  const { id } = await w.file(door)
  const { pool } = w.world.kernel.db
  assert.deepEqual([await late(), await partial()], [[], []])

  await pool.query(`update grievances.grievance set due_at = due_at - interval '30 days' where id = $1`, [id])
  assert.match((await late())[0]?.words ?? '', /due/)
  await pool.query(`update grievances.grievance set due_at = due_at + interval '30 days' where id = $1`, [id])
  await pool.query(`delete from kernel.timer where kind = 'grievance.due'`)
  assert.match((await late())[0]?.words ?? '', /no timer/)

  const { personId } = await w.look((tx) => getFacilitator(tx, door.who.id))
  const self = await w.judge(['grievances'], { province: true }, { personId })
  await pool.query('update grievances.grievance set owner_id = $2 where id = $1', [id, self.id])
  assert.equal((await partial())[0]?.subject, `grievance:${id}`)
  await assert.rejects(
    pool.query('update grievances.grievance set owner_id = accused_facilitator_id where id = $1', [id]),
    /check constraint/,
  )
})
