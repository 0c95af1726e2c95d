import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCityDay } from '../../generate/city-day.ts'
import { Random } from '../../limit-and-chance/random.ts'
import { Ground } from './ground.ts'
import { compile, type Model } from '../model/model.ts'
import { nearStops, NO_NEAR } from './near-stops.ts'
import { Presence } from './presence.ts'

function groundOf(model: Model, near = nearStops(model, 60, 16), present = new Presence(model)): Ground {
  return new Ground(model, near, present, new Random(1))
}

function heats(model: Model, near = nearStops(model, 60, 16)): number[] {
  const ground = groundOf(model, near)
  ground.even = false
  return Array.from({ length: model.stops }, (_, s) => ground.heatAt(s))
}

const model = compile(makeCityDay({ stops: 400, vehicles: 40, seed: 3, pairShare: 0.1 }))

test('it is warmer where neighbours are farther apart, within bounds, and 1 in the mean', () => {
  const found = heats(model)
  const near = nearStops(model, 60, 16)
  const { size, cost } = model.travel[0]!
  const tenth = (s: number): number => cost[model.place[s]! * size + model.place[near.stops[s * near.width + 10]!]!]!
  const visits = found
    .map((_, s) => s)
    .filter((s) => model.half[s] === 0)
    .sort((a, b) => tenth(a) - tenth(b))
  const mean = (list: readonly number[]): number => list.reduce((sum, s) => sum + found[s]!, 0) / list.length
  assert.ok(
    mean(visits.slice(0, 40)) * 1.5 < mean(visits.slice(-40)),
    `${mean(visits.slice(0, 40))} against ${mean(visits.slice(-40))}`,
  )
  assert.ok(found.every((heat) => heat >= 0.3 && heat <= 2.5))
  assert.ok(Math.abs(found.reduce((a, b) => a + b, 0) / found.length - 1) < 0.05)
  assert.equal(groundOf(model, near).heatAt(visits.at(-1)!), 1, 'even unless it is asked to be otherwise')
})

test('places that cannot be reached, or no list of neighbours, leave it even', () => {
  assert.deepEqual(new Set(heats(model, NO_NEAR)), new Set([1]))
  const day = makeCityDay({ stops: 60, vehicles: 8, seed: 4, pairShare: 0 })
  const { car } = day.matrices
  const cut = day.stops[0]!.at
  const durationsSec = car!.durationsSec.map((sec, k) =>
    (k % car!.size === cut) !== (Math.floor(k / car!.size) === cut) ? 100_000_000 : sec,
  )
  const alone = heats(compile({ ...day, matrices: { car: { ...car!, durationsSec } } }))
  assert.ok(
    alone.slice(1).every((heat) => heat > 0.35),
    'one stop out of reach does not make all others cold',
  )
})

test('every stop to be planned has its turn alike, and no other', () => {
  const present = new Presence(model)
  present.only([0], [7, 3, 390, 11, 200])
  assert.deepEqual([...present.stops], [3, 7, 11, 200, 390])
  const ground = groundOf(model, NO_NEAR, present)
  const turns = new Map<number, number>()
  for (let k = 0; k < 5000; k++) {
    ground.moveOn()
    const stop = ground.pick()
    turns.set(stop, (turns.get(stop) ?? 0) + 1)
  }
  assert.deepEqual(
    [...turns.keys()].sort((a, b) => a - b),
    [3, 7, 11, 200, 390],
  )
  assert.ok(
    [...turns.values()].every((count) => count > 800 && count < 1200),
    [...turns.values()].join(' '),
  )
})

test('on a large day it stays among some stops side by side for a while, and over many areas every stop has its turn alike', () => {
  const present = new Presence(model)
  present.stops = Int32Array.from({ length: 3000 }, (_, k) => 2 * k)
  const ground = groundOf(model, NO_NEAR, present)
  const turns = new Int32Array(3000)
  const areas = new Set<number>()
  for (let area = 0; area < 1500; area++) {
    const seen = new Set<number>()
    for (let k = 0; k < 8; k++) {
      ground.moveOn()
      for (let j = 0; j < 20; j++) seen.add(ground.pick() / 2)
    }
    for (const at of seen) turns[at]!++
    const [first] = seen
    assert.ok(
      [...seen].every((at) => Math.min((at - first! + 3000) % 3000, (first! - at + 3000) % 3000) < 256),
      `area ${area}`,
    )
    areas.add(Math.min(...seen))
  }
  assert.ok(areas.size > 700, `${areas.size} areas`)
  assert.ok(
    Math.min(...turns) > 30 && Math.max(...turns) < 110,
    `${Math.min(...turns)} to ${Math.max(...turns)} areas a stop`,
  )
})
