import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays } from '@app/domain/shared'
import { type DispatchWorld, dispatchWorld } from '../../../../../test/worlds/dispatch-world.ts'
import type { Tx } from '../../../../kernel/context.ts'
import { newId } from '../../../../kernel/id.ts'
import { reportingModule } from '../../index.ts'
import { countFigures } from '../count.ts'
import { dayOf } from '../day.ts'
import { kept, keepUpTo } from './keep.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([reportingModule])
})
after(() => w?.world.close())

const NIGHTS = 9
const STATES = ['booked', 'scheduled', 'submitted', 'delivered', 'closed', 'rejected'] as const
let seed = 11
const random = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n
const first = (): number => Date.UTC(2033, 0, 1) - w.world.kernel.territory.calendar.utcOffsetMinutes * 60_000
const write = (tx: Tx, type: string, payload: object, atMs: number) =>
  tx.run(`insert into kernel.event (id, type, payload, actor, at) values ($1, $2, $3, 'test', $4)`, [
    newId(),
    type,
    JSON.stringify(payload),
    new Date(atMs),
  ])
const REQUESTS = [...Array(90)].map(() => newId())

/** Somebody's request goes on; now and then a complaint is made of it at the same time. */
async function happen(tx: Tx, atMs: number): Promise<void> {
  const requestId = REQUESTS[random(REQUESTS.length)]!
  const to = STATES[random(STATES.length)]!
  const about = { serviceId: `s${random(3)}`, mode: ['doorstep', 'remote'][random(2)], districtId: `d${random(2)}` }
  if (random(5) === 0)
    await write(tx, 'grievance.opened', { grievanceId: newId(), requestId, kind: 'other', state: 'open' }, atMs)
  await write(tx, `request.${to}`, { requestId, to, ...about }, atMs)
}

/** The figures of that night from what is kept, beside those that are counted from everything. */
async function bothOf(tx: Tx, asOf: string) {
  const day = dayOf(tx, asOf, null)
  const [fromKept] = await countFigures(tx, [day], kept)
  const [fromAll] = await countFigures(tx, [day])
  return { fromKept, fromAll }
}

test('night after night what is kept says the same as counting everything, with events that arrive late or out of order', async () => {
  await w.look(async (tx) => {
    let read = 0
    for (let night = 0; night < NIGHTS; night++) {
      const begins = first() + night * 86_400_000
      for (let n = 0; n < 60; n++) await happen(tx, begins + random(86_400_000))
      // After midnight the next day has begun; at two the night is counted.
      for (let n = 0; n < 5; n++) await happen(tx, begins + 86_400_000 + random(7_200_000))
      const asOf = addDays('2033-01-01', night)
      // One night is slept through; one is counted twice.
      if (night === 4) continue
      await keepUpTo(tx, dayOf(tx, asOf, null))
      if (night === 6) await keepUpTo(tx, dayOf(tx, asOf, null))
      const { fromKept, fromAll } = await bothOf(tx, asOf)
      assert.deepEqual(fromKept, fromAll, asOf)
      assert.ok(fromAll!.total.received > 20 && fromAll!.complaints.filed > read, 'there is something to count')
      read = fromAll!.complaints.filed
      // It was still being written while the night was counted.
      await happen(tx, begins + 86_399_000)
    }
  })
})

test('what is kept is not what is published blindly: a stand that was altered is found by counting the events', async () => {
  await w.look(async (tx) => {
    const asOf = addDays('2033-01-01', NIGHTS - 1)
    await tx.run('update reporting.standing set count = count + 1 where count > 0')
    const { fromKept, fromAll } = await bothOf(tx, asOf)
    assert.notDeepEqual(fromKept!.total, fromAll!.total)
  })
})
