import { expect, test } from 'vitest'
import { readPosition } from './live.ts'

test('a position has a place, its age and a range of minutes', () => {
  const position = readPosition({ lat: 31.5, lon: 74.3, seenAt: '2026-11-24T06:00:00Z', eta: { fromSeconds: 400, toSeconds: 800 } })
  expect(position).toEqual({ point: { lat: 31.5, lon: 74.3 }, at: '2026-11-24T06:00:00Z', etaMinutes: [7, 13] })
})

test('at the door there is no range, and a change without a place is no position', () => {
  expect(readPosition({ lat: 31.5, lon: 74.3, seenAt: 'x', eta: null })?.etaMinutes).toBeUndefined()
  expect(readPosition({ visitId: 'v', state: 'arrived' })).toBeUndefined()
})
