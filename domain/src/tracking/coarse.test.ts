import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceMeters } from '../shared/index.ts'
import { coarse, coarseText, usualBeginning } from './coarse.ts'

test('all points of a cell are shown as its middle, which is within about a kilometre of each', () => {
  for (const [lat, lon] of [
    [31.5204, 74.3587],
    [31.5299, 74.3501],
    [-0.001, -0.001],
    [0, 0],
    [89.999, 179.999],
  ] as const) {
    const shown = coarse({ lat, lon })
    assert.ok(distanceMeters({ lat, lon }, shown) <= 800, `${lat} ${lon} is shown as ${JSON.stringify(shown)}`)
    assert.deepEqual(coarse(shown), shown, 'what is coarse stays where it is')
  }
  assert.deepEqual(coarse({ lat: 31.5204, lon: 74.3587 }), coarse({ lat: 31.5299, lon: 74.3501 }))
  assert.notDeepEqual(coarse({ lat: 31.5204, lon: 74.3587 }), coarse({ lat: 31.5304, lon: 74.3587 }))
})

test('a place is told in three digits, which say the same kilometre when they are read', () => {
  assert.equal(coarseText({ lat: 31.5204, lon: 74.3587 }), '31.525,74.355')
  assert.equal(coarseText({ lat: -0.001, lon: 9 }), '-0.005,9.005')
  assert.equal(coarseText({ lat: 31.525, lon: 74.355 }), '31.525,74.355')
})

test('the middle of the last cell is a place too', () => {
  for (const cell of [coarse({ lat: 90, lon: 180 }), usualBeginning({ lat: 90, lon: 180 })]) {
    assert.ok(cell.lat < 90 && cell.lat > 89.9, `${cell.lat}`)
    assert.ok(cell.lon < 180 && cell.lon > 179.9, `${cell.lon}`)
  }
})

test('where a shift began is told only as the middle of a cell of two kilometres', () => {
  for (const point of [
    { lat: 31.5204, lon: 74.3587 },
    { lat: 31.5399, lon: 74.3401 },
    { lat: -0.001, lon: -0.001 },
  ]) {
    const cell = usualBeginning(point)
    assert.ok(distanceMeters(point, cell) <= 1_600, JSON.stringify(cell))
    assert.deepEqual(usualBeginning(cell), cell)
  }
  assert.deepEqual(usualBeginning({ lat: 31.5204, lon: 74.3587 }), usualBeginning({ lat: 31.5399, lon: 74.3401 }))
})
