import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alongCurve } from './plane.ts'

test('the curve passes every cell of a square, each beside the one before', () => {
  const side = 32
  const cells = Array.from({ length: side * side }, (_, k) => k)
  const x = Float64Array.from(cells, (k) => k % side)
  const y = Float64Array.from(cells, (k) => Math.floor(k / side))
  const ranks = alongCurve({ x, y })
  assert.equal(new Set(ranks).size, side * side)
  const order = cells.sort((a, b) => ranks[a]! - ranks[b]!)
  order.slice(1).forEach((k, j) => {
    const steps = Math.abs(x[k]! - x[order[j]!]!) + Math.abs(y[k]! - y[order[j]!]!)
    assert.equal(steps, 1, `from cell ${order[j]} to ${k}`)
  })
})

test('places on one spot, or on one line, have ranks as well', () => {
  assert.deepEqual([...alongCurve({ x: new Float64Array(3), y: new Float64Array(3) })], [0, 0, 0])
  const line = alongCurve({ x: Float64Array.of(0, 1, 2), y: new Float64Array(3) })
  assert.ok(line.every((rank) => Number.isInteger(rank) && rank >= 0))
})
