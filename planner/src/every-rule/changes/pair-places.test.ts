import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCityDay } from '../../generate/city-day.ts'
import { Random } from '../../limit-and-chance/random.ts'
import { type Place, vehicleDelta } from '../routes/insertion.ts'
import { bestPair } from '../routes/pair-insertion.ts'
import { compile } from '../model/model.ts'
import { nearStops } from '../near/near-stops.ts'
import { PairPlaces } from './pair-places.ts'
import { AnnealingSearch } from '../annealing-search.ts'

const nowhere = (below: number): Place => ({ delta: below, node: -1, second: -1 })

test('the place kept for a pair is the one that would be found anew, whatever it was asked to beat before', () => {
  const model = compile(makeCityDay({ stops: 60, vehicles: 8, seed: 6, pairShare: 0.4 }))
  const random = new Random(2)
  const search = new AnnealingSearch(model, nearStops(model, 30, 8), random)
  const { routes } = search
  search.recreate()
  const places = new PairPlaces(12, model.vehicles)
  const stops = Array.from({ length: model.stops }, (_, s) => s)
  let found = 0
  for (let round = 0; round < 200; round++) {
    const served = stops.filter((s) => routes.vehicle[s]! >= 0 && model.half[s] === 1)
    const pair = served[random.below(served.length)]!
    const mate = model.mate[pair]!
    const v = routes.vehicle[pair]!
    routes.beginStep()
    routes.remove(pair)
    routes.remove(mate)
    routes.refresh(v)
    const cheapest = nowhere(Infinity)
    // As in a step: looked at on all vehicles, with more or less to beat.
    for (let w = 0; w < model.vehicles; w++) {
      const part = vehicleDelta(routes, pair, w, 2)
      if (part === Infinity) continue
      const below = [Infinity, 3000, 600, 0][random.below(4)]!
      const [kept, anew] = [nowhere(below), nowhere(below)]
      assert.equal(places.improve(routes, pair, w, part, kept), bestPair(routes, pair, w, part, anew))
      assert.deepEqual(kept, anew)
      if (anew.node >= 0) found++
      bestPair(routes, pair, w, part, cheapest)
    }
    if (round % 3 !== 0 && cheapest.node >= 0) routes.insertPair(pair, cheapest.node, mate, cheapest.second)
    else routes.undo()
  }
  assert.ok(found > 300, `${found} places were found`)
})

test('an undone step gives a route the version it had, and no other state of it ever has that version', () => {
  const model = compile(makeCityDay({ stops: 30, vehicles: 4, seed: 3, pairShare: 0 }))
  const search = new AnnealingSearch(model, nearStops(model, 20, 4), new Random(1))
  const { routes } = search
  search.recreate()
  const stop = routes.vehicle.findIndex((w, s) => s < model.stops && w >= 0)
  const of = routes.vehicle[stop]!
  const version = routes.version[of]!
  const seen = new Set([version])
  for (let k = 0; k < 5; k++) {
    routes.beginStep()
    routes.remove(stop)
    routes.refresh(of)
    assert.ok(!seen.has(routes.version[of]!))
    seen.add(routes.version[of]!)
    routes.undo()
    assert.equal(routes.version[of], version)
  }
})
