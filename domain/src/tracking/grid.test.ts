import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distanceMeters, type Point } from '../shared/index.ts'
import { NearestGrid } from './grid.ts'

function bruteForce(
  points: Map<string, Point>,
  from: Point,
  k: number,
  passes: (id: string) => boolean,
  within: number,
): string[] {
  return [...points]
    .filter(([id, p]) => passes(id) && distanceMeters(from, p) <= within)
    .sort(([a, p], [b, q]) => distanceMeters(from, p) - distanceMeters(from, q) || (a < b ? -1 : 1))
    .slice(0, k)
    .map(([id]) => id)
}

const anywhere = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})
const inTown = fc.record({
  lat: fc.double({ min: 31.3, max: 31.7, noNaN: true }),
  lon: fc.double({ min: 74.1, max: 74.5, noNaN: true }),
})
const move = (place: fc.Arbitrary<Point>) =>
  fc.record({ id: fc.integer({ min: 0, max: 60 }).map(String), point: fc.option(place, { nil: null, freq: 6 }) })

for (const [name, place] of [
  ['in a town', inTown],
  ['anywhere on earth', anywhere],
  ['mixed', fc.oneof(inTown, anywhere)],
] as const)
  test(`the nearest ten equal brute force while everyone moves: ${name}`, () => {
    fc.assert(
      fc.property(
        fc.array(move(place), { maxLength: 200 }),
        place,
        fc.integer({ min: 2, max: 5 }),
        fc.constantFrom(Number.POSITIVE_INFINITY, 20_000),
        (moves, from, modulo, within) => {
          const grid = new NearestGrid<string>()
          const points = new Map<string, Point>()
          for (const { id, point } of moves) {
            if (point) {
              grid.set(id, point)
              points.set(id, point)
            } else {
              grid.delete(id)
              points.delete(id)
            }
          }
          const passes = (id: string) => Number(id) % modulo !== 0
          assert.equal(grid.size, points.size)
          assert.deepEqual(
            grid.nearest(from, 10, passes, within).map((n) => n.id),
            bruteForce(points, from, 10, passes, within),
          )
        },
      ),
      { numRuns: 300 },
    )
  })

test('a marker that moved is found where it is now, and one that left is not found', () => {
  const grid = new NearestGrid<string>()
  grid.set('a', { lat: 31.5, lon: 74.3 })
  grid.set('a', { lat: 33.6, lon: 73.0 })
  assert.equal(grid.nearest({ lat: 31.5, lon: 74.3 }, 1, () => true, 5_000).length, 0)
  assert.equal(grid.nearest({ lat: 33.6, lon: 73.0 }, 1)[0]?.id, 'a')
  grid.delete('a')
  assert.deepEqual(grid.nearest({ lat: 33.6, lon: 73.0 }, 1), [])
  assert.equal(grid.get('a'), undefined)
})
