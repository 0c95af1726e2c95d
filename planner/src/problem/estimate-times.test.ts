import assert from 'node:assert/strict'
import { test } from 'node:test'
import { estimatedCells, secondsBetween } from './estimate-times.ts'
import { Random } from '../limit-and-chance/random.ts'

test('estimated cells are what is said from one place to another, and some 27 km/h', () => {
  const random = new Random(3)
  const points = Array.from({ length: 75 }, (): [number, number] => [
    74.2 + 0.2 * random.unit(),
    31.4 + 0.2 * random.unit(),
  ])
  const cells = estimatedCells(points)
  const between = secondsBetween({ size: points.length, durationsSec: new Int32Array(0), points })
  for (let i = 0; i < points.length; i++)
    for (let j = 0; j < points.length; j++) assert.equal(cells[i * points.length + j], between(i, j))
  // A tenth of a degree of latitude is 11.12 km: 15.01 km on roads, at 7.5 m/s.
  assert.equal(
    estimatedCells([
      [74.3, 31.4],
      [74.3, 31.5],
    ])[1],
    2002,
  )
})
