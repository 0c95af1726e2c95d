import { expect, test } from 'vitest'
import { doingNow, worthKeeping } from './pace.ts'

const at = (seconds: number, lat = 31.5) => ({ lat, lon: 74.3, atMs: seconds * 1000 })

test.each([
  [false, ['en_route'], 100, 'offShift'],
  [true, [], null, 'available'],
  [true, ['assigned'], 100, 'available'],
  [true, ['assigned', 'en_route'], 2_000, 'enRoute'],
  [true, ['en_route'], 400, 'nearDoor'],
  [true, ['en_route'], null, 'enRoute'],
  [true, ['in_progress'], 0, 'atDoor'],
] as const)('on shift %s, %j, %s m → %s', (onShift, states, meters, doing) => {
  expect(doingNow(onShift, states, meters)).toBe(doing)
})

test('off shift nothing is kept, not even the first fix', () => {
  expect(worthKeeping('offShift', null, at(0))).toBe(false)
})

test('near the door every 5 s, on the way every 12, waiting every 60 or after 100 m', () => {
  expect(worthKeeping('available', null, at(0))).toBe(true)
  expect([4, 5].map((s) => worthKeeping('nearDoor', at(0), at(s)))).toEqual([false, true])
  expect([11, 12].map((s) => worthKeeping('enRoute', at(0), at(s)))).toEqual([false, true])
  expect([30, 60].map((s) => worthKeeping('available', at(0), at(s)))).toEqual([false, true])
  expect(worthKeeping('available', at(0), at(20, 31.502))).toBe(true)
  expect(worthKeeping('available', at(0), at(20, 31.5001))).toBe(false)
})
