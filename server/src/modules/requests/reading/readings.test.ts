import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onTheLine } from '../../../../test/on-the-line.ts'
import { newId } from '../../../kernel/id.ts'
import { casefileModule } from '../../casefile/index.ts'
import { applicationsModule } from '../../applications/index.ts'
import { paymentsModule } from '../../payments/index.ts'
import { ratingsModule } from '../../ratings/index.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { readingsOf } from './history.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([applicationsModule, paymentsModule, ratingsModule, casefileModule])
  await w.facilitator()
})
after(() => w?.world.close())

const staff = (roles: string[]): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles, jurisdiction: { province: true } } as Person['actor'] }
}

test('who of ours looks at a request leaves a trace, once a quarter of an hour; its owner leaves none', async () => {
  const {
    requestIds: [requestId],
    citizen,
  } = await w.order()
  const agent = staff(['agent'])
  const readings = () => w.look((tx) => readingsOf(tx, [requestId!], null, 50))
  await w.act(citizen, 'requests.get', { requestId: requestId! })
  assert.deepEqual(await readings(), [])
  await onTheLine(w, agent, requestId!)
  await w.act(agent, 'requests.get', { requestId: requestId! })
  await w.act(agent, 'requests.get', { requestId: requestId! })
  assert.deepEqual(
    (await readings()).map((row) => [row.reader, row.roles, row.part]),
    [[`staff:${agent.id}`, ['agent'], 'request']],
  )
  await w.world.clock.advance(16 * 60)
  await w.act(agent, 'requests.get', { requestId: requestId! })
  assert.equal((await readings()).length, 2)
})
