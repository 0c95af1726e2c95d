import { afterEach, expect, test, vi } from 'vitest'
import { isElsewhere, locate, standIn } from './locate.ts'

const LAHORE = { lat: 31.56, lon: 74.32 }
const BERLIN = { lat: 52.5, lon: 13.4 }
const stands = (at: { lat: number; lon: number } | null) =>
  vi.stubGlobal('navigator', {
    geolocation: {
      getCurrentPosition: (said: (p: object) => void, not: () => void) =>
        at ? said({ coords: { latitude: at.lat, longitude: at.lon, accuracy: 9 } }) : not(),
    },
  })
afterEach(() => {
  standIn.point = null
  vi.unstubAllGlobals()
})

test('a real phone says where it is, wherever that be, or that it does not know', async () => {
  stands(BERLIN)
  expect(await locate()).toEqual({ ...BERLIN, accuracyMeters: 9 })
  stands(null)
  expect(await locate()).toBeNull()
  expect(isElsewhere(BERLIN)).toBe(false)
})

test('in the demo a phone elsewhere, or silent, stands where the story wants it; one that is near where it is', async () => {
  standIn.point = LAHORE
  stands(BERLIN)
  expect(await locate()).toMatchObject(LAHORE)
  stands(null)
  expect(await locate()).toMatchObject(LAHORE)
  const near = { lat: 31.5, lon: 74.3 }
  stands(near)
  expect(await locate()).toMatchObject(near)
})
