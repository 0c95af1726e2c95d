import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCityDay } from '../../generate/city-day.ts'
import { Random } from '../../limit-and-chance/random.ts'
import { LeastDetours } from './least-detours.ts'
import { compile } from '../model/model.ts'
import { nearStops } from '../near/near-stops.ts'
import { AnnealingSearch } from '../annealing-search.ts'

const upToEnd = (list: readonly number[]): readonly number[] => list.slice(0, list.indexOf(Infinity) + 1)

test('what is kept of a route is what would be found anew, however the route has changed', () => {
  const model = compile(makeCityDay({ stops: 60, vehicles: 8, seed: 6, pairShare: 0.4 }))
  const random = new Random(2)
  const search = new AnnealingSearch(model, nearStops(model, 30, 8), random)
  const { routes } = search
  search.recreate()
  const placesOfSecond = [
    ...new Set(
      Array.from({ length: model.stops }, (_, s) => s)
        .filter((s) => model.half[s] === 2)
        .map((s) => model.place[s]!),
    ),
  ]
  for (let round = 0; round < 200; round++) {
    const served = Array.from({ length: model.stops }, (_, s) => s).filter(
      (s) => routes.vehicle[s]! >= 0 && model.half[s] === 0,
    )
    const stop = served[random.below(served.length)]!
    const v = routes.vehicle[stop]!
    const before = routes.prev[stop]!
    routes.beginStep()
    routes.remove(stop)
    routes.refresh(v)
    if (round % 3 === 0) routes.undo()
    for (const there of placesOfSecond)
      for (let w = 0; w < model.vehicles; w++) {
        assert.deepEqual(upToEnd(routes.detours.behind(routes, there, w)), new LeastDetours().behind(routes, there, w))
      }
    if (round % 3 !== 0) routes.insert(stop, before)
  }
})
