import { expect, test } from 'vitest'
import { lookAt } from './look.ts'

/** A made-up page: dark marks on a light ground, or a blank of one grey. */
function picture(shade: (x: number, y: number) => number) {
  const width = 160
  const height = 120
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const value = shade(x, y)
      data.set([value, value, value, 255], (y * width + x) * 4)
    }
  return { width, height, data }
}
const inside = (x: number, y: number) => x > 20 && x < 140 && y > 20 && y < 100

test('sharp marks inside the frame are good', () => {
  expect(lookAt(picture((x, y) => (inside(x, y) && (x >> 1) % 3 === 0 ? 40 : 200)))).toBe('good')
})

test('an even blur is called blurred', () => {
  expect(lookAt(picture((x) => 120 + Math.round(30 * Math.sin(x / 25))))).toBe('blurred')
})

test('a lamp on the paper is called glare', () => {
  expect(lookAt(picture((x, y) => (x < 80 && y < 64 ? 255 : inside(x, y) && x % 3 === 0 ? 40 : 170)))).toBe('glare')
})
