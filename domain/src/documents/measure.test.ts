import assert from 'node:assert/strict'
import { test } from 'node:test'
import { greyOf } from './measure.ts'

test('a colour is as bright with a phone’s four bytes a pixel as with the server’s three', () => {
  const colours = [
    [255, 255, 255],
    [0, 0, 0],
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [200, 180, 160],
  ]
  const three = greyOf({ width: 3, height: 2, data: Uint8Array.from(colours.flat()) }, 3)
  const four = greyOf({ width: 3, height: 2, data: Uint8ClampedArray.from(colours.flatMap((one) => [...one, 255])) }, 4)
  assert.deepEqual([...three.pixels], [255, 0, 77, 149, 29, 184])
  assert.deepEqual(four, three)
})
