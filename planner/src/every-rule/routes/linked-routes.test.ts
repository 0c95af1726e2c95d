import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCityDay } from '../../generate/city-day.ts'
import { adoptOrders } from './adopt.ts'
import { compile } from '../model/model.ts'
import { LinkedRoutes } from './linked-routes.ts'

test('a vehicle whose stops are taken away counts none and costs nothing', () => {
  const model = compile(makeCityDay({ stops: 20, vehicles: 4, seed: 3 }))
  const routes = new LinkedRoutes(model)
  const single = Array.from({ length: model.stops }, (_, s) => s).filter((s) => model.half[s] === 0)
  const all = Array.from({ length: model.vehicles }, (_, v) => single.filter((_, k) => k % model.vehicles === v))
  adoptOrders(routes, all)
  const used = Array.from(routes.count).filter((count) => count > 0).length
  assert.ok(used > 1, `${used} vehicles used`)
  adoptOrders(routes, [])
  assert.deepEqual(
    [...routes.count],
    all.map(() => 0),
  )
  assert.equal(routes.usedVehicles(), 0)
  assert.equal(routes.cost, 0)
})
