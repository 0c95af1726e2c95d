import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Random } from '../limit-and-chance/random.ts'
import { auction } from './auction.ts'
import type { Edges } from './edges.ts'
import { assignExact } from './exact.ts'
import { matchBatch } from './match.ts'

function randomEdges(random: Random, bidders: number, objects: number): Edges {
  const first = new Int32Array(bidders + 1)
  const object: number[] = []
  const gain: number[] = []
  for (let i = 0; i < bidders; i++) {
    for (let o = 0; o < objects; o++) {
      if (random.unit() < 0.4) continue
      object.push(o)
      gain.push(random.below(100) - 20)
    }
    first[i + 1] = object.length
  }
  return { bidders, objects, first, object: Int32Array.from(object), gain: Float64Array.from(gain) }
}

function best(edges: Edges, i = 0, taken = new Set<number>()): number {
  if (i === edges.bidders) return 0
  let most = best(edges, i + 1, taken)
  for (let e = edges.first[i]!; e < edges.first[i + 1]!; e++) {
    const o = edges.object[e]!
    if (taken.has(o)) continue
    taken.add(o)
    most = Math.max(most, edges.gain[e]! + best(edges, i + 1, taken))
    taken.delete(o)
  }
  return most
}

test('exact assignment and auction reach the best gain of small problems', () => {
  const random = new Random(4)
  for (let k = 0; k < 300; k++) {
    const edges = randomEdges(random, 1 + random.below(5), 1 + random.below(6))
    const least = best(edges)
    assert.equal(assignExact(edges).gain, least, `case ${k}`)
    assert.ok(auction(edges, 0.1).gain >= least - 0.1 * edges.bidders - 1e-9, `case ${k}`)
  }
})

test('age wins over nearness, a barred pair is never made, and the next best is named', () => {
  const facilitators = [
    { id: 'f', x: 0, y: 0 },
    { id: 'g', x: 9000, y: 0 },
  ]
  const near = { id: 'near', x: 300, y: 0, waitedSec: 0 }
  const old = { id: 'old', x: 3000, y: 0, waitedSec: 3000 }
  const one = matchBatch([near, old], [facilitators[0]!])
  assert.deepEqual(
    one.matches.map((m) => m.job),
    [1],
  )
  assert.deepEqual(one.waiting, [0])
  const barred = matchBatch([{ ...near, allowed: (f) => f === 1 }], facilitators)
  assert.deepEqual(
    barred.matches.map((m) => m.facilitator),
    [1],
  )
  const free = matchBatch([near], facilitators)
  assert.deepEqual(free.matches[0]!.next, [1])
  assert.deepEqual(matchBatch([], facilitators).matches, [])
  assert.deepEqual(matchBatch([near], []).waiting, [0])
})
