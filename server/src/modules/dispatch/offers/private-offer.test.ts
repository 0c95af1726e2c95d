import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
})
after(() => w?.world.close())

test('a private service is called so in its offer, and named once it is taken', async () => {
  const who = await w.facilitator()
  await w.order({ discreet: true })
  const [offer] = (await w.act(who, 'offers.list', {})).items
  assert.ok(offer)
  assert.deepEqual(offer.services, [w.world.kernel.territory.messages.words.privateService])
  assert.notEqual(offer.services[0]!.en, w.service.name.en)
  const visit = await w.act(who, 'offers.accept', { offerId: offer.id })
  assert.equal(visit.tasks[0]!.serviceName.en, w.service.name.en)
})
