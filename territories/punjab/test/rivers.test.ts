import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceMeters } from '@app/domain/shared'
import { Rivers } from '@app/domain/travel'
import { territory } from '../src/index.ts'

const rivers = Rivers.of(territory.rivers ?? [])
const at = (name: string) => {
  const found = territory.areas.places.find((place) => place.name.en === name)
  assert.ok(found, name)
  return found.point
}
const detour = (from: string, to: string): number => rivers.meters(at(from), at(to)) / distanceMeters(at(from), at(to))

test('every river has bridges, and each stands at its river', () => {
  for (const river of territory.rivers ?? []) {
    assert.ok(river.bridges.length > 0, river.id)
    for (const bridge of river.bridges) {
      const off = Math.min(
        ...river.line.slice(1).flatMap((b, i) => {
          const a = river.line[i]!
          return Array.from({ length: 101 }, (_, step) =>
            distanceMeters(bridge, {
              lat: a.lat + ((b.lat - a.lat) * step) / 100,
              lon: a.lon + ((b.lon - a.lon) * step) / 100,
            }),
          )
        }),
      )
      assert.ok(off < 6_000, `${river.id} ${bridge.lat} ${bridge.lon}: ${Math.round(off)} m off`)
    }
  }
})

// Towns whose banks everybody knows.
for (const [from, to] of [
  ['Lahore', 'Kasur'],
  ['Sahiwal', 'Okara'],
  ['Faisalabad', 'Jhang'],
  ['Faisalabad', 'Chiniot'],
  ['Faisalabad', 'Kamalia'],
  ['Multan', 'Vehari'],
  ['Multan', 'Lahore'],
  ['Gujrat', 'Sarai Alamgir'],
  ['Wazirabad', 'Sialkot'],
  ['Gujranwala', 'Hafizabad'],
  ['Bahawalpur', 'Bahawalnagar'],
  ['Muzaffargarh', 'Kot Addu'],
  ['Kot Addu', 'Layyah'],
  ['Layyah', 'Bhakkar'],
  ['Bhakkar', 'Mianwali'],
  ['Dera Ghazi Khan', 'Rajanpur'],
  ['Pakpattan', 'Vehari'],
] as const)
  test(`${from} and ${to} are on one bank`, () => assert.equal(detour(from, to), 1))

for (const [from, to] of [
  ['Wazirabad', 'Gujrat'],
  ['Sarai Alamgir', 'Jhelum'],
  ['Multan', 'Muzaffargarh'],
  ['Muzaffargarh', 'Dera Ghazi Khan'],
  ['Sargodha', 'Khushab'],
  ['Sargodha', 'Chiniot'],
  ['Multan', 'Bahawalpur'],
  ['Pakpattan', 'Bahawalnagar'],
  ['Okara', 'Faisalabad'],
  ['Lahore', 'Faisalabad'],
] as const)
  test(`between ${from} and ${to} there is a river, and a bridge that is no great way round`, () => {
    assert.ok(detour(from, to) > 1, String(detour(from, to)))
    assert.ok(detour(from, to) < 1.6, String(detour(from, to)))
  })
