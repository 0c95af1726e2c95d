import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
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

test('the ways to one more place are what the table of them all says of it, there and back', async () => {
  for (const at of [noon, evening])
    for (const [i, to] of points.entries()) {
      const others = points.filter((point) => point !== to)
      const { seconds } = await tableFor(world, [...others, to], at)
      assert.deepEqual(waysTo(world, others, to, at), [seconds[2], seconds[5]], `to ${i}`)
      assert.deepEqual(waysTo(world, others, to, at), [seconds[6], seconds[7]], `from ${i}`)
    }
  assert.deepEqual(waysTo(world, [], points[0]!, noon), [])
})

test('the evening is slower, the country quicker, and a table of millions is a mistake', async () => {
  const [from, to] = [points[0]!, points[1]!]
  assert.ok(wayNow(world, from, to, evening).seconds > wayNow(world, from, to, noon).seconds * 1.1)
  const country = { lat: 31.1, lon: 72.9 }
  assert.ok(wayOfLength(world, 8_000, country, noon).seconds < wayOfLength(world, 8_000, from, noon).seconds)
  await assert.rejects(tableFor(world, new Array(TABLE_POINTS_MAX + 1).fill(from), noon), RangeError)
})
