import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SHARE_OTHERS_MIN } from '@app/domain/dispatch'
import { dispatchWorld, type DispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { commissionsModule } from '../../commissions/index.ts'
import * as workforce from '../../workforce/index.ts'
import { reportingModule } from '../index.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([commissionsModule, reportingModule])
})
after(() => w?.world.close())

const shareOf = async (who: Person) => (await w.act(who, 'share.mine', {})).weeks

test('own work is told at once; of others only averages, and only where enough of them were at work', async () => {
  const one = await w.facilitator()
  await w.collect((await w.order()).requestIds[0]!)
  await w.world.clock.advance(3_600)
  const alone = await shareOf(one)
  assert.equal(alone.length, 5)
  // The next legs may be offered by now.
  assert.deepEqual([alone[0]?.visits, alone[0]?.asked.taken, alone[0]?.area], [1, 1, null])
  assert.ok(alone[0]!.earnedPaisa > 0 && alone[0]!.hours > 1 && alone[0]!.hourlyPaisa! < alone[0]!.earnedPaisa)
  assert.deepEqual([alone[1]?.earnedPaisa, alone[1]?.hours, alone[1]?.hourlyPaisa], [0, 0, null])

  const others: Person[] = []
  for (let n = 0; n < SHARE_OTHERS_MIN - 1; n++) others.push(await w.facilitator())
  assert.equal((await shareOf(one))[0]?.area, null, 'one too few')
  const elsewhere = await w.facilitator({ tehsilIds: [w.world.kernel.territory.areas.tehsils[1]!.id], at: w.home })
  assert.equal((await shareOf(one))[0]?.area, null, 'who serves elsewhere does not count')
  others.push(await w.facilitator())
  const [week] = await shareOf(one)
  assert.deepEqual([week?.area?.people, week?.area?.mineOfHundred], [SHARE_OTHERS_MIN + 1, 100])
  assert.equal((await shareOf(others[0]!))[0]?.area?.mineOfHundred, 0)
  assert.equal((await shareOf(elsewhere))[0]?.area, null)

  const heard = JSON.stringify(await w.act(one, 'share.mine', {}))
  for (const other of [...others, elsewhere]) {
    const { name } = await w.look((tx) => workforce.getFacilitator(tx, other.id))
    assert.ok(!heard.includes(other.id) && !heard.includes(name))
  }
})

test('an offer that was not taken is told as such; the week after, it is of the week before', async () => {
  const where = w.world.kernel.territory.areas.tehsils[2]!
  const who = await w.facilitator({ tehsilIds: [where.id], at: where.headquarters })
  await w.order({ where })
  const [offer] = (await w.act(who, 'offers.list', {})).items
  await w.act(who, 'offers.decline', { offerId: offer!.id, reason: 'far' })
  const [now] = await shareOf(who)
  assert.deepEqual([now?.asked.declined, now?.asked.taken], [1, 0])
  assert.deepEqual(
    now?.why.find(({ reason }) => reason === 'not_taken'),
    { reason: 'not_taken', value: 1, of: 1 },
  )
  await w.world.clock.advance(7 * 86_400)
  const [later, before_] = await shareOf(who)
  assert.deepEqual([later?.from === now?.from, before_?.from === now?.from], [false, true])
  assert.equal(before_?.asked.declined, 1)
})

test('only a representative has a share', async () => {
  await assert.rejects(shareOf(w.operations), /not_yours/)
})
