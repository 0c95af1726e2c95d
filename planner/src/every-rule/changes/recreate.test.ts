import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCityDay } from '../../generate/city-day.ts'
import { Random } from '../../limit-and-chance/random.ts'
import { compile } from '../model/model.ts'
import { nearStops } from '../near/near-stops.ts'
import { AnnealingSearch } from '../annealing-search.ts'

test('put in from nothing, no stop is left out that any vehicle has room for', () => {
  const model = compile(makeCityDay({ stops: 600, vehicles: 60, seed: 5, plain: true }))
  const search = new AnnealingSearch(model, nearStops(model, 60, 16), new Random(1))
  search.recreate()
  const near = search.bestPlan.unassigned.length
  assert.ok(near > 0, 'a day on which looking at what is near is not enough')
  search.reset()
  search.recreate({ triesAll: true })
  assert.equal(search.presentPlan.unassigned.length, 0)
})
