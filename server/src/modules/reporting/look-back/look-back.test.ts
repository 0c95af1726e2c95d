import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { applicationsModule } from '../../applications/index.ts'
import { commissionsModule } from '../../commissions/index.ts'
import { departmentsModule } from '../../departments/index.ts'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'
import { paymentsModule } from '../../payments/index.ts'
import { happened, histories } from './look-back.ts'

let w: DispatchWorld
beforeEach(async () => {
  w = await dispatchWorld([departmentsModule, applicationsModule, paymentsModule, commissionsModule])
})
afterEach(() => w?.world.close())

test('what was lived through is looked back on as states, actions and counts, and as nothing else', async () => {
  await w.facilitator()
  await w.order()
  await w.order()
  const { items } = await w.look((tx) => histories(tx))
  assert.deepEqual(
    items.filter((one) => one.life === 'request'),
    [{ life: 'request', kind: 'doorstep', path: 'draft book booked confirm_slot scheduled', count: 2 }],
  )
  assert.ok(items.some((one) => one.life === 'visit' && one.path.startsWith('planned offer offered')))
  const { counts } = await w.look((tx) => happened(tx))
  assert.equal(counts['request.scheduled doorstep confirm_slot scheduled'], 2)
  assert.ok((counts['offer open'] ?? 0) > 0)
  for (const name of Object.keys(counts)) assert.match(name, /^[\w. ]+$/)
  for (const name of Object.keys(counts)) assert.doesNotMatch(name, /\d{3}/, 'no id, no number, no time')
})

test('a real system is not looked back on', async () => {
  const real = { kernel: { mode: 'real' } } as never
  await assert.rejects(histories(real), { code: 'demo_only' })
  await assert.rejects(happened(real), { code: 'demo_only' })
})
