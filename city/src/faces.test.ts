import assert from 'node:assert/strict'
import { test } from 'node:test'
import { facePhoto, faceSvg } from './faces.ts'

test('the same seed is the same person, another is another; a photo of it is a square picture', async () => {
  assert.equal(faceSvg(7, 'M'), faceSvg(7, 'M'))
  assert.notEqual(faceSvg(7, 'M'), faceSvg(7, 'F'))
  assert.ok(new Set(Array.from({ length: 30 }, (_, n) => faceSvg(n, n % 2 ? 'F' : 'M'))).size >= 28)
  const photo = await facePhoto(7, 'F')
  assert.deepEqual([...photo.subarray(0, 3)], [0xff, 0xd8, 0xff])
})
