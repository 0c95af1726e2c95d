import { expect, test } from 'vitest'
import { nearestFirst } from './nearest.ts'

const places = [
  { id: 'far', point: { lat: 30.2, lon: 71.5 } },
  { id: 'near', point: { lat: 31.5, lon: 74.3 } },
]

test('the nearest stands first, with its distance; nothing is left out', () => {
  const sorted = nearestFirst(places, { lat: 31.52, lon: 74.35 })
  expect(sorted.map((one) => one.id)).toEqual(['near', 'far'])
  expect(sorted[0]!.meters).toBeLessThan(10_000)
  expect(sorted[1]!.meters).toBeGreaterThan(200_000)
})

test('where nobody said from where, they stand as they come and no distance is made up', () => {
  expect(nearestFirst(places, undefined).map((one) => [one.id, one.meters])).toEqual([
    ['far', null],
    ['near', null],
  ])
})
