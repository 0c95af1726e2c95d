import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Random } from '../limit-and-chance/random.ts'
import { brokenPairs, makeIndividual, Population, type Individual } from './population.ts'

const N = 12
const SIZES = { least: 5, generation: 8, elite: 2, closest: 3 }

/** A plan of one to four routes by chance; every third breaks a rule, and few costs make ties. */
function anyPlan(random: Random): Individual {
  const stops = Array.from({ length: N }, (_, i) => i + 1)
  random.shuffle(stops)
  const routes: number[][] = Array.from({ length: 1 + random.below(4) }, () => [])
  for (const stop of stops) routes[random.below(routes.length)]!.push(stop)
  return makeIndividual(
    { n: N },
    routes.filter((route) => route.length > 0),
    100 + random.below(20),
    0,
    random.below(3) === 0 ? 1 : 0,
  )
}

/**
 * Of all stops, the share of those that have another successor, and of those that begin a route in the first plan
 * alone.
 */
function brokenByDefinition(a: Individual, b: Individual): number {
  let broken = 0
  for (let i = 1; i <= N; i++) {
    if (a.succ[i] !== b.succ[i]) broken++
    if (a.pred[i] === 0 && b.pred[i] !== 0) broken++
  }
  return broken / N
}

test('how far two plans differ is counted by stops', () => {
  const random = new Random(3)
  for (let k = 0; k < 300; k++) {
    const [a, b] = [anyPlan(random), anyPlan(random)]
    assert.equal(brokenPairs(a, b), brokenByDefinition(a, b))
    assert.equal(brokenPairs(a, a), 0)
  }
})

test('plans that come and go leave every other with the distances to its nearest', () => {
  const random = new Random(5)
  const population = new Population(SIZES, random, 1, 1)
  // Distances are kept as they were when the later of two plans came: not the same both ways.
  const age = new Map<Individual, number>()
  for (let k = 0; k < 400; k++) {
    if (k === 250) population.clear()
    const one = anyPlan(random)
    age.set(one, k)
    population.add(one)
    const parents = population.parents()
    for (const group of [population.feasible, population.infeasible]) {
      assert.ok(group.length <= SIZES.least + SIZES.generation)
      for (const each of group) {
        const far = group
          .filter((other) => other !== each)
          .map((other) =>
            age.get(each)! > age.get(other)! ? brokenByDefinition(each, other) : brokenByDefinition(other, each),
          )
        const nearest = far.sort((a, b) => a - b).slice(0, SIZES.closest)
        const mean = nearest.length === 0 ? 1 : nearest.reduce((sum, d) => sum + d, 0) / nearest.length
        assert.equal(each.closeness, mean, `after ${k} plans`)
      }
      for (let at = 1; at < group.length; at++)
        assert.ok(population.priced(group[at - 1]!) <= population.priced(group[at]!))
    }
    assert.ok(parents.every((parent) => population.feasible.includes(parent) || population.infeasible.includes(parent)))
  }
  assert.ok(population.best !== null && population.feasible[0]!.cost >= population.best.cost)
})

test('of plans that are there twice one goes before any other', () => {
  const random = new Random(8)
  const population = new Population(SIZES, random, 1, 1)
  const twice = [
    [
      [1, 2, 3],
      [4, 5, 6, 7],
      [8, 9, 10, 11, 12],
    ],
    [
      [12, 11, 10],
      [9, 8, 7, 6],
      [5, 4, 3, 2, 1],
    ],
  ]
  // Being the cheapest, all four would stay by rank alone.
  for (let k = 0; k < SIZES.least + SIZES.generation - 3; k++)
    population.add(makeIndividual({ n: N }, anyPlan(random).routes, 200, 0, 0))
  for (const routes of [...twice, ...twice]) population.add(makeIndividual({ n: N }, routes, 100, 0, 0))
  assert.equal(population.feasible.length, SIZES.least)
  assert.deepEqual(
    population.feasible
      .filter(({ cost }) => cost === 100)
      .map(({ routes }) => String(routes))
      .sort(),
    twice.map(String).sort(),
  )
})
