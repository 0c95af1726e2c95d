import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dispatchWorld, type DispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { commissionsModule } from '../../commissions/index.ts'
import { reportingModule } from '../index.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([commissionsModule, reportingModule])
})
after(() => w?.world.close())

const evenness = async (who: Person = w.operations, weeksBack = 0) =>
  (await w.act(who, 'operations.evenness', { weeksBack })).rows

test('who was at work and earned nothing counts; who was not at work does not; the week before is another', async () => {
  const one = await w.facilitator()
  await w.facilitator({ shift: false })
  const id = (await w.order()).requestIds[0]!
  await w.collect(id)
  await w.world.clock.advance(3_600)
  const [alone] = await evenness()
  assert.deepEqual([alone?.people, alone?.gini], [1, 0])
  assert.ok(alone!.earnedPaisa > 0 && alone!.eachPaisa === alone!.earnedPaisa && alone!.hours > 1)
  assert.ok(alone!.hourlyPaisa! > 0 && alone!.hourlyPaisa! < alone!.earnedPaisa)

  const other = await w.facilitator()
  assert.notEqual(other.id, one.id)
  const [both] = await evenness()
  assert.deepEqual([both?.people, both?.gini, both?.earnedPaisa], [2, 0.5, alone!.earnedPaisa])
  assert.equal(both?.eachPaisa, Math.round(alone!.earnedPaisa / 2))
  assert.deepEqual(await evenness(w.operations, 1), [], 'nobody was at work in the week before')

  const elsewhere: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['operations'], jurisdiction: { districts: ['elsewhere'] } },
  }
  assert.deepEqual(await evenness(elsewhere), [])
})
