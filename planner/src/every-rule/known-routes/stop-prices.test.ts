import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCityDay } from '../../generate/city-day.ts'
import { Random } from '../../limit-and-chance/random.ts'
import { compile } from '../model/model.ts'
import { LinkedRoutes } from '../routes/linked-routes.ts'
import type { KnownRoute } from './route-memory.ts'
import { StopPrices } from './stop-prices.ts'

const model = compile(makeCityDay({ stops: 7, vehicles: 3, seed: 3, plain: true }))
const stops = Int32Array.from({ length: model.stops }, (_, s) => s)

/**
 * Least cost of one known route or none a vehicle, no stop twice, each stop served or its price paid: by sets of stops
 * served, as bits.
 */
function leastCost(choices: readonly (readonly KnownRoute[])[], leaveOut: Float64Array): number {
  let least = new Map([[0, 0]])
  for (const list of choices) {
    const next = new Map(least)
    for (const [served, sum] of least) {
      for (const { cost, nodes } of list) {
        const own = nodes.reduce((bits, s) => bits | (1 << s), 0)
        if ((served & own) === 0) next.set(served | own, Math.min(next.get(served | own) ?? Infinity, sum + cost))
      }
    }
    least = next
  }
  return Math.min(
    ...[...least].map(([served, sum]) =>
      [...stops].reduce((price, s) => price + ((served >> s) & 1 ? 0 : leaveOut[s]!), sum),
    ),
  )
}

test('no plan of known routes costs less than the bound, which comes near it, also where not all routes are read to the end', () => {
  const random = new Random(11)
  const leaveOut = new Float64Array(model.stops).fill(500)
  for (const many of [8, 150]) {
    let [gap, plain] = [0, 0]
    for (let trial = 0; trial < 200; trial++) {
      const choices = Array.from({ length: model.vehicles }, (_, v) =>
        Array.from({ length: many }, (_unused, key): KnownRoute => {
          const nodes = stops.filter(() => random.below(3) === 0)
          return { key: v * 1000 + key, nodes, cost: 60 + 40 * nodes.length + random.below(60) }
        }),
      )
      const prices = new StopPrices({ ...model, leaveOut })
      const least = leastCost(choices, leaveOut)
      const at = (rounds: number): number => prices.settle(new LinkedRoutes(model), stops, choices, least, rounds)
      const [first, settled] = [at(1), at(200)]
      assert.ok(first <= least + 1e-6 && settled <= least + 1e-6, `${first} and ${settled} of ${least}`)
      assert.ok(stops.every((s) => prices.of[s]! <= 500))
      plain += (least - first) / least
      gap += (least - settled) / least
    }
    assert.ok(gap < 0.25 * plain, `${gap / 200} after 200 rounds, ${plain / 200} before, of ${many}`)
  }
})
