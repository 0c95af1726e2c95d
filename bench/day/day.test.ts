import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { type District, makeDistrict } from './district.ts'
import { sumsOf } from './measure.ts'
import { type PlannedOptions, plannedWay } from './planned-way.ts'
import { playDay } from './play.ts'
import { firstCome, plainScore, type Way } from './ways.ts'

const SIZE = { visits: 40, people: 10 }
let district: District
before(async () => {
  district = makeDistrict(await loadTerritory(loadConfig({}).territory), 3, 1, SIZE)
})
const planned = (options: Partial<PlannedOptions> = {}) =>
  plannedWay({ seed: 3, rounds: { evening: 3, again: 1 }, ...options })

test('a seed makes one district, and another seed another', async () => {
  const territory = await loadTerritory(loadConfig({}).territory)
  const of = (seed: number) => JSON.stringify(makeDistrict(territory, seed, 1, SIZE).visits)
  assert.equal(of(3), JSON.stringify(district.visits))
  assert.notEqual(of(4), of(3))
})

test('a way and its way back differ, and so do the hours', () => {
  const { roads } = district
  assert.equal(roads.seconds(1, 1, 36_000), 0)
  assert.notEqual(roads.seconds(1, 2, 36_000), roads.seconds(2, 1, 36_000))
  assert.notEqual(roads.seconds(1, 2, 36_000), roads.seconds(1, 2, 18 * 3_600))
  const some = [5, 1, 9]
  const { seconds, metres } = roads.among(some, 36_000)
  for (const [i, a] of some.entries())
    for (const [j, b] of some.entries()) {
      assert.equal(seconds[i * 3 + j], roads.seconds(a, b, 36_000))
      assert.equal(metres[i * 3 + j], roads.metres(a, b))
    }
})

const ways: Record<string, () => Way> = { firstCome, plainScore, planned }
for (const [name, way] of Object.entries(ways))
  test(`${name}: each visit ends once, nobody is at two doors at once, and the same day comes out again`, () => {
    const day = playDay(district, way())
    const sums = sumsOf(day)
    assert.equal(sums.notOnce, 0)
    assert.equal(
      Object.values(sums.ended).reduce((all, one) => all + one, 0),
      SIZE.visits,
    )
    assert.ok(sums.ended.done > SIZE.visits / 2, `${sums.ended.done} done`)
    assert.ok(sums.offers >= sums.accepted && sums.metres > 0)
    for (const person of day.people) {
      const begun = day.visits.filter(({ holder, begunAt }) => holder === person && begunAt !== null)
      const times = begun.map(({ begunAt }) => begunAt!).sort((a, b) => a - b)
      assert.equal(new Set(times).size, times.length)
    }
    assert.deepEqual(sumsOf(playDay(district, way())), sums)
  })

test('every plan keeps the rules, and whom it sends is asked first', () => {
  const way = planned()
  playDay(district, way)
  assert.ok(way.made.plans > 3)
  assert.deepEqual(way.made.broken, [])
  assert.ok(way.made.byPlan > SIZE.visits / 3, `${way.made.byPlan} by the plan`)
})

test('a blind planner names people who may not come', () => {
  const [seeing, blind] = [planned(), planned({ blind: true })]
  for (const way of [seeing, blind]) playDay(district, way)
  assert.ok(blind.made.byPlan < seeing.made.byPlan * 0.8, `${blind.made.byPlan} of ${seeing.made.byPlan}`)
})

test('a plan that leaves a way out is found unsound', () => {
  const way = planned({ unsound: true })
  playDay(district, way)
  assert.ok(way.made.broken.length > 0)
})
