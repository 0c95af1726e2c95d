import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { callCentreWorld } from '../../../test/worlds/call-centre-world.ts'
import type { DispatchWorld } from '../../../test/worlds/dispatch-world.ts'
import { getOrder, getRequest } from '../requests/index.ts'

let w: DispatchWorld
before(async () => void (w = await callCentreWorld()))
after(() => w?.world.close())

/** Somebody sets out to a new order at the promised time, seen so far away or not at all; what the text says of their coming. */
async function textOf(away: number | null): Promise<string> {
  await w.facilitator()
  const { requestIds } = await w.order()
  const { who, visit } = await w.accept(requestIds[0]!)
  await w.world.clock.to(new Date(visit.startsAt))
  if (away === null) await w.world.clock.advance(600)
  else
    await w.act(who, 'position.report', {
      fixes: [
        {
          at: w.world.clock.now().toISOString(),
          lat: w.home.lat + away / 111_195,
          lon: w.home.lon,
          accuracyMeters: 10,
        },
      ],
    })
  await w.act(who, 'visits.depart', { visitId: visit.id })
  await w.world.settle()
  const order = await w.look(async (tx) => getOrder(tx, (await getRequest(tx, requestIds[0]!)).orderId))
  const { items } = await w.world.call('demo.inbox', { phone: order.contactPhone, limit: 100 })
  return items.find((one) => one.template === 'visit_departed')!.text
}
/** The two times of the clock that a text names, in minutes from the first to the second. */
function spanOf(text: string): number {
  const [from, to] = [...text.matchAll(/(\d{1,2}):(\d{2})/g)].map(
    ([, hour, minute]) => (Number(hour) % 12) * 60 + Number(minute),
  )
  assert.ok(from !== undefined && to !== undefined, text)
  assert.equal(from % 5, 0, text)
  assert.equal(to % 5, 0, text)
  return (to - from + 720) % 720
}

test('whoever sets out in sight is expected between two times of the clock, by the road that is left', async () => {
  const span = spanOf(await textOf(3_000))
  assert.ok(span >= 5 && span <= 20, `${span} minutes`)
})

test('of whoever was not seen the promised time is told', async () => {
  assert.equal(spanOf(await textOf(null)), 60)
})
