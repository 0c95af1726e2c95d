import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Budget } from '../../limit-and-chance/budget.ts'
import { makeCityDay } from '../../generate/city-day.ts'
import { Random } from '../../limit-and-chance/random.ts'
import { roomFor } from '../compiled/room-size.ts'
import { compile } from '../model/model.ts'
import { nearStops } from './near-stops.ts'
import { hopelessStops } from '../changes/rankings.ts'
import { AnnealingSearch } from '../annealing-search.ts'

for (const withKernel of [true, false]) {
  test(`each present stop that can be served, and no other, is on a vehicle or left out (kernel: ${withKernel})`, () => {
    const model = compile(makeCityDay({ stops: 300, vehicles: 40, seed: 5, pairShare: 0.2 }))
    const hopeless = hopelessStops(model)
    assert.ok(
      hopeless.some((is, s) => is === 1 && model.half[s] === 2),
      'a pair that nobody can serve',
    )
    const search = new AnnealingSearch(model, nearStops(model, 60, 16), new Random(3), {
      room: withKernel ? roomFor(model) : null,
    })
    const vehicles = Array.from({ length: model.vehicles }, (_, v) => v)
    const stops = Array.from({ length: model.stops }, (_, s) => s)
    search.attend(
      vehicles,
      stops,
      vehicles.map(() => []),
    )
    search.recreate()
    const budget = new Budget({ iterations: 320 }, () => 0)
    search.anneal(budget, search.unit, search.unit, () => budget.fraction())
    const { nodes, unassigned, cost } = search.presentPlan
    const planned = [...nodes.flat().filter((node) => node < model.stops), ...unassigned]
    assert.deepEqual(
      planned.sort((a, b) => a - b),
      stops.filter((s) => hopeless[s] === 0),
    )
    assert.equal(cost, search.routes.cost + unassigned.reduce((sum, s) => sum + model.leaveOut[s]!, 0))
  })
}
