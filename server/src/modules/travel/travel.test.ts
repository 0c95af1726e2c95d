import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Point } from '@app/domain/shared'
import { coarse, cornersOf } from '@app/domain/tracking'
import type { WaysToCell } from '@app/domain/travel'
import { startWorld, type World } from '../../../test/world.ts'
import { TABLE_POINTS_MAX, tableFor } from './table-for.ts'
import { wayNow, wayOfLength } from './way.ts'
import { waysTo } from './ways-to.ts'

let world: World
before(async () => void (world = await startWorld({ modules: [] })))
after(() => world.close())

// Three doors of a great city, the third beyond its river.
const points = [
  { lat: 31.55, lon: 74.35 },
  { lat: 31.52, lon: 74.33 },
  { lat: 31.63, lon: 74.27 },
]
const noon = new Date('2026-12-02T06:00:00Z')
const evening = new Date('2026-12-02T13:00:00Z')

test('a table says of each two what is said of the one way, and who said it', async () => {
  const table = await tableFor(world, points, noon)
  assert.equal(table.source, 'model')
  points.forEach((from, i) =>
    points.forEach((to, j) => {
      if (i === j) return assert.equal(table.seconds[i * 3 + j], 0)
      const way = wayNow(world, from, to, noon)
      assert.ok(Math.abs(table.seconds[i * 3 + j]! - way.seconds) <= 1 + way.seconds * 0.005)
      assert.ok(Math.abs(table.metres[i * 3 + j]! - way.meters) <= 1 + way.meters * 0.005)
    }),
  )
})

const spot = (point: Point) => ({ middle: point, corners: [point] })
/** To a point the longest is the likely one. */
function both({ longest, likely }: WaysToCell): number[] {
  assert.deepEqual(longest, likely)
  return [...longest]
}

test('the ways to one more place are what the table of them all says of it, there and back', async () => {
  for (const at of [noon, evening])
    for (const [i, to] of points.entries()) {
      const others = points.filter((point) => point !== to)
      const { seconds } = await tableFor(world, [...others, to], at)
      assert.deepEqual(both(waysTo(world, others, spot(to), at)), [seconds[2], seconds[5]], `to ${i}`)
      assert.deepEqual(both(waysTo(world, others, spot(to), at)), [seconds[6], seconds[7]], `from ${i}`)
    }
  assert.deepEqual(both(waysTo(world, [], spot(points[0]!), noon)), [])
})

test('to a cell it is no shorter than to any door in it', async () => {
  const middle = coarse(points[0]!)
  const cell = { middle, corners: cornersOf(middle) }
  const others = points.slice(1)
  const told = waysTo(world, others, cell, noon).longest
  for (let n = 0; n < 400; n++) {
    const share = [(n % 20) / 20, Math.floor(n / 20) / 20] as const
    const door = { lat: middle.lat + (share[0] - 0.5) / 100, lon: middle.lon + (share[1] - 0.5) / 100 }
    assert.deepEqual(coarse(door), middle)
    waysTo(world, others, spot(door), noon).likely.forEach((seconds, i) => assert.ok(told[i]! >= seconds, `${n}: ${i}`))
  }
})

test('the evening is slower, the country quicker, and a table of millions is a mistake', async () => {
  const [from, to] = [points[0]!, points[1]!]
  assert.ok(wayNow(world, from, to, evening).seconds > wayNow(world, from, to, noon).seconds * 1.1)
  const country = { lat: 31.1, lon: 72.9 }
  assert.ok(wayOfLength(world, 8_000, country, noon).seconds < wayOfLength(world, 8_000, from, noon).seconds)
  await assert.rejects(tableFor(world, new Array(TABLE_POINTS_MAX + 1).fill(from), noon), RangeError)
})
